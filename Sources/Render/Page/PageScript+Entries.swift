extension PageScript {
  /// The entries as the filters see them.
  ///
  /// Words are folded once, when they are first asked for; an entry is touched only where its state
  /// changes, and so are the headings above it.
  static let entries = """
    const byId = (id) => document.getElementById(id);
    const numbers = (text) => new Set((text || "").split(" ").filter(Boolean));
    const day = (text) => (text === undefined ? null : Number(text));

    const entries = [...document.querySelectorAll(".entries > li")].map((item) => {
      const article = item.firstElementChild;
      const { first, last, sources, tags } = article.dataset;
      return {
        item, article, first: day(first), last: day(last), sources: numbers(sources),
        tags: numbers(tags), shown: true, words: null,
      };
    });

    const sections = new Map();
    for (const entry of entries) {
      entry.above = [];
      for (let part = entry.item.closest("section"); part; part = part.parentElement.closest("section")) {
        entry.above.push(part);
        sections.set(part, (sections.get(part) || 0) + 1);
      }
    }

    const folded = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();

    /** What sources and the user say in an entry, and not how it was found. */
    const told = (article) => article.querySelectorAll(
      ".headline, .states, .differs, .note, .tags li, .by, blockquote");

    function wordsOf(entry) {
      entry.words ??= folded([...told(entry.article)].map((part) => part.textContent).join("\\n"));
      return entry.words;
    }
    function overlaps(entry, from, to) {
      if (from === null && to === null) return true;
      if (entry.first === null && entry.last === null) return false;
      return (to === null || entry.first === null || entry.first <= to)
        && (from === null || entry.last === null || entry.last >= from);
    }

    function matches(entry, filter) {
      return entry.sources.size >= filter.least
        && (!filter.tags.length || filter.tags.some((tag) => entry.tags.has(tag)))
        && (!filter.sources.length || filter.sources.some((source) => entry.sources.has(source)))
        && overlaps(entry, filter.from, filter.to)
        && answers(entry, filter.query);
    }

    /** Shows what matches and hides the rest; returns how many are shown. */
    function show(filter) {
      let count = 0;
      for (const entry of entries) {
        const shown = matches(entry, filter);
        if (shown) count += 1;
        if (shown === entry.shown) continue;
        entry.shown = shown;
        entry.item.hidden = !shown;
        for (const part of entry.above) {
          const left = sections.get(part) + (shown ? 1 : -1);
          sections.set(part, left);
          if (left < 2) part.hidden = left === 0;
        }
      }
      return count;
    }

    """
}
