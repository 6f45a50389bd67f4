/// The rows of the English ``EventLexicon``.
enum EnglishWords {
  /// What one can do with words: `stem: forms`.
  static let speechVerbs = """
    say: said says saying
    tell: told tells telling
    add: added adds adding
    note: noted notes noting
    announce: announced announces announcing
    declare: declared declares declaring
    state: stated states stating
    emphasise: emphasised emphasized emphasises emphasizes emphasize
    stress: stressed stresses
    suggest: suggested suggests suggesting
    propose: proposed proposes proposing
    offer: offered offers offering
    invite: invited invites inviting
    claim: claimed claims claiming
    warn: warned warns warning
    insist: insisted insists
    report: reported reports
    admit: admitted admits
    deny: denied denies
    pledge: pledged pledges
    vow: vowed vows
    urge: urged urges
    argue: argued argues
    mention: mentioned mentions
    praise: praised praises
    signal: signaled signalled signals
    indicate: indicated indicates
    reveal: revealed reveals
    confirm: confirmed confirms
    remark: remarked remarks
    cite: cited cites
    reiterate: reiterated reiterates
    explain: explained explains
    speak: spoke speaks speaking
    write: wrote writes
    call: called
    describe: described describes
    believe: believes
    hint: hinted hints
    pitch: pitched pitches
    demand: demanded demands
    promise: promised promises
    """

  /// Verbs and nouns of one event under one stem.
  static let events = """
    meet: met meets meeting meetings conference summit talks convene convened gather gathered assembled
    chair: chaired chairs chairing
    hold: held holds holding
    invade: invaded invades invading invasion
    reject: rejected rejects rejecting rejection refuse refused refuses refusal
    impose: imposed imposes imposing imposition
    tariff: tariffs duties
    sign: signed signs signing
    visit: visited visits visiting
    supply: supplied supplies supplying deliver delivered delivery deliveries sell sells sold selling
    offer: offered offers offering propose proposed proposes proposal proposals suggest suggested invite invited bid bids
    announce: announced announces announcement announcements statement statements
    object: objects objected objection objections concern concerned concerns mind minds
    develop: developed develops developing development
    cooperate: cooperated cooperates cooperating cooperation joint jointly together partner partners partnership partnering venture ventures collaborate collaborating collaboration collaborated
    ready: willing willingness open openness prepared readiness happy
    produce: produced produces producing production
    import: imports imported
    resume: resumed resumes resuming renewed renew
    nominate: nominated nominates nomination
    lift: lifted lifts lifting
    attack: attacked attacks attacking
    elect: elected elects election elections
    resign: resigned resigns resigning resignation quit quits
    launch: launched launches launching
    vote: voted votes voting voter voters ballot ballots poll polls
    explore: exploration exploring exploit exploited exploiting exploitation extract extracting extraction extracted
    invest: invested investment investments
    negotiate: negotiated negotiating negotiation negotiations
    agree: agreed agrees agreement agreements deal deals pact accord
    mine: mining mined
    mineral: minerals
    begin: began begins beginning
    seize: seized seizes seizing
    die: died dies dying dead death deaths kill killed kills killing killings fatal toll victim victims bodies perish perished casualties lives
    injure: injured injures injuring injury injuries wound wounded wounds hurt
    quake: quakes earthquake earthquakes tremor tremors
    missile: missiles rocket rockets
    soldier: soldiers troop troops
    police: policeman policemen policewoman officer officers
    arrest: arrested arrests detain detained detains detention custody
    convict: convicted convicts conviction guilty
    sentence: sentenced sentences jail jailed prison imprisoned
    charge: charged charges indict indicted indictment
    sink: sank sunk sinking sinks
    ship: ships vessel vessels boat boats ferry ferries
    explode: exploded explodes exploding explosion explosions blast blasts blew blown bomb bombs bombing bombed
    burn: burned burnt burns burning fire fires blaze blazes flame flames wildfire wildfires
    rescue: rescued rescues rescuing save saved saves
    evacuate: evacuated evacuation evacuees
    flood: floods flooded flooding floodwater
    crash: crashed crashes crashing
    protest: protests protested protesting protester protesters demonstrate demonstrated demonstration demonstrations demonstrators rally rallied rallies march marched marches marchers
    strike: strikes striking strikers walkout walkouts
    hit: hits hitting struck
    shut: shuts shutting close closed closes closing closure
    open: opened opens opening reopen reopened reopens
    stop: stopped stops stopping halt halted halts halting cancel cancelled canceled cancels suspend suspended suspends
    win: won wins winning winner victory
    defeat: defeated defeats concede conceded concedes
    buy: bought buys buying purchase purchased acquire acquired acquires acquisition takeover
    shoot: shot shoots shooting shootings gunfire
    swear: sworn swore oath inaugurated inauguration
    deploy: deployed deploys deployment send sent sends dispatch dispatched
    collapse: collapsed collapses collapsing bankrupt bankruptcy
    leave: left leaves leaving departed departure depart
    cut: cuts cutting reduce reduced reduction reductions
    """

  /// Verb forms of things that happen, whose ending does not tell.
  static let irregularPasts = """
    met held began became brought came did drew fell fought gave went grew heard kept knew led left lost
    made paid put ran rose saw sent set shot sat sold spent stood struck took taught thought threw told
    understood won wrote said spoke chose broke built bought caught cut hit shut beat flew
    sank fled hid rode swore stole woke froze wore tore withdrew overthrew underwent
    overcame undertook forgot slept swept wept felt dealt meant sought stuck hung dug swam drank rang
    sang sprang shrank found
    """

  static let stopWords = """
    a an the and or but of in on at to for from by with without within into over under about after
    before during since until between among against as than that this these those it its he his him
    she her they their them we our us you your i my me who whom whose which what where when why how
    is are was were be been being am has have had having do does did doing will would shall should can
    could may might must not no nor so if then also just only very more most much many some any all
    both each few other such own same too again further once here there up down out off one up while
    because through per via mr mrs ms say said says told tell tells add added adds note noted
    according amid along already would-be s t re ve ll d m make made take took come came get got
    way part potential possible including include includes such as well like new first last next
    however meanwhile furthermore moreover additionally quote details background reported reportedly
    reporter reporters journalist journalists television televised tv interview broadcaster media
    news agency people some about least around nearly almost officials official spokesman spokeswoman
    speak speaking spoke emphasise emphasised emphasized stress stressed want yet still even now
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december today yesterday tomorrow tonight week month year years
    day days earlier later ago evening morning afternoon night hour hours feb jan mar apr jun jul aug
    sep sept oct nov dec early late mid president leader minister country countries
    """

  static let titles = """
    mr mrs ms dr president vice prime minister leader chancellor king queen prince secretary senator
    governor general chief spokesman spokeswoman spokesperson foreign defense defence rep sen gov gen
    state us american russian ukrainian french german british chinese the former then ex head chairman
    chairwoman director ambassador treasury european union pope sir lady lord kremlin ukraine russia
    propagandist journalist
    """

  static let places = """
    us: usa america american americans washington united-states white-house oval-office
    russia: russian russians moscow kremlin
    ukraine: ukrainian ukrainians kyiv kiev
    france: french paris
    germany: german germans berlin
    uk: britain british london united-kingdom
    china: chinese beijing
    eu: european brussels
    japan: japanese tokyo
    india: indian delhi
    israel: israeli israelis jerusalem
    iran: iranian iranians tehran
    turkey: turkish ankara
    poland: polish warsaw
    italy: italian rome
    spain: spanish madrid
    canada: canadian ottawa
    mexico: mexican
    brazil: brazilian
    syria: syrian syrians damascus
    egypt: egyptian egyptians cairo
    libya: libyan libyans tripoli
    yemen: yemeni yemenis sanaa
    iraq: iraqi iraqis baghdad
    afghanistan: afghan afghans kabul
    pakistan: pakistani islamabad
    haiti: haitian haitians
    korea: korean koreans
    """

  static let spellings = """
    aluminum: aluminium
    ton: tons tonne tonnes
    defense: defence
    color: colour
    labor: labour
    center: centre
    program: programme
    gray: grey
    percent: pct cent
    occupy: occupied occupation annexed control controlled
    territory: territories regions region area areas
    expand: extend extended extends expanded expands
    company: companies firms firm businesses business
    hydropower: hydroelectric hydro
    """
}
