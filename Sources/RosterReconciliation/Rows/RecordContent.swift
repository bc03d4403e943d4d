public import Canonical
import _CrosswalkSupport

/// The encoded fields of a record, read without trust: broken bytes are an error, never a trap.
///
/// The encoding is one format byte, then the fields that have a value, ascending by the tags of the noun's table:
/// tag (one byte), form (one byte), length (LEB128), value. An empty array stands for no fields too. Tags and forms
/// that this version does not know are kept and skipped.
public struct RecordContent: Hashable, Sendable {
    /// The fields, ascending by tag.
    public let fields: [EncodedField]

    /// Reads an encoding.
    /// - Throws: ``RecordFault`` where the bytes are none.
    public init(_ bytes: [UInt8]) throws(RecordFault) {
        self.fields = try Self.parse(bytes)
    }

    /// The field of a tag; `nil` where the record has no value for it.
    public subscript(tag: UInt8) -> EncodedField? { fields.first { $0.tag == tag } }

    /// The tags whose values differ between two records, ascending.
    static func difference(_ a: [EncodedField], _ b: [EncodedField]) -> [UInt8] {
        var (left, right) = (a[...], b[...])
        var tags: [UInt8] = []
        while let first = left.first, let second = right.first {
            if first.tag == second.tag {
                if first != second { tags.append(first.tag) }
                left.removeFirst()
                right.removeFirst()
            } else if first.tag < second.tag {
                tags.append(first.tag)
                left.removeFirst()
            } else {
                tags.append(second.tag)
                right.removeFirst()
            }
        }
        return tags + left.map(\.tag) + right.map(\.tag)
    }

    private static func parse(_ bytes: [UInt8]) throws(RecordFault) -> [EncodedField] {
        guard !bytes.isEmpty else { return [] }
        guard bytes[0] == RowWriter.format else { throw RecordFault(.unknownFormat) }
        var fields: [EncodedField] = []
        var position = 1
        while position < bytes.count {
            guard bytes.count - position >= 3, fields.last.map({ $0.tag < bytes[position] }) ?? true else {
                throw RecordFault(.malformed)
            }
            let (tag, form) = (bytes[position], bytes[position + 1])
            position += 2
            let length = bytes.withUnsafeBytes { Varint.readLength($0, &position) }
            guard let length else { throw RecordFault(.malformed) }
            fields.append(EncodedField(tag: tag, form: form, bytes: Array(bytes[position..<(position + length)])))
            position += length
        }
        return fields
    }
}

/// One encoded field.
public struct EncodedField: Hashable, Sendable {
    /// The field's number in the noun's table.
    public let tag: UInt8
    /// How the bytes are to be read.
    public let form: UInt8
    /// The value's bytes.
    public let bytes: [UInt8]

    /// The value; `nil` for a form that this version does not know, or bytes that do not fit their form.
    public var value: FieldValue? {
        guard let form = FieldForm(rawValue: form) else { return nil }
        switch form {
        case .text: return String(validating: bytes, as: UTF8.self).map(FieldValue.text)
        case .flag: return bytes == [0] ? .flag(false) : bytes == [1] ? .flag(true) : nil
        case .integer: return word.map(FieldValue.integer)
        case .date: return date.map(FieldValue.date)
        case .instant: return word.map { .instant(Instant(millisecondsSinceEpoch: $0)) }
        case .list: return texts.map(FieldValue.list)
        case .set: return texts.map(FieldValue.set)
        case .pairs: return pairs.map(FieldValue.pairs)
        }
    }

    private var word: Int64? {
        guard bytes.count == 8 else { return nil }
        return Int64(bitPattern: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }

    private var date: CalendarDate? {
        guard bytes.count == 4 else { return nil }
        let days = Int32(bitPattern: bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) })
        let civil = CivilDate.civil(daysSinceEpoch: Int(days))
        return CalendarDate(year: civil.year, month: civil.month, day: civil.day)
    }

    /// The texts of a list, a set, or the names and values of pairs.
    var texts: [String]? {
        bytes.withUnsafeBytes { buffer in
            var texts: [String] = []
            var position = 0
            while position < buffer.count {
                guard let length = Varint.readLength(buffer, &position) else { return nil }
                let part = buffer[position..<(position + length)]
                guard let text = String(validating: part, as: UTF8.self) else { return nil }
                texts.append(text)
                position += length
            }
            return texts
        }
    }

    private var pairs: [FieldValue.Pair]? {
        guard let texts, texts.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: texts.count, by: 2).map { FieldValue.Pair(texts[$0], texts[$0 + 1]) }
    }
}

/// Why stored bytes are no record.
public struct RecordFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable {
        /// The first byte names a format that this version does not know.
        case unknownFormat = "record.unknown_format"
        /// The bytes are no sequence of fields.
        case malformed = "record.malformed"
        /// A field's bytes do not fit its form.
        case badValue = "record.bad_value"
    }

    /// What is wrong, as a value to branch on.
    public let code: Code

    /// Names the fault.
    public init(_ code: Code) { self.code = code }
}
