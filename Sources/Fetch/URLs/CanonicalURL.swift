extension FetchURL {
  /// Returns the URL a page calls its own, where that can be believed.
  ///
  ///     try FetchURL("https://m.example.org/7?from=a").canonical("https://example.org/news/7")?.text
  ///     // "https://example.org/news/7"
  ///
  /// It is on the same site; it is not the home page or a folder above, which broken templates name on every
  /// page; and it does not drop the query by which the site tells its pages apart.
  ///
  /// - Parameter reference: The `rel=canonical` link, as it stands in the page.
  /// - Returns: The URL; `nil` where the link is not believed.
  public func canonical(_ reference: String) -> FetchURL? {
    guard let other = try? FetchURL(reference, relativeTo: self),  // a broken link names no page
      isSameSite(as: other), other.path != "/" || path == "/"
    else { return nil }
    let isFolderAbove =
      other.path != path && other.path.hasSuffix("/") && path.hasPrefix(other.path)
    let dropsQuery = other.path == path && cleanQuery != nil && other.cleanQuery == nil
    return isFolderAbove || dropsQuery ? nil : other
  }

  /// Whether it is the page a site begins with.
  public var isHomePage: Bool { path == "/" && cleanQuery == nil }

  /// Whether two URLs are of one site: the same host but for `www.`, `m.` or `amp.`, or a host below it.
  func isSameSite(as other: FetchURL) -> Bool {
    let (one, two) = (baseHost, other.baseHost)
    return one == two || (one.hasSuffix("." + two) && two.contains(".")) || two.hasSuffix("." + one)
  }

  private var baseHost: String {
    let labels = host.split(separator: ".")
    let isVariant = labels.count > 2 && ["www", "m", "amp", "mobile"].contains(labels[0])
    return isVariant ? labels.dropFirst().joined(separator: ".") : host
  }
}
