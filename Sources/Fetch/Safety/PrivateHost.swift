extension FetchURL {
  /// The address or name by which it can be told from the URL alone that it is not for everybody:
  /// also behind a proxy, whose connections nobody here sees.
  var privateHost: String? {
    if let address = IPAddress(host) { return address.isPublic ? nil : address.description }
    return host == "localhost" || host.hasSuffix(".localhost") ? host : nil
  }
}
