import GRDB

/// The columns of a table by which its rows are read, in their order.
///
/// Looking for a name among forty columns, in every row for each of them, costs more than reading the row; a
/// place costs nothing.
protocol TableColumn: RawRepresentable<Int>, CaseIterable {
  /// The table.
  static var table: String { get }
}

extension TableColumn {
  /// The columns as a statement names them, with the table in front.
  static var list: String { allCases.map { "\(table).\($0)" }.joined(separator: ", ") }
}

/// A row that begins with the columns of a table.
struct ColumnRow<Column: TableColumn> {
  private let row: Row

  /// Takes a row whose first columns are ``TableColumn/list``.
  init(_ row: Row) {
    self.row = row
  }

  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: Column
  ) -> Value {
    row[column.rawValue]
  }
}
