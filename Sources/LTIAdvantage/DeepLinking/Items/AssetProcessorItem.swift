public import CrosswalkJSON
public import LTICore

/// What an item of type `ltiAssetProcessor` has of its own: a tool that looks at what learners hand in (Asset Processor
/// 1.0).
public struct AssetProcessorItem: Hashable, Sendable {
    /// `url`: where the processor's settings are opened; `nil` for the tool's own target.
    public var url: String?
    /// `custom`: parameters of its messages.
    public var custom: CustomParameters?
    /// `report`: what is said of its reports.
    public var report: Report?

    /// A processor.
    public init(url: String? = nil, custom: CustomParameters? = nil, report: Report? = nil) {
        self.url = url
        self.custom = custom
        self.report = report
    }

    /// `report` of a processor.
    public struct Report: Hashable, Sendable {
        /// `url`: where reports are opened.
        public var url: String?
        /// `custom`: parameters of the launches that open one.
        public var custom: CustomParameters?
        /// `released`: whether learners may see reports.
        public var isReleased: Bool?
        /// `indicator`: whether the platform shows a sign beside the submission.
        public var showsIndicator: Bool?
        /// Members that no standard has.
        public var extensions: JSONObject

        /// What is said of reports.
        public init(
            url: String? = nil, custom: CustomParameters? = nil, isReleased: Bool? = nil, showsIndicator: Bool? = nil,
            extensions: JSONObject = JSONObject()
        ) {
            self.url = url
            self.custom = custom
            self.isReleased = isReleased
            self.showsIndicator = showsIndicator
            self.extensions = extensions
        }
    }
}
