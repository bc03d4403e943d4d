public import Canonical
public import LTIAdvantage
public import LTICore

/// A context whose members are read.
public struct MemberCourse: Sendable {
    /// What launches say of it; the id is that of ``key``.
    public let context: LaunchContext
    /// Where it is.
    public let key: ContextKey
    /// Its listing, without a filter; or the changes since one.
    public let pages: MembershipPages

    /// A context with its listing.
    ///
    /// - Parameters:
    ///   - key: the context within its installation. Pages of another context are passed over.
    ///   - context: what a launch says of it: title, label and type are taken from here, and from the listing where they
    ///     are missing.
    ///   - pages: from `MembershipClient.pages(of:in:_:)` with this context, or `changes(since:of:in:)`.
    public init(_ key: ContextKey, context: LaunchContext? = nil, pages: MembershipPages) {
        self.key = key
        self.context = context ?? LaunchContext(id: key.context)
        self.pages = pages
    }
}

/// The members of contexts as a roster: people, the contexts as sections, and enrollments.
///
/// A section has the id of its context, a person the id of the platform, and an enrollment one made of both. What a
/// listing does not hold is missing from the roster only where every listing was complete; a page that failed, a link that
/// led elsewhere or a member who could not be read makes all kinds incomplete, so that nobody is removed. A listing of
/// changes makes a roster of changes.
///
/// Preview users are left out. Who is inactive keeps the enrollment, with the extension `lti.status`. Somebody whom a
/// listing names on several pages comes once, with the roles of all; of what else is said of him the first entry counts.
public struct MembershipRoster: RosterSource {
    /// The customer, and the installation: `Provenance` of the contexts of its launches. A roster of a single course has
    /// the context's id behind it.
    public let provenance: Provenance
    private let courses: [MemberCourse]
    private let translator: MemberTranslator

    /// The roster of an installation.
    ///
    /// - Parameters:
    ///   - courses: all contexts that the host reads there. One that was among them in an earlier reading and is not any
    ///     more is taken for gone. Those of other installations are left out.
    ///   - translator: of the installation.
    ///   - settings: the customer's.
    public init(_ courses: [MemberCourse], by translator: MemberTranslator, _ settings: LaunchTenant) {
        self.translator = translator
        self.courses = courses.filter { $0.key.tenant == translator.installation }
        provenance = LaunchNames.places(of: translator.installation, tenant: settings.tenant)
    }

    /// The roster of one course, apart from all others: for hosts that read a course when somebody opens it.
    public init(course: MemberCourse, by translator: MemberTranslator, _ settings: LaunchTenant) {
        self.translator = translator
        courses = [course].filter { $0.key.tenant == translator.installation }
        let places = LaunchNames.places(of: translator.installation, tenant: settings.tenant)
        provenance = Provenance(
            tenant: places.tenant,
            sourceSystem: places.sourceSystem + "#" + LaunchNames.joined([course.key.context.text]))
    }

    /// Delivers sections, people and enrollments, page by page.
    /// - Throws: What the receiver throws, and `CancellationError`. A listing that fails is an `incomplete` verdict.
    public func read(
        _ receive: @Sendable ([RosterEntry]) async throws -> Void
    ) async throws -> RosterReading {
        var people = DeliveredPeople()
        var reasons: Set<MembershipCompleteness.Reason> = []
        var sections: Set<ContextID> = []
        for course in courses where sections.insert(course.key.context).inserted {
            var places = CoursePlaces(course.key.context)
            var section: Section?
            let outcome = try await course.pages.read { page in
                guard page.context?.id == nil || page.context?.id == course.key.context else { return }
                let named = section ?? translator.section(course.context.filled(page.context), course.key.context)
                var entries: [RosterEntry] = section == nil ? [.record(.section(named))] : []
                section = named
                entries += people.take(page, translator)
                places.take(page)
                try await receive(entries)
            }
            if section == nil {
                try await receive([.record(.section(translator.section(course.context, course.key.context)))])
            }
            for batch in places.batches() { try await receive(batch) }
            reasons.formUnion(outcome.completeness.reasons)
        }
        let unread = people.unreadable()
        if !unread.isEmpty { try await receive(unread) }
        return RosterReading(completeness: Self.verdicts(courses.isEmpty ? [.noMembers] : reasons))
    }

    private static func verdicts(_ reasons: Set<MembershipCompleteness.Reason>) -> [NounKind: Completeness] {
        let verdict: Completeness
        if reasons.isEmpty {
            verdict = .complete
        } else if reasons == [.changesOnly] {
            verdict = .delta
        } else {
            let faults = reasons.subtracting([.changesOnly]).map(\.rawValue).sorted()
            verdict = .incomplete(faults.first ?? MembershipCompleteness.Reason.abandoned.rawValue)
        }
        return [.section: verdict, .person: verdict, .enrollment: verdict]
    }
}

extension LaunchContext {
    /// With what a listing says where the launch says nothing.
    fileprivate func filled(_ other: LaunchContext?) -> LaunchContext {
        var copy = self
        copy.title = copy.title ?? other?.title
        copy.label = copy.label ?? other?.label
        if copy.types.isEmpty { copy.types = other?.types ?? [] }
        return copy
    }
}
