extension PageScript {
  /// Days since 1970-01-01, after the same algorithms as `CivilDate`, so that every year can be counted.
  static let calendar = """
    const floor = Math.floor;

    function dayNumber(year, month, day) {
      const y = month <= 2 ? year - 1 : year;
      const era = floor(y / 400);
      const yearOfEra = y - era * 400;
      const dayOfYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
      return era * 146097 + yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100)
        + dayOfYear - 719468;
    }

    function civil(number) {
      const shifted = number + 719468;
      const era = floor(shifted / 146097);
      const dayOfEra = shifted - era * 146097;
      const yearOfEra = floor((dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36524)
        - floor(dayOfEra / 146096)) / 365);
      const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
      const m = floor((5 * dayOfYear + 2) / 153);
      const month = m < 10 ? m + 3 : m - 9;
      return {
        year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
        day: dayOfYear - floor((153 * m + 2) / 5) + 1,
      };
    }

    const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August",
      "September", "October", "November", "December"];

    function yearWords(year) {
      return year <= 0 ? `${1 - year} BCE` : year < 1000 ? `${year} CE` : `${year}`;
    }

    function dayWords(number) {
      const { year, month, day } = civil(number);
      return `${day} ${monthNames[month - 1].slice(0, 3)} ${yearWords(year)}`;
    }

    /** A day as people type it: 2025, 2025-02, 2025-02-24, -0043; the first or the last it can mean. */
    function typedDay(text, last) {
      const parts = /^(-?\\d{1,6})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?$/.exec(text.trim());
      if (!parts) return NaN;
      const [year, month, day] = parts.slice(1).map((part) => part && Number(part));
      if (month > 12 || month === 0 || day > 31 || day === 0) return NaN;
      if (!last) return dayNumber(year, month || 1, day || 1);
      if (day) return dayNumber(year, month, day);
      return (month && month < 12 ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1)) - 1;
    }

    function typed(number) {
      const { year, month, day } = civil(number);
      const digits = String(Math.abs(year)).padStart(4, "0");
      return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    }

    """
}
