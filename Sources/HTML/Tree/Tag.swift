/// The name of an HTML element; those nobody treats specially are one.
public enum Tag: String, CaseIterable, Hashable, Sendable {
  case html, head, body, title, base, link, meta, style, script, noscript, template
  case article, section, nav, aside, header, footer, main, address, hgroup, search
  case h1, h2, h3, h4, h5, h6
  case p, hr, pre, blockquote, ol, ul, menu, li, dl, dt, dd, figure, figcaption, div, center
  case a, em, strong, small, s, cite, q, dfn, abbr, data, time, code, samp, kbd, i, b, u, mark
  case `var`
  case sub, sup, ruby, rt, rp, bdi, bdo, span, br, wbr, ins, del, font, big, tt, strike, nobr
  case img, picture, source, iframe, embed, object, param, video, audio, track, map, area
  case svg, math, canvas
  case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
  case form, label, input, button, select, datalist, optgroup, option, textarea, output
  case progress, meter, fieldset, legend, details, summary, dialog
  /// Any other element, SVG's and MathML's insides among them.
  case other
  /// A run of text.
  case text
  /// The document itself.
  case document

  /// Whether a line starts and ends with it.
  public var isBlock: Bool { Self.blocks.contains(self) }

  /// Whether it is a heading of any rank.
  public var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  private static let blocks: Set<Tag> = [
    .html, .body, .article, .section, .nav, .aside, .header, .footer, .main, .address, .hgroup,
    .search, .h1, .h2, .h3, .h4, .h5, .h6, .p, .hr, .pre, .blockquote, .ol, .ul, .menu, .li, .dl,
    .dt, .dd, .figure, .figcaption, .div, .center, .table, .caption, .tbody, .thead, .tfoot, .tr,
    .td, .th, .form, .fieldset, .legend, .details, .summary, .dialog, .document,
  ]
}
