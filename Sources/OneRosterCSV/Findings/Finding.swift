/// Something in a bundle that breaks the standard or deserves a look. Reading goes on; the mode and the caller decide
/// what it costs.
///
/// A finding never holds the value of a cell: it can be sent to a help desk as it is.
public struct Finding: Hashable, Sendable {
    /// What is wrong, as a stable value to branch on.
    public let code: FindingCode
    /// What it costs: see ``Severity``.
    public let severity: Severity
    /// The file, for example `users.csv`; `nil` where the package as a whole is meant.
    public let file: String?
    /// The row, the header being row 1; `nil` where the whole file is meant.
    public let row: Int?
    /// The column by the name that the standard gives it; `nil` where the whole row is meant.
    public let column: String?
    /// What was expected, or what was found where that is no one's data; `nil` where the code says it all.
    public let detail: String?
    /// What lenient reading did about it; `nil` where nothing was repaired.
    public let repair: Repair?

    /// Makes a finding.
    public init(
        code: FindingCode, severity: Severity, file: String? = nil, row: Int? = nil, column: String? = nil,
        detail: String? = nil, repair: Repair? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.row = row
        self.column = column
        self.detail = detail
        self.repair = repair
    }

    /// What a finding costs.
    public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
        /// Worth knowing; nothing is wrong.
        case notice
        /// Legal or repaired, and probably not meant.
        case warning
        /// Breaks the standard. A strict reading refuses the bundle.
        case error

        private var rank: Int { self == .notice ? 0 : self == .warning ? 1 : 2 }

        /// Orders by weight.
        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    }

    /// The clause of the standard that the finding rests on.
    public var clause: String { code.entry.clause }
    /// What to do about it, in words for the person who runs the export.
    public var hint: String { code.entry.hint }
}

/// What lenient reading did to take in something that breaks the standard.
public struct Repair: RawRepresentable, Hashable, Sendable {
    /// A stable name, such as `boolean.case`.
    public let rawValue: String

    /// Takes any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `TRUE`, `Yes`, `1` and the like were read as `true` or `false`.
    public static let booleanForm = Self(rawValue: "boolean.form")
    /// A term was recognised in other letters' case or with spaces around it.
    public static let termCase = Self(rawValue: "term.case")
    /// A term of an older version was replaced by today's.
    public static let termLegacy = Self(rawValue: "term.legacy")
    /// A date in another form was read, month first.
    public static let dateMonthFirst = Self(rawValue: "date.month_first")
    /// A date in another form was read, day first.
    public static let dateDayFirst = Self(rawValue: "date.day_first")
    /// A date or time in another form without doubt was read.
    public static let dateForm = Self(rawValue: "date.form")
    /// A number in another form without doubt was read.
    public static let numberForm = Self(rawValue: "number.form")
    /// Spaces around a value or around the items of a list were dropped.
    public static let spaces = Self(rawValue: "spaces.dropped")
    /// Empty items of a list were dropped.
    public static let emptyItems = Self(rawValue: "list.empty_items_dropped")
    /// The text `NULL` was read as blank.
    public static let nullText = Self(rawValue: "null.blank")
    /// An id with characters beyond the standard's was kept as it is.
    public static let idKept = Self(rawValue: "id.kept")
    /// A value that the standard forbids in this place was kept as it is.
    public static let valueKept = Self(rawValue: "value.kept")
    /// An optional cell that could not be read was taken as blank.
    public static let cellBlanked = Self(rawValue: "cell.blanked")
    /// Bytes that are no UTF-8 were read as Windows-1252.
    public static let windows1252 = Self(rawValue: "text.windows_1252")
    /// A bare identifier was given a type.
    public static let identifierType = Self(rawValue: "identifier.typed")
    /// A line break inside a field became a space.
    public static let lineBreakSpace = Self(rawValue: "line_break.space")
    /// Irregular quotes were kept as part of the text.
    public static let quotesKept = Self(rawValue: "quotes.kept")
    /// NUL bytes were dropped.
    public static let nulDropped = Self(rawValue: "nul.dropped")
    /// A CR was taken as the end of a line.
    public static let lineEndCR = Self(rawValue: "line_end.cr")
    /// A column was recognised under another name.
    public static let columnName = Self(rawValue: "column.name")
    /// The columns were taken by name, not by place.
    public static let columnOrder = Self(rawValue: "column.order")
    /// A column that is missing was taken as blank throughout.
    public static let columnBlank = Self(rawValue: "column.blank")
    /// A column that nobody knows was kept under a name of its own.
    public static let columnKept = Self(rawValue: "column.kept")
    /// A column was ignored.
    public static let columnIgnored = Self(rawValue: "column.ignored")
    /// Cells that are missing at the end of a row were taken as blank; blank ones too many were dropped.
    public static let rowWidth = Self(rawValue: "row.width")
    /// An empty line was skipped.
    public static let rowSkipped = Self(rawValue: "row.skipped")
    /// The row was left out; its record counts as present and unread.
    public static let rowQuarantined = Self(rawValue: "row.quarantined")
    /// A second row with the same id was left out.
    public static let duplicateDropped = Self(rawValue: "row.duplicate_dropped")
    /// A file was recognised under another name.
    public static let fileName = Self(rawValue: "file.name")
    /// A file that nobody knows was ignored.
    public static let fileIgnored = Self(rawValue: "file.ignored")
    /// A file was read as if the manifest had named it.
    public static let fileTaken = Self(rawValue: "file.taken")
    /// A file that the manifest names and the package lacks was taken as absent.
    public static let fileAbsent = Self(rawValue: "file.absent")
    /// The manifest was completed by rule.
    public static let manifestAssumed = Self(rawValue: "manifest.assumed")
    /// The files were read out of the package's only folder.
    public static let folderEntered = Self(rawValue: "folder.entered")
}
