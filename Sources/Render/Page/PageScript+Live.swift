extension PageScript {
  /// What a page of `tl serve` does: the form asks the server, buttons decide, an update tells how far it is.
  ///
  /// The token comes with the address behind `#`, which no request carries, and is taken out of it at once.
  static let live = """
    const token = (() => {
      const given = /^#token=(.+)$/.exec(location.hash);
      if (given) {
        sessionStorage.setItem("token", given[1]);
        history.replaceState(null, "", location.pathname + location.search);
      }
      return sessionStorage.getItem("token");
    })();

    /** The address of another run of the server, opened where this page is already. */
    addEventListener("hashchange", () => {
      if (location.hash.startsWith("#token=")) location.reload();
    });

    function apply() {
      const filter = readForm();
      highlight(filter.query.wanted);
      drawStrip(filter);
    }

    function changed() { form.requestSubmit(); }

    /** Fields that say nothing do not stand in the address. */
    form.addEventListener("submit", () => {
      for (const field of form.elements) if (!field.value) field.disabled = true;
    });
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, [type=checkbox]:not(.pick)")) changed();
    });
    form.addEventListener("reset", () => { if (location.search) location.assign("/"); });

    function say(words) { byId("page-said").textContent = words; }

    /** Says something once the page is there again, and goes to an entry. */
    function sayThere(words, id) {
      sessionStorage.setItem("said", words);
      if (id) sessionStorage.setItem("current", id);
      location.reload();
    }

    /** The entry behind another, or before the last. */
    function neighbour(article) {
      const place = entries.findIndex((entry) => entry.article === article);
      return (entries[place + 1] || entries[place - 1])?.article.id;
    }

    /** Decides what a button says, and stays at the entry. */
    async function settle(article, action, words, value) {
      await decide(article.id, action, value);
      sayThere(`${words}: ${article.id}. Undo takes it back.`, article.id);
    }

    async function addTag(article) {
      const tag = prompt("A tag for this entry");
      if (tag) await settle(article, "tag", "Tagged", tag);
    }

    async function ask(path, body) {
      const answer = await fetch(path, {
        method: "POST", body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", "Tl-Token": token },
      });
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.error);
      return told;
    }

    const decide = (id, action, value) =>
      ask(`/api/events/${encodeURIComponent(id)}/decisions`, { action, value });
    const picked = () => [...document.querySelectorAll(".pick:checked")].map((box) => box.value);

    function edit(article) {
      const dialog = byId("page-edit");
      const fields = dialog.querySelector("form");
      fields.reset();
      dialog.dataset.event = article.id;
      fields.headline.value = article.querySelector(".headline").textContent;
      fields.date.value = article.dataset.date || "";
      fields.note.value = article.querySelector(".note")?.textContent || "";
      for (const name of ["headline", "date", "note"]) fields[name].dataset.was = fields[name].value;
      dialog.showModal();
    }

    async function saveEdit() {
      const dialog = byId("page-edit");
      const fields = dialog.querySelector("form");
      const decisions = ["date", "headline", "note"].map((name) => fields[name])
        .filter((field) => field.value !== field.dataset.was)
        .map((field) => ({ action: field.name, value: field.value }));
      const id = dialog.dataset.event;
      if (decisions.length) await ask(`/api/events/${encodeURIComponent(id)}/decisions`, { decisions });
      sayThere(`Edited ${id}. Undo takes it back.`, id);
    }

    const deeds = {
      async hide(article) { await decide(article.id, "hide"); sayThere(`Hidden: ${article.id}. Undo takes it back.`, neighbour(article)); },
      unhide: (article) => settle(article, "unhide", "Shown again"),
      pin: (article) => settle(article, "pin", "Pinned"),
      unpin: (article) => settle(article, "unpin", "No longer pinned"),
      tag: addTag, edit,
      async merge() {
        const event = await ask("/api/merges", { events: picked() });
        sayThere(`Merged into ${event.event.id}. Undo takes it back.`);
      },
      async undo() {
        const undone = await ask("/api/undo", {});
        sayThere(`Undone: ${undone.decisions.map((decision) => decision.action).join(", ")}.`);
      },
      async update() { await ask("/api/update", {}); follow(); },
    };

    addEventListener("click", (event) => {
      const deed = deeds[event.target.dataset?.deed];
      if (!deed) return;
      Promise.resolve(deed(event.target.closest("article"))).catch((fault) => say(fault.message));
    });
    addEventListener("change", (event) => {
      if (event.target.matches(".pick")) showPicked();
    });
    byId("page-edit").addEventListener("close", (event) => {
      if (event.target.returnValue !== "save") return;
      saveEdit().catch((fault) => { say(fault.message); event.target.returnValue = ""; event.target.showModal(); });
    });

    function showPicked() {
      const count = picked().length;
      const button = document.querySelector("[data-deed=merge]");
      button.disabled = count < 2;
      button.textContent = count < 2 ? "Merge" : `Merge ${count}`;
    }

    /** Tells how far an update is, and shows the page anew when it is done. */
    function follow() {
      const progress = new EventSource("/api/progress");
      progress.addEventListener("line", (event) => say(event.data));
      progress.addEventListener("done", (event) => { progress.close(); sayThere(event.data); });
    }

    function begin() {
      document.body.classList.toggle("writes", Boolean(token));
      say(sessionStorage.getItem("said") || (token ? "" : "Open the address that tl serve printed to decide."));
      go(entries.find((entry) => entry.article.id === sessionStorage.getItem("current")));
      for (const name of ["said", "current"]) sessionStorage.removeItem(name);
      for (const box of document.querySelectorAll(".pick")) box.checked = false;
      showPicked();
    }

    """
}
