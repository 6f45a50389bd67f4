import Extract
import Testing

@Suite struct PageKindTests {
  private static let text = String(
    repeating:
      "<p>The pilots of the river went out at dawn, as they had done every day of the year.</p>",
    count: 1
  )
  private static let article = (1...24)
    .map {
      "<p>On day \($0) the pilots of the river went out at dawn, and came back when it was dark.</p>"
    }
    .joined()

  private func kind(_ body: String, head: String = "<title>The pilots</title>") throws -> PageKind {
    let html = "<html><head>\(head)</head><body>\(body)</body></html>"
    return try ArticleReader()
      .article(in: Page(bytes: Array(html.utf8), mediaType: "text/html")).pageKind
  }

  private static let locked = """
    <title>The pilots</title><script type="application/ld+json">
    {"@type": "NewsArticle", "headline": "The pilots", "isAccessibleForFree": false}</script>
    """

  @Test func `an article is one, whatever else the page asks`() throws {
    let asking =
      "<p>We use cookies.</p><p>Subscribe to continue reading.</p><noscript>Enable JavaScript</noscript>"
    #expect(try kind("<h1>The pilots</h1>" + Self.article + asking) == .article)
  }

  @Test func `the beginning of a locked article is not the article`() throws {
    let wall = "<div class=offer><p>Already a subscriber? Log in to read on.</p></div>"
    #expect(try kind("<h1>The pilots</h1>" + Self.text + wall, head: Self.locked) == .paywalled)
    let element = "<div class=paywall-box><p>Subscribe to continue</p></div>"
    #expect(try kind("<h1>The pilots</h1>" + Self.text + element) == .paywalled)
    // Locked or not: who shows all of it shows an article.
    #expect(
      try kind("<h1>The pilots</h1>" + Self.article + wall, head: Self.locked)
        == .article
    )
    #expect(try kind("<h1>The pilots</h1>" + Self.text) == .article)
  }

  @Test func `a question for consent is none`() throws {
    let page = """
      <h1>Before you go on</h1><p>We and our partners store cookies on your device, and ask you to agree.</p>
      <p>You can change your mind about your personal data at any time on the page of our rules.</p>
      """
    #expect(try kind(page) == .consentWall)
  }

  @Test(arguments: [
    "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
    "<div id=app></div><script src=app.js></script>",
    "<p>This site requires JavaScript, which seems to be turned off.</p>",
  ])
  func `a frame for scripts is none`(page: String) throws {
    let head = """
      <title>The pilots</title><meta name=description content="What the pilots of the river do \\
      all day long, told by themselves.">
      """
    #expect(try kind(page, head: head) == .scriptOnly)
  }

  @Test(arguments: ["404 – Page not found", "Seite nicht gefunden", "Page introuvable | Le Fleuve"])
  func `an error that calls itself a page is none`(title: String) throws {
    let page =
      "<p>We looked everywhere and could not find what you asked for. Try the search above.</p>"
    #expect(try kind(page, head: "<title>\(title)</title>") == .notFound)
  }

  @Test func `a report about an error is an article`() throws {
    #expect(try kind(Self.article, head: "<title>Why 404 became a word</title>") == .article)
  }

  @Test func `a list of articles is none`() throws {
    let teasers = (1...14)
      .map {
        """
        <div><h3><a href=/\($0)>The \($0)th of the stories from the river</a></h3>
        <p>A line or two about the story, which are there to be clicked on.</p></div>
        """
      }
      .joined()
    #expect(try kind("<h1>The river</h1>" + teasers) == .sectionFront)
    let dated = "<title>The pilots</title><meta property=og:type content=article>"
    #expect(try kind("<h1>The pilots</h1>" + Self.article + teasers, head: dated) == .article)
  }

  @Test func `pictures with captions are none`() throws {
    let pictures = (1...10)
      .map {
        "<figure><img src=\($0).jpg><figcaption>Pilot number \($0) on the bridge of the old tug, at dawn.</figcaption></figure>"
      }
      .joined()
    #expect(try kind("<h1>The pilots</h1>" + Self.text + pictures) == .gallery)
    #expect(try kind("<h1>The pilots</h1>" + Self.article + pictures) == .article)
  }

  private static let two =
    "<p>The pilots of the river went out at dawn, as they had done every day of the year before that.</p>"
    + "<p>They came back when it was dark, and what they had seen they kept to themselves, as pilots do.</p>"

  @Test(arguments: [
    ("The pilots", "<noscript>Enable JavaScript to view the comments.</noscript>"),
    ("Flight 404 crashes: what we know", ""),
    ("Page not found: inside an error", ""), ("Access denied: how pilots lost the river", ""),
    ("The pilots", "<p>Users must be able to reject all cookies, the regulator said.</p>"),
    (
      "The pilots",
      "<p>From July the site will be for those who subscribe to continue reading, it said.</p>"
    ),
    ("The pilots", "<p>You must log in to post a comment. Register to continue.</p>"),
    ("The pilots", "<p>If you want to keep reading news like this, become a member.</p>"),
  ])
  func `two paragraphs are an article, whatever their words resemble`(
    title: String,
    end: String
  ) throws {
    let page = "<article><h1>\(title)</h1>\(Self.two)\(end)</article>"
    #expect(try kind(page, head: "<title>\(title)</title>") == .article)
  }

  @Test(arguments: [
    "<p>Create a free account to continue reading.</p><p>Already registered? Sign in.</p>",
    "<p>Get full access to this story. Start your free trial now.</p><p>Cancel anytime.</p>",
    "<p>This content is available to registered users. Sign in or create an account.</p>",
  ])
  func `a text that breaks off before a wall is the beginning of one, and the wall none of it`(
    wall: String
  ) throws {
    let html = "<article><h1>The pilots</h1>\(Self.two)<div class=box>\(wall)</div></article>"
    let article = try ArticleReader()
      .article(in: Page(bytes: Array(html.utf8), mediaType: "text/html"))
    #expect(article.pageKind == .paywalled)
    #expect(article.paragraphs.count == 2)
  }

  @Test(arguments: [
    (
      "Just a moment...",
      "<h1>river.example</h1><p>Verify you are human by completing the action below.</p>"
    ),
    (
      "Access Denied",
      "<h1>Access Denied</h1><p>You don't have permission to access this server.</p>"
    ),
    (
      "451: Unavailable due to legal reasons",
      "<p>We recognize you come from a country that belongs to the European Economic Area.</p>"
    ),
  ])
  func `a refusal is none`(title: String, page: String) throws {
    #expect(try kind(page, head: "<title>\(title)</title>") == .refused)
  }

  @Test func `a frame for scripts without any text is said to be one`() throws {
    let page = "<div id=app></div><noscript>It does not work without JavaScript enabled.</noscript>"
    #expect(try kind(page) == .scriptOnly)
  }

  @Test func `teasers beside an article are none of it`() throws {
    let teasers = (1...15)
      .map {
        "<div><h3><a href=/\($0)>The \($0)th of the stories from the river</a></h3><p>A line about it, to be clicked.</p></div>"
      }
      .joined()
    let html =
      "<article><h1>The pilots</h1>\(Self.two)</article><div><h2>Latest</h2>\(teasers)</div>"
    let article = try ArticleReader()
      .article(in: Page(bytes: Array(html.utf8), mediaType: "text/html"))
    #expect(article.pageKind == .article)
    #expect(article.paragraphs.count == 2)
  }

  @Test func `a banner that asks for consent is none of the article`() throws {
    let html = """
      <div id=cookie-banner role=dialog><p>We and our partners store cookies on your device, and process personal \
      data. You can change your mind at any time, as we say in the rules of our privacy centre.</p></div>
      <article><h1>The pilots</h1>\(Self.two)</article>
      """
    let article = try ArticleReader()
      .article(in: Page(bytes: Array(html.utf8), mediaType: "text/html"))
    #expect(article.pageKind == .article)
    #expect(article.paragraphs.count == 2)
  }

  @Test func `headlines without one of the page's own are a list`() throws {
    let stories = (1...8)
      .map {
        "<article><a href=/\($0)><h2>The \($0)th of the stories from the river</h2></a>\(Self.text)</article>"
      }
      .joined()
    #expect(
      try kind("<main>\(stories)</main>", head: "<title>River | News</title>") == .sectionFront
    )
  }

  @Test func `an essay with pictures is an article`() throws {
    let pictures = (1...12)
      .map {
        "<figure><img src=\($0).jpg><figcaption>Pilot number \($0) on the bridge of the old tug, at dawn.</figcaption></figure>"
      }
      .joined()
    #expect(try kind("<article><h1>The pilots</h1>\(Self.two)\(pictures)</article>") == .article)
  }
}
