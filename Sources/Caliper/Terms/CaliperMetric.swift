/// What an aggregate measure counts (Caliper 1.2, `Metric`).
public struct CaliperMetric: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.metric.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .assessmentsPassed, .assessmentsSubmitted, .minutesOnTask, .skillsMastered, .standardsMastered,
        .unitsCompleted, .unitsPassed, .wordsRead,
    ]
}

extension CaliperMetric {
    /// `AssessmentsPassed`.
    public static let assessmentsPassed = Self(rawValue: "AssessmentsPassed")
    /// `AssessmentsSubmitted`.
    public static let assessmentsSubmitted = Self(rawValue: "AssessmentsSubmitted")
    /// `MinutesOnTask`.
    public static let minutesOnTask = Self(rawValue: "MinutesOnTask")
    /// `SkillsMastered`.
    public static let skillsMastered = Self(rawValue: "SkillsMastered")
    /// `StandardsMastered`.
    public static let standardsMastered = Self(rawValue: "StandardsMastered")
    /// `UnitsCompleted`.
    public static let unitsCompleted = Self(rawValue: "UnitsCompleted")
    /// `UnitsPassed`.
    public static let unitsPassed = Self(rawValue: "UnitsPassed")
    /// `WordsRead`.
    public static let wordsRead = Self(rawValue: "WordsRead")
}
