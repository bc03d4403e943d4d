/// One thing that a conversion between versions could not carry, or had to fill in. Names fields, never values.
public struct ConversionLoss: Hashable, Sendable {
    /// Why it is not what it was.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The other version has no place for the value.
        case noCounterpart
        /// The other version's vocabulary has no such word. Where the field takes any word, the word is kept.
        case outsideVocabulary
        /// The value was chosen by a rule, because the source does not say it.
        case assumed
        /// The other version requires a value that the source lacks: the record is left out, or the field stays blank
        /// where the records of a version need filling in first.
        case requiredMissing
        /// A value came twice and was taken once.
        case repeated
        /// The value breaks the rules, so that the record is left out.
        case invalid
    }

    /// The source's field by its wire name, for example `users.userMasterIdentifier`; a file's name alone where all its
    /// records are meant.
    public let field: String
    /// Why it is not what it was.
    public let reason: Reason

    /// Makes a loss of field and reason.
    public init(_ field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

extension ConversionLoss: Comparable {
    /// Orders by field, then by reason.
    public static func < (a: Self, b: Self) -> Bool {
        a.field == b.field ? a.reason.rawValue < b.reason.rawValue : a.field < b.field
    }
}

/// What a conversion lost, and how often.
public struct ConversionReport: Hashable, Sendable {
    /// How many records each loss befell.
    public private(set) var counts: [ConversionLoss: Int] = [:]

    /// Makes an empty report.
    public init() {}

    /// The losses, by field.
    public var losses: [ConversionLoss] { counts.keys.sorted() }

    /// `true` where everything was carried.
    public var isLossless: Bool { counts.isEmpty }

    /// Notes a loss of one record, or of several; a count below 1 notes nothing.
    public mutating func note(_ field: String, _ reason: ConversionLoss.Reason, count: Int = 1) {
        if count > 0 { counts[ConversionLoss(field, reason), default: 0] += count }
    }

    /// Notes a loss where the condition holds.
    mutating func note(_ field: String, _ reason: ConversionLoss.Reason, if condition: Bool) {
        if condition { note(field, reason) }
    }

    /// Takes over what another report counted.
    public mutating func merge(_ other: ConversionReport) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }
}
