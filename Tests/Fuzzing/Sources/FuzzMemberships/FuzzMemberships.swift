import CrosswalkRuntime
import Dispatch
import HTTPTypes
import LTIAdvantage
import LTICore

/// An input is the value of a `Link` field up to the first line end, and a page behind it. It is read as a page of members,
/// of groups and of sets.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let done = DispatchSemaphore(value: 0)
    Task {
        await read(input)
        done.signal()
    }
    done.wait()
    return 0
}

private let origin = "https://lms.example"

private func read(_ input: [UInt8]) async {
    let lineEnd = input.firstIndex(of: 0x0A)
    let link = lineEnd.map { String(decoding: input[..<$0], as: UTF8.self) } ?? ""
    let body = lineEnd.map { Array(input[($0 + 1)...]) } ?? input
    let transport = InProcessTransport(
        ClosureHandler { request in
            precondition(request.endpoint?.origin == origin, "a token went to another origin")
            var response = WebResponse(.ok, HTTPBody(body))
            if let name = HTTPField.Name("Link") { response.head.headerFields[name] = link }
            return response
        })
    let service = ServiceClient(
        transport, tokens: StaticToken(Secret("t")), retries: RetryPolicy(attempts: 1), ambient: .system)
    await members(MembershipClient(service))
    await groups(GroupClient(service))
}

private func members(_ client: MembershipClient) async {
    var claim = MembershipServiceClaim()
    claim.membershipsURL = origin + "/members?x=1"
    var users: Set<UserID> = []
    var hasUndecoded = false
    do {
        let query = MembershipQuery()
        let pages = try client.pages(of: claim, in: "c", query, pageLimit: 3)
        let outcome = try await pages.read { page in
            for member in page.members {
                precondition(users.insert(member.user).inserted, "somebody came twice")
                precondition("\(member)" == "<Member>", "a member that prints itself")
            }
            for member in page.repeated { precondition(users.contains(member.user), "repeated and never there") }
            hasUndecoded = hasUndecoded || !page.undecoded.isEmpty
            precondition(page.findings.count <= MembershipFinding.mostKept, "more findings than are kept")
        }
        if outcome.completeness == .complete {
            precondition(!users.isEmpty && !hasUndecoded && outcome.failure == nil, "complete, and is not")
        }
    } catch {
        preconditionFailure("a page is no reason to stop")
    }
}

private func groups(_ client: GroupClient) async {
    var claim = GroupServiceClaim()
    claim.groupsURL = origin + "/groups"
    claim.groupSetsURL = origin + "/sets"
    do {
        for try await page in try client.groups(of: claim) {
            precondition(page.content.items.allSatisfy { !$0.id.isEmpty }, "a group without an id")
            if page.content.undecoded > 0 { break }
        }
        for try await page in try client.sets(of: claim) {
            precondition(page.content.items.allSatisfy { !$0.id.isEmpty }, "a set without an id")
            if page.content.undecoded > 0 { break }
        }
    } catch is ServiceError {
        // What is no page is refused.
    } catch {
        preconditionFailure("another error than those of services")
    }
}
