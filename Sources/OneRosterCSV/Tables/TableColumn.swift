import OneRosterModel

/// What the cells of a column hold. OneRoster CSV Binding 1.2.1, "Data types".
enum CellKind: Hashable, Sendable {
    case text
    case textList
    /// The record's own id.
    case ownID
    case reference(OneRosterFile)
    case referenceList(OneRosterFile)
    case date
    case dateTime
    case year
    case flag
    case decimal
    case term(Terms)
    case termList(Terms)
    /// `{type:identifier}` items.
    case userIDs
    /// `{lhs:rhs}` items.
    case scoreScale
    /// `case`, `unknown` or a lower-case word.
    case objectiveSource

    /// The file that cells of the column name records of.
    var target: OneRosterFile? {
        switch self {
        case .reference(let file), .referenceList(let file): file
        default: nil
        }
    }

    /// What a cell should hold, in words for a finding.
    var expectation: String {
        switch self {
        case .text: "a text"
        case .textList: "a list with commas and without empty items"
        case .ownID, .reference: "1 to 255 characters of 0-9 A-Z a-z . - _ / @"
        case .referenceList: "ids with commas and without spaces"
        case .date: "a date that exists, as YYYY-MM-DD"
        case .dateTime: "a time as YYYY-MM-DDTHH:MM:SS.sssZ"
        case .year: "a year of four digits"
        case .flag: "true or false, in lower case"
        case .decimal: "a decimal number"
        case .term(let terms), .termList(let terms): terms.expectation
        case .userIDs: "items of the form {type:identifier} with commas"
        case .scoreScale: "items of the form {value:value} with commas"
        case .objectiveSource: "case, unknown or a word of a-z and 0-9"
        }
    }
}

/// The terms that a vocabulary column may hold.
struct Terms: Hashable, Sendable {
    let values: [String]
    let allowsExtensions: Bool

    init<V: OneRosterVocabulary>(_ vocabulary: V.Type) {
        values = V.standard.map(\.rawValue)
        allowsExtensions = V.allowsExtensions
    }

    init(_ values: [String]) {
        self.values = values
        allowsExtensions = false
    }

    var expectation: String {
        "one of " + values.joined(separator: ", ") + (allowsExtensions ? ", or ext: and a word" : "")
    }
}

/// One column that the standard defines.
struct TableColumn: Hashable, Sendable {
    let name: String
    let kind: CellKind
    let isRequired: Bool

    static func required(_ name: String, _ kind: CellKind = .text) -> TableColumn {
        TableColumn(name: name, kind: kind, isRequired: true)
    }

    static func optional(_ name: String, _ kind: CellKind = .text) -> TableColumn {
        TableColumn(name: name, kind: kind, isRequired: false)
    }
}

/// One file's columns in one version of the standard.
struct TableSchema: Hashable, Sendable {
    let file: OneRosterFile
    let columns: [TableColumn]

    /// The three columns with which every file begins, and the file's own.
    init(_ file: OneRosterFile, _ own: [TableColumn]) {
        self.file = file
        // demographics are keyed by the person whom they describe.
        let id: CellKind = file == .demographics ? .reference(.users) : .ownID
        columns =
            [
                .required("sourcedId", id),
                .optional("status", .term(Terms(RecordStatus.standard.map(\.rawValue)))),
                .optional("dateLastModified", .dateTime),
            ] + own
    }

    init(file: OneRosterFile, columns: [TableColumn]) {
        self.file = file
        self.columns = columns
    }

    func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    static let status = 1
    static let dateLastModified = 2
}
