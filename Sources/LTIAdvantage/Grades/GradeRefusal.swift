internal import LTICore

/// Why a platform, or the family table on its behalf, does not take a line item or a score. Final: the same will be
/// refused again.
public struct GradeRefusal: Error, Hashable, Sendable {
    /// What speaks against it.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The person cannot have a grade there: not enrolled, no learner, or a preview.
        case userNotGradable = "grade.userNotGradable"
        /// The person has no attempt left.
        case attemptsExhausted = "grade.attemptsExhausted"
        /// The line item is not the tool's to change.
        case readOnly = "grade.readOnly"
        /// The line item belongs to a link and stays with it.
        case coupled = "grade.coupled"
        /// The link of the line item is not known, or not the tool's.
        case linkUnknown = "grade.linkUnknown"
        /// There is no such line item any more.
        case lineItemMissing = "grade.lineItemMissing"
        /// The platform takes line items only with a resource id or a link.
        case resourceMissing = "grade.resourceMissing"
        /// The platform takes only whole numbers as a maximum.
        case maximumNotWhole = "grade.maximumNotWhole"
        /// The tool may not send scores there.
        case forbidden = "grade.forbidden"
        /// The platform does not accept the content.
        case refused = "grade.refused"
    }

    /// What speaks against it.
    public let code: Code
    /// The status of the answer; `nil` where nothing was sent.
    public let status: Int?

    init(_ code: Code, status: Int? = nil) {
        self.code = code
        self.status = status
    }

    /// What the table says of an answer; `nil` where that is no refusal.
    init?(meaning: LMSServiceTraits.Meaning, status: Int) {
        switch meaning {
        case .userNotGradable: self.init(.userNotGradable, status: status)
        case .attemptsExhausted: self.init(.attemptsExhausted, status: status)
        case .readOnly: self.init(.readOnly, status: status)
        case .coupled: self.init(.coupled, status: status)
        case .linkUnknown: self.init(.linkUnknown, status: status)
        case .refused: self.init(.refused, status: status)
        case .stale, .perhapsStale, .busy: return nil
        }
    }
}

extension GradeRefusal: CustomStringConvertible {
    /// In words: what happened, and what helps.
    public var description: String {
        let answer = status.map { " (status \($0))" } ?? ""
        return "\(code.rawValue)\(answer): \(code.words)"
    }
}

extension GradeRefusal.Code {
    /// What happened, and what helps: for the person who sent the grade.
    public var words: String {
        switch self {
        case .userNotGradable:
            "the person cannot have a grade in this course; see whether they are enrolled as a learner there"
        case .attemptsExhausted: "the person has no attempt left; the teacher can allow another one"
        case .readOnly: "the line item is not the tool's to change"
        case .coupled: "the line item belongs to a link of the course and goes only with it"
        case .linkUnknown: "the platform does not know the link that the line item is to belong to"
        case .lineItemMissing: "the line item is not there any more; it was removed in the course"
        case .resourceMissing: "this platform takes line items only with a resource id or a link"
        case .maximumNotWhole: "this platform takes only whole numbers as the maximum of a line item"
        case .forbidden: "the tool may not send scores there; its registration lacks the scope, or the course is over"
        case .refused: "the platform does not accept the content"
        }
    }
}
