/// A server as manners count it: by its name, whatever the scheme; another port is another server.
struct ServerName: Hashable, Sendable {
  let host: String
  /// The port where it is not the scheme's own.
  let port: Int?

  init(host: String, port: Int? = nil) {
    self.host = host
    self.port = port
  }
}

extension FetchURL {
  /// The server that is asked.
  var server: ServerName {
    let usual = scheme == .http ? 80 : 443
    return ServerName(host: host, port: port == usual ? nil : port)
  }
}
