internal import CrosswalkJSON
internal import CrosswalkRuntime
public import LTICore

/// Asks a platform for the groups of a context (Course Groups 1.0).
public struct GroupClient: Sendable {
    private let service: ServiceClient

    /// Asks by a service client, which keeps the tokens.
    public init(_ service: ServiceClient) { self.service = service }

    /// The groups, page by page.
    ///
    /// - Parameters:
    ///   - claim: What the launch says of the service.
    ///   - user: Only the groups of this person; `nil` for all.
    ///   - limit: How many groups a page is to have: a hint.
    /// - Throws: `ServiceError` with `service.notOffered` where the launch does not offer it, and `service.address`.
    public func groups(
        of claim: GroupServiceClaim?, user: UserID? = nil, limit: Int? = nil
    ) throws(ServiceError) -> ServicePages<GroupPage<CourseGroup>> {
        try pages(claim, claim?.groupsURL, ServiceMediaType.groups, user, limit)
    }

    /// The sets of groups, page by page.
    /// - Throws: As ``groups(of:user:limit:)``; a platform can offer groups and no sets.
    public func sets(
        of claim: GroupServiceClaim?, limit: Int? = nil
    ) throws(ServiceError) -> ServicePages<GroupPage<CourseGroupSet>> {
        try pages(claim, claim?.groupSetsURL, ServiceMediaType.groupSets, nil, limit)
    }

    private func pages<Item: GroupElement>(
        _ claim: GroupServiceClaim?, _ address: String?, _ accept: String, _ user: UserID?, _ limit: Int?
    ) throws(ServiceError) -> ServicePages<GroupPage<Item>> {
        guard let claim, claim.versions.isEmpty || claim.versions.contains("1.0") else {
            throw ServiceError(.notOffered)
        }
        var fields = FormFields()
        fields.append("user_id", user?.text)
        if let limit, limit > 0 { fields.append("limit", String(limit)) }
        let call = ServiceClient.Call(
            endpoint: try service.endpoint(address).adding(fields), scopes: [ServiceScope.groups], accept: accept)
        return ServicePages(client: service, first: call, limit: 10_000) { answer throws(ServiceError) in
            try answer.read { json throws(JSONError) in try GroupPage(from: &json) }
        }
    }
}
