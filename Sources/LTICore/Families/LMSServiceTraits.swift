public import CrosswalkJSON

/// The ways of a learning management system in its services: what the standard leaves open, and where it goes its own way.
///
/// The client follows them; the simulated platform behaves by them. A cell that nobody verified has the value of the
/// generic profile and is marked *assumed*.
public struct LMSServiceTraits: Hashable, Sendable {
    /// What a status of a service means, where it says more than the status itself.
    public struct Answer: Hashable, Sendable {
        /// The call that is answered.
        public let call: Call
        /// The status.
        public let status: Int
        /// What stands in the answer's body or reason; `nil` for whatever stands there. Compared without regard to case.
        public let text: String?
        /// What it means.
        public let meaning: Meaning

        /// A row.
        public init(_ call: Call, _ status: Int, _ text: String? = nil, means meaning: Meaning) {
            self.call = call
            self.status = status
            self.text = text
            self.meaning = meaning
        }
    }

    /// The calls whose answers the table knows.
    public enum Call: String, Hashable, Sendable, CaseIterable {
        /// A score is sent.
        case score
        /// A line item is made.
        case createLineItem
        /// A line item is changed.
        case updateLineItem
        /// A line item is removed.
        case deleteLineItem
    }

    /// What an answer can mean.
    public enum Meaning: String, Hashable, Sendable, CaseIterable {
        /// The platform holds something newer, or as new.
        case stale
        /// The same, or anything else that is wrong: the platform does not tell.
        case perhapsStale
        /// The person cannot have a grade there.
        case userNotGradable
        /// The person has no attempt left.
        case attemptsExhausted
        /// The line item is not the tool's to change.
        case readOnly
        /// The line item belongs to a link and stays with it.
        case coupled
        /// The link of the line item is not known, or not the tool's.
        case linkUnknown
        /// Too many requests for the moment.
        case busy
        /// The content is not accepted.
        case refused
    }

    /// What happens to a grade when a score comes that is not fully graded.
    public enum UngradedScore: String, Hashable, Sendable, CaseIterable {
        /// It becomes the grade all the same.
        case shown
        /// The grade stays as it was.
        case ignored
        /// The grade is cleared.
        case erases
    }

    /// How the result of one person is asked for.
    public enum ResultAddress: String, Hashable, Sendable, CaseIterable {
        /// By the query `user_id`, as the standard has it.
        case query
        /// By a segment behind `results`.
        case path
        /// With all results: the filter loses something.
        case all
    }

    /// What a line item must have beyond the standard.
    public enum LineItemRule: String, Hashable, Sendable, CaseIterable {
        /// A resource id or a link.
        case needsResource
        /// A whole number as its maximum.
        case wholeMaximum
    }

    /// What answers mean. Of several rows that fit the first counts.
    public let answers: LMSTraits.Cell<[Answer]>
    /// The status of a score that was taken.
    public let scoreStatus: LMSTraits.Cell<Int>
    /// The shortest time, in milliseconds, by which the times of two scores differ for the platform.
    public let scoreClockMilliseconds: LMSTraits.Cell<Int>
    /// Whether a score of the same time counts as an older one.
    public let refusesEqualTimes: LMSTraits.Cell<Bool>
    /// The words of `gradingProgress` whose scores become grades.
    public let gradedProgress: LMSTraits.Cell<[String]>
    /// What other scores do.
    public let ungradedScore: LMSTraits.Cell<UngradedScore>
    /// Members that make a score one that counts as no new attempt; empty where no score does.
    public let regrading: LMSTraits.Cell<JSONObject>
    /// How a line break in a comment is written.
    public let commentLineBreak: LMSTraits.Cell<String>
    /// How the result of one person is asked for.
    public let resultAddress: LMSTraits.Cell<ResultAddress>
    /// Whether a grade of 0 is left out of results.
    public let omitsZeroResult: LMSTraits.Cell<Bool>
    /// Whether a score above the maximum is cut to it.
    public let capsExcessScore: LMSTraits.Cell<Bool>
    /// What line items must have.
    public let lineItemRules: LMSTraits.Cell<[LineItemRule]>
    /// Whether lists of line items come in pages.
    public let pagesLineItems: LMSTraits.Cell<Bool>
    /// The quotation mark around `next` in links: `"` by the standard.
    public let linkQuote: LMSTraits.Cell<String>
    /// The most members on a page; 0 where nobody knows.
    public let memberPageSize: LMSTraits.Cell<Int>
    /// What links to further pages of members call the size of a page: `limit` by the standard.
    public let memberLimitName: LMSTraits.Cell<String>
    /// The status where members are asked for by a link that is not the tool's.
    public let foreignLinkStatus: LMSTraits.Cell<Int>
    /// Whether the id of the context stands for a link that everybody can open.
    public let listsContextAsLink: LMSTraits.Cell<Bool>
    /// The member by which a line item says that tools may read it and no more; empty where there is none.
    public let readOnlyMember: LMSTraits.Cell<String>

    /// What an answer means by the table; `nil` where the status says all there is.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - status: The answer's status.
    ///   - text: The answer's body and reason, as far as they are text.
    public func meaning(of call: Call, _ status: Int, _ text: String) -> Meaning? {
        let folded = LaunchVariable.folded(text)
        return answers.value.first {
            $0.call == call && $0.status == status
                && ($0.text.map { folded.contains(LaunchVariable.folded($0)) } ?? true)
        }?.meaning
    }

    /// The answer by which the platform says something; `nil` where it says nothing.
    public func answer(to call: Call, meaning: Meaning) -> Answer? {
        answers.value.first { $0.call == call && $0.meaning == meaning }
    }
}
