/// Whether a listing holds everybody in the context.
///
/// Only what is complete may be taken for the whole: that somebody is missing from anything else means nothing.
public enum MembershipCompleteness: Hashable, Sendable {
    /// Every page came, each of the same context, every member could be read, the last page named no next one, and there
    /// was at least one member.
    case complete
    /// Somebody may be missing, for these reasons.
    case incomplete(Set<Reason>)

    /// Why somebody may be missing.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// A page did not come, or could not be read.
        case pageFailed = "page.failed"
        /// The next page is one that was there already.
        case loop = "page.loop"
        /// The next page lies at another origin; nothing was sent there.
        case otherOrigin = "page.other_origin"
        /// The reference to the next page is no URL.
        case illegibleLink = "page.illegible_link"
        /// There are more pages, or more members, than the caller wants.
        case limit = "page.limit"
        /// A page does not say of which context it is.
        case contextMissing = "page.context_missing"
        /// A page is of another context.
        case contextChanged = "page.context_changed"
        /// A member is there and could not be read.
        case undecodedMember = "member.undecoded"
        /// There is nobody: a context without anybody is more likely a fault.
        case noMembers = "members.none"
        /// Only some were asked for, by role or by resource link.
        case filtered = "query.filtered"
        /// Only changes were asked for.
        case changesOnly = "query.changes"
        /// The reader stopped before the end.
        case abandoned = "reading.abandoned"
    }

    /// Why somebody may be missing; none for a complete listing.
    public var reasons: Set<Reason> {
        switch self {
        case .complete: []
        case .incomplete(let reasons): reasons
        }
    }

    init(_ reasons: Set<Reason>) { self = reasons.isEmpty ? .complete : .incomplete(reasons) }
}
