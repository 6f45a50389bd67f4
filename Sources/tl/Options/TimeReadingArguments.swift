public import ArgumentParser
public import Temporal

extension TimeLanguage: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(tag: argument)
  }
}

extension TimeStyle: ExpressibleByArgument {}

extension DatePreference: ExpressibleByArgument {}
