/// What a notice is about: `type` of `…/claim/notice` (Platform Notification Service 1.0).
public struct NoticeType: RawRepresentable, Hashable, Sendable {
    /// The wire name, such as `LtiContextCopyNotice`.
    public let rawValue: String

    /// Takes any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A context was copied: its links and line items have new ids; what it was copied from, the notice says.
    public static let contextCopy = Self(rawValue: "LtiContextCopyNotice")
    /// A test.
    public static let helloWorld = Self(rawValue: "LtiHelloWorldNotice")
    /// Files were handed in that a processor is to look at (Asset Processor 1.0).
    public static let assetSubmission = Self(rawValue: "LtiAssetProcessorSubmissionNotice")
}

/// Where notices of a type go.
public struct NoticeHandlerSetting: Hashable, Sendable {
    /// The type.
    public let type: NoticeType
    /// The tool's address; `nil` where such notices go nowhere.
    public let handler: String?

    /// A setting.
    public init(_ type: NoticeType, handler: String?) {
        self.type = type
        self.handler = handler
    }
}
