import OneRosterModel

/// Whether the dates of a file that are written as `8/27/2018` name the month or the day first.
enum DateOrder: Hashable, Sendable {
    case monthFirst
    case dayFirst
    /// No date of the file tells, or two dates contradict each other: then none is read.
    case unknown
}

/// Looks through all dates of a file for one that can be read in one order only.
///
/// The order is decided for the file as a whole and never for a cell: `1/05/2023` alone says nothing, and taking it for
/// January because another cell cannot be would be a guess that nobody notices.
struct DateOrderProbe {
    let context: TableContext
    let map: ColumnMap

    func order() throws -> DateOrder {
        let places = map.schema.columns.indices.filter { map.schema.columns[$0].kind == .date }.map { map.places[$0] }
        var tokens = CSVTokenizer(try context.open(), maximumRecordBytes: context.maximumRowBytes)
        var (monthFirst, dayFirst) = (false, false)
        while try tokens.next() {
            tokens.cut()
            for place in places where place >= 0 && place < tokens.fieldCount {
                let cell = tokens.field(place)
                guard (8...24).contains(cell.count), cell[1] < 0x30 || cell[2] < 0x30,
                    let parts = LooseDate.threeNumbers(String(decoding: cell, as: UTF8.self).trimmedASCII)
                else { continue }
                if parts.first > 12 { dayFirst = true }
                if parts.second > 12 { monthFirst = true }
            }
        }
        if monthFirst == dayFirst { return .unknown }
        return monthFirst ? .monthFirst : .dayFirst
    }
}
