/// What a cell may hold, in the words of the digest's §3.
///
/// This is the corpus's own reading of the binding. It shares nothing with the validator's tables, so that a slip in
/// either one shows as a case that fails.
enum CellType: Hashable, Sendable {
    /// `sourcedId`: a GUID, unique within its file.
    case key
    /// `sourcedId` of demographics: the key, and at the same time the user whom the row describes.
    case keyAndReference(to: String)
    /// `status`: governed by the mode of the file (§4).
    case status
    /// `dateLastModified`: governed by the mode of the file (§4).
    case stamp
    /// One GUID of the file named.
    case reference(to: String)
    /// A list of GUIDs of the file named.
    case references(to: String)
    case text
    case textList
    case date
    case year
    case boolean
    case number
    case token([String], Extension)
    case tokenList([String], Extension)
    /// `{type:identifier}` items.
    case userIDs
    /// `{lhs:rhs}` items.
    case scoreScale
    /// `source` of a learning objective: two values and a pattern of which the digest says "be lenient".
    case objectiveSource

    /// Whether `ext:` values belong to a vocabulary.
    enum Extension: Hashable, Sendable {
        /// The digest marks the vocabulary **ext**.
        case allowed
        /// The digest gives the vocabulary without the mark.
        case refused
        /// The digest says only "same columns as 1.2" of a 1.1 file: nothing is asserted either way.
        case unstated
    }

    /// The file whose `sourcedId`s this cell names, without `.csv`.
    var target: String? {
        switch self {
        case .keyAndReference(let file), .reference(let file), .references(let file): file
        default: nil
        }
    }

    /// Whether several values stand in one cell, between commas.
    var isList: Bool {
        switch self {
        case .references, .textList, .tokenList, .userIDs, .scoreScale: true
        default: false
        }
    }
}

/// One column of one file.
struct ColumnRule: Hashable, Sendable {
    let name: String
    let isRequired: Bool
    let type: CellType
}

/// One file of one version: its columns in order, the three common ones first.
struct FileRule: Hashable, Sendable {
    /// The file's name without `.csv`.
    let name: String
    let columns: [ColumnRule]
    /// Columns whose lists must have the same number of items.
    let pairs: [[String]]

    init(_ name: String, key: CellType = .key, pairs: [[String]] = [], _ columns: [ColumnRule]) {
        self.name = name
        self.pairs = pairs
        self.columns =
            [
                ColumnRule(name: "sourcedId", isRequired: true, type: key),
                ColumnRule(name: "status", isRequired: false, type: .status),
                ColumnRule(name: "dateLastModified", isRequired: false, type: .stamp),
            ] + columns
    }

    var fileName: String { name + ".csv" }
    var header: [String] { columns.map(\.name) }
    /// The columns after the three common ones.
    var ownColumns: ArraySlice<ColumnRule> { columns.dropFirst(3) }
    /// The columns that name records, this file's or another's.
    var references: [ColumnRule] { columns.filter { $0.type.target != nil } }

    /// The columns that must be blank together with this one.
    func partners(of column: String) -> [String] {
        pairs.first { $0.contains(column) }?.filter { $0 != column } ?? []
    }
}

/// A column marked R in the digest.
func required(_ name: String, _ type: CellType = .text) -> ColumnRule {
    ColumnRule(name: name, isRequired: true, type: type)
}

/// A column marked o in the digest.
func optional(_ name: String, _ type: CellType = .text) -> ColumnRule {
    ColumnRule(name: name, isRequired: false, type: type)
}
