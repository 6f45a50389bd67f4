import Extract
import Testing

@Suite struct LanguageTests {
  private static let german = """
    <p>Die Lotsen des Flusses fuhren im Morgengrauen hinaus, wie sie es an jedem Tag des Jahres getan hatten.</p>
    <p>Am Abend kamen sie zurück, und niemand wusste, warum es an diesem Tag so lange gedauert hatte.</p>
    <p>Der Hafenmeister sagte, er habe von nichts gewusst und werde den Vorfall untersuchen lassen.</p>
    """
  private static let english = """
    <p>The pilots of the river went out at dawn, as they had done on every other day of that year.</p>
    <p>They came back in the evening, and nobody knew why it had taken them so long on that day.</p>
    <p>The harbour master said that he had known nothing, and that he would look into the matter.</p>
    """

  private func language(_ body: String, stated: String?) throws -> String? {
    let html = "<html\(stated.map { " lang=\($0)" } ?? "")><body>\(body)</body></html>"
    return try ArticleReader()
      .article(in: Page(bytes: Array(html.utf8), mediaType: "text/html")).language
  }

  @Test func `what the page states holds`() throws {
    #expect(try language(Self.german, stated: "de-AT") == "de-AT")
    #expect(try language(Self.english, stated: "en-GB") == "en-GB")
    #expect(try language("<p>Bonjour le monde, et bonsoir.</p>", stated: "en") == "en")
  }

  @Test func `a page that states nothing is told by its words`() throws {
    #expect(try language(Self.german, stated: nil) == "de")
    #expect(try language(Self.english, stated: nil) == "en")
  }

  @Test func `a template in another language is not believed`() throws {
    #expect(try language(Self.german, stated: "en-US") == "de")
  }

  @Test func `a plain text is told by its words`() throws {
    let text = """
      Neues vom Fluss

      Die Lotsen des Flusses fuhren im Morgengrauen hinaus, wie sie es an jedem Tag des Jahres getan hatten.

      Am Abend kamen sie zurück, und niemand wusste, warum es an diesem Tag so lange gedauert hatte.
      """
    let page = Page(bytes: Array(text.utf8), mediaType: "text/plain")
    #expect(try ArticleReader().article(in: page).language == "de")
  }
}
