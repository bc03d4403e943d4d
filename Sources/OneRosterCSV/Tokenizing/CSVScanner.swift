import _CrosswalkSupport

/// The records of any CSV file (RFC 4180), cut into fields and not interpreted.
///
/// The reader on which all of this library stands, for files that are not OneRoster's. Memory is one buffer, whatever
/// the size of the file. Irregular records are cut as well as can be and counted in ``irregularRecords``.
public struct CSVScanner: ~Copyable {
    private var tokens: CSVTokenizer
    /// The number of records so far that are not well-formed CSV without line breaks in fields, or no UTF-8.
    public private(set) var irregularRecords = 0

    /// Opens a file.
    /// - Throws: ``BundleRefusal`` with `package.unreadable` where it cannot be opened.
    public init(path: String) throws(BundleRefusal) {
        do {
            tokens = CSVTokenizer(try FileSource(path: path))
        } catch {
            throw BundleRefusal(findings: [
                Finding(code: .packageUnreadable, severity: .error, detail: error.description)
            ])
        }
    }

    /// Goes to the next record.
    /// - Returns: `false` at the end of the file.
    /// - Throws: ``BundleRefusal`` with `package.unreadable` where reading fails.
    public mutating func next() throws(BundleRefusal) -> Bool {
        do {
            let isThere = try tokens.next()
            if isThere, !tokens.problems.isEmpty { irregularRecords += 1 }
            return isThere
        } catch {
            throw BundleRefusal(findings: [Finding(code: .packageUnreadable, severity: .error)])
        }
    }

    /// The number of the present record, from 1.
    public var row: Int { tokens.row }
    /// Where the present record begins in the file, in bytes.
    public var offset: UInt64 { tokens.recordOffset }
    /// The number of fields of the present record.
    public var fieldCount: Int { tokens.fieldCount }

    /// A field of the present record without its quotes; empty where there is no such field.
    public mutating func text(_ index: Int) -> String {
        guard index >= 0, index < fieldCount else { return "" }
        tokens.cut()
        return String(decoding: tokens.field(index), as: UTF8.self)
    }

    /// Lends the bytes of a field of the present record for the time of a call; none where there is no such field.
    public mutating func withBytes<Result>(
        of index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        guard index >= 0, index < fieldCount else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        tokens.cut()
        return try body(tokens.field(index))
    }
}
