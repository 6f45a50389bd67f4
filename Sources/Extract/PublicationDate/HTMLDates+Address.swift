import HTML

/// The date in the address of a page.
extension HTMLDates {
  mutating func addAddress(_ url: String?) {
    let canonical = document.elements(named: .link)
      .first { node in
        node.attribute("rel")?.lowercased() == "canonical"
      }?
      .attribute("href")
    for (address, place) in [
      (url, "address"), (canonical, "canonical address"),
      (metadata.elements.first("og:url"), "og:url"),
    ] {
      guard let address, let (date, words) = URLDate.date(in: address) else { continue }
      candidates.add(date, words: words, kind: .url, place: place, confidence: 0.74)
      return
    }
  }
}
