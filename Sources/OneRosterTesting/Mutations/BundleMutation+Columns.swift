extension BundleMutation {
    /// Drops a column: its header, and its cell in every row that is wide enough.
    public static func dropColumn(_ file: String, _ column: ColumnSelector) -> BundleMutation {
        table(of: file, "drop \(column)") { table throws(Missing) in
            let column = try table.index(of: column)
            for row in table.records.indices where table.records[row].cells.indices.contains(column) {
                table.records[row].cells.remove(at: column)
            }
        }
    }

    /// Gives a column another header; the cells stay.
    public static func renameColumn(_ file: String, _ column: ColumnSelector, to name: String) -> BundleMutation {
        table(of: file, "rename \(column)") { table throws(Missing) in
            let column = try table.index(of: column)
            table.records[0].cells[column] = RawTable.cell(name)
        }
    }

    /// Moves a column, header and cells, to another place.
    ///
    /// - Parameters:
    ///   - file: the file's name.
    ///   - column: the column.
    ///   - index: the place, from 0, that the column has afterwards.
    public static func moveColumn(_ file: String, _ column: ColumnSelector, to index: Int) -> BundleMutation {
        table(of: file, "move \(column)") { table throws(Missing) in
            let column = try table.index(of: column)
            guard table.records[0].cells.indices.contains(index) else { throw Missing("no place \(index)") }
            guard index != column else { throw Missing("the column is there already") }
            let width = max(index, column)
            for row in table.records.indices where table.records[row].cells.count > width {
                let cell = table.records[row].cells.remove(at: column)
                table.records[row].cells.insert(cell, at: index)
            }
        }
    }

    /// Lets two columns, headers and cells, change places.
    public static func swapColumns(_ file: String, _ one: ColumnSelector, _ other: ColumnSelector) -> BundleMutation {
        table(of: file, "swap \(one) and \(other)") { table throws(Missing) in
            let one = try table.index(of: one)
            let other = try table.index(of: other)
            guard one != other else { throw Missing("the columns are the same") }
            for row in table.records.indices where table.records[row].cells.count > max(one, other) {
                table.records[row].cells.swapAt(one, other)
            }
        }
    }

    /// Repeats a column, header and cells, at the end.
    public static func duplicateColumn(_ file: String, _ column: ColumnSelector) -> BundleMutation {
        table(of: file, "duplicate \(column)") { table throws(Missing) in
            let column = try table.index(of: column)
            for row in table.records.indices where table.records[row].cells.indices.contains(column) {
                table.records[row].cells.append(table.records[row].cells[column])
            }
        }
    }

    /// Adds a column to the header and to every row.
    ///
    /// - Parameters:
    ///   - file: the file's name.
    ///   - name: its header; may be empty.
    ///   - value: its cell in every row.
    ///   - index: its place, from 0; at the end when `nil`.
    public static func addColumn(
        _ file: String, _ name: String, value: String = "", at index: Int? = nil
    ) -> BundleMutation {
        table(of: file, "add column \(name)") { table throws(Missing) in
            guard let header = table.records.first?.cells else { throw Missing("the file is empty") }
            let place = index ?? header.count
            guard (0...header.count).contains(place) else { throw Missing("no place \(place)") }
            for row in table.records.indices where table.records[row].cells.count >= place {
                table.records[row].cells.insert(RawTable.cell(row == 0 ? name : value), at: place)
            }
        }
    }
}
