import _CrosswalkSupport

/// The columns of one file that name other records, and what was said about them already.
struct TableLinks {
    struct Link {
        let column: Int
        let name: String
        let target: OneRosterFile
        let isList: Bool
        /// Whether a finding that is made once a column was made.
        var isReported = false
    }

    /// A reference to a record of the same file that had not come yet.
    struct Pending {
        let id: Hash128
        let link: Int
        let row: Int
    }

    var links: [Link]
    var pending: [Pending] = []
    /// For each column the hash of the id in the present row; meaningless where the cell is blank or a list.
    var hashes: [Hash128]

    init(_ schema: TableSchema) {
        links = schema.columns.enumerated().compactMap { index, column in
            guard let target = column.kind.target else { return nil }
            var isList = false
            if case .referenceList = column.kind { isList = true }
            return Link(column: index, name: column.name, target: target, isList: isList)
        }
        hashes = Array(repeating: Hash128(low: 0, high: 0), count: schema.columns.count)
    }
}

/// Calls a closure for every item of a list cell, spaces and empty items as they are.
@inline(__always)
func forEachItem(_ cell: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var start = 0
    for at in 0...cell.count where at == cell.count || cell[at] == 0x2C {
        if start < at { body(UnsafeRawBufferPointer(rebasing: cell[start..<at])) }
        start = at + 1
    }
}
