extension PageScript {
  /// The filters of a page in a file: they hide entries, and stay in the fragment of its address, which has the
  /// names of the form, and beside them the place that is looked at: `#q=rare+earths&tag=metals&at=k3f9`.
  static let filters = """
    const [waitToShow, waitToKeep] = [120, 600];
    let [toShow, toKeep, place] = [null, null, ""];

    /** The filters with the place, or the place alone. */
    function fragment() {
      const values = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value) values.append(name, value);
      if (place && values.size) values.append("at", place);
      return values.size ? values.toString() : place;
    }

    function readFragment() {
      const text = location.hash.slice(1);
      const values = new URLSearchParams(text.includes("=") ? text : { at: text });
      place = values.get("at") || "";
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
      const misread = [form.from, form.to].filter((field) => field.getAttribute("aria-invalid") === "true")
        .map((field) => ` · “${field.value}” is no day: 2025-02-24, 2025-02 or 2025`);
      byId("page-count").textContent = (count === all ? `${all} entries` : `${count} of ${all} entries`) + misread.join("");
      byId("page-nothing").hidden = count > 0 || all === 0;
      highlight(filter.query.wanted);
      drawStrip(filter);
    }

    /** Keeps the filters in the address, without a step back for each key; browsers take their time for it. */
    function keep() {
      clearTimeout(toKeep);
      const text = fragment();
      history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    }

    function changed() { apply(); keep(); }

    form.addEventListener("input", (event) => {
      const isTyped = event.target.matches("[type=search], [type=text]");
      clearTimeout(toShow);
      clearTimeout(toKeep);
      toShow = setTimeout(apply, isTyped ? waitToShow : 0);
      toKeep = setTimeout(keep, waitToKeep);
    });
    form.addEventListener("change", () => { apply(); keep(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); changed(); });
    form.addEventListener("reset", () => setTimeout(() => { place = ""; changed(); }));

    /** A link to a place in the page leaves the filters as they are; a step back brings those that were. */
    addEventListener("hashchange", () => {
      const id = location.hash.slice(1);
      if (id && byId(id)) {
        place = id.startsWith("page-") ? "" : id;
        keep();
      } else {
        readFragment();
        apply();
      }
      aim(place);
    });

    function begin() {
      form.hidden = false;
      readFragment();
      byId("page-more").open ||= /(^#|&)(?!q=|at=)\\w+=/.test(location.hash);
      apply();
      aim(place);
    }

    """
}
