extension PageScript {
  /// The keys, and how the page begins.
  static let keys = """
    const help = byId("page-help");
    const dialogs = [...document.querySelectorAll("dialog")];
    let current = null;

    function go(entry) {
      if (!entry) return;
      current?.article.classList.remove("current");
      current = entry;
      entry.article.classList.add("current");
      entry.article.scrollIntoView({ block: "center" });
      entry.article.focus({ preventScroll: true });
    }

    /** Goes to what has an id; an entry shows what it is known by. */
    function aim(id) {
      const entry = entries.find((entry) => entry.article.id === id);
      if (!entry) return byId(id)?.scrollIntoView();
      entry.article.querySelector("details").open = true;
      go(entry);
    }

    function next(step) {
      const start = current ? entries.indexOf(current) : step > 0 ? -1 : entries.length;
      for (let place = start + step; place >= 0 && place < entries.length; place += step) {
        if (entries[place].shown) return go(entries[place]);
      }
    }

    function toggle() {
      const box = current?.article.querySelector("details");
      if (box) box.open = !box.open;
    }

    function leave() {
      if (document.activeElement?.form === form) return document.activeElement.blur();
      form.reset();
    }

    const actions = {
      j: () => next(1), k: () => next(-1), o: toggle, "+": () => zoom(0.5), "-": () => zoom(2),
      "/": () => { form.q.focus(); form.q.select(); }, "?": () => help.showModal(),
    };

    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || dialogs.some((dialog) => dialog.open)) return;
      if (event.key === "Escape") return leave();
      if (event.target.matches("input, select, textarea") || !Object.hasOwn(actions, event.key)) return;
      event.preventDefault();
      actions[event.key]();
    });
    document.addEventListener("focusin", (event) => {
      const article = event.target.closest?.("article");
      if (!article || article === current?.article) return;
      current?.article.classList.remove("current");
      current = entries.find((entry) => entry.article === article) ?? null;
      current?.article.classList.add("current");
    });

    const evidence = () => document.querySelectorAll("article details");
    byId("page-keys").addEventListener("click", () => help.showModal());
    byId("page-unfold").addEventListener("click", (event) => {
      const opens = event.target.dataset.open !== "true";
      event.target.dataset.open = String(opens);
      event.target.textContent = opens ? "Close all evidence" : "Open all evidence";
      for (const box of evidence()) box.open = opens;
    });

    /** On paper nothing can be opened; some browsers do not let the style say so. */
    const closed = new Set();
    addEventListener("beforeprint", () => {
      for (const box of evidence()) if (!box.open) { closed.add(box); box.open = true; }
    });
    addEventListener("afterprint", () => {
      for (const box of closed) box.open = false;
      closed.clear();
    });

    byId("page-more").open ||= matchMedia("(min-width: 60rem)").matches;
    begin();

    """
}
