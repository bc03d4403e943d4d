public import CrosswalkRuntime
internal import HTTPTypes

/// Sends envelopes to one endpoint (Caliper 1.2, Sensor API).
///
/// It repeats nothing but what helps at once: a token that is not accepted is renewed once, and an envelope whose version is not
/// taken is sent once more in the newest version that the endpoint names. Everything else is for the store behind it to repeat,
/// which has the events.
public actor CaliperClient {
    /// Where it sends to.
    public nonisolated let endpoint: Endpoint
    private let transport: any Transport
    private let ambient: Ambient
    /// The version in which envelopes go out; what was negotiated last.
    public private(set) var version: CaliperVersion
    /// What the endpoint said of itself last.
    public private(set) var configuration: CaliperEndpointConfiguration?

    /// A client.
    ///
    /// - Parameters:
    ///   - endpoint: Where it sends to; https, but on the own machine.
    ///   - tokens: Where the bearer token comes from.
    ///   - transport: The way to the endpoint, without retries of its own.
    ///   - version: The version to begin with.
    ///   - ambient: The clock.
    public init(
        _ endpoint: Endpoint, tokens: some TokenSource, transport: some Transport, version: CaliperVersion = .v1_2,
        ambient: Ambient
    ) {
        self.endpoint = endpoint
        self.transport = AuthorizingTransport(transport, tokens: tokens, scopes: [], service: endpoint)
        self.version = version
        self.ambient = ambient
    }

    // MARK: Configuration

    /// Asks the endpoint what it takes, and goes on in the newest version that both sides know.
    ///
    /// - Returns: What it said; `nil` where it says nothing of use. Any status but 200 counts as a service that is away.
    @discardableResult
    public func negotiate() async -> CaliperEndpointConfiguration? {
        do {
            let answer = try await transport.send(WebRequest(.get, endpoint, fields: [.accept: "application/json"]))
            guard answer.status == .ok else { return nil }
            let read = try CaliperEndpointConfiguration(json: try await answer.body.collect(upTo: 1 << 20))
            configuration = read
            if let newest = read.newestVersion { version = newest }
            return read
        } catch {
            // Whatever went wrong, there is no configuration, and what is known stays.
            return nil
        }
    }

    // MARK: Messages

    /// Sends an envelope.
    ///
    /// - Parameter envelope: The events and entities; its `sendTime` is renewed.
    /// - Returns: What came of it.
    /// - Throws: ``CaliperRefusal`` where something in it is not as the standard has it, or cannot be said in the endpoint's
    ///   version; nothing was sent then.
    public func send(_ envelope: CaliperEnvelope) async throws(CaliperRefusal) -> CaliperDelivery {
        let first = try body(of: envelope, version)
        let outcome = await post(first)
        guard case .unsupportedVersion = outcome else { return outcome }
        let before = version
        guard let read = await negotiate(), let newest = read.newestVersion else {
            return .unsupportedVersion(supported: [])
        }
        guard newest != before else { return .unsupportedVersion(supported: read.versions) }
        let again = await post(try body(of: envelope, newest))
        if case .unsupportedVersion = again { return .unsupportedVersion(supported: read.versions) }
        return again
    }

    private func body(of envelope: CaliperEnvelope, _ version: CaliperVersion) throws(CaliperRefusal) -> [UInt8] {
        var renderings: [CaliperRendering] = []
        for node in envelope.data { renderings.append(try CaliperRendering(node, version: version)) }
        guard !renderings.isEmpty else { return try envelope.json() }
        let time = CaliperTime(ambient.now())
        return CaliperSensor(id: envelope.sensor).message(of: renderings, 0..<renderings.count, time).body
    }

    /// Sends a message as it is.
    public func post(_ body: [UInt8]) async -> CaliperDelivery {
        let request = WebRequest(
            .post, endpoint, fields: [.contentType: "application/json"], body: HTTPBody(body))
        do {
            let answer = try await transport.send(request)
            await Self.readOut(answer)
            return outcome(of: answer)
        } catch {
            // No answer: it may have arrived, and may be sent again, because events keep their ids.
            return .retry(after: nil)
        }
    }

    /// The most bytes of an answer's body that are read and thrown away.
    private static let mostRead = 64 << 10

    /// Reads the body, which says nothing of use: an answer that nobody reads would cost its connection.
    private static func readOut(_ answer: WebResponse) async {
        do {
            _ = try await answer.body.collect(upTo: mostRead)
        } catch {
            // The status has been said, and counts without the rest.
            return
        }
    }

    private func outcome(of answer: WebResponse) -> CaliperDelivery {
        switch answer.status.code {
        case 200...299: .accepted
        case 401, 403: .reauthorise
        case 413: .tooLarge
        case 422: .unsupportedVersion(supported: [])
        case 408, 425, 429, 500, 502, 503, 504: .retry(after: answer.retryDelay(at: ambient.now()))
        default: .refused(status: answer.status.code)
        }
    }
}

extension CaliperEndpointConfiguration {
    /// Those of its versions that are known here.
    fileprivate var versions: [CaliperVersion] {
        CaliperVersion.allCases.filter { supportedVersions.contains($0.context) }
    }
}
