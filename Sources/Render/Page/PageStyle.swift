/// How a page looks: paper, a rail with a mark an entry, a readable measure; light, dark and in print.
enum PageStyle {
  /// The whole style sheet.
  static let text = [colors, type, frame, controls, strip, timeline, evidence, print].joined()

  /// The style sheet of a page that a server shows.
  static let liveText = text + deciding

  /// Every pair of ink and paper has a contrast of at least 4.5.
  private static let colors = """

    :root {
      color-scheme: light dark;
      --paper: #fcfbf8; --raised: #f3f0e9; --ink: #1c1b19; --quiet: #5d5a54; --line: #d8d3c8;
      --accent: #94291d; --mark: #fbe9b7; --bar: #94291d; --maybe: #dba79f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14161a; --raised: #1e2126; --ink: #ebe8e1; --quiet: #a9a59d; --line: #373a40;
        --accent: #f2988a; --mark: #564616; --bar: #e0796a; --maybe: #7a4a44;
      }
    }

    """

  private static let type = """
    *, ::before, ::after { box-sizing: border-box; }
    html { scroll-padding-top: 3.5rem; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.5 Charter, "Iowan Old Style", Georgia, "Liberation Serif", serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
    ol, ul { list-style: none; }
    a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.15em; }
    a:hover { text-decoration-color: currentColor; }
    mark { background: var(--mark); color: inherit; padding: 0 0.1em; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    [hidden] { display: none !important; }
    .spoken:not(:focus) {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip { position: absolute; left: -100vw; }
    .skip:focus {
      left: 1rem; top: 1rem; z-index: 2; padding: 0.5rem 1rem; background: var(--paper);
    }
    .summary, form, figcaption, .legend, .when, .states, .differs, .tags, summary, .by, dl, dialog,
    .address, .capture, .voices, .note, .skip, .actions, #page-bar, .fault {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
      font-size: 0.8125rem; line-height: 1.45;
    }

    """

  private static let frame = """
    body > header, .columns { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    body > header { padding-top: 2.5rem; }
    h1 { font-size: clamp(1.9rem, 5vw, 3.1rem); line-height: 1.08; letter-spacing: -0.015em; }
    .summary { margin-top: 0.6rem; color: var(--quiet); font-size: 0.9375rem; }
    main { min-width: 0; padding-bottom: 6rem; }
    main:focus { outline: none; }
    @media (min-width: 60rem) {
      .columns { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 4rem; }
      main { grid-column: 1; grid-row: 1; max-width: 49rem; }
      aside {
        grid-column: 2; position: sticky; top: 0; align-self: start; max-height: 100vh;
        overflow: auto; padding: 2rem 2px;
      }
    }

    """

  private static let controls = """
    aside { padding: 1rem 0; }
    form, .more > div { display: grid; gap: 0.75rem; }
    .more > summary { padding: 0.2rem 0; }
    .more[open] > summary { margin-bottom: 0.5rem; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; }
    .field { display: grid; gap: 0.2rem; min-width: 0; }
    label { color: var(--quiet); }
    input, select, button { font: inherit; color: inherit; }
    input[type="search"], input[type="text"], select {
      width: 100%; min-width: 0; padding: 0.4rem 0.5rem; border: 1px solid var(--quiet);
      border-radius: 3px; background: var(--paper);
    }
    input[type="search"] { font-size: 1rem; }
    input::placeholder { color: var(--quiet); opacity: 1; }
    input[aria-invalid="true"] { border-color: var(--accent); border-style: dashed; }
    button {
      padding: 0.25rem 0.6rem; border: 1px solid var(--quiet); border-radius: 3px;
      background: transparent; cursor: pointer;
    }
    button:hover { background: var(--raised); }
    .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .choices ul { max-height: 15rem; overflow: auto; margin-top: 0.25rem; padding: 2px; }
    .choices label { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.15rem 0; color: inherit; }
    .choices bdi { flex: 1; min-width: 0; }
    .count { color: var(--quiet); font-variant-numeric: tabular-nums; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1rem; margin-top: 1.25rem; color: var(--quiet); }
    .legend li { display: flex; gap: 0.6rem; align-items: center; }
    dialog {
      max-width: 22rem; border: 1px solid var(--quiet); border-radius: 4px; padding: 1.25rem 1.5rem;
      background: var(--paper); color: var(--ink);
    }
    dialog::backdrop { background: rgb(0 0 0 / 40%); }
    dialog dl { display: grid; grid-template-columns: auto 1fr; gap: 0.4rem 1rem; margin: 0.75rem 0; }
    kbd {
      display: inline-block; min-width: 1.6em; padding: 0 0.4em; border: 1px solid var(--line);
      border-radius: 3px; background: var(--raised); text-align: center; font-family: inherit;
    }

    """

  private static let strip = """
    .strip { margin-top: 1.75rem; }
    .strip figcaption {
      display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline;
      gap: 0.5rem; margin-bottom: 0.4rem; color: var(--quiet);
    }
    #page-zoom { display: flex; gap: 0.4rem; }
    .strip svg { display: block; overflow: visible; touch-action: pan-y; user-select: none; }
    .strip rect { fill: var(--bar); }
    .strip rect.possible { fill: var(--maybe); }
    .strip rect.chosen { fill: var(--accent); fill-opacity: 0.15; }
    .strip a:hover rect { fill: var(--ink); }
    .strip line { stroke: var(--quiet); }
    .strip text {
      fill: var(--quiet); font: 0.75rem system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
    }
    .strip text.end { text-anchor: end; }
    @media (max-width: 60rem) { .strip text.minor { display: none; } }

    """

  private static let timeline = """
    section > h2 {
      margin-top: 2.5rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--ink);
      font-size: 2rem; line-height: 1.1; letter-spacing: -0.01em; font-variant-numeric: lining-nums;
    }
    section > h3 {
      position: sticky; top: 0; z-index: 1; margin-top: 1.25rem; padding: 0.5rem 0;
      border-bottom: 1px solid var(--line); background: var(--paper);
      font-size: 1.25rem; line-height: 1.2;
    }
    .of { color: var(--quiet); font-weight: normal; }
    section > h4 { position: relative; padding: 1.1rem 0 0 1.75rem; font-size: 1rem; line-height: 1.3; }
    article::before, section > h4::before {
      content: ""; position: absolute; left: 0.4375rem; top: 0; bottom: 0; border-left: 1px solid var(--line);
    }
    .entries > li { content-visibility: auto; contain-intrinsic-block-size: auto 6rem; }
    article { position: relative; padding: 0.7rem 0 0.7rem 1.75rem; }
    article:focus { outline: none; }
    article::after, .mark {
      content: ""; width: 0.9375rem; height: 0.9375rem; border: 2px solid var(--accent);
      border-radius: 50%; background: var(--paper);
    }
    article::after { position: absolute; left: 0; top: 0.98rem; }
    .mark { flex: none; display: inline-block; }
    article.exact::after, .mark.exact { background: var(--accent); }
    article.rough::after, .mark.rough { border-style: dashed; }
    article.open::after, .mark.open { opacity: 0.45; border-style: dotted; }
    article.none::after { border-color: var(--line); }
    body:not(:has(.current)) article:target, article.current { background: var(--raised); }
    .headline { font-size: 1.0625rem; line-height: 1.4; font-weight: 600; }
    .when { color: var(--quiet); }
    .when a { text-decoration: none; }
    .when a:hover { text-decoration: underline; }
    .states, .voices { color: var(--quiet); margin-top: 0.15rem; }
    .differs { margin-top: 0.25rem; color: var(--accent); font-weight: 600; }
    .note { margin-top: 0.35rem; padding-left: 0.75rem; border-left: 3px solid var(--line); font-size: 0.875rem; }
    .tags { display: flex; flex-wrap: wrap; gap: 0.35rem; margin-top: 0.35rem; }
    .tags li { padding: 0 0.5em; border: 1px solid var(--line); border-radius: 1em; color: var(--quiet); }
    #page-nothing { margin-top: 3rem; color: var(--quiet); }
    ::highlight(found) { background: var(--mark); color: var(--ink); }
    @media (min-width: 60rem) {
      article { padding-left: 11.5rem; }
      .when { position: absolute; left: 0; width: 8.75rem; text-align: right; top: 0.85rem; }
      article::before, section > h4::before { left: 9.9rem; }
      article::after { left: 9.46rem; }
      section > h4 { padding-left: 11.5rem; }
    }

    """

  private static let evidence = """
    article details { margin-top: 0.3rem; }
    summary { color: var(--quiet); cursor: pointer; }
    summary .sites { color: var(--ink); }
    .sites + .count::before { content: "· "; }
    summary:hover .sites { text-decoration: underline; text-underline-offset: 0.15em; }
    .reports > li { margin-top: 0.9rem; padding-left: 1rem; border-left: 2px solid var(--line); }
    .number { color: var(--quiet); text-decoration: none; font-variant-numeric: tabular-nums; }
    .site { font-weight: 600; }
    .day { color: var(--quiet); white-space: nowrap; }
    .day::before { content: "· "; }
    blockquote { margin: 0.3rem 0 0.4rem; font-size: 1rem; line-height: 1.5; }
    .bare::before { content: "“"; }
    .bare::after { content: "”"; }
    .reports dl {
      display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0.1rem 0.75rem;
      color: var(--quiet); font-size: 0.75rem;
    }
    .sources { margin-top: 3rem; }
    .sources li {
      position: relative; padding: 0.6rem 0 0.6rem 2.75rem; border-bottom: 1px solid var(--line);
      content-visibility: auto; contain-intrinsic-block-size: auto 5rem;
    }
    .sources li > .number {
      position: absolute; left: 0;
      font: 0.8125rem/1.45 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
    }
    .sources li:target { background: var(--raised); }
    .address, .capture { color: var(--quiet); }
    code { font: 0.75rem ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; }

    """

  /// On paper nothing can be opened, so all evidence is; where sources are stands in their list.
  ///
  /// Entries of few reports stay together; the others would leave half a page empty.
  private static let print = """
    @media print {
      :root {
        --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000;
        --mark: #eee; --bar: #000; --maybe: #999;
      }
      @page { margin: 18mm 16mm; }
      body { font-size: 10pt; }
      aside, .skip, #page-zoom, dialog { display: none; }
      .columns { display: block; }
      main { max-width: none; padding: 0; }
      section > h3 { position: static; }
      h2, h3, h4, .headline, .when { break-after: avoid; }
      .entries > li, .sources li { content-visibility: visible; }
      .entries > li:not(:has(.reports > :nth-child(4))), .reports > li, .sources li, .headline {
        break-inside: avoid-page;
      }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { list-style: none; }
    }

    """
}
