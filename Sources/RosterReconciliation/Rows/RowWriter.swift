import Canonical
import _CrosswalkSupport

/// Writes the tagged encoding of fields; its buffer is used again for every record.
struct RowWriter {
    /// First byte of every encoding that is not empty.
    static let format: UInt8 = 1

    private(set) var bytes: [UInt8] = []

    /// Begins an encoding.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(Self.format)
    }

    /// `true` where no field was written since ``begin()``.
    var isEmpty: Bool { bytes.count <= 1 }

    /// Writes a field; absent ones leave no trace. Fields must come in ascending order of their tags.
    mutating func write(_ tag: UInt8, _ value: FieldValue) {
        switch value {
        case .absent: break
        case .text(let text): writeText(tag, text)
        case .flag(let flag): writeFixed(tag, .flag, [flag ? 1 : 0])
        case .integer(let number): writeWord(tag, .integer, number)
        case .date(let date): writeDate(tag, date)
        case .instant(let instant): writeWord(tag, .instant, instant.millisecondsSinceEpoch)
        case .list(let texts): writeTexts(tag, .list, texts)
        case .set(let texts): writeTexts(tag, .set, texts)
        case .pairs(let pairs): writeTexts(tag, .pairs, pairs.flatMap { [$0.name, $0.value] })
        }
    }

    /// Writes a field as it was read.
    mutating func write(_ field: EncodedField) {
        bytes.append(field.tag)
        bytes.append(field.form)
        writeLength(field.bytes.count)
        bytes.append(contentsOf: field.bytes)
    }

    private mutating func writeText(_ tag: UInt8, _ text: String) {
        begin(tag, .text)
        append(text)
    }

    private mutating func writeFixed(_ tag: UInt8, _ form: FieldForm, _ value: [UInt8]) {
        begin(tag, form)
        writeLength(value.count)
        bytes.append(contentsOf: value)
    }

    private mutating func writeWord(_ tag: UInt8, _ form: FieldForm, _ value: Int64) {
        begin(tag, form)
        writeLength(8)
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func writeDate(_ tag: UInt8, _ date: CalendarDate) {
        begin(tag, .date)
        writeLength(4)
        withUnsafeBytes(of: Int32(date.daysSinceEpoch).littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func writeTexts(_ tag: UInt8, _ form: FieldForm, _ texts: [String]) {
        begin(tag, form)
        writeLength(texts.reduce(0) { $0 + Varint.size($1.utf8.count) + $1.utf8.count })
        for text in texts { append(text) }
    }

    private mutating func begin(_ tag: UInt8, _ form: FieldForm) {
        bytes.append(tag)
        bytes.append(form.rawValue)
    }

    private mutating func writeLength(_ length: Int) { Varint.append(UInt64(length), to: &bytes) }

    /// Length, then the text's UTF-8.
    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 {
            Varint.append(UInt64($0.count), to: &bytes)
            bytes.append(contentsOf: $0)
        }
    }
}

/// How a field's bytes are to be read. The raw values are stored and never change.
enum FieldForm: UInt8 {
    case text = 1
    case flag = 2
    case integer = 3
    case date = 4
    case instant = 5
    case list = 6
    case set = 7
    case pairs = 8
}
