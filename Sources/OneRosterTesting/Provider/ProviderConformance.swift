public import CrosswalkRuntime
public import OneRosterREST
internal import CrosswalkJSON
internal import HTTPTypes
internal import OneRosterModel

/// Holds a provider against what this library says of filters, order, pages, fields and refusals: a table of requests with
/// their answers, to be run in the process and over sockets, over any store.
public enum ProviderConformance {
    /// Every case.
    public static let cases: [ProviderCase] =
        FilterCases.all + TypedFilterCases.all + PageCases.all + ShapeCases.all + RefusalCases.all

    /// A provider over a store that holds the ``SampleDistrict``, with the tokens that the cases use.
    public static func provider(
        over store: any OneRosterProviderStore, settings: OneRosterProviderSettings = OneRosterProviderSettings(),
        ambient: Ambient
    ) -> OneRosterProvider {
        let core = [OneRosterVersion.v1_1, .v1_2].map { OneRosterScope.rosterCoreReadOnly.uri(in: $0) }
        let sample = OneRosterProviderTenant(
            "sample", store: store,
            bearers: [
                OneRosterProviderBearer(secret(.good)),
                OneRosterProviderBearer(secret(.core), scopes: Set(core)),
                OneRosterProviderBearer(secret(.expired), until: ambient.now()),
            ])
        let stranger = OneRosterProviderTenant(
            "stranger", store: InMemoryOneRosterStore(), bearers: [OneRosterProviderBearer(secret(.stranger))])
        return OneRosterProvider(tenants: [sample, stranger], settings: settings, ambient: ambient)
    }

    static func secret(_ token: ProviderCase.Token) -> Secret { Secret("token-\(token.rawValue)") }

    // MARK: Running

    /// Sends a case's request.
    ///
    /// - Parameters:
    ///   - sample: The case.
    ///   - transport: The way to the provider.
    ///   - origin: Scheme, authority and what stands before `/ims`, such as `http://127.0.0.1:8080`.
    /// - Returns: What is not as it must be; `nil` where everything is.
    public static func failure(
        of sample: ProviderCase, over transport: any Transport, at origin: Endpoint
    ) async throws -> String? {
        var head = HTTPRequest(
            method: .get, scheme: origin.scheme.rawValue, authority: origin.authority, path: sample.path)
        if sample.token != .none {
            secret(sample.token).reveal { head.headerFields[.authorization] = "Bearer \($0)" }
        }
        let response = try await transport.send(WebRequest(head))
        let body = try await response.body.collect()
        return ProviderAnswerCheck(response: response, body: body, sample: sample).failure
    }
}

/// Compares an answer with what a case wants.
private struct ProviderAnswerCheck {
    let response: WebResponse
    let body: [UInt8]
    let sample: ProviderCase

    var failure: String? {
        let wanted = sample.answer
        guard response.status.code == wanted.status else {
            return "status \(response.status.code) instead of \(wanted.status): \(text)"
        }
        let json: JSONValue
        do {
            json = try JSONValue(json: body)
        } catch {
            return "the body is no JSON"
        }
        if let ids = wanted.ids, found(ids: json) != ids { return "rows \(found(ids: json)) instead of \(ids)" }
        if let total = wanted.total, field("x-total-count") != "\(total)" { return "total \(field("x-total-count"))" }
        if let minors = wanted.minors, found(minors: json) != minors {
            return "codes \(found(minors: json)) instead of \(minors)"
        }
        if let body = wanted.body, body != json { return "body \(text)" }
        if let links = wanted.links, found() != links { return "links \(found()) instead of \(links)" }
        return nil
    }

    private var text: String { String(decoding: body.prefix(300), as: UTF8.self) }

    private func field(_ name: String) -> String {
        response.head.headerFields.first { $0.name.canonicalName == name }?.value ?? "none"
    }

    private func found(ids json: JSONValue) -> [String] {
        let lists = json.object?.members.filter { $0.name != "statusInfoSet" }.compactMap(\.value.array) ?? []
        return lists.first?.compactMap { $0["sourcedId"]?.string } ?? ["no list"]
    }

    private func found(minors json: JSONValue) -> [String] {
        if sample.version == .v1_2 {
            let fields = json["imsx_CodeMinor"]?["imsx_codeMinorField"]?.array ?? []
            return fields.compactMap { $0["imsx_codeMinorFieldValue"]?.string }
        }
        return (json["statusInfoSet"]?.array ?? []).compactMap { $0["imsx_codeMinor"]?.string }
    }

    /// The offsets in the `Link` field.
    private func found() -> [String: Int] {
        var offsets: [String: Int] = [:]
        for link in LinkHeader([field("link")]).links {
            let query = link.target.split(separator: "?", maxSplits: 1).last ?? ""
            let offset = query.split(separator: "&").first { $0.hasPrefix("offset=") }?.dropFirst("offset=".count)
            for relation in link.relations { offsets[relation] = offset.flatMap { Int($0) } ?? -1 }
        }
        return offsets
    }
}
