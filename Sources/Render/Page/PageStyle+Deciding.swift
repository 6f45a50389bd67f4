extension PageStyle {
  /// What the user decides with, and the text of an article.
  static let deciding = """
    body:not(.writes) .deciding { display: none; }
    .deeds {
      display: flex; flex-wrap: wrap; gap: 0.35rem 0.7rem; align-items: center; margin-top: 0.4rem;
      font: 0.8125rem system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
    }
    .deeds label { display: flex; gap: 0.3rem; align-items: center; }
    .deeds a, .deeds label, .deeds button { min-height: 1.5rem; line-height: 1.5rem; }
    .deeds button { padding: 0 0.5rem; border-color: var(--line); }
    button:disabled { opacity: 0.5; cursor: default; }
    .fault { color: var(--accent); }
    html { scroll-padding-bottom: 6rem; }
    body { display: grid; grid-template: auto 1fr auto / minmax(0, 1fr); min-height: 100dvh; }
    body > header, body > .columns { width: 100%; }
    #page-bar {
      position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem;
      align-items: center; padding: 0.5rem max(1.25rem, (100vw - 73.5rem) / 2);
      border-top: 1px solid var(--line); background: var(--raised);
    }
    #page-bar .actions { margin-left: auto; }
    #page-bar button { background: var(--paper); }
    .deed { width: min(32rem, 92vw); max-width: none; }
    .deed .about { margin-top: 0.35rem; color: var(--quiet); }
    .deed fieldset { margin: 0; padding: 0; border: 0; }
    .deed .choices ul { max-height: 50vh; }
    .tags button { min-width: 1.5rem; margin: 0 -0.5em 0 0.1em; padding: 0; border: 0; line-height: 1.5rem; }
    .tags button::before { content: "×"; }
    .deed form { margin-top: 0.75rem; }
    .more-pages { display: flex; gap: 1.5rem; margin-top: 2rem; }
    .field-line { font: 0.8125rem system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; }
    .provenance { display: block; }
    .provenance h2 { margin-top: 1.5rem; border-bottom-width: 1px; font-size: 1.25rem; }
    .event h1 { max-width: 46rem; margin-top: 0.75rem; font-size: clamp(1.6rem, 4vw, 2.25rem); }
    .provenance section { max-width: 46rem; margin-top: 2rem; }
    h2 .of { float: right; font: 0.8125rem/2 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; }
    .article p:focus { outline: none; }
    .article { margin-top: 0.75rem; max-width: 40rem; }
    .article p { margin-bottom: 0.8em; }
    @media print {
      body { display: block; }
      .deeds, .deciding, #page-bar { display: none; }
    }

    """
}
