import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
public import LTIAdvantage

/// One way in which a platform can list its members wrongly, or oddly.
public struct MembershipFault: Sendable, CustomStringConvertible {
    /// Its name in a fault script: `{"match": {"path": "/memberships/*"}, "do": {"kind": "nextLoop"}}`.
    public let kind: String
    /// Why a reader must not take the listing for the whole; none for what is odd and harmless.
    public let reasons: Set<MembershipCompleteness.Reason>
    /// Bends the request before it is answered.
    let ask: @Sendable (inout FormFields) -> Void
    /// Bends the answer.
    let bend: @Sendable (inout ForgedPage) -> Void

    init(
        _ kind: String, _ reasons: Set<MembershipCompleteness.Reason>,
        _ bend: @escaping @Sendable (inout ForgedPage) -> Void = { _ in },
        ask: @escaping @Sendable (inout FormFields) -> Void = { _ in }
    ) {
        self.kind = kind
        self.reasons = reasons
        self.ask = ask
        self.bend = bend
    }

    /// The kind.
    public var description: String { kind }

    /// The fault of a kind; `nil` where there is none.
    public static func named(_ kind: String) -> MembershipFault? { all.first { $0.kind == kind } }

    /// Every fault: the first ones lose something, the others only look odd.
    public static let all: [MembershipFault] = losing + odd

    static let losing: [MembershipFault] = [
        MembershipFault("truncatedPage", [.pageFailed]) { $0.isTruncated = true },
        MembershipFault("membersMissing", [.pageFailed]) { $0.document["members"] = nil },
        MembershipFault("nextLoop", [.loop]) { $0.link = "<\($0.address)>; rel=\"next\"" },
        MembershipFault("nextAtOtherOrigin", [.otherOrigin]) {
            $0.link = "<https://elsewhere.example\($0.address.pathAndQuery)>; rel=\"next\""
        },
        MembershipFault("nextIllegible", [.illegibleLink]) {
            $0.link = "<https://user@elsewhere.example/>; rel=\"next\""
        },
        MembershipFault("contextSwitched", [.contextChanged]) { $0.document["context"] = ["id": "another-course"] },
        MembershipFault("contextMissing", [.contextMissing]) { $0.document["context"] = nil },
        MembershipFault("illegibleMember", [.undecodedMember]) { $0.change { $0["user_id"] = nil } },
        MembershipFault("memberWithoutRoles", [.undecodedMember]) { $0.change { $0["roles"] = nil } },
    ]

    static let odd: [MembershipFault] = [
        MembershipFault("curlyQuotedRel", []) { page in
            page.link = page.link?.replacing("\"next\"", with: "\u{201C}next\u{201D}")
        },
        MembershipFault("relativeNext", []) { page in
            page.link = page.link?.replacing("<\(page.address.origin)", with: "<")
        },
        MembershipFault(
            "shortPage", [],
            ask: { fields in
                var shorter: FormFields = [("limit", "1")]
                for field in fields.fields where field.name != "limit" { shorter.append(field.name, field.value) }
                fields = shorter
            }),
        MembershipFault("repeatedMembers", []) { page in
            let members = page.document["members"]?.array ?? []
            page.document["members"] = .array(members + members)
        },
        MembershipFault("olderMediaType", []) { $0.mediaType = "application/vnd.ims.lis.v2.membershipcontainer+json" },
    ]
}

/// A page of members that can be bent.
struct ForgedPage {
    let address: Endpoint
    var document: JSONObject
    /// The value of the field `Link`; `nil` for none.
    var link: String?
    var mediaType: String?
    var isTruncated = false

    /// Changes the first member.
    mutating func change(_ body: (inout JSONObject) -> Void) {
        guard var members = document["members"]?.array, var first = members.first?.object else { return }
        body(&first)
        members[0] = .object(first)
        document["members"] = .array(members)
    }
}

extension MembershipFault {
    /// Answers a request as the handler would, and bends the answer.
    func answer(_ request: WebRequest, at base: Endpoint, by handler: some Handler) async throws -> WebResponse {
        var request = request
        var fields = try request.query()
        ask(&fields)
        let own = try Endpoint(base.origin + request.path).adding(fields)
        request.head.path = own.pathAndQuery
        let response = try await handler.respond(to: request)
        guard response.status == .ok else { return response }
        let document = try JSONValue(json: try await response.body.collect()).object ?? JSONObject()
        let headers = response.head.headerFields
        var page = ForgedPage(
            address: own, document: document, link: headers.first { $0.name.canonicalName == "link" }?.value,
            mediaType: headers[.contentType])
        bend(&page)
        let json = JSONValue.object(page.document).json
        var answer = WebResponse(
            .ok, HTTPBody(page.isTruncated ? Array(json.prefix(json.count / 2)) : json), mediaType: page.mediaType,
            fields: [.cacheControl: "no-store"])
        if let link = page.link { answer.head.headerFields.set("Link", link) }
        return answer
    }
}
