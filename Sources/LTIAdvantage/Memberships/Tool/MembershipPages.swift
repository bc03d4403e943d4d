internal import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// One page of a listing.
public struct MembershipPage: Sendable {
    /// Which page it is, from 1.
    public let number: Int
    /// The context as the page names it; `nil` where it does not.
    public let context: LaunchContext?
    /// Who is on it. Nobody comes twice, neither on this page nor on two pages of one reading.
    public let members: [Member]
    /// Who was on an earlier page already, as this page has them: for `Member.join`.
    public let repeated: [Member]
    /// Who is there and could not be read.
    public let undecoded: [UndecodedMember]
    /// What breaks the standard.
    public let findings: [MembershipFinding]
    /// Where to ask later for what changed since; `nil` where the platform has nothing like it, and on most pages.
    public let differences: String?
    /// Whether the listing holds everybody; on the last page alone.
    public let completeness: MembershipCompleteness?
}

/// The pages of a listing, fetched one by one as they are asked for: who is slow slows the fetching, and nothing of a page
/// is kept but a hash of each user id.
public struct MembershipPages: AsyncSequence, Sendable {
    let pages: ServicePages<MembershipContainer>
    let rules: MembershipReading.Rules

    /// Fetches pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var pages: ServicePages<MembershipContainer>.AsyncIterator
        private var reading: MembershipReading

        init(_ listing: MembershipPages) {
            pages = listing.pages.makeAsyncIterator()
            reading = MembershipReading(listing.rules)
        }

        /// The next page; `nil` behind the last one.
        /// - Throws: `ServiceError`; then the listing is not complete, and nothing follows. `CancellationError`.
        public mutating func next() async throws -> MembershipPage? {
            guard !reading.hasEnded, let page = try await pages.next() else { return nil }
            return reading.take(page)
        }
    }

    /// Begins with the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

extension MembershipPages {
    /// How a reading ended.
    public struct Outcome: Hashable, Sendable {
        /// Whether everybody was there.
        public let completeness: MembershipCompleteness
        /// Why a page did not come; `nil` where all did.
        public let failure: ServiceError?
        /// Where to ask later for what changed since; `nil` where the platform has nothing like it.
        public let differences: String?
    }

    /// Hands the pages on one after the other, and says how complete they were. A page that does not come is no error here
    /// but a reason why somebody may be missing.
    ///
    /// - Parameter receive: Takes a page; it is awaited before the next one is fetched.
    /// - Throws: What the receiver throws, and `CancellationError`.
    public func read(
        _ receive: (MembershipPage) async throws -> Void
    ) async throws -> Outcome {
        var iterator = makeAsyncIterator()
        var differences: String?
        while true {
            let page: MembershipPage?
            do {
                page = try await iterator.next()
            } catch let error as ServiceError {
                return Outcome(completeness: .incomplete([.pageFailed]), failure: error, differences: nil)
            }
            guard let page else {
                return Outcome(completeness: .incomplete([.abandoned]), failure: nil, differences: nil)
            }
            try await receive(page)
            differences = page.differences ?? differences
            if let verdict = page.completeness {
                return Outcome(completeness: verdict, failure: nil, differences: differences)
            }
        }
    }
}

/// What is known of a listing while its pages come.
struct MembershipReading {
    /// What a listing is measured by.
    struct Rules: Sendable {
        /// The context that was asked for; where `nil`, that of the first page counts.
        let context: ContextID?
        /// Whom the caller wants; platforms that do not know the filter send all.
        let role: Role?
        /// Why the listing would not be complete even if all of it came.
        let reasons: Set<MembershipCompleteness.Reason>
        /// The most members of all pages.
        let memberLimit: Int
    }

    private let rules: Rules
    private var context: ContextID?
    private var reasons: Set<MembershipCompleteness.Reason>
    private var seen: Set<Hash128> = []
    private let key = SipHash128.Key.perRun
    private var number = 0
    private(set) var hasEnded = false

    init(_ rules: Rules) {
        self.rules = rules
        context = rules.context
        reasons = rules.reasons
    }

    mutating func take(_ page: ServicePage<MembershipContainer>) -> MembershipPage {
        number += 1
        var sorted = SortedPage(number: number)
        if let finding = compare(page.content.context) { sorted.findings.append(finding) }
        for (place, entry) in page.content.entries.enumerated() { sort(entry, place, &sorted) }
        if !sorted.undecoded.isEmpty { reasons.insert(.undecodedMember) }
        let verdict = end(page.end)
        let role = rules.role
        let isWanted: (Member) -> Bool = { member in role.map { member.roles.match($0) } ?? true }
        return MembershipPage(
            number: number, context: page.content.context, members: sorted.members.filter(isWanted),
            repeated: sorted.repeated.filter(isWanted), undecoded: sorted.undecoded, findings: sorted.findings,
            differences: page.differences, completeness: verdict)
    }

    /// Members of a page, each person once.
    private struct SortedPage {
        let number: Int
        var members: [Member] = []
        var repeated: [Member] = []
        var undecoded: [UndecodedMember] = []
        var findings: [MembershipFinding] = []
        var places: [UserID: Int] = [:]
        var repeatedPlaces: [UserID: Int] = [:]

        mutating func note(_ code: MembershipFinding.Code, _ place: Int) {
            guard findings.count < MembershipFinding.mostKept else { return }
            findings.append(MembershipFinding(code: code, page: number, member: place))
        }
    }

    private mutating func sort(_ entry: MembershipContainer.Entry, _ place: Int, _ page: inout SortedPage) {
        switch entry {
        case .undecoded(let code, let user):
            page.note(code, place)
            let finding = MembershipFinding(code: code, page: number, member: place)
            page.undecoded.append(UndecodedMember(finding: finding, user: user))
        case .member(let member, let notes):
            for note in notes { page.note(note, place) }
            if let known = page.places[member.user] {
                page.note(.repeated, place)
                page.members[known].join(member)
            } else if let known = page.repeatedPlaces[member.user] {
                page.note(.repeated, place)
                page.repeated[known].join(member)
            } else if isNew(member.user) {
                page.places[member.user] = page.members.count
                page.members.append(member)
            } else {
                page.note(.repeated, place)
                page.repeatedPlaces[member.user] = page.repeated.count
                page.repeated.append(member)
            }
        }
    }

    private mutating func isNew(_ user: UserID) -> Bool {
        seen.insert(SipHash128.hash(user.text, key: key, strength: .oneThree)).inserted
    }

    private mutating func compare(_ found: LaunchContext?) -> MembershipFinding? {
        guard let id = found?.id else {
            reasons.insert(.contextMissing)
            return MembershipFinding(code: .contextMissing, page: number, member: nil)
        }
        guard let context else {
            self.context = id
            return nil
        }
        guard context != id else { return nil }
        reasons.insert(.contextChanged)
        return MembershipFinding(code: .contextChanged, page: number, member: nil)
    }

    /// The verdict where this page was the last one.
    private mutating func end(_ end: Pages.End?) -> MembershipCompleteness? {
        if seen.count > rules.memberLimit {
            reasons.insert(.limit)
        } else {
            switch end {
            case nil: return nil
            case .complete: if seen.isEmpty { reasons.insert(.noMembers) }
            case .loop: reasons.insert(.loop)
            case .otherOrigin: reasons.insert(.otherOrigin)
            case .illegible: reasons.insert(.illegibleLink)
            case .limit: reasons.insert(.limit)
            }
        }
        hasEnded = true
        return MembershipCompleteness(reasons)
    }
}
