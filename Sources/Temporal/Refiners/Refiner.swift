/// A step that changes the readings of a text as a whole: joins some, drops others, adds what their
/// neighbours say.
protocol Refiner: Sendable {
  /// Changes the readings of a text, which stay in text order.
  func refine(_ readings: inout [Reading], in cursor: Cursor)
}

extension Refiner {
  /// Replaces neighbours by what they are together, from left to right.
  func merge(_ readings: inout [Reading], _ join: (Reading, Reading) -> Reading?) {
    var count = 0
    for index in readings.indices {
      if count > 0, let joined = join(readings[count - 1], readings[index]) {
        readings[count - 1] = joined
      } else {
        if count < index { readings[count] = readings[index] }
        count += 1
      }
    }
    readings.removeSubrange(count...)
  }
}
