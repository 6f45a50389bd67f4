/// English given names and forms of address, by which it is known whether "he" or "she" stands for
/// somebody; a name of both is in neither row.
enum GivenNames {
  /// Of men.
  static let male = words(
    """
    aaron adam adrian ahmed alan albert alexander alexei ali andrew anders angus anthony antonio arnold
    arthur ashton bashar ben benjamin bernard bernie bill billy bob boris brad brian bruce carl carlos
    charles chris christopher colin conrad craig dan daniel darrell david dennis dick dmitry dominic
    donald doug douglas ed edward elliot emmanuel enda eric ernest floyd francis francois frank fred
    friedrich gary geoff george gerald gerhard gordon graham greg gregory hamid hans harry helmut henry
    herman hosni howard hugh hugo ian ibrahim igor ivan jack jacob jacques james jan jason jean jeff
    jeffrey jeremy jerome jim jimmy jiang joe johan johannes john jonathan jose joseph juan julian
    karl keith ken kenneth kevin kurt lance larry lars lawrence leo leon louis luke mahmoud marc marco
    mario mark martin matthew maurice max michael mike mikhail mitch mitt mohamed mohammad mohammed
    muammar nasser neil nelson nicholas nick nicolas nigel noah norman nouri olaf oliver oscar otto
    patrick paul pedro peter phil philip pierre rafael ralph ray raymond recep richard rick rob robert
    roger roland ron ronald rupert russell sam samuel scott sean sebastian sergei simon silvio stefan
    stephen steve steven stuart ted terry theodore thabo thomas tim timothy toby todd tom tomas tony
    trevor victor vince vincent viktor vladimir volodymyr walter warren wayne wilhelm william winston
    yasser mr sir lord king prince monsieur herr
    """
  )
  /// Of women.
  static let female = words(
    """
    agnes aisha alice amanda amy angela ann anna anne annie barbara beatrice benazir beth betty brenda
    carla carol caroline catherine charlotte christina christine cindy claire clara condoleezza cristina
    cynthia daisy debbie deborah diana diane dilma dolores donna doris dorothy edith eleanor elena
    elisabeth elizabeth ella ellen emily emma erika eva evelyn fatima florence frances gabrielle
    georgina gloria grace hannah harriet heather heidi helen helena hillary ida ingrid irene isabel
    jane janet janice jennifer jessica joan joanna joyce judith judy julia julie karen kate katherine
    kathleen kathryn katie laura lana lauren linda lisa liz louise lucy madeleine margaret maria marie
    marina martha mary maya megan melanie melania melinda michelle miriam monica nadia nancy naomi
    natalie nicola nina nora olga olivia pamela patricia paula pauline penny rachel rebecca rose
    ruth sally samantha sandra sara sarah serena sharon sheila shirley silvia simone sonia sophie stella
    stephanie sue susan suzanne sylvia teresa theresa tina tracy ursula valerie vanessa vera victoria
    virginia wendy yulia yvonne mrs ms miss lady queen princess madame frau
    """
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
