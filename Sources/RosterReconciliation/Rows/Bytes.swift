/// The parts that all of the service's own encodings are made of.
extension [UInt8] {
    /// Length, then UTF-8.
    mutating func appendText(_ text: String) {
        var text = text
        text.withUTF8 {
            Varint.append(UInt64($0.count), to: &self)
            append(contentsOf: $0)
        }
    }

    /// Length, then the bytes.
    mutating func appendBlock(_ bytes: [UInt8]) {
        Varint.append(UInt64(bytes.count), to: &self)
        append(contentsOf: bytes)
    }

    /// A whole number of at least 0.
    mutating func appendCount(_ value: Int) { Varint.append(UInt64(Swift.max(0, value)), to: &self) }

    /// Eight bytes, low first.
    mutating func appendWord(_ value: Int64) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }

    /// Eight bytes, high first, so that the order of names is the order of numbers.
    static func ordinal(_ value: Int) -> [UInt8] {
        Swift.withUnsafeBytes(of: UInt64(Swift.max(0, value)).bigEndian) { Array($0) }
    }
}
