import CrosswalkRuntime
import LTIAdvantage
import LTICore

// The code about members and notices in the catalog of LTIAdvantage.

func showMembers(
    _ launch: VerifiedLaunch, _ services: ServiceClient, show: (Member) -> Void
) async throws {
    let members = MembershipClient(services)
    let pages = try members.pages(of: launch.claims.memberships, in: launch.claims.context?.id)
    let outcome = try await pages.read { page in
        for member in page.members where !member.isTestUser { show(member) }
    }
    guard outcome.completeness == .complete else { return }
}

func takeNotices(
    _ registrations: some RegistrationDirectory, _ keySets: KeySetCache, _ store: some RecordStore,
    _ services: ServiceClient, at address: String, of claim: NoticeServiceClaim,
    enqueue: @escaping @Sendable (ReceivedNotice) async throws -> Void
) async throws -> NoticeReceiver {
    let receiver = NoticeReceiver(registrations, keys: keySets, store: store, ambient: .system) { notice in
        try await enqueue(notice)
    }
    try await NoticeClient(services).setHandler(address, for: .contextCopy, of: claim)
    return receiver
}
