/// A record of a file: by its line, or by the value of its first cell.
public enum RowSelector: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// The record's number, the header being 1, as in findings.
    case number(Int)
    /// The first record after the header whose first cell has this value: a `sourcedId`, or a manifest's property.
    case key(String)

    /// A number, the header being 1.
    public init(integerLiteral value: Int) { self = .number(value) }
    /// The value of the first cell.
    public init(stringLiteral value: String) { self = .key(value) }

    func index(in table: RawTable) -> Int? {
        switch self {
        case .number(let number):
            return table.records.indices.contains(number &- 1) ? number - 1 : nil
        case .key(let key):
            let bytes = Array(key.utf8)
            return table.records.indices.dropFirst().first { index in
                table.records[index].cells.first.map(RawTable.value) == bytes
            }
        }
    }
}

extension RowSelector: CustomStringConvertible {
    /// The number or the key.
    public var description: String {
        switch self {
        case .number(let number): "row \(number)"
        case .key(let key): "row \(key)"
        }
    }
}

/// A column of a file: by its header, or by its place.
public enum ColumnSelector: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// The column's place, from 0.
    case index(Int)
    /// The first column with this header, case-sensitive.
    case name(String)

    /// A place, from 0.
    public init(integerLiteral value: Int) { self = .index(value) }
    /// A header.
    public init(stringLiteral value: String) { self = .name(value) }

    func index(in table: RawTable) -> Int? {
        guard let header = table.records.first?.cells else { return nil }
        switch self {
        case .index(let index): return header.indices.contains(index) ? index : nil
        case .name(let name):
            let bytes = Array(name.utf8)
            return header.firstIndex { RawTable.value($0) == bytes }
        }
    }
}

extension ColumnSelector: CustomStringConvertible {
    /// The place or the header.
    public var description: String {
        switch self {
        case .index(let index): "column \(index)"
        case .name(let name): "column \(name)"
        }
    }
}
