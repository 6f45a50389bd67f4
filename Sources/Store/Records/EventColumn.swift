/// The columns of the table `event` from which an event is read.
enum EventColumn: Int, TableColumn {
  case id, block, rank, firstDay, span, firstSource, firstPosition, date, earliest, latest
  case phase, partOfDay, dayOrder, headline, flags, sourceCount, sources, pinned, hidden, note,
    ownTags, account

  static let table = "event"
}
