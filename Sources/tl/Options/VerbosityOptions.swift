import ArgumentParser

/// Whether a command says what it does; `Narrator` says it.
struct VerbosityOptions: ParsableArguments {
  @Flag(
    name: [.customShort("v"), .customLong("verbose")],
    help: "Say on standard error what is asked, read and opened, and how long it takes."
  )
  var isVerbose = false
}
