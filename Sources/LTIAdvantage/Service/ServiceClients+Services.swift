internal import LTICore

extension ServiceClients {
    /// The gradebook that a launch offered.
    ///
    /// - Throws: ``ServiceError`` with `notOffered` where it offered none, and as ``client(for:)``.
    public func grades(for services: LaunchServices) async throws -> GradeClient {
        guard let claim = services.grades else { throw ServiceError(.notOffered) }
        return GradeClient(try await client(for: services), claim)
    }

    /// The class list that a launch offered, page by page.
    ///
    /// - Parameters:
    ///   - services: What the launch offered.
    ///   - query: Whom to ask for.
    /// - Throws: ``ServiceError`` with `notOffered` where it offered none, and as ``client(for:)``.
    public func members(
        for services: LaunchServices, _ query: MembershipQuery = MembershipQuery()
    ) async throws -> MembershipPages {
        try MembershipClient(try await client(for: services)).pages(
            of: services.memberships, in: services.context, query)
    }
}
