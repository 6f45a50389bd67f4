/// What a page is: an article, or what a site shows in its place.
public enum PageKind: String, Hashable, Sendable, CaseIterable {
  case article
  /// The beginning of an article; the rest is for those who pay.
  case paywalled
  /// A question for consent to cookies before anything is shown.
  case consentWall
  /// A frame that scripts fill.
  case scriptOnly
  /// "Page not found", whatever the status said.
  case notFound
  /// A check for robots, or a refusal: "Access denied", "451: unavailable due to legal reasons".
  case refused
  /// A list of articles: a section, a tag, a home page.
  case sectionFront
  /// Pictures with captions.
  case gallery
}
