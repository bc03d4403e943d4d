/// The kind of a message: the claim `…/claim/message_type`.
///
/// The type is open, so that a message of a later specification is a value like any other; which types a tool accepts
/// is for ``LaunchPolicy/acceptedMessageTypes`` to say.
public struct MessageType: RawRepresentable, Hashable, Sendable {
    /// The wire name, such as `LtiResourceLinkRequest`.
    public let rawValue: String

    /// Takes any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    // MARK: From the platform

    /// A person opens a link (LTI Core 1.3 §5).
    public static var resourceLink: Self { Self(rawValue: "LtiResourceLinkRequest") }
    /// A person chooses content in the tool (Deep Linking 2.0 §4.4).
    public static var deepLinking: Self { Self(rawValue: "LtiDeepLinkingRequest") }
    /// A person opens a submission from the gradebook (Submission Review 1.0).
    public static var submissionReview: Self { Self(rawValue: "LtiSubmissionReviewRequest") }
    /// A proctored assessment is about to begin (Proctoring Services 1.0).
    public static var startProctoring: Self { Self(rawValue: "LtiStartProctoring") }
    /// A proctored assessment has ended (Proctoring Services 1.0).
    public static var endAssessment: Self { Self(rawValue: "LtiEndAssessment") }
    /// A person sets an asset processor up (Asset Processor 1.0).
    public static var assetProcessorSettings: Self { Self(rawValue: "LtiAssetProcessorSettingsRequest") }
    /// A person opens the report of an asset (Asset Processor 1.0).
    public static var reportReview: Self { Self(rawValue: "LtiReportReviewRequest") }
    /// A person is to accept the tool's terms (EULA Service 1.0).
    public static var eula: Self { Self(rawValue: "LtiEulaRequest") }
    /// Somebody looks after a person's data (draft; its shape is not verified).
    public static var dataPrivacy: Self { Self(rawValue: "LtiDataPrivacyLaunchRequest") }

    // MARK: From the tool

    /// The chosen content (Deep Linking 2.0 §4.5).
    public static var deepLinkingResponse: Self { Self(rawValue: "LtiDeepLinkingResponse") }
    /// The proctored assessment may begin (Proctoring Services 1.0).
    public static var startAssessment: Self { Self(rawValue: "LtiStartAssessment") }

    /// Every launch from a platform to a tool.
    public static let launches: Set<Self> = Set(MessageRequirements.table.map(\.type))
    /// Every message from a tool to a platform.
    public static let responses: Set<Self> = [.deepLinkingResponse, .startAssessment]
}
