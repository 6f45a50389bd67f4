extension PageScript {
  /// The strip of bars, drawn as ``PageStrip`` draws it, for the time between the two dates of the form.
  static let strip = """
    const bars = byId("page-bars");
    const strip = { first: 0, last: 0, from: 0, to: 0, filter: "" };
    const steps = [["day", 1], ["week", 7], ["month", 1], ["quarter", 3],
      ...[1, 5, 10, 25, 50, 100, 500, 1000, 5000, 10000, 50000].map((years) =>
        [years === 1 ? "year" : `${years} years`, 12 * years])];
    const dated = entries.filter((entry) => entry.first !== null && entry.last !== null
      && Math.max(Math.abs(entry.first), Math.abs(entry.last)) < 4e8);

    if (bars) {
      strip.first = Number(bars.dataset.first);
      strip.last = Number(bars.dataset.last);
      byId("page-zoom").hidden = false;
    }

    /** Lengths of time are days, or months in step with the years: the number of the one a day lies in, and its start. */
    function stepNumber([inDays, length], day) {
      const { year, month } = civil(day);
      return floor((inDays ? day + 3 : year * 12 + month - 1) / length);
    }

    function stepStart([inDays, length], number) {
      if (inDays) return number * length - 3;
      const year = floor(number * length / 12);
      return dayNumber(year, number * length - year * 12 + 1, 1);
    }

    /** Where steps begin, and where the one behind the last does; null where they are too many. */
    function starts(index, first, last, most) {
      const step = [index < 2, steps[index][1]];
      let number = stepNumber(step, first);
      const found = [];
      do {
        found.push(stepStart(step, number));
        if (found.length > most) return null;
        number += 1;
      } while (stepStart(step, number) <= last);
      return [...found, stepStart(step, number)];
    }

    /** Words at round times, six at most, each with the place of its step. */
    const roundSteps = [...[1, 2, 3, 7, 14].map((days) => [true, days]), ...[1, 2, 3, 6].map((months) => [false, months]),
      ...[1, 10, 100, 1000, 10000, 100000].flatMap((power) => [1, 2, 5].map((years) => [false, 12 * power * years]))];

    function axis(index, days) {
      const aboutDays = ([inDays, length]) => (inDays ? length : length * 30);
      const own = [index < 2, steps[index][1]];
      for (const step of [own, ...roundSteps.filter((step) => aboutDays(step) > aboutDays(own))]) {
        const ticks = days.slice(1).flatMap((end, place) => {
          const number = stepNumber(step, end - 1);
          return number > stepNumber(step, days[place] - 1) ? [[place, tick(step, stepStart(step, number))]] : [];
        });
        if (ticks.length <= 6) return ticks;
      }
      return [];
    }

    function stepWords(index, number) {
      const { year, month } = civil(number);
      const [name, length] = steps[index];
      if (index < 2) return dayWords(number);
      if (name === "month") return `${monthNames[month - 1].slice(0, 3)} ${yearWords(year)}`;
      if (name === "quarter") {
        return `${monthNames[month - 1].slice(0, 3)}–${monthNames[month + 1].slice(0, 3)} ${yearWords(year)}`;
      }
      return name === "year" ? yearWords(year) : `${yearWords(year)}–${yearWords(year + length / 12 - 1)}`;
    }

    function tick([inDays, length], number) {
      const { year, month } = civil(number);
      if (inDays) return dayWords(number);
      return length < 12 ? `${monthNames[month - 1].slice(0, 3)} ${yearWords(year)}` : yearWords(year);
    }

    function shape(name, attributes, parent) {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      parent.append(made);
      return made;
    }

    function drawStrip(filter) {
      if (!bars) return;
      const key = JSON.stringify(filter);
      if (key === strip.filter) return;
      strip.filter = key;
      strip.from = filter.from ?? Math.min(strip.first, filter.to ?? strip.first);
      strip.to = Math.max(strip.from, filter.to ?? strip.last);
      const index = steps.findIndex((_, place) => starts(place, strip.from, strip.to, 120));
      if (index < 0) return;
      const days = starts(index, strip.from, strip.to, 120);
      strip.days = days;
      const bins = days.slice(1).map(() => ({ sure: 0, possible: 0, entry: null }));
      for (const entry of dated) {
        if (!entry.shown || entry.last < days[0] || entry.first >= days.at(-1)) continue;
        const from = placeOf(entry.first, days);
        const to = placeOf(entry.last, days);
        for (let place = from; place <= to; place += 1) {
          bins[place][from === to ? "sure" : "possible"] += 1;
          bins[place].entry ??= entry;
        }
      }
      paint(index, days, bins);
    }

    function placeOf(number, days) {
      let [low, high] = [0, days.length - 2];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (days[middle] <= number) low = middle; else high = middle - 1;
      }
      return low;
    }

    function paint(index, days, bins) {
      const height = 64;
      const highest = Math.max(1, ...bins.map((bin) => bin.sure + bin.possible));
      const percent = (place) => `${(place / bins.length * 100).toFixed(3)}%`;
      bars.replaceChildren();
      bins.forEach((bin, place) => {
        if (!bin.entry) return;
        const link = shape("a", { href: "#" + bin.entry.article.id, tabindex: "-1" }, bars);
        shape("title", {}, link).textContent = `${stepWords(index, days[place])}: ${bin.sure}`
          + (bin.possible ? `, and ${bin.possible} dated less exactly` : "");
        const sure = Math.ceil(bin.sure * height / highest);
        const all = Math.ceil((bin.sure + bin.possible) * height / highest);
        const box = { x: percent(place), width: percent(0.85) };
        if (all > sure) shape("rect", { ...box, class: "possible", y: height - all, height: all - sure }, link);
        if (sure) shape("rect", { ...box, class: "sure", y: height - sure, height: sure }, link);
      });
      shape("line", { x1: 0, x2: "100%", y1: height, y2: height }, bars);
      const ticks = axis(index, days);
      ticks.forEach(([place, words], number) => {
        const part = place / bins.length;
        const minor = (ticks.length > 3 && number % 2 === 1) || part > 0.75;
        shape("line", { x1: percent(place), x2: percent(place), y1: height, y2: height + 4 }, bars);
        const name = [minor ? "minor" : "", part > 0.94 ? "end" : ""].join(" ").trim();
        shape("text", { x: percent(place), y: 80, ...(name && { class: name }) }, bars).textContent = words;
      });
      const parts = [`Events per ${steps[index][0]}, at most ${highest}`];
      if (bins.some((bin) => bin.possible)) parts.push("pale: dated less exactly");
      const earlier = dated.filter((entry) => entry.shown && entry.last < days[0]).length;
      const later = dated.filter((entry) => entry.shown && entry.first >= days.at(-1)).length;
      if (earlier) parts.push(`${earlier} earlier`);
      if (later) parts.push(`${later} later`);
      byId("page-strip-words").textContent = parts.join(" · ");
    }

    /** Narrows or widens the dates of the form around a place between 0 and 1. */
    function zoom(factor, place = 0.5) {
      if (!bars) return;
      const length = Math.max(1, strip.to - strip.from);
      const wanted = Math.max(1, length * factor);
      const from = Math.round(strip.from + (length - wanted) * place);
      choose(from, Math.round(from + wanted));
    }

    function choose(from, to) {
      form.from.value = from === null ? "" : typed(from);
      form.to.value = to === null ? "" : typed(to);
      changed();
    }

    byId("page-zoom")?.addEventListener("click", (event) => {
      const kind = event.target.dataset.zoom;
      if (kind === "all") choose(null, null);
      else if (kind) zoom(kind === "in" ? 0.5 : 2);
    });
    bars?.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 0.7 : 1.4, placeUnder(event));
    }, { passive: false });

    function placeUnder(event) {
      const box = bars.getBoundingClientRect();
      return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    }

    /** The day at a place, whose steps may be of different lengths. */
    function dayAt(place) {
      const steps = place * (strip.days.length - 1);
      const index = Math.min(floor(steps), strip.days.length - 2);
      return floor(strip.days[index] + (steps - index) * (strip.days[index + 1] - strip.days[index]));
    }

    let pull = null;
    bars?.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.pointerType !== "touch") pull = { start: placeUnder(event), box: null };
    });
    addEventListener("pointermove", (event) => {
      if (!pull) return;
      pull.end = placeUnder(event);
      const [left, right] = [pull.start, pull.end].sort((one, other) => one - other);
      if (right - left < 0.01) return;
      pull.box ??= shape("rect", { class: "chosen", y: 0, height: 64 }, bars);
      pull.box.setAttribute("x", `${left * 100}%`);
      pull.box.setAttribute("width", `${(right - left) * 100}%`);
    });
    addEventListener("pointerup", () => {
      if (pull?.box) {
        const [left, right] = [pull.start, pull.end].sort((one, other) => one - other);
        bars.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
        choose(dayAt(left), dayAt(right));
      }
      pull = null;
    });
    /** A bar leads to its first entry, and opens nothing. */
    bars?.addEventListener("click", (event) => {
      const id = event.target.closest("a")?.getAttribute("href").slice(1);
      if (!id) return;
      event.preventDefault();
      go(entries.find((entry) => entry.article.id === id));
    });
    bars?.addEventListener("dragstart", (event) => event.preventDefault());

    """
}
