public import CrosswalkJSON
public import LTICore

/// `lineItem` of a launch: the column of the gradebook that the platform makes with the link (Deep Linking 2.0 §3.2).
public struct ItemLineItem: Hashable, Sendable {
    /// `scoreMaximum`: above 0.
    public var scoreMaximum: JSONNumber
    /// `label`: the column's name; the item's title where there is none.
    public var label: String?
    /// `resourceId`: what the tool knows the column by.
    public var resourceID: String?
    /// `tag`: what the column is for.
    public var tag: String?
    /// `gradesReleased`: whether the tool asks for grades to be shown to learners at once.
    public var gradesReleased: Bool?
    /// `submissionReview`: which submissions the tool can show again (Submission Review 1.0).
    public var submissionReview: SubmissionReviewOffer?
    /// Members that no standard has.
    public var extensions: JSONObject

    /// A column.
    public init(
        scoreMaximum: JSONNumber, label: String? = nil, resourceID: String? = nil, tag: String? = nil,
        gradesReleased: Bool? = nil, submissionReview: SubmissionReviewOffer? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.scoreMaximum = scoreMaximum
        self.label = label
        self.resourceID = resourceID
        self.tag = tag
        self.gradesReleased = gradesReleased
        self.submissionReview = submissionReview
        self.extensions = extensions
    }
}

/// `submissionReview` of a line item: that a submission can be opened from the gradebook, and how (Submission Review 1.0).
public struct SubmissionReviewOffer: Hashable, Sendable {
    /// `reviewableStatus`: the values of a score's `activityProgress`, and `None`, for which there is something to see.
    public var reviewableStatus: [String]
    /// `label`: what the platform calls the link to it.
    public var label: String?
    /// `url`: where it is opened; `nil` for the link's own target.
    public var url: String?
    /// `custom`: parameters of the launch that opens it.
    public var custom: CustomParameters?
    /// Members that no standard has.
    public var extensions: JSONObject

    /// An offer.
    public init(
        reviewableStatus: [String], label: String? = nil, url: String? = nil, custom: CustomParameters? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.reviewableStatus = reviewableStatus
        self.label = label
        self.url = url
        self.custom = custom
        self.extensions = extensions
    }
}
