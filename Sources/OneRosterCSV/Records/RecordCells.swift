public import OneRosterModel
import _CrosswalkSupport

/// The cells of one row, while the row is in hand.
///
/// Columns are numbered as the standard orders them, whatever their order in the file; a column that the file lacks is
/// blank. What the accessors answer is owned by the caller; the view itself ends with the row.
public struct RecordCells: ~Copyable {
    /// The bytes that ``bounds`` point into: unquoted, valid UTF-8.
    let base: UnsafePointer<UInt8>
    /// Start and end of each cell in turn: the standard's columns, then the metadata columns.
    let bounds: UnsafePointer<UInt32>
    /// How many of the standard's columns there are.
    public let columnCount: Int
    private let texts: SlotTable<String>
    private let lists: SlotTable<[String]>
    private let metadataNames: UnsafeBufferPointer<String>
    private let isLayoutKnown: Bool

    /// - Parameters:
    ///   - base: The bytes.
    ///   - bounds: Pairs of start and end: `columnCount` of them, and one for each metadata column.
    ///   - columnCount: The number of the standard's columns.
    ///   - shared: The values that rows have in common. Like the bytes, it has to outlive the view.
    init(base: UnsafePointer<UInt8>, bounds: UnsafePointer<UInt32>, columnCount: Int, shared: SharedValues) {
        self.base = base
        self.bounds = bounds
        self.columnCount = columnCount
        texts = shared.texts
        lists = shared.lists
        metadataNames = shared.metadataNames
        isLayoutKnown = shared.isLayoutKnown
    }

    /// The bytes of a cell; none where the file has no such column.
    @inline(__always)
    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        guard column < columnCount else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return cell(column)
    }

    @inline(__always)
    private func cell(_ index: Int) -> UnsafeRawBufferPointer {
        let start = Int(bounds[2 * index])
        let end = Int(bounds[2 * index + 1])
        return UnsafeRawBufferPointer(start: base + start, count: end - start)
    }
}

extension RecordCells {
    /// The text of a cell or of a part of one.
    @inline(__always)
    func makeText(_ bytes: UnsafeRawBufferPointer) -> String {
        CellText.make(bytes, isLayoutKnown: isLayoutKnown)
    }

    /// The text of a cell in which the same texts come again and again.
    @inline(__always)
    func sharedText(_ bytes: UnsafeRawBufferPointer) -> String {
        // A short text lies within the String value and costs no allocation.
        if bytes.count <= 15 { return makeText(bytes) }
        return texts.value(for: bytes) { makeText($0) }
    }

    /// The texts of a list that is not blank.
    @inline(__always)
    func sharedTexts(_ bytes: UnsafeRawBufferPointer) -> [String] {
        lists.value(for: bytes) { bytes in
            var found: [String] = []
            forEachItem(of: bytes) { found.append(makeText($0)) }
            return found
        }
    }
}

// MARK: Texts and ids

extension RecordCells {
    /// `true` where the cell holds nothing, or the file has no such column.
    public func isBlank(_ column: Int) -> Bool { bytes(column).isEmpty }

    /// The cell's text; empty where it is blank.
    public func text(_ column: Int) -> String { makeText(bytes(column)) }

    /// The cell's text, or `nil` where it is blank.
    public func optionalText(_ column: Int) -> String? {
        let bytes = bytes(column)
        return bytes.isEmpty ? nil : makeText(bytes)
    }

    /// The id in the cell; an empty one where it is blank.
    public func id<Entity>(_ column: Int) -> SourcedID<Entity> { SourcedID(text(column)) }

    /// The id in the cell, or `nil` where it is blank.
    public func optionalID<Entity>(_ column: Int) -> SourcedID<Entity>? { optionalText(column).map { SourcedID($0) } }

    /// The id in the cell, for columns in which the same ids come again and again: those of organizations, sessions,
    /// courses and classes. Repeated ids share one text.
    public func repeatedID<Entity>(_ column: Int) -> SourcedID<Entity> { SourcedID(sharedText(bytes(column))) }

    /// As ``repeatedID(_:)``, or `nil` where the cell is blank.
    public func optionalRepeatedID<Entity>(_ column: Int) -> SourcedID<Entity>? {
        let bytes = bytes(column)
        return bytes.isEmpty ? nil : SourcedID(sharedText(bytes))
    }

    /// The password in the cell, or `nil` where it is blank.
    public func password(_ column: Int) -> OneRosterPassword? { optionalText(column).map { OneRosterPassword($0) } }

    /// The word in the cell; an empty one where it is blank.
    public func term<Term: OneRosterVocabulary>(_ column: Int) -> Term { Term(rawValue: sharedText(bytes(column))) }

    /// The word in the cell, or `nil` where it is blank.
    public func optionalTerm<Term: OneRosterVocabulary>(_ column: Int) -> Term? {
        let bytes = bytes(column)
        return bytes.isEmpty ? nil : Term(rawValue: sharedText(bytes))
    }
}

// MARK: Typed values

extension RecordCells {
    /// The date in the cell; `nil` where it is blank or none.
    public func date(_ column: Int) -> OneRosterDate? {
        let bytes = bytes(column)
        guard !bytes.isEmpty, let days = DateScanner.day(bytes) else { return nil }
        return OneRosterDate(uncheckedDaysSinceEpoch: Int32(truncatingIfNeeded: days))
    }

    /// The date and time in the cell; `nil` where it is blank or none.
    public func dateTime(_ column: Int) -> OneRosterDateTime? {
        let bytes = bytes(column)
        guard !bytes.isEmpty, let milliseconds = DateScanner.millisecond(bytes) else { return nil }
        return OneRosterDateTime(uncheckedMillisecondsSinceEpoch: milliseconds)
    }

    /// The school year in the cell; `nil` where it is blank or none.
    public func year(_ column: Int) -> SchoolYear? { SchoolYear.scan(bytes(column)) }

    /// The boolean in the cell; `nil` where it is neither `true` nor `false`.
    public func flag(_ column: Int) -> Bool? {
        let bytes = bytes(column)
        guard bytes.count == 4 || bytes.count == 5 else { return nil }
        let word = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
        // "true" and "fals", then the "e".
        if bytes.count == 4 { return word == 0x6575_7274 ? true : nil }
        return word == 0x736C_6166 && bytes[4] == UInt8(ascii: "e") ? false : nil
    }

    /// The number in the cell; `nil` where it is blank or none.
    public func decimal(_ column: Int) -> OneRosterDecimal? {
        let bytes = bytes(column)
        guard OneRosterDecimal.isWellFormed(bytes) else { return nil }
        return OneRosterDecimal(unchecked: makeText(bytes))
    }

    /// The status of the record, from the second column.
    public var status: RecordStatus? {
        let bytes = bytes(1)
        return bytes.isEmpty ? nil : RecordStatus(rawValue: makeText(bytes))
    }

    /// When the record was last changed, from the third column.
    public var dateLastModified: OneRosterDateTime? { dateTime(2) }

    /// Whether the file has metadata columns.
    @inline(__always)
    var hasMetadata: Bool { !metadataNames.isEmpty }

    /// The metadata cells that are not blank, in the order of their columns.
    public var metadata: [OneRosterMetadata] {
        guard !metadataNames.isEmpty else { return [] }
        var found: [OneRosterMetadata] = []
        for index in metadataNames.indices {
            let bytes = cell(columnCount + index)
            guard !bytes.isEmpty else { continue }
            found.append(OneRosterMetadata(name: metadataNames[index], value: makeText(bytes)))
        }
        return found
    }
}
