/// The metric profile that an event belongs to (Caliper 1.2, section 2).
public struct CaliperProfile: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.profile.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .annotationProfile, .assessmentProfile, .assignableProfile, .feedbackProfile, .forumProfile, .generalProfile,
        .gradingProfile, .mediaProfile, .readingProfile, .resourceManagementProfile, .searchProfile, .sessionProfile,
        .surveyProfile, .toolLaunchProfile, .toolUseProfile,
    ]
}

extension CaliperProfile {
    /// `AnnotationProfile`.
    public static let annotationProfile = Self(rawValue: "AnnotationProfile")
    /// `AssessmentProfile`.
    public static let assessmentProfile = Self(rawValue: "AssessmentProfile")
    /// `AssignableProfile`.
    public static let assignableProfile = Self(rawValue: "AssignableProfile")
    /// `FeedbackProfile`.
    public static let feedbackProfile = Self(rawValue: "FeedbackProfile")
    /// `ForumProfile`.
    public static let forumProfile = Self(rawValue: "ForumProfile")
    /// `GeneralProfile`.
    public static let generalProfile = Self(rawValue: "GeneralProfile")
    /// `GradingProfile`.
    public static let gradingProfile = Self(rawValue: "GradingProfile")
    /// `MediaProfile`.
    public static let mediaProfile = Self(rawValue: "MediaProfile")
    /// `ReadingProfile`.
    public static let readingProfile = Self(rawValue: "ReadingProfile")
    /// `ResourceManagementProfile`.
    public static let resourceManagementProfile = Self(rawValue: "ResourceManagementProfile")
    /// `SearchProfile`.
    public static let searchProfile = Self(rawValue: "SearchProfile")
    /// `SessionProfile`.
    public static let sessionProfile = Self(rawValue: "SessionProfile")
    /// `SurveyProfile`.
    public static let surveyProfile = Self(rawValue: "SurveyProfile")
    /// `ToolLaunchProfile`.
    public static let toolLaunchProfile = Self(rawValue: "ToolLaunchProfile")
    /// `ToolUseProfile`.
    public static let toolUseProfile = Self(rawValue: "ToolUseProfile")
}
