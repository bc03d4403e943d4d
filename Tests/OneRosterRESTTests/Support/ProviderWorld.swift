import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

/// A provider with the sample district, and a way to ask it.
struct ProviderWorld {
    static let bearer = "key-of-the-sample"
    static let clock = ManualClock(WallTime(secondsSinceEpoch: 1_790_000_000))

    let provider: OneRosterProvider
    let store: any OneRosterProviderStore

    init(
        _ store: any OneRosterProviderStore = InMemoryOneRosterStore(SampleDistrict.records),
        settings: OneRosterProviderSettings = OneRosterProviderSettings()
    ) {
        self.store = store
        provider = OneRosterProvider(
            tenants: [
                OneRosterProviderTenant(
                    "sample", store: store, bearers: [OneRosterProviderBearer(Secret(Self.bearer))])
            ], settings: settings, ambient: Self.clock.ambient)
    }

    /// An answer, read.
    struct Answer: Sendable {
        let status: Int
        let fields: HTTPFields
        let body: [UInt8]

        var json: JSONValue? { try? JSONValue(json: body) }

        /// The ids of the records in a list, in order.
        func ids(_ name: String) -> [String]? { json?[name]?.array?.compactMap { $0["sourcedId"]?.string } }

        /// The minor code in either version's form.
        var minor: String? {
            json?["imsx_CodeMinor"]?["imsx_codeMinorField"]?.array?.first?["imsx_codeMinorFieldValue"]?.string
                ?? json?["statusInfoSet"]?.array?.first?["imsx_codeMinor"]?.string
        }
    }

    static func request(
        _ method: HTTPRequest.Method, _ path: String, authority: String = "sis.example.org", bearer: String? = bearer,
        body: HTTPBody = .empty
    ) -> WebRequest {
        var head = HTTPRequest(method: method, scheme: "https", authority: authority, path: path)
        if let bearer { head.headerFields[.authorization] = "Bearer \(bearer)" }
        return WebRequest(head, body: body)
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, bearer: String? = ProviderWorld.bearer, body: HTTPBody = .empty
    ) async throws -> Answer {
        let response = try await provider.respond(to: Self.request(method, path, bearer: bearer, body: body))
        return Answer(
            status: response.status.code, fields: response.head.headerFields, body: try await response.body.collect())
    }

    func get(_ path: String, bearer: String? = ProviderWorld.bearer) async throws -> Answer {
        try await ask(.get, path, bearer: bearer)
    }
}
