public import CrosswalkJSON
internal import CrosswalkRuntime
public import LTICore

/// A column of a gradebook (Assignment and Grade Services 2.0 §3.2.6).
///
/// What this library does not know of it is kept: a line item that was read, changed and sent back loses nothing.
public struct LineItem: Hashable, Sendable {
    /// `id`: its address, given by the platform; scores and results lie below it. `nil` before it was made.
    public var address: String?
    /// `label`: its name, not blank.
    public var label: String
    /// `scoreMaximum`: more than 0.
    public var scoreMaximum: JSONNumber
    /// `resourceId`: the tool's own name for what is graded. It survives the copy of a course.
    public var resourceID: String?
    /// `tag`: the tool's own name for what about it is graded.
    public var tag: String?
    /// `resourceLinkId`: the link that it belongs to; cannot be changed later.
    public var resourceLinkID: ResourceLinkID?
    /// `startDateTime`: when work can begin, ISO 8601 as sent. The empty text means: supported, and not set.
    public var startDateTime: String?
    /// `endDateTime`: when work ends.
    public var endDateTime: String?
    /// `gradesReleased`: whether learners see their grades; the platform decides.
    public var gradesReleased: Bool?
    /// `submissionReview`: whether the tool shows a learner's work from the gradebook (Submission Review 1.0).
    public var submissionReview: SubmissionReviewOffer?
    /// Members of vendors and of later versions.
    public var extensions: JSONObject

    /// A line item to be made.
    public init(
        _ label: String, outOf scoreMaximum: JSONNumber, resourceID: String? = nil, tag: String? = nil,
        resourceLinkID: ResourceLinkID? = nil, extensions: JSONObject = JSONObject()
    ) {
        self.label = label
        self.scoreMaximum = scoreMaximum
        self.resourceID = resourceID
        self.tag = tag
        self.resourceLinkID = resourceLinkID
        self.extensions = extensions
    }

    /// The line item that a deep linking item asks for (Deep Linking 2.0 §3.2).
    ///
    /// - Parameters:
    ///   - wanted: What the item asks for.
    ///   - title: The name where the item has none.
    public init(_ wanted: RequestedLineItem, title: String) {
        self.init(
            wanted.label ?? title, outOf: wanted.scoreMaximum, resourceID: wanted.resourceID, tag: wanted.tag,
            resourceLinkID: wanted.resourceLinkID, extensions: wanted.extensions)
        gradesReleased = wanted.gradesReleased
        submissionReview = wanted.submissionReview
        startDateTime = wanted.submission?.start
        endDateTime = wanted.submission?.end
    }

    /// What is wrong with it by the standard; `nil` where nothing is.
    public var fault: LineItemFault? {
        if label.allSatisfy(\.isWhitespace) { return .label }
        guard let maximum = scoreMaximum.double, maximum > 0 else { return .maximum }
        let dates = [startDateTime, endDateTime].compactMap { $0 }.filter { !$0.isEmpty }
        let read = dates.compactMap(WallTime.init(iso8601:))
        guard read.count == dates.count else { return .dates }
        if read.count == 2, read[1] < read[0] { return .dates }
        return nil
    }

    /// Reads a line item that was sent to a platform.
    /// - Throws: ``LineItemFault`` where the standard does not allow it.
    public init(json: [UInt8]) throws(LineItemFault) {
        do {
            self = try JSONReader.read(json, mode: .strict) { json throws(JSONError) in try LineItem(reading: &json) }
        } catch {
            throw error.code == .missingMember ? .maximum : .malformed
        }
        if let fault { throw fault }
    }

    /// The body.
    public func json() -> [UInt8] { wireJSON() }
}

/// What a line item can have wrong.
public enum LineItemFault: String, Error, Hashable, Sendable, CaseIterable {
    /// The name is missing or blank.
    case label = "lineItem.label"
    /// `scoreMaximum` is missing, or no number above 0.
    case maximum = "lineItem.maximum"
    /// A date has no zone or is none, or the end lies before the start.
    case dates = "lineItem.dates"
    /// No JSON object, or a member of another type.
    case malformed = "lineItem.malformed"
}

extension LineItemFault: CustomStringConvertible {
    /// In words, with the clause of Assignment and Grade Services 2.0.
    public var description: String {
        let words =
            switch self {
            case .label: "label must be there and not blank [§3.2.6]"
            case .maximum: "scoreMaximum must be a number above 0 [§3.2.6]"
            case .dates: "startDateTime and endDateTime must be ISO 8601 with a zone, in this order [§3.2.6]"
            case .malformed: "the line item must be a JSON object whose members have the standard's types [§3.2.6]"
            }
        return "\(rawValue): \(words)"
    }
}
