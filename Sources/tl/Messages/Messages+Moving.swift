import Render
import Store

extension Messages {
  /// Why a record of another store cannot be taken over, as the end of a sentence.
  static func text(for fault: MovingFault) -> String {
    switch fault {
    case .notEmpty: "there is something in the timeline already"
    case .unknownKind(let kind): "this version knows no records of the kind \"\(kind)\""
    case .missing(let key): "it has no \"\(key)\""
    case .unusable(let key): "its \"\(key)\" is not what it should be"
    case .repeated: "a record like it came before"
    case .incomplete: "a record before it belongs to one that is not in the file"
    }
  }
}

extension Messages {
  /// Why a row of a table is no event.
  static func reason(of fault: RowFault) -> String {
    switch fault {
    case .noText: "it does not say what happened"
    case .noDate: "it has no date"
    case .noSuchDate(let text):
      String(reason(noDate: text).dropLast())
    case .noSuchSource(let text):
      "\(TerminalText.fitted(text, to: 40)) is no page (https://…) and no file that is there"
    case .moreCells(let cells, let columns):
      "it has \(cells) cells for \(columns) columns; a text with commas stands between quotation marks"
    case .noSuchTime(let text):
      "\(TerminalText.fitted(text, to: 40)) is no time of day beside its date; write 18:00 or evening, and the same in both"
    case .noAnswer(let text):
      "\(TerminalText.fitted(text, to: 40)) is neither yes nor no"
    case .changedSources:
      "its sources, sentences or their numbers are not as they were exported; empty its id to make it an event of your own"
    case .repeatedEvent(let id): "a row before it is about \(id) too"
    case .noDateAnyMore: "a date cannot be taken away; tl undo takes back your own"
    case .title: "it is a title"
    case .noEvent: "it is not written as docs/schema/timeline-1.json says"
    }
  }
}
