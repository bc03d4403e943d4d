/// One change to a bundle's bytes, most often a damage, for tests of what reads bundles.
///
/// Mutations know nothing of OneRoster: they work on any text with commas and lines, damaged ones included, and leave
/// every byte alone that they do not name. Rows count from 1, the header being 1; a row may also be named by its first
/// cell, a column by its header or its place.
public struct BundleMutation: Sendable, CustomStringConvertible {
    /// What the mutation does, in a few words; contains the values it is given.
    public let description: String

    private let change: @Sendable (inout RawBundle) throws(Missing) -> Void

    /// What a mutation did not find.
    struct Missing: Error {
        let what: String
        init(_ what: String) { self.what = what }
    }

    init(_ description: String, _ change: @escaping @Sendable (inout RawBundle) throws(Missing) -> Void) {
        self.description = description
        self.change = change
    }

    /// Applies the mutation in place.
    ///
    /// - Parameter bundle: the bundle to change; as it was where this throws.
    /// - Throws: a ``MutationFailure`` where there is nothing to change.
    public func apply(_ bundle: inout RawBundle) throws(MutationFailure) {
        do {
            var copy = bundle
            try change(&copy)
            bundle = copy
        } catch {
            throw MutationFailure(mutation: description, reason: error.what)
        }
    }

    /// A change of the caller's own.
    ///
    /// - Parameters:
    ///   - description: what it does, in a few words.
    ///   - change: changes the bundle; returns `false` where there was nothing to change.
    public static func custom(
        _ description: String, _ change: @escaping @Sendable (inout RawBundle) -> Bool
    ) -> BundleMutation {
        BundleMutation(description) { bundle throws(Missing) in
            guard change(&bundle) else { throw Missing("nothing to change") }
        }
    }

    /// A change of one file's bytes.
    static func bytes(
        of file: String, _ description: String,
        _ change: @escaping @Sendable (inout [UInt8]) throws(Missing) -> Void
    ) -> BundleMutation {
        BundleMutation("\(file): \(description)") { bundle throws(Missing) in
            guard var bytes = bundle.files[file] else { throw Missing("no such file") }
            try change(&bytes)
            bundle.files[file] = bytes
        }
    }

    /// A change of one file's records and cells.
    static func table(
        of file: String, _ description: String,
        _ change: @escaping @Sendable (inout RawTable) throws(Missing) -> Void
    ) -> BundleMutation {
        bytes(of: file, description) { bytes throws(Missing) in
            var table = RawTable(bytes)
            try change(&table)
            bytes = table.bytes
        }
    }
}

extension RawTable {
    func index(of row: RowSelector) throws(BundleMutation.Missing) -> Int {
        guard let index = row.index(in: self) else { throw BundleMutation.Missing("no \(row)") }
        return index
    }

    func index(of column: ColumnSelector) throws(BundleMutation.Missing) -> Int {
        guard let index = column.index(in: self) else { throw BundleMutation.Missing("no \(column)") }
        return index
    }
}
