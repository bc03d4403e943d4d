import Canonical
import _CrosswalkSupport

/// Something by which a record under one id may be known under another: a name for reports and a hash to compare.
struct Evidence: Hashable {
    let name: StaticName
    let hash: Hash128

    /// The kinds of evidence. The raw values appear in reports.
    enum StaticName: String {
        case identifiers, masterIdentifier, identifier, username, email
        case formerID = "extensions"
        case nameAndBirthDate = "name+birthDate"
        case name, code, title
        case references
    }
}

/// Builds the hash of one piece of evidence of several parts; a missing part makes it no evidence.
struct EvidenceBuilder {
    private var bytes: [UInt8]
    private var isComplete = true

    init(_ name: Evidence.StaticName) { bytes = Array(name.rawValue.utf8) + [0] }

    /// Adds a text in lower case; an empty one counts as missing.
    mutating func add(_ text: String?) {
        guard let text, !text.isEmpty else { return isComplete = false }
        bytes.appendText(text.lowercased())
    }

    /// Adds a text in lower case, or nothing where there is none: both sides must then have none.
    mutating func addOptional(_ text: String?) { bytes.appendText((text ?? "").lowercased()) }

    mutating func add(_ number: Int?) {
        guard let number else { return isComplete = false }
        bytes.appendWord(Int64(number))
    }

    mutating func add(_ hash: Hash128?) {
        guard let hash else { return isComplete = false }
        bytes.appendWord(Int64(bitPattern: hash.low))
        bytes.appendWord(Int64(bitPattern: hash.high))
    }

    mutating func addOptional(_ hash: Hash128?) { add(hash ?? Hash128(low: 0, high: 0)) }

    /// Adds hashes whose order means nothing.
    mutating func add(_ hashes: [Hash128]) {
        bytes.appendCount(hashes.count)
        for hash in hashes.sorted() { add(hash) }
    }

    var hash: Hash128? { isComplete ? SipHash128.hash(bytes, key: .stored, strength: .twoFour) : nil }
}
