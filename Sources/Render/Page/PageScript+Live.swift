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

    /** A place in the page, or the address of another run of the server, opened where this page is already. */
    addEventListener("hashchange", () => {
      if (location.hash.startsWith("#token=")) location.reload();
      else aimAtFragment();
    });

    /** Goes to the entry in the address, or says where it is to be found. */
    function aimAtFragment() {
      const id = location.hash.slice(1);
      if (byId(id) || !id) return aim(id);
      const link = document.createElement("a");
      link.href = `/event/${encodeURIComponent(id)}`;
      link.textContent = `provenance of ${id}`;
      say("It is not among these entries: ");
      byId("page-said").append(link);
    }

    function apply() {
      const filter = readForm();
      highlight(filter.query.wanted);
      drawStrip(filter);
    }

    function changed() { form.requestSubmit(); }

    /** Fields that say nothing do not stand in the address. */
    form.addEventListener("formdata", ({ formData }) => {
      for (const [name, value] of [...formData]) if (!value) formData.delete(name);
    });
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, [type=checkbox]:not(.pick)")) changed();
    });
    form.addEventListener("reset", () => { if (location.search) location.assign("/"); });

    /** Says something in the bar. */
    function say(words) {
      byId("page-said").textContent = words;
      byId("page-fault").textContent = "";
    }

    /** Says what went wrong: in the dialog that is open, for the bar is behind it, or in the bar. */
    function complain(fault) {
      byId("page-said").textContent = "";
      (document.querySelector("dialog[open] .fault") || byId("page-fault")).textContent = sentence(fault.message);
    }

    const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);

    /** Does something that can go wrong. */
    function attempt(deed) {
      for (const place of document.querySelectorAll("dialog .fault, #page-fault")) place.textContent = "";
      (async () => deed())().catch(complain);
    }

    /** Says something once the page is there again, and goes to the first of some entries that is there. */
    function sayThere(words, ids) {
      sessionStorage.setItem("said", words);
      sessionStorage.setItem("current", ids.join(" "));
      // Else a browser goes back to where the page was scrolled, or to the place in its address, once it is there.
      if (ids.length) {
        history.scrollRestoration = "manual";
        history.replaceState(null, "", location.pathname + location.search);
      }
      location.reload();
    }

    /** An entry, and where that will be gone the one behind it or before it. */
    function near(article) {
      const place = entries.findIndex((entry) => entry.article === article);
      return [place, place + 1, place - 1].flatMap((at) => entries[at]?.article.id ?? []);
    }

    async function ask(path, body) {
      const answer = await fetch(path, {
        method: "POST", body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", "Tl-Token": token },
      }).catch(() => { throw new Error(gone); });
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.error);
      return told;
    }

    const gone = "tl serve does not answer. Is it still running?";

    /** Tells how far an update is, and shows the page anew when it is done, with what failed. */
    function follow() {
      const buttons = [...document.querySelectorAll("[data-deed^=update]")];
      for (const button of buttons) button.disabled = true;
      const faults = [];
      const progress = new EventSource("/api/progress");
      progress.addEventListener("line", (event) => {
        say(event.data);
        const [kind, words] = event.data.split(/ +(.*)/);
        if (kind === "failed") faults.push(sentence(words));
      });
      progress.addEventListener("done", (event) => {
        progress.close();
        sessionStorage.setItem("fault", faults.join(" "));
        sayThere(event.data, current ? near(current.article) : []);
      });
      progress.addEventListener("error", () => {
        progress.close();
        for (const button of buttons) button.disabled = false;
        complain(new Error(gone));
      });
    }

    function begin() {
      document.body.classList.toggle("writes", Boolean(token));
      say(sessionStorage.getItem("said") || (token ? "" : "Open the address that tl serve printed to decide."));
      byId("page-fault").textContent = sessionStorage.getItem("fault") || "";
      const wanted = (sessionStorage.getItem("current") || "").split(" ");
      apply();
      if (wanted[0]) go(wanted.map((id) => entries.find((entry) => entry.article.id === id)).find(Boolean));
      else aimAtFragment();
      for (const name of ["said", "fault", "current"]) sessionStorage.removeItem(name);
      for (const box of document.querySelectorAll(".pick")) box.checked = false;
      showPicked();
      addEventListener("load", () => setTimeout(() => { history.scrollRestoration = "auto"; }));
      if ("updating" in byId("page-bar").dataset) follow();
    }

    """
}
