import Timeline

extension PageScript {
  /// What is typed into the search, as `tl search` understands it: words in all their spellings, phrases, `-` before
  /// what must not be there, `by:`, `source:`, `tag:` and `date:`.
  static let query = """
    const spellings = new Map([\(spellings)]);

    /** Names that are written alike after other alphabets have one form: Zelensky is Zelenskyy. */
    function foldedName(name) {
      let letters = "";
      for (const sign of folded(name)) {
        const letter = sign === "y" || sign === "j" ? "i" : sign;
        if (letter === "h" && /[kgdtz]$/.test(letters)) continue;
        if (letter === "e" && letters === "i") letters = "";
        if (!letters.endsWith(letter) || letter > "~") letters += letter;
      }
      return letters;
    }

    function namesOf(entry) {
      entry.names ??= new Set([...told(entry.article)]
        .flatMap((part) => part.textContent.match(/\\p{Lu}[\\p{L}\\p{M}]+/gu) || []).map(foldedName));
      return entry.names;
    }

    function says(entry, term) {
      const words = wordsOf(entry);
      return [term, ...(spellings.get(term) || [])].some((word) => words.includes(word))
        || (!term.includes(" ") && namesOf(entry).has(foldedName(term)));
    }

    const sites = new Map();

    /** The publication and the address of a source. */
    function siteOf(source) {
      if (!sites.has(source)) {
        const item = byId(`source-${source}`);
        sites.set(source, item ? [folded(item.querySelector(".site")?.textContent || ""),
          folded(item.querySelector(".address")?.textContent || item.querySelector("a[href]")?.href || "")] : []);
      }
      return sites.get(source);
    }

    const meanings = {
      by: (entry, name) => (entry.article.dataset.by || "").split("|")
        .some((speaker) => folded(speaker) === name || foldedName(speaker) === foldedName(name)),
      source: (entry, name) => [...entry.sources].some((source) => source === name
        || siteOf(source)[0]?.includes(name) || siteOf(source)[1] === name),
      tag: (entry, name) => [...entry.article.querySelectorAll(".tags li")]
        .some((tag) => folded(tag.textContent) === name),
      date: (entry, text) => {
        const ends = text.split("/");
        const [first, last] = [typedDay(ends[0], false), typedDay(ends[ends.length - 1], true)];
        return Number.isNaN(first) || Number.isNaN(last) || overlaps(entry, first, last);
      },
    };

    /** Words that must be there, words that must not, and what has a key; what stands in quotation marks belongs
        together. */
    function readQuery(text) {
      const query = { wanted: [], unwanted: [], keyed: [] };
      const pieces = text.matchAll(/(-?)(?:(by|source|tag|date):(?=\\S))?(?:"([^"]*)"?|(\\S+))/g);
      for (const [, minus, key, phrase, word] of pieces) {
        const term = folded(phrase ?? word).trim().replace(/(.)\\*$/, "$1");
        if (!term || /^(by|source|tag|date):$/.test(term)) continue;
        if (key && !minus) query.keyed.push([key, term]);
        else (minus ? query.unwanted : query.wanted).push(term);
      }
      return query;
    }

    function answers(entry, query) {
      return query.keyed.every(([key, term]) => meanings[key](entry, term))
        && query.wanted.every((term) => says(entry, term))
        && !query.unwanted.some((term) => says(entry, term));
    }

    """

  /// The rows of a table of words with their other spellings.
  private static let spellings = SearchSpelling.all
    .map { "[\"\($0.word)\", [\($0.others.map { "\"\($0)\"" }.joined(separator: ", "))]]" }
    .joined(separator: ", ")
}
