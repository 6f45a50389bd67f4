/// Questions to a page, each with a list of what is wrong as its answer.
enum AccessChecks {
  /// What holds for every page, however it looks.
  static let ofStructure = [namelessControls, repeatedIDs, skippedHeadings, deadFragments]

  static let namelessControls = """
    [...document.querySelectorAll("a[href], button, input, select, summary")]
      .filter((control) => !control.closest("svg"))
      .filter((control) => !(control.textContent.trim() || control.labels?.length
        || control.getAttribute("aria-label")))
      .map((control) => control.outerHTML)
    """

  static let repeatedIDs = """
    [...document.querySelectorAll("[id]")].map((element) => element.id)
      .filter((id, place, all) => all.indexOf(id) !== place)
    """

  static let skippedHeadings = """
    [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => heading)
      .filter((heading, place, all) => place > 0 && !heading.closest("dialog")
        && Number(heading.tagName[1]) > Number(all[place - 1].tagName[1]) + 1)
      .map((heading) => heading.textContent)
    """

  static let deadFragments = """
    [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href").slice(1))
      .filter((id) => !document.getElementById(id))
    """

  static let focused = """
    document.activeElement.id || document.activeElement.textContent.trim()
    """

  private static let texts = """
    const texts = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility()
      && !element.closest("svg, .skip") && [...element.childNodes].some((node) =>
        node.nodeType === Node.TEXT_NODE && node.data.trim()));
    """

  static let textCount = "(() => { \(texts) return texts.length; })()"

  /// - SeeAlso: relative luminance and contrast ratio, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
  static let faintTexts = """
    (() => {
      \(texts)
      const parts = (color) => color.match(/[0-9.]+/g).map(Number);
      const luminance = (color) => {
        const [red, green, blue] = parts(color).map((part) => part / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const paper = (element) => {
        for (let part = element; part; part = part.parentElement) {
          const color = getComputedStyle(part).backgroundColor;
          if (parts(color)[3] !== 0) return color;
        }
        return "rgb(255, 255, 255)";
      };
      const contrast = (one, other) => {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      };
      const inks = texts.map((element) => [element, getComputedStyle(element).color]);
      for (const field of document.querySelectorAll("input[placeholder]")) {
        inks.push([field, getComputedStyle(field, "::placeholder").color]);
      }
      return inks.filter(([element, ink]) => contrast(ink, paper(element)) < 4.5)
        .map(([element, ink]) => `${element.tagName}.${element.className} ${ink} on ${paper(element)}`);
    })()
    """
}
