import _CrosswalkSupport

/// The fields of a form or of a query, in order (`application/x-www-form-urlencoded`).
public struct FormFields: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// One field.
    public struct Field: Hashable, Sendable {
        /// The name, decoded.
        public let name: String
        /// The value, decoded.
        public let value: String
    }

    /// How much a form may hold.
    public struct Limits: Hashable, Sendable {
        /// The most bytes of the encoded form.
        public var bytes: Int
        /// The most fields.
        public var fields: Int

        /// Sets the limits; 256 KiB and 200 fields by default, which a launch with a large token needs a part of.
        public init(bytes: Int = 256 << 10, fields: Int = 200) {
            self.bytes = bytes
            self.fields = fields
        }
    }

    /// All fields, as they came.
    public private(set) var fields: [Field] = []

    /// No fields.
    public init() {}

    /// These fields.
    public init(arrayLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }

    /// Reads an encoded form. An empty form has no fields; a field without `=` has an empty value.
    /// - Throws: ``FormError``.
    public init(parsing bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(FormError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        try Array(bytes).withUnsafeBufferPointer { form throws(FormError) in
            try read(UnsafeRawBufferPointer(form), most: limits.fields)
        }
    }

    private mutating func read(_ form: UnsafeRawBufferPointer, most: Int) throws(FormError) {
        var start = 0
        while start < form.count {
            let end = form.firstPlace(of: UInt8(ascii: "&"), from: start) ?? form.count
            let part = UnsafeRawBufferPointer(rebasing: form[start..<end])
            start = end + 1
            guard !part.isEmpty else { continue }
            guard fields.count < most else { throw .tooLarge }
            let mark = part.firstPlace(of: UInt8(ascii: "=")) ?? part.count
            append(try Self.text(part.prefix(mark)), try Self.text(part.dropFirst(mark + 1)))
        }
    }

    private static func text(_ slice: Slice<UnsafeRawBufferPointer>) throws(FormError) -> String {
        let bytes = UnsafeRawBufferPointer(rebasing: slice)
        // Tokens, which are long, have nothing to decode.
        if bytes.firstPlace(of: UInt8(ascii: "%")) == nil, bytes.firstPlace(of: UInt8(ascii: "+")) == nil {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
            return text
        }
        guard let decoded = PercentCoding.decode(bytes, style: .form),
            let text = String(validating: decoded, as: UTF8.self)
        else { throw .malformed }
        return text
    }

    /// Adds a field at the end.
    public mutating func append(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

    /// Adds a field at the end where there is a value.
    public mutating func append(_ name: String, _ value: String?) {
        if let value { fields.append(Field(name: name, value: value)) }
    }

    /// The value of the first field of a name; `nil` where there is none.
    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Whether a name comes more than once: OAuth forbids that of its parameters (RFC 6749 §3.1).
    public func isRepeated(_ name: String) -> Bool { fields.count { $0.name == name } > 1 }

    /// The fields as they travel.
    public var encoded: String {
        var bytes: [UInt8] = []
        for field in fields {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            PercentCoding.encode(field.name.utf8, style: .form, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            PercentCoding.encode(field.value.utf8, style: .form, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Why a form was not read.
public enum FormError: Error, Hashable, Sendable {
    /// A percent sign without two hexadecimal digits, or bytes that are no UTF-8.
    case malformed
    /// More bytes or fields than the limits allow.
    case tooLarge
    /// The body says that it is something else.
    case notAForm
}
