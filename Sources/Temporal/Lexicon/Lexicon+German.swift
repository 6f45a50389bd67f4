extension Lexicon {
  /// The German words of time.
  ///
  /// A cell may hold several spellings, separated by bars, and a `~` for the endings of an adjective;
  /// words with umlauts are found without them too, and compounds ("Montagabend", "zweistündig") are
  /// put together by ``GermanCompounds``.
  static let german = Lexicon(
    rows: GermanSpelling.expanded(germanRows + GermanCompounds.rows),
    conventions: Conventions(groupSign: ".", decimalSign: ",", verbReach: 3)
  )

  private static let germanRows = """
    # months
    month januar|jänner|jan 1
    month februar|feber|feb 2
    month märz|mär|mrz 3
    month april|apr 4
    month mai 5
    month juni|jun 6
    month juli|jul 7
    month august|aug 8
    month september|sept|sep 9
    month oktober|okt 10
    month november|nov 11
    month dezember|dez 12
    abbreviation jan|feb|mär|mrz|apr|jun|jul|aug|sept|sep|okt|nov|dez 1
    # weekdays, as ISO 8601 numbers them; the adverbs stand for every such day
    weekday montag|montags|mo 1
    weekday dienstag|dienstags|di 2
    weekday mittwoch|mittwochs|mi 3
    weekday donnerstag|donnerstags|do 4
    weekday freitag|freitags|fr 5
    weekday samstag|samstags|sonnabend|sonnabends|sa 6
    weekday sonntag|sonntags|so 7
    abbreviation mo|di|mi|do|fr|sa|so 1
    frequency montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonnabends|sonntags 4
    # units, as TimeUnit numbers them
    unit sekunde|sekunden 1
    unit minute|minuten|min 2
    unit stunde|stunden|std 3
    unit tag|tage|tagen|tages|tags 4
    unit woche|wochen 5
    unit monat|monate|monaten|monats 6
    unit quartal|quartale|quartalen|quartals|vierteljahr|vierteljahre|vierteljahren 7
    unit jahr|jahre|jahren|jahres|jahrs 8
    unit jahrzehnt|jahrzehnte|jahrzehnten|jahrzehnts 9
    unit jahrhundert|jahrhunderte|jahrhunderten|jahrhunderts 10
    unit wochenende|wochenenden|wochenendes 11
    unit nächte|nächten 13
    unit jahrtausend|jahrtausende|jahrtausenden|jahrtausends 14
    plural sekunden|minuten|stunden|tage|tagen|wochen|monate|monaten|quartale|quartalen|vierteljahre|vierteljahren 1
    plural jahre|jahren|jahrzehnte|jahrzehnten|jahrhunderte|jahrhunderten|wochenenden 1
    plural jahrtausende|jahrtausenden|nächte|nächten 1
    # the ends of "24-stündig"
    unit minütig~ 2
    unit stündig~ 3
    unit tägig~ 4
    unit wöchig~ 5
    unit monatig~ 6
    unit jährig~ 8
    # parts of an hour, in minutes
    fraction viertelstunde|viertelstunden 15
    fraction halbstunde 30
    fraction dreiviertelstunde 45
    # seasons, as EDTF numbers them
    season frühling|frühlings|frühjahr|frühjahrs 21
    season sommer|sommers 22
    season frühsommer|spätsommer 22
    season spätherbst 23
    phase frühsommer 1
    phase spätsommer|spätherbst 3
    season herbst|herbsts|herbstes 23
    season winter|winters 24
    # days with names of their own, as GermanHoliday numbers them
    holiday neujahr|neujahrstag 1
    holiday rosenmontag 2
    holiday aschermittwoch 3
    holiday palmsonntag 4
    holiday gründonnerstag 5
    holiday karfreitag 6
    holiday ostern|ostersonntag 7
    holiday ostermontag 8
    holiday himmelfahrt|himmelfahrtstag|vatertag 9
    holiday pfingsten|pfingstsonntag 10
    holiday pfingstmontag 11
    holiday fronleichnam 12
    holiday reformationstag 13
    holiday allerheiligen 14
    holiday nikolaustag 15
    holiday heiligabend|heiligabends 16
    holiday weihnachten|weihnachtstag|weihnachtsfeiertag 17
    holiday silvester|silvesterabend 18
    holiday valentinstag 19
    holiday halloween 20
    holiday muttertag 21
    holiday dreikönigstag|dreikönig 22
    holiday frauentag|weltfrauentag 23
    holiday maifeiertag 24
    # numbers
    cardinal zwei|zwo|zweier 2
    cardinal drei|dreier 3
    cardinal vier 4
    cardinal fünf 5
    cardinal sechs 6
    cardinal sieben 7
    cardinal acht 8
    cardinal neun 9
    cardinal zehn 10
    cardinal elf 11
    cardinal zwölf 12
    cardinal dreizehn 13
    cardinal vierzehn 14
    cardinal fünfzehn 15
    cardinal sechzehn 16
    cardinal siebzehn 17
    cardinal achtzehn 18
    cardinal neunzehn 19
    cardinal hundert|einhundert 100
    cardinal zweihundert 200
    cardinal dreihundert 300
    cardinal vierhundert 400
    cardinal fünfhundert 500
    cardinal tausend|eintausend 1000
    cardinal zweitausend 2000
    ordinal erst~ 1
    ordinal zweit~ 2
    ordinal dritt~ 3
    ordinal viert~ 4
    ordinal fünft~ 5
    ordinal sechst~ 6
    ordinal siebt~|siebent~ 7
    ordinal acht~ 8
    ordinal neunt~ 9
    ordinal zehnt~ 10
    ordinal elft~ 11
    ordinal zwölft~ 12
    ordinal dreizehnt~ 13
    ordinal vierzehnt~ 14
    ordinal fünfzehnt~ 15
    ordinal sechzehnt~ 16
    ordinal siebzehnt~ 17
    ordinal achtzehnt~ 18
    ordinal neunzehnt~ 19
    # numbers with a half: the whole, and the word for the half
    cardinal anderthalb|eineinhalb 1
    cardinal zweieinhalb 2
    cardinal dreieinhalb 3
    cardinal viereinhalb 4
    cardinal fünfeinhalb 5
    keyword anderthalb|eineinhalb|zweieinhalb|dreieinhalb|viereinhalb|fünfeinhalb half
    decade zwanziger|zwanzigern|zwanzigerjahre|zwanzigerjahren 20
    decade dreißiger|dreißigern|dreißigerjahre|dreißigerjahren 30
    decade vierziger|vierzigern|vierzigerjahre|vierzigerjahren 40
    decade fünfziger|fünfzigern|fünfzigerjahre|fünfzigerjahren 50
    decade sechziger|sechzigern|sechzigerjahre|sechzigerjahren 60
    decade siebziger|siebzigern|siebzigerjahre|siebzigerjahren 70
    decade achtziger|achtzigern|achtzigerjahre|achtzigerjahren 80
    decade neunziger|neunzigern|neunzigerjahre|neunzigerjahren 90
    quantifier paar|einige|einigen|einiger|mehrere|mehreren|mehrerer|wenige|wenigen|weniger 0
    quantifier viele|vielen|etliche|etlichen 0
    quantifier dutzend 12
    # parts of the day: dawn, morning, midday, afternoon, evening, night
    part morgengrauen|morgendämmerung 0
    part morgen|morgens|vormittag|vormittags|früh|frühmorgens 1
    part mittag|mittags 2
    part nachmittag|nachmittags 3
    part abend|abends 4
    part nacht|nachts 5
    # the adverbs among them
    frequency frühmorgens|morgens|vormittags|mittags|nachmittags|abends|nachts 4
    # last, this, next
    shift vorletzt~ -2
    shift letzt~|vergangen~|vorig~|vorherig~|vorangegangen~ -1
    shift diese|diesem|diesen|dieser|dieses|laufend~ 0
    shift kommend~|nächst~ 1
    shift übernächst~ 2
    # the adjectives of today, and nouns that say a unit and which one
    shift gestrig~ -1
    shift heutig~ 0
    shift morgig~ 1
    deictic gestrig~ -1
    deictic heutig~ 0
    deictic morgig~ 1
    shift vortag|vortags|vortages|vorwoche|vormonat|vormonats|vorquartal|vorjahr|vorjahrs|vorjahres -1
    shift folgetag|folgewoche|folgemonat|folgejahr|folgejahrs|folgejahres 1
    unit vortag|vortags|vortages|folgetag 4
    unit vorwoche|folgewoche 5
    unit vormonat|vormonats|folgemonat 6
    unit vorquartal 7
    unit vorjahr|vorjahrs|vorjahres|folgejahr|folgejahrs|folgejahres 8
    # days counted from today
    deictic vorgestern -2
    deictic gestern -1
    deictic heute 0
    deictic morgen 1
    deictic übermorgen 2
    # past, present, future
    vague kürzlich|neulich|jüngst|unlängst|damals|einst|zuletzt|seinerzeit -1
    vague jetzt|derzeit|derzeitig~|momentan|zurzeit|gegenwärtig|heutzutage|aktuell|aktuell~ 0
    vague bald|demnächst|künftig|künftig~|zukünftig|zukünftig~|alsbald 1
    # early, mid, late, and the nouns that say a unit too
    phase anfang|anfangs|beginn|früh|frühe|frühem|frühen|frühes 1
    phase mitte 2
    phase ende|spät|späte|spätem|späten|spätes 3
    phase jahresanfang|jahresbeginn|monatsanfang|monatsbeginn|wochenanfang|wochenbeginn 1
    phase jahresmitte|monatsmitte|wochenmitte 2
    phase jahresende|monatsende|quartalsende 3
    unit jahresanfang|jahresbeginn|jahresmitte|jahresende 8
    unit monatsanfang|monatsbeginn|monatsmitte|monatsende 6
    unit wochenanfang|wochenbeginn|wochenmitte 5
    unit quartalsende 7
    # about, less than; 4 about a date only, 5 at least, 6 at most, 7 more than
    approximator etwa|rund|ungefähr|circa|zirka|ca|gegen 1
    approximator knapp|fast|beinahe|nahezu 2
    approximator über|gut 7
    approximator um 4
    approximator mindestens|wenigstens 5
    approximator höchstens|maximal 6
    frequency stündlich|stündlich~ 3
    frequency täglich|täglich~ 4
    frequency wöchentlich|wöchentlich~ 5
    frequency monatlich|monatlich~ 6
    frequency vierteljährlich|vierteljährlich~ 7
    frequency jährlich|jährlich~|alljährlich 8
    # zones, in minutes from UTC
    zone utc|gmt|weltzeit 0
    zone mez|cet 60
    zone mesz|cest|oez 120
    zone msk 180
    # what turns a month or a weekday to the past or to the future
    tense war|waren|wurde|wurden|hat|haben|hatte|hatten|habe|worden|gewesen|kam|kamen -1
    tense sagte|sagten|erklärte|erklärten|teilte|teilten|berichtete|berichteten|begann|endete -1
    tense wird|werden|werde|soll|sollen|will|wollen|plant|planen|geplant|voraussichtlich 1
    tense bis|ab|erwartet|fällig 1
    # words that rules name one by one
    keyword der|die|das|den|dem|des the
    keyword ein|eine|einen|einem|einer|eines a
    keyword in|im in
    keyword am|an on
    keyword um|gegen at
    keyword zu to
    keyword zum|zur|auf onto
    keyword für for
    keyword von|vom|ab from
    keyword und and
    keyword oder or
    keyword zwischen between
    keyword bis until
    keyword seit since
    keyword vor before
    keyword nach after
    keyword später|darauf|danach later
    keyword früher|zuvor|vorher|davor earlier
    keyword innerhalb|binnen within
    keyword während during
    keyword zeit time
    keyword uhr clock
    keyword mitternacht midnight
    keyword jede|jedem|jeden|jeder|jedes every
    keyword alle each
    keyword pro|je per
    keyword v b
    keyword n n
    keyword chr|christus|christi c
    keyword q q
    keyword s|er|ern s
    keyword halb|halbe|halben|halber|halbes half
    keyword halbjahr|halbjahres|jahreshälfte halfYear
    keyword hälfte half
    keyword mehr more
    keyword weniger less
    keyword als than
    keyword nicht no
    keyword alt|alte|alten|alter|altes old
    keyword lang|langer|längerer long
    keyword ortszeit local
    keyword folgend~|darauffolgend~ following
    keyword selbe|selben|selber|gleich~|demselben|derselben|dasselbe|dieselbe same
    keyword jene|jenem|jenen|jener|jenes that
    keyword jüngste|jüngsten|jüngster recent
    keyword kurzem|kurzer short
    keyword zukunft future
    keyword vergangenheit past
    keyword naher|nahen|nächster|absehbarer near
    keyword heilige|heiligen holy
    keyword deutschen german
    keyword einheit unity
    keyword arbeit labour
    keyword genau|nur|gerade exactly
    keyword lauf|laufe|verlauf|verlaufe course
    keyword tochter|sohn|kind|kinder|mädchen|junge|jungen|mann|bruder|schwester person
    keyword haft|haftstrafe|gefängnisstrafe|freiheitsstrafe|bewährung|frist|laufzeit lasting
    keyword vertrag|vertrags|amtszeit|krieg|krieges|kriegs|pause|herrschaft|ehe|karriere lasting
    keyword bestehen|bestehens|jubiläum|jubiläums|bauzeit|mitgliedschaft lasting
    keyword euro|dollar|mark|franken|menschen|personen|soldaten|einwohner|mitarbeiter counted
    keyword tonnen|beschäftigte|teilnehmer|tote|verletzte|stimmen|wohnungen|seiten counted
    keyword seiner|seines|ihrer|ihres|meiner|unserer own
    keyword weitere|weiteren|weiterer|volle|vollen|ganze|ganzen additional
    keyword kürze shortly
    keyword moment|augenblick current
    keyword nummer|nr|paragraf|artikel|kapitel|seite|ziffer|absatz|hausnummer numbered
    keyword vorjahreszeitraum|vorjahresquartal|vorjahreszeitraums|vorjahresquartals comparable
    keyword mit with
    keyword heuer thisYear
    keyword frau|herr|herrn|familie title
    keyword kilometer|meter speed
    """
}
