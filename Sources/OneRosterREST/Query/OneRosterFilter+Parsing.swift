/// Why a text is no filter.
public struct OneRosterFilterError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// There is no field, or its name has characters that no name has.
        case field = "filter.field"
        /// No predicate stands behind the field.
        case predicate = "filter.predicate"
        /// The value is not in single quotes.
        case quotes = "filter.quotes"
        /// Behind the value there is something else than AND or OR, upper case, with one space on each side.
        case joint = "filter.joint"
        /// There are more than two conditions.
        case tooMany = "filter.too_many"
        /// The text is longer than what is read.
        case tooLong = "filter.too_long"
    }

    /// What is wrong.
    public let code: Code
    /// At which byte of the text.
    public let offset: Int
}

extension OneRosterFilterError: CustomStringConvertible {
    /// Code and place. Nothing of the text.
    public var description: String { "\(code.rawValue) at byte \(offset)" }
}

extension OneRosterFilter {
    /// The longest text that is read.
    public static let longest = 8 << 10

    /// Reads a filter.
    ///
    /// - Parameter text: The parameter, decoded.
    /// - Throws: ``OneRosterFilterError`` for anything but one condition, or two with one AND or OR between them.
    public init(parsing text: String) throws(OneRosterFilterError) {
        guard text.utf8.count <= Self.longest else { throw OneRosterFilterError(code: .tooLong, offset: Self.longest) }
        var reader = FilterReader(bytes: Array(text.utf8))
        let first = try reader.condition()
        guard !reader.isAtEnd else {
            self.init(first)
            return
        }
        let joint = try reader.joint()
        let second = try reader.condition()
        guard reader.isAtEnd else {
            let start = reader.position
            _ = try reader.joint()
            throw OneRosterFilterError(code: .tooMany, offset: start)
        }
        self.init(first, joint, second)
    }
}

struct FilterReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    private func refusal(_ code: OneRosterFilterError.Code) -> OneRosterFilterError {
        OneRosterFilterError(code: code, offset: position)
    }

    mutating func condition() throws(OneRosterFilterError) -> OneRosterFilter.Condition {
        let start = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        let name = bytes[start..<position]
        let isPath = !name.isEmpty && name.first != 0x2E && name.last != 0x2E
        guard isPath else {
            position = start
            throw refusal(.field)
        }
        let predicate = try predicate()
        return OneRosterFilter.Condition(String(decoding: name, as: UTF8.self), predicate, try value())
    }

    /// The longest predicate that stands here: `>=` is no `>` with a value that begins with `=`.
    private mutating func predicate() throws(OneRosterFilterError) -> OneRosterFilter.Predicate {
        let found = OneRosterFilter.Predicate.allCases.filter { bytes[position...].starts(with: $0.rawValue.utf8) }
            .max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
        guard let found else { throw refusal(.predicate) }
        position += found.rawValue.utf8.count
        return found
    }

    private mutating func value() throws(OneRosterFilterError) -> String {
        guard position < bytes.count, bytes[position] == 0x27 else { throw refusal(.quotes) }
        position += 1
        var value: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == 0x27 else {
                value.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == 0x27 else { return String(decoding: value, as: UTF8.self) }
            value.append(byte)
            position += 1
        }
        throw refusal(.quotes)
    }

    mutating func joint() throws(OneRosterFilterError) -> OneRosterFilter.Joint {
        for joint in OneRosterFilter.Joint.allCases {
            let text = Array(" \(joint.rawValue) ".utf8)
            guard bytes[position...].starts(with: text) else { continue }
            position += text.count
            return joint
        }
        throw refusal(.joint)
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
        default: false
        }
    }
}
