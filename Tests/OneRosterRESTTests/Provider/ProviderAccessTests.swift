import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

@Suite("Tokens and tenants of the provider")
struct ProviderAccessTests {
    private let clock = ManualClock(WallTime(secondsSinceEpoch: 1_790_000_000))
    private let provider: OneRosterProvider

    private static let readOnly = OneRosterScope.rosterReadOnly.uri(in: .v1_2)
    private static let users = "/ims/oneroster/rostering/v1p2/users"

    init() {
        let north = OneRosterProviderTenant(
            "north", store: InMemoryOneRosterStore(SampleDistrict.records),
            clients: [
                OneRosterProviderClient(id: "app", secret: Secret("s3cr:t +%/é")),
                OneRosterProviderClient(id: "reader", secret: Secret("r"), scopes: [Self.readOnly]),
            ])
        let south = OneRosterProviderTenant(
            "south", store: InMemoryOneRosterStore([.user: [["sourcedId": "only-south"]]]),
            clients: [OneRosterProviderClient(id: "app", secret: Secret("another"))])
        var settings = OneRosterProviderSettings()
        settings.prefix = "/campus"
        provider = OneRosterProvider(tenants: [north, south], settings: settings, ambient: clock.ambient)
    }

    private func token(
        _ form: String, basic: String? = nil
    ) async throws -> (status: Int, body: JSONValue, fields: HTTPFields) {
        var request = ProviderWorld.request(.post, "/campus/oauth2/token", bearer: nil, body: HTTPBody(form))
        request.head.headerFields[.contentType] = "application/x-www-form-urlencoded"
        if let basic { request.head.headerFields[.authorization] = "Basic \(basic)" }
        let response = try await provider.respond(to: request)
        return (
            response.status.code, try JSONValue(json: try await response.body.collect()), response.head.headerFields
        )
    }

    private func read(_ token: String?, _ path: String = users) async throws -> ProviderWorld.Answer {
        let response = try await provider.respond(to: ProviderWorld.request(.get, "/campus" + path, bearer: token))
        return ProviderWorld.Answer(
            status: response.status.code, fields: response.head.headerFields, body: try await response.body.collect())
    }

    @Test("A client gets a token by HTTP Basic, encoded or as it is, and by the form")
    func ways() async throws {
        let plain = "YXBwOnMzY3I6dCArJS/DqQ=="
        let encoded = "YXBwOnMzY3IlM0F0KyUyQiUyNSUyRiVDMyVBOQ=="
        for basic in [plain, encoded] {
            let answer = try await token("grant_type=client_credentials&scope=\(Self.readOnly)", basic: basic)
            #expect(answer.status == 200 && answer.body["token_type"]?.string == "Bearer")
            #expect(
                answer.body["expires_in"]?.number?.integer == 3_600 && answer.body["scope"]?.string == Self.readOnly)
            #expect(answer.fields[.cacheControl] == "no-store")
            let rows = try await read(answer.body["access_token"]?.string)
            #expect(rows.status == 200 && rows.ids("users")?.count == 6)
        }
        let form = "grant_type=client_credentials&client_id=app&client_secret=s3cr%3At+%2B%25%2F%C3%A9"
        let answer = try await token(form)
        #expect(answer.status == 200)
        #expect(answer.body["scope"]?.string?.split(separator: " ").count == OneRosterProviderClient.everything.count)
    }

    @Test("A token is good until its end, and opens what its scopes allow")
    func lifetime() async throws {
        let everything = OneRosterScope.gradebookDelete.uri(in: .v1_2)
        let answer = try await token(
            "grant_type=client_credentials&client_id=reader&client_secret=r&scope=\(Self.readOnly)%20\(everything)")
        #expect(answer.body["scope"]?.string == Self.readOnly)
        let bearer = answer.body["access_token"]?.string
        #expect(try await read(bearer).status == 200)
        let forbidden = try await read(bearer, "/ims/oneroster/rostering/v1p2/demographics")
        #expect(forbidden.status == 403 && forbidden.minor == "forbidden")
        #expect(forbidden.fields[.wwwAuthenticate]?.contains("insufficient_scope") == true)
        #expect(try await read(bearer, "/ims/oneroster/v1p1/users").status == 403)
        clock.advance(by: .milliseconds(3_599_999))
        #expect(try await read(bearer).status == 200)
        clock.advance(by: .milliseconds(1))
        let expired = try await read(bearer)
        #expect(expired.status == 401 && expired.minor == "unauthorisedrequest")
        #expect(expired.fields[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
    }

    @Test("A token opens the rows of its own tenant, whoever has the same client id")
    func tenants() async throws {
        let answer = try await token("grant_type=client_credentials&client_id=app&client_secret=another")
        let bearer = answer.body["access_token"]?.string
        #expect(try await read(bearer).ids("users") == ["only-south"])
        #expect(try await read(bearer, Self.users + "/u1").status == 404)
    }

    @Test(
        "Other requests get no token",
        arguments: [
            ("grant_type=client_credentials&client_id=app&client_secret=wrong", 401, "invalid_client"),
            ("grant_type=client_credentials&client_id=nobody&client_secret=another", 401, "invalid_client"),
            ("grant_type=client_credentials", 401, "invalid_client"),
            ("client_id=reader&client_secret=r", 400, "invalid_request"),
            ("grant_type=password&client_id=reader&client_secret=r", 400, "unsupported_grant_type"),
            ("grant_type=client_credentials&client_id=reader&client_secret=r&scope=x", 400, "invalid_scope"),
            ("grant_type=client_credentials&grant_type=client_credentials", 400, "invalid_request"),
            ("grant_type=%zz", 400, "invalid_request"),
        ])
    func refusals(_ form: String, _ status: Int, _ code: String) async throws {
        let answer = try await token(form)
        #expect(answer.status == status && answer.body["error"]?.string == code)
        #expect((answer.fields[.wwwAuthenticate] != nil) == (status == 401))
    }

    @Test("A client that proves itself in two ways is refused, and so are other credentials")
    func doubts() async throws {
        let both = try await token(
            "grant_type=client_credentials&client_id=reader&client_secret=r", basic: "cmVhZGVyOnI=")
        #expect(both.status == 400)
        for basic in ["", "!!", "cmVhZGVy", "cmVhZGVyOng="] {
            #expect(try await token("grant_type=client_credentials", basic: basic).status == 401)
        }
        var request = ProviderWorld.request(.get, "/campus" + Self.users, bearer: nil)
        for value in ["Basic cmVhZGVyOnI=", "Bearer", "Bearer ", "bearer x y", "x"] {
            request.head.headerFields[.authorization] = value
            #expect(try await provider.respond(to: request).status == .unauthorized)
        }
    }

    @Test("Paths outside the prefix are not served, and addresses in answers have it")
    func prefix() async throws {
        let outside = try await provider.respond(to: ProviderWorld.request(.get, Self.users))
        #expect(outside.status == .notFound)
        let answer = try await token("grant_type=client_credentials&client_id=reader&client_secret=r")
        let page = try await read(answer.body["access_token"]?.string, Self.users + "?limit=1")
        #expect(page.fields.value(named: "link")?.contains("<https://sis.example.org/campus/ims/") == true)
        let org = page.json?["users"]?.array?.first?["roles"]?.array?.first?["org"]?["href"]?.string
        #expect(org == "https://sis.example.org/campus/ims/oneroster/rostering/v1p2/orgs/s1")
    }
}

@Suite("Pages of the provider")
struct ProviderPageTests {
    @Test("A limit above the cap is taken for the cap, and the links go on by it")
    func cap() async throws {
        var settings = OneRosterProviderSettings()
        settings.pageCap = 2
        settings.origin = "https://public.example"
        let world = ProviderWorld(settings: settings)
        var path: String? =
            "/ims/oneroster/rostering/v1p2/users?limit=5000&filter=status%3D%27active%27&sort=familyName"
        var seen: [String] = []
        while let next = path, seen.count < 10 {
            let answer = try await world.get(next)
            #expect(answer.fields.value(named: "x-total-count") == "5")
            seen += answer.ids("users") ?? []
            let link = LinkHeader([answer.fields.value(named: "link") ?? ""]).target("next")
            #expect(link == nil || link?.hasPrefix("https://public.example/ims/") == true)
            path = link.map { String($0.dropFirst("https://public.example".count)) }
        }
        #expect(seen == ["u2", "u4", "u3", "u1", "u6"])
    }

    @Test("The revision is told with every list and grows with every change, unless it is not wanted")
    func revision() async throws {
        let world = ProviderWorld()
        let path = "/ims/oneroster/gradebook/v1p2/results"
        let before = try await world.get(path).fields.value(named: "x-perm-rev").flatMap { Int($0) } ?? 0
        #expect(try await world.ask(.delete, "\(path)/x1").status == 204)
        let after = try await world.get(path).fields.value(named: "x-perm-rev").flatMap { Int($0) } ?? 0
        #expect(after > before)
        #expect(try await world.ask(.delete, "\(path)/x1").status == 404)
        #expect(try await world.get(path).fields.value(named: "x-perm-rev") == "\(after)")
        var settings = OneRosterProviderSettings()
        settings.sendsRevision = false
        let silent = try await ProviderWorld(settings: settings).get(path)
        #expect(silent.fields.value(named: "x-perm-rev") == nil)
    }

    @Test("A host's name that is none is not written into answers")
    func host() async throws {
        let world = ProviderWorld()
        let request = ProviderWorld.request(
            .get, "/ims/oneroster/rostering/v1p2/users?limit=1", authority: "evil\"><x>.example")
        let response = try await world.provider.respond(to: request)
        let link = response.head.headerFields.value(named: "link")
        #expect(link?.hasPrefix("</ims/oneroster/") == true)
    }
}
