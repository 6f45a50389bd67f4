public import ArgumentParser
public import Temporal

extension TimeStyle: ExpressibleByArgument {}

extension DatePreference: ExpressibleByArgument {}
