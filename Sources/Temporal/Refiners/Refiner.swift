/// A step that changes the readings of a text as a whole: joins some, drops others, adds what their
/// neighbours say.
protocol Refiner: Sendable {
  /// Returns the readings as they are after the step, in text order.
  func refine(_ readings: [Reading], in cursor: Cursor) -> [Reading]
}
