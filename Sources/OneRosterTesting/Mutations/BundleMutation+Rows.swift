extension BundleMutation {
    /// Drops a row; the header, too, may be dropped.
    public static func dropRow(_ file: String, _ row: RowSelector) -> BundleMutation {
        table(of: file, "drop \(row)") { table throws(Missing) in
            table.records.remove(at: try table.index(of: row))
        }
    }

    /// Repeats a row at the end of the file.
    public static func duplicateRow(_ file: String, _ row: RowSelector) -> BundleMutation {
        table(of: file, "duplicate \(row)") { table throws(Missing) in
            let record = table.records[try table.index(of: row)]
            table.append(record.cells)
        }
    }

    /// Adds a row at the end of the file; each cell is quoted where it must be.
    public static func addRow(_ file: String, _ cells: [String]) -> BundleMutation {
        table(of: file, "add a row") { table throws(Missing) in
            table.append(cells.map(RawTable.cell))
        }
    }

    /// Adds a row at the end of the file that repeats another one but for some cells.
    public static func addRow(
        _ file: String, like row: RowSelector, setting cells: KeyValuePairs<ColumnSelector, String>
    ) -> BundleMutation {
        let changes = cells.map { (column: $0.key, value: $0.value) }
        return table(of: file, "add a row like \(row)") { table throws(Missing) in
            var copy = table.records[try table.index(of: row)].cells
            for change in changes {
                let column = try table.index(of: change.column)
                guard copy.indices.contains(column) else { throw Missing("the row has no such cell") }
                copy[column] = RawTable.cell(change.value)
            }
            table.append(copy)
        }
    }

    /// Lets two rows change places.
    public static func swapRows(_ file: String, _ one: RowSelector, _ other: RowSelector) -> BundleMutation {
        table(of: file, "swap \(one) and \(other)") { table throws(Missing) in
            let one = try table.index(of: one)
            let other = try table.index(of: other)
            let cells = table.records[one].cells
            table.records[one].cells = table.records[other].cells
            table.records[other].cells = cells
        }
    }

    /// Keeps the header and the first rows, and cuts the rest off at a row's end.
    ///
    /// - Parameters:
    ///   - file: the file's name.
    ///   - rows: how many rows after the header to keep; 0 leaves the header alone.
    public static func keepRows(_ file: String, _ rows: Int) -> BundleMutation {
        table(of: file, "keep \(rows) rows") { table throws(Missing) in
            guard rows >= 0, table.records.count > rows + 1 else { throw Missing("there are no more rows than that") }
            table.records.removeSubrange((rows + 1)...)
        }
    }

    /// Sets a row of `manifest.csv`, which is added where it is missing.
    public static func setManifest(_ property: String, to value: String) -> BundleMutation {
        table(of: "manifest.csv", "set \(property)") { table throws(Missing) in
            guard let row = RowSelector.key(property).index(in: table) else {
                table.append([RawTable.cell(property), RawTable.cell(value)])
                return
            }
            guard table.records[row].cells.count > 1 else { throw Missing("the row has one cell") }
            table.records[row].cells[1] = RawTable.cell(value)
        }
    }

    /// Drops a row of `manifest.csv`.
    public static func dropManifest(_ property: String) -> BundleMutation {
        dropRow("manifest.csv", .key(property))
    }
}

extension RawTable {
    /// Adds a record with the line end of the first one; a last line without an end is given one.
    mutating func append(_ cells: [[UInt8]]) {
        let lineEnd = records.first.map { $0.lineEnd.isEmpty ? Byte.crlf : $0.lineEnd } ?? Byte.crlf
        if let last = records.indices.last, records[last].lineEnd.isEmpty { records[last].lineEnd = lineEnd }
        records.append(Record(cells: cells, lineEnd: lineEnd))
    }
}
