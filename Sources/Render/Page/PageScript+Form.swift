extension PageScript {
  /// What the form says, and the marks on the words that are searched.
  static let form = """
    const form = byId("page-filters");
    const tagNames = [...form.querySelectorAll("[name=tag]")].map((box) => box.value);

    function chosen(name) {
      return [...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
    }

    /** The day in a field, or null; one that is no day is marked and does not count. */
    function dayIn(field, last) {
      const number = field.value.trim() ? typedDay(field.value, last) : null;
      const wrong = Number.isNaN(number);
      field.setAttribute("aria-invalid", String(wrong));
      return wrong ? null : number;
    }

    function readForm() {
      return {
        query: readQuery(form.q.value), least: Number(form.least.value || 1),
        from: dayIn(form.from, false), to: dayIn(form.to, true),
        tags: chosen("tag").map((name) => String(tagNames.indexOf(name))), sources: chosen("source").flatMap((numbers) => numbers.split(" ")),
      };
    }

    /** Marks the words in what is on the screen; no element is touched. */
    function highlight(terms) {
      if (!globalThis.Highlight) return;
      const found = new Highlight();
      const few = 200;
      const shown = terms.length ? entries.filter((entry) => entry.shown).slice(0, few) : [];
      for (const part of shown.flatMap((entry) => [...told(entry.article)])) {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.data.toLowerCase();
          for (const term of terms) {
            for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
              const range = new Range();
              range.setStart(node, at);
              range.setEnd(node, Math.min(at + term.length, node.data.length));
              found.add(range);
            }
          }
        }
      }
      CSS.highlights.set("found", found);
    }

    """
}
