import ArgumentParser
import Fetch

/// How pages are fetched.
struct FetchArguments: ParsableArguments {
  @Flag(help: "Fetch what robots.txt forbids too; it is you who answers for it.")
  var ignoreRobots = false

  @Flag(help: "Connect to this machine and to private networks too (else TL_ALLOW_PRIVATE).")
  var allowPrivate = false

  @Option(
    help: ArgumentHelp(
      "What to say to servers you are (else TL_USER_AGENT), in place of tl, its version and your contact.",
      valueName: "name"
    )
  )
  var userAgent: String?

  /// What was typed, completed by the environment.
  var options: FetchOptions {
    var options = FetchOptions()
    options.obeysRobots = !ignoreRobots
    options.allowsPrivateAddresses =
      allowPrivate || Surroundings.variable("TL_ALLOW_PRIVATE") != nil
    options.proxies = Surroundings.proxies
    options.certificateFile = Surroundings.certificateFile
    options.jitterSeed = Surroundings.seed
    options.userAgent = userAgent ?? Settings.value(of: .userAgent)
    return options
  }

  /// Whether servers are told no way to reach the user.
  var isAnonymous: Bool {
    userAgent == nil && Settings.found(.userAgent).origin == Settings.defaultOrigin
      && Settings.value(of: .contact).isEmpty
  }

  func validate() throws {
    if let contact = Surroundings.variable("TL_CONTACT"),
      let reason = Setting.contact.fault(of: contact)
    {
      throw ValidationError("TL_CONTACT: \(reason).")
    }
    guard let name = userAgent ?? Surroundings.variable("TL_USER_AGENT") else { return }
    let isLine = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    if name.isEmpty || !isLine {
      throw ValidationError(
        "--user-agent and TL_USER_AGENT take a line of text: \"tl (name@example.org)\"."
      )
    }
  }
}
