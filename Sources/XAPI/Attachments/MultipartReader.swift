/// Why a message of several parts was not read. It holds nothing of the message.
public enum XAPIMultipartError: String, Error, Hashable, Sendable {
    /// The media type is not `multipart/mixed` or names no boundary that may be.
    case boundary = "multipart.boundary"
    /// There is no first delimiter, or no last one.
    case delimiter = "multipart.delimiter"
    /// A part's fields are not lines of a name, a colon and a value, each ended by CR LF, and an empty line.
    case fields = "multipart.fields"
    /// More parts or longer fields than the limits allow.
    case tooLarge = "multipart.too_large"
    /// The first part is no JSON by its type.
    case noStatement = "multipart.no_statement"
    /// A part has no hash, or not that of its data.
    case hash = "multipart.hash"
    /// A part belongs to no attachment of the statements.
    case unknownPart = "multipart.unknown_part"
    /// An attachment has neither a part nor a `fileUrl`.
    case missingPart = "multipart.missing_part"
    /// A part whose transfer encoding is not binary.
    case encoding = "multipart.encoding"
}

/// A part of a message.
struct MultipartPart: Sendable {
    /// Names in small letters; of several of one name the first counts.
    let fields: [String: String]
    let content: ArraySlice<UInt8>
}

/// Takes a `multipart/mixed` body apart (RFC 2046 §5.1). Lines end with CR LF and with nothing else. What stands before the
/// first delimiter and behind the last is passed over.
struct MultipartReader {
    private let body: [UInt8]
    private let delimiter: [UInt8]
    private let mostParts: Int
    /// The most bytes of one part's fields.
    private static let mostFieldBytes = 16 << 10

    init(_ body: [UInt8], _ boundary: MultipartBoundary, mostParts: Int) {
        self.body = body
        delimiter = [0x2D, 0x2D] + boundary.bytes
        self.mostParts = mostParts
    }

    func parts() throws(XAPIMultipartError) -> [MultipartPart] {
        var parts: [MultipartPart] = []
        guard var line = nextDelimiter(from: 0) else { throw .delimiter }
        while !line.isLast {
            guard parts.count < mostParts else { throw .tooLarge }
            let (fields, start) = try fields(from: line.end)
            // The empty line that ends the fields may be the line break that begins the delimiter.
            guard let next = nextDelimiter(from: start - 2) else { throw .delimiter }
            let end = max(start, next.start)
            parts.append(MultipartPart(fields: fields, content: body[start..<end]))
            line = next
        }
        return parts
    }

    /// A delimiter: where its line break begins, where the line behind it begins, and whether it is the last.
    private struct Delimiter {
        let start: Int
        let end: Int
        let isLast: Bool
    }

    private func nextDelimiter(from start: Int) -> Delimiter? {
        var from = max(0, start)
        while let place = Self.place(of: delimiter, in: body, from: from) {
            from = place + 1
            let isAtLine = place == 0 || place >= 2 && body[place - 2] == 0x0D && body[place - 1] == 0x0A
            guard isAtLine else { continue }
            if let found = delimiter(at: place) { return found }
        }
        return nil
    }

    /// The delimiter at a place, where the line has nothing else but spaces.
    private func delimiter(at place: Int) -> Delimiter? {
        var at = place + delimiter.count
        let isLast = at + 1 < body.count && body[at] == 0x2D && body[at + 1] == 0x2D
        if isLast { at += 2 }
        while at < body.count, body[at] == 0x20 || body[at] == 0x09 { at += 1 }
        let isEnded = at + 1 < body.count && body[at] == 0x0D && body[at + 1] == 0x0A
        guard isEnded || isLast && at == body.count else { return nil }
        return Delimiter(start: max(0, place - 2), end: isEnded ? at + 2 : at, isLast: isLast)
    }

    /// The fields that begin at a place, and where the content behind them begins.
    private func fields(from start: Int) throws(XAPIMultipartError) -> ([String: String], Int) {
        var fields: [String: String] = [:]
        var at = start
        while true {
            guard at - start <= Self.mostFieldBytes else { throw .tooLarge }
            guard let end = endOfLine(from: at, within: start + Self.mostFieldBytes) else { throw .fields }
            if end == at { return (fields, at + 2) }
            guard let (name, value) = Self.field(body[at..<end]) else { throw .fields }
            if fields[name] == nil { fields[name] = value }
            at = end + 2
        }
    }

    private func endOfLine(from start: Int, within limit: Int) -> Int? {
        var at = start
        while at + 1 < body.count, at < limit {
            if body[at] == 0x0D { return body[at + 1] == 0x0A ? at : nil }
            if body[at] == 0x0A { return nil }
            at += 1
        }
        return nil
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (String, String)? {
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return nil }
        let name = line[..<colon]
        guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let value = String(validating: line[(colon + 1)...], as: UTF8.self)
        else { return nil }
        let trimmed = value.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
        return (String(decoding: name, as: UTF8.self).lowercased(), String(trimmed))
    }

    /// Where some bytes stand, from a place on.
    static func place(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, bytes.count - start >= wanted.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                var at = start
                while at <= bytes.count - wanted.count {
                    if bytes[at] == first, bytes[at + wanted.count - 1] == wanted[wanted.count - 1],
                        (1..<wanted.count).allSatisfy({ bytes[at + $0] == wanted[$0] })
                    {
                        return at
                    }
                    at += 1
                }
                return nil
            }
        }
    }

    static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool { place(of: wanted, in: bytes, from: 0) != nil }
}
