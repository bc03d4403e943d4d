extension BundleMutation {
    /// Gives a cell another value; it is quoted where a comma, a quote or a line break demands it.
    public static func setCell(
        _ file: String, row: RowSelector, column: ColumnSelector, to value: String
    ) -> BundleMutation {
        setRawCell(file, row: row, column: column, to: RawTable.cell(value))
    }

    /// Puts bytes in the place of a cell, quotes included, just as they are given: for broken quoting and encoding.
    public static func setRawCell(
        _ file: String, row: RowSelector, column: ColumnSelector, to bytes: [UInt8]
    ) -> BundleMutation {
        table(of: file, "set \(row), \(column)") { table throws(Missing) in
            let row = try table.index(of: row)
            let column = try table.index(of: column)
            guard table.records[row].cells.indices.contains(column) else { throw Missing("the row has no such cell") }
            table.records[row].cells[column] = bytes
        }
    }

    /// Empties a cell.
    public static func blankCell(_ file: String, row: RowSelector, column: ColumnSelector) -> BundleMutation {
        setCell(file, row: row, column: column, to: "")
    }

    /// Puts quotes round a cell that need not have them.
    public static func quoteCell(_ file: String, row: RowSelector, column: ColumnSelector) -> BundleMutation {
        table(of: file, "quote \(row), \(column)") { table throws(Missing) in
            let row = try table.index(of: row)
            let column = try table.index(of: column)
            guard table.records[row].cells.indices.contains(column) else { throw Missing("the row has no such cell") }
            let cell = table.records[row].cells[column]
            guard cell.first != Byte.quote else { throw Missing("the cell is quoted") }
            table.records[row].cells[column] = [Byte.quote] + cell + [Byte.quote]
        }
    }

    /// Adds a cell at the end of one row, which is then wider than the header.
    public static func addCell(_ file: String, row: RowSelector, value: String = "") -> BundleMutation {
        table(of: file, "add a cell to \(row)") { table throws(Missing) in
            table.records[try table.index(of: row)].cells.append(RawTable.cell(value))
        }
    }

    /// Drops the last cell of one row, which is then narrower than the header.
    public static func dropLastCell(_ file: String, row: RowSelector) -> BundleMutation {
        table(of: file, "drop the last cell of \(row)") { table throws(Missing) in
            let row = try table.index(of: row)
            guard table.records[row].cells.count > 1 else { throw Missing("the row has one cell") }
            table.records[row].cells.removeLast()
        }
    }
}
