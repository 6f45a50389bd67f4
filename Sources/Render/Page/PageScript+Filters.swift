extension PageScript {
  /// The form, and the fragment of the address, which has the same names: `#q=rare+earths&tag=metals`.
  static let filters = """
    const form = byId("page-filters");
    const tagNames = [...form.querySelectorAll("[name=tag]")].map((box) => box.value);
    const [waitToShow, waitToKeep] = [120, 600];
    let [toShow, toKeep] = [null, null];

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
        tags: chosen("tag").map((name) => String(tagNames.indexOf(name))), sources: chosen("source"),
      };
    }

    function fragment() {
      const values = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value) values.append(name, value);
      return values.toString();
    }

    function readFragment() {
      const text = location.hash.slice(1);
      const values = new URLSearchParams(text.includes("=") ? text : "");
      for (const field of form.elements) {
        if (!field.name) continue;
        if (field.type === "checkbox") field.checked = values.getAll(field.name).includes(field.value);
        else field.value = values.get(field.name) || "";
      }
    }

    function apply() {
      clearTimeout(toShow);
      const filter = readForm();
      const count = show(filter);
      const all = entries.length;
      byId("page-count").textContent = count === all ? `${all} entries` : `${count} of ${all} entries`;
      byId("page-nothing").hidden = count > 0 || all === 0;
      highlight(filter.query.wanted);
      drawStrip(filter);
    }

    /** Keeps the filters in the address, without a step back for each key; browsers take their time for it. */
    function keep() {
      clearTimeout(toKeep);
      const text = fragment();
      const here = location.hash.includes("=") ? "" : location.hash;
      history.replaceState(null, "", text ? "#" + text : here || location.pathname + location.search);
    }

    function changed() { apply(); keep(); }

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

    form.addEventListener("input", (event) => {
      const isTyped = event.target.matches("[type=search], [type=text]");
      clearTimeout(toShow);
      clearTimeout(toKeep);
      toShow = setTimeout(apply, isTyped ? waitToShow : 0);
      toKeep = setTimeout(keep, waitToKeep);
    });
    form.addEventListener("change", () => { apply(); keep(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); changed(); });
    form.addEventListener("reset", () => setTimeout(changed));
    addEventListener("hashchange", () => {
      if (location.hash.includes("=")) { readFragment(); apply(); }
    });

    """
}
