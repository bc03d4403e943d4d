/// Why something cannot be written into a bundle.
///
/// Branch on ``code``; two errors are equal when their codes are. Nothing here ever holds the value of a cell.
public struct BundleWriteError: Error, Sendable {
    /// A growable list of reasons. New codes may appear in minor versions.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `cell.line_break`.
        public let rawValue: String

        /// Makes a code of its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A value holds a line feed or a carriage return: OneRoster has no way to write one.
        public static let lineBreak = Code(rawValue: "cell.line_break")
        /// A value holds a NUL.
        public static let nul = Code(rawValue: "cell.nul")
        /// An item of a list is empty, has spaces around it or holds a comma, or a part of a `{a:b}` item is empty or holds `:`, `{` or `}`.
        public static let listItem = Code(rawValue: "cell.list_item")
        /// A value stands in a column that this version of the file does not have.
        public static let columnNotInVersion = Code(rawValue: "cell.not_in_version")
        /// A required value is missing, or a value breaks the rule of its column.
        public static let invalidCell = Code(rawValue: "cell.invalid")
        /// A record is to be deleted, which a bulk file cannot say.
        public static let removalInBulk = Code(rawValue: "row.removal_in_bulk")
        /// A record lacks `status` or `dateLastModified`, which a delta file requires.
        public static let lifeCycleMissing = Code(rawValue: "row.life_cycle_missing")
        /// The record has a metadata value for which no column was begun.
        public static let metadataColumnMissing = Code(rawValue: "metadata.column_missing")
        /// A metadata name is empty, comes twice, or cannot stand in a header.
        public static let metadataName = Code(rawValue: "metadata.name")
        /// The version does not know the file, or not in this shape.
        public static let fileNotInVersion = Code(rawValue: "file.not_in_version")
        /// The file was written before.
        public static let fileTwice = Code(rawValue: "file.twice")
        /// The file has no rows. What is not sent is left out of the bundle.
        public static let noRows = Code(rawValue: "file.no_rows")
        /// The mode `absent` was asked for a file that is being written.
        public static let fileAbsent = Code(rawValue: "file.absent")
        /// A step was taken out of order, such as rows before their file was begun.
        public static let outOfOrder = Code(rawValue: "writer.out_of_order")
        /// The version is one that is read and not written.
        public static let versionNotWritten = Code(rawValue: "writer.version")
        /// The operating system refused.
        public static let storage = Code(rawValue: "writer.storage")
    }

    /// What went wrong, as a value to branch on.
    public let code: Code
    /// The file, where one is at fault.
    public let file: OneRosterFile?
    /// The row in question, the header being 1.
    public let row: Int?
    /// The column in question, by its header.
    public let column: String?
    /// Expected and found in a few words; never a value.
    public let detail: String

    init(
        _ code: Code, file: OneRosterFile? = nil, row: Int? = nil, column: String? = nil, detail: String = ""
    ) {
        self.code = code
        self.file = file
        self.row = row
        self.column = column
        self.detail = detail
    }
}

extension BundleWriteError: Equatable {
    /// Equal where the codes are.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension BundleWriteError: CustomStringConvertible {
    /// The place, the code and the detail in one line.
    public var description: String {
        var place = file.map { $0.fileName } ?? "bundle"
        if let row { place += ", row \(row)" }
        if let column { place += ", \(column)" }
        return detail.isEmpty ? "\(place): \(code.rawValue)" : "\(place): \(code.rawValue): \(detail)"
    }
}
