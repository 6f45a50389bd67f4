extension PageScript {
  /// What the user decides on a page of `tl serve`: by buttons, and in dialogs that stay open until it is done.
  static let deeds = """
    const headlineOf = (article) => article.querySelector(".headline").textContent;
    const address = (article, part) => `/api/events/${encodeURIComponent(article.id)}/${part}`;
    const picked = () => [...document.querySelectorAll(".pick:checked")].map((box) => box.value);

    /** A headline in quotation marks, which one that is a quotation has already. */
    function quoted(words) {
      const most = 80;
      const fitted = words.length > most ? words.slice(0, most - 1).trimEnd() + "…" : words;
      return /^“[^“”]*”$/.test(fitted) ? fitted : `“${fitted}”`;
    }

    /** Decides what a button says, and stays at the entry or near it. */
    async function settle(article, words, action, value) {
      await ask(address(article, "decisions"), { action, value });
      sayThere(`${words}: ${quoted(headlineOf(article))}.`, near(article));
    }

    const deeds = {
      hide: (article) => settle(article, "Hidden", "hide"),
      unhide: (article) => settle(article, "Shown again", "unhide"),
      pin: (article) => settle(article, "Pinned", "pin"),
      unpin: (article) => settle(article, "No longer pinned", "unpin"),
      untag: (article, button) => settle(article, `No longer tagged ${button.dataset.tag}`, "untag", button.dataset.tag),
      edit: (article) => open("edit", article), tag: (article) => open("tag", article),
      split: (article) => open("split", article),
      async merge() {
        const { event } = await ask("/api/merges", { events: picked() });
        sayThere(`Merged into ${quoted(event.headline)}.`, [event.id]);
      },
      async undo() {
        const { undone, events } = await ask("/api/undo", {});
        sayThere(`Undone. ${undone.join(" ")}`, [...events, ...(current ? near(current.article) : [])]);
      },
      async update() { await ask("/api/update", {}); follow(); },
      async updateAll() { await ask("/api/update", { force: true }); follow(); },
    };

    /** How the dialogs are filled before they are shown. */
    const fillings = {
      edit(article, fields) {
        fields.headline.value = headlineOf(article);
        fields.date.value = article.dataset.date || "";
        fields.note.value = article.querySelector(".note")?.textContent || "";
        for (const name of ["headline", "date", "note"]) fields[name].dataset.was = fields[name].value;
      },
      tag() {},
      split(article, fields) {
        const rows = [...article.querySelectorAll(".reports > li")].map((report, place) => {
          const [row, label, box, words] = ["li", "label", "input", "bdi"].map((name) => document.createElement(name));
          Object.assign(box, { type: "checkbox", name: "statement", value: place + 1 });
          words.textContent = report.querySelector("blockquote").textContent;
          label.append(box, words);
          row.append(label);
          return row;
        });
        fields.querySelector("ul").replaceChildren(...rows);
      },
    };

    /** What the dialogs do when they are saved. */
    const savings = {
      async edit(article, fields) {
        const decisions = ["date", "headline", "note"].map((name) => fields[name])
          .filter((field) => field.value !== field.dataset.was)
          .map((field) => ({ action: field.name, value: field.value }));
        if (!decisions.length) return fields.closest("dialog").close();
        await ask(address(article, "decisions"), { decisions });
        sayThere(`Edited: ${quoted(fields.headline.value)}.`, near(article));
      },
      tag: (article, fields) => settle(article, `Tagged ${fields.value.value.trim()}`, "tag", fields.value.value.trim()),
      async split(article, fields) {
        const boxes = [...fields.querySelectorAll("[name=statement]")];
        const chosen = boxes.filter((box) => box.checked);
        const statements = chosen.map((box) => Number(box.value));
        const sentences = chosen.map((box) => box.nextSibling.textContent);
        if (!statements.length || statements.length === boxes.length) {
          throw new Error("Choose some of the sentences, but not all.");
        }
        const { event } = await ask(address(article, "splits"), { statements, sentences });
        sayThere(`Split off: ${quoted(event.headline)}.`, [event.id, ...near(article)]);
      },
    };

    let subject = null;

    function open(name, article) {
      const dialog = byId(`page-${name}`);
      const fields = dialog.querySelector("form");
      subject = article;
      fields.reset();
      dialog.querySelector(".about").textContent = headlineOf(article);
      fillings[name](article, fields);
      dialog.showModal();
    }

    addEventListener("click", (event) => {
      const button = event.target;
      const deed = deeds[button.dataset?.deed];
      if (deed) attempt(() => deed(button.closest("article"), button));
    });
    addEventListener("submit", (event) => {
      const fields = event.target;
      if (!fields.closest("dialog.deed") || event.submitter?.value === "cancel") return;
      event.preventDefault();
      attempt(() => savings[fields.closest("dialog").id.replace("page-", "")](subject, fields));
    });
    addEventListener("change", (event) => {
      if (event.target.matches(".pick")) showPicked();
    });

    function showPicked() {
      const count = picked().length;
      const button = document.querySelector("[data-deed=merge]");
      button.disabled = count < 2;
      button.textContent = count < 2 ? "Merge" : `Merge ${count}`;
    }

    """
}
