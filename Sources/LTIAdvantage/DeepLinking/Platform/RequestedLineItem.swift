public import CrosswalkJSON
public import LTICore

/// The column of the gradebook that a chosen link asks for: what a platform makes with the link (Deep Linking 2.0 §3.2,
/// Assignment and Grade Services 2.0 §3.2).
///
/// The line item service must then show it under the link's id with the same `resourceId` and `tag`.
public struct RequestedLineItem: Hashable, Sendable {
    /// `resourceLinkId`: the link that the platform made.
    public let resourceLinkID: ResourceLinkID
    /// `label`: the item's own, else its title; `nil` where the platform must make one up.
    public let label: String?
    /// `scoreMaximum`: above 0.
    public let scoreMaximum: JSONNumber
    /// `resourceId`.
    public let resourceID: String?
    /// `tag`.
    public let tag: String?
    /// `gradesReleased`: what the tool asks for.
    public let gradesReleased: Bool?
    /// `submissionReview`.
    public let submissionReview: SubmissionReviewOffer?
    /// When learners can hand in: `startDateTime` and `endDateTime` of the line item.
    public let submission: ItemSpan?
    /// Members that no standard has.
    public let extensions: JSONObject

    /// The column of an item; `nil` for one that asks for none.
    ///
    /// - Parameters:
    ///   - item: An item that the platform took.
    ///   - resourceLinkID: The id that the platform gave to the link.
    public init?(_ item: ContentItem, resourceLinkID: ResourceLinkID) {
        guard case .resourceLink(let link) = item.content, let column = link.lineItem else { return nil }
        self.resourceLinkID = resourceLinkID
        label = [column.label, item.title].compactMap { $0 }.first { !$0.allSatisfy(\.isWhitespace) }
        scoreMaximum = column.scoreMaximum
        resourceID = column.resourceID
        tag = column.tag
        gradesReleased = column.gradesReleased
        submissionReview = column.submissionReview
        submission = link.submission
        extensions = column.extensions
    }
}
