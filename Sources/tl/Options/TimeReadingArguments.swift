public import ArgumentParser
public import Temporal

extension TimeLanguage: ExpressibleByArgument {
  /// Reads a BCP 47 tag.
  public init?(argument: String) {
    self.init(tag: argument)
  }
}

extension TimeStyle: ExpressibleByArgument {}

extension DatePreference: ExpressibleByArgument {}
