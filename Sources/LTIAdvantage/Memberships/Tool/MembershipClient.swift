internal import CrosswalkJSON
internal import CrosswalkRuntime
public import LTICore

/// Asks a platform who is in a context (Names and Role Provisioning Services 2.0).
///
///     let client = MembershipClient(service)
///     for try await page in try client.pages(of: launch.claims.memberships, in: launch.claims.context?.id) {
///         for member in page.members { … }
///     }
public struct MembershipClient: Sendable {
    private let service: ServiceClient

    /// Asks by a service client, which keeps the tokens.
    public init(_ service: ServiceClient) { self.service = service }

    /// The listing of a context, page by page. Nothing is fetched before the first page is asked for.
    ///
    /// - Parameters:
    ///   - claim: What the launch says of the service.
    ///   - context: The launch's context; a listing of another one is not complete. `nil` takes the first page's.
    ///   - query: Whom to ask for. The filter goes into the first address alone; links are followed as they are. Platforms
    ///     that do not know `role` send everybody: who has it not is left out here.
    ///   - pageLimit: The most pages that are fetched.
    ///   - memberLimit: With how many members the reading ends.
    /// - Throws: `ServiceError` with `service.notOffered` where the launch does not offer the service in version 2.0,
    ///   and `service.address`.
    public func pages(
        of claim: MembershipServiceClaim?, in context: ContextID? = nil, _ query: MembershipQuery = MembershipQuery(),
        pageLimit: Int = 10_000, memberLimit: Int = 1_000_000
    ) throws(ServiceError) -> MembershipPages {
        guard let claim, claim.versions.isEmpty || claim.versions.contains("2.0") else {
            throw ServiceError(.notOffered)
        }
        let endpoint = try service.endpoint(claim.membershipsURL)
        var reasons: Set<MembershipCompleteness.Reason> = []
        if query.isFilter { reasons.insert(.filtered) }
        return pages(
            from: endpoint.adding(query.fields), pageLimit: pageLimit,
            MembershipReading.Rules(context: context, role: query.role, reasons: reasons, memberLimit: memberLimit))
    }

    /// What changed since a listing was read: who came, who changed, and who left, as `Deleted`.
    ///
    /// - Parameters:
    ///   - link: `differences` of the listing, as it is: it is opaque.
    ///   - claim: What the launch says of the service: a link to another origin is not followed.
    ///   - context: The launch's context.
    ///   - pageLimit: The most pages that are fetched.
    /// - Throws: `ServiceError` with `service.notOffered` and `service.address`.
    public func changes(
        since link: String, of claim: MembershipServiceClaim?, in context: ContextID? = nil, pageLimit: Int = 10_000
    ) throws(ServiceError) -> MembershipPages {
        guard let claim else { throw ServiceError(.notOffered) }
        let endpoint = try service.endpoint(link)
        guard endpoint.origin == (try service.endpoint(claim.membershipsURL)).origin else {
            throw ServiceError(.address)
        }
        return pages(
            from: endpoint, pageLimit: pageLimit,
            MembershipReading.Rules(context: context, role: nil, reasons: [.changesOnly], memberLimit: 1_000_000))
    }

    private func pages(
        from endpoint: Endpoint, pageLimit: Int, _ rules: MembershipReading.Rules
    ) -> MembershipPages {
        let call = ServiceClient.Call(
            endpoint: endpoint, scopes: [ServiceScope.memberships], accept: ServiceMediaType.memberships)
        let pages = ServicePages(client: service, first: call, limit: pageLimit) { answer throws(ServiceError) in
            try answer.read { json throws(JSONError) in try MembershipContainer(from: &json) }
        }
        return MembershipPages(pages: pages, rules: rules)
    }
}

extension MembershipQuery {
    /// The query as it travels: `#` of a role is encoded, or it would end the address.
    var fields: FormFields {
        var fields = FormFields()
        fields.append("role", role?.raw)
        if let limit, limit > 0 { fields.append("limit", String(limit)) }
        fields.append("rlid", resourceLinkID?.text)
        if includesGroups { fields.append("groups", "true") }
        return fields
    }
}

/// A listing that was read as a whole.
public struct Memberships: Sendable, Concealed {
    /// The context; `nil` where no page named it.
    public var context: LaunchContext?
    /// Who is in it, each person once, in the order in which they first came.
    public var members: [Member] = []
    /// Who is there and could not be read.
    public var undecoded: [UndecodedMember] = []
    /// What breaks the standard.
    public var findings: [MembershipFinding] = []
    /// How the reading ended.
    public var outcome: MembershipPages.Outcome
}

extension MembershipPages {
    /// Reads all pages into memory, with what entries on several pages say of one person joined.
    /// - Throws: `CancellationError`. A page that does not come is told by ``Memberships/outcome``.
    public func collect() async throws -> Memberships {
        var all = Memberships(outcome: Outcome(completeness: .complete, failure: nil, differences: nil))
        var places: [UserID: Int] = [:]
        all.outcome = try await read { page in
            all.context = all.context ?? page.context
            all.undecoded += page.undecoded
            all.findings += page.findings.prefix(Swift.max(0, MembershipFinding.mostKept - all.findings.count))
            for member in page.members + page.repeated {
                if let place = places[member.user] {
                    all.members[place].join(member)
                } else {
                    places[member.user] = all.members.count
                    all.members.append(member)
                }
            }
        }
        return all
    }
}
