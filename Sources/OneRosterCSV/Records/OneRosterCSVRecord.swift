public import OneRosterModel

/// A record that a file of a bundle holds, one a row.
///
/// All entities of `OneRosterModel` are such records. A type of your own may be one too, for example to keep only the
/// columns that you need; columns are numbered as the standard orders them, `sourcedId` being 0.
public protocol OneRosterCSVRecord: OneRosterEntity {
    /// The file whose rows these are.
    static var file: OneRosterFile { get }
    /// The versions in which the file has this shape.
    static var versions: ClosedRange<OneRosterVersion> { get }

    /// Reads the cells from the fourth column on, and sets every property that has a column. The three common columns
    /// and the metadata are read already.
    ///
    /// The cells have been checked and repaired before: a cell that is still malformed reads as blank. A reader may
    /// use one record for all rows, so that what the row leaves blank has to be set too.
    mutating func read(_ cells: borrowing RecordCells)

    /// Reads a whole row, in place of what the record held before. There is no need to implement it.
    mutating func readRow(_ cells: borrowing RecordCells)

    /// Writes the cells from the fourth column on, in the standard's order. The writer itself puts the three common
    /// columns before and the metadata after them.
    func write(into writer: inout CellWriter)
}

extension OneRosterCSVRecord {
    /// Reads the three common columns, those that ``read(_:)`` reads, and the metadata.
    @inline(__always)
    public mutating func readRow(_ cells: borrowing RecordCells) {
        sourcedID = cells.id(0)
        status = cells.status
        dateLastModified = cells.dateLastModified
        read(cells)
        if cells.hasMetadata || !metadata.isEmpty { metadata = cells.metadata }
    }
}
