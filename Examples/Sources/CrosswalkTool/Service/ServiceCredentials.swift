import CrosswalkJSON
import CrosswalkRuntime
import Foundation
import OneRosterREST

/// Who asks a OneRoster service: from a file, or from the environment.
struct ServiceCredentials: Sendable {
    private enum Kind: Sendable {
        case client(tokenURL: Endpoint, id: String, secret: Secret)
        case bearer(Secret)
        case consumer(OAuth1Credentials)
        case none
    }

    private let kind: Kind

    /// The names of the members, and behind `CROSSWALK_` those of the environment.
    private static let names = [
        "tokenURL": "TOKEN_URL", "clientID": "CLIENT_ID", "clientSecret": "CLIENT_SECRET", "bearer": "BEARER",
        "consumerKey": "CONSUMER_KEY", "consumerSecret": "CONSUMER_SECRET", "signatureMethod": "SIGNATURE_METHOD",
    ]

    init(file: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws(ToolFailure) {
        guard let file else {
            let known = Self.names.compactMapValues { environment["CROSSWALK_\($0)"] }.filter { !$0.value.isEmpty }
            kind = try Self.kind(known, "the environment")
            return
        }
        let value: JSONValue
        do {
            value = try JSONValue(json: try SimulatorServer.bytes(file))
        } catch let failure as ToolFailure {
            throw failure
        } catch {
            throw ToolFailure("\(file) is no JSON")
        }
        // The whole line that a simulator prints does as well as its credentials.
        guard let object = value["credentials"]?.object ?? value.object else {
            throw ToolFailure("\(file) is no JSON object")
        }
        kind = try Self.kind(Self.names.keys.reduce(into: [:]) { $0[$1] = object[$1]?.string }, file)
    }

    private static func kind(_ texts: [String: String], _ place: String) throws(ToolFailure) -> Kind {
        if let bearer = texts["bearer"] { return .bearer(Secret(bearer)) }
        if let key = texts["consumerKey"] {
            guard let secret = texts["consumerSecret"] else {
                throw ToolFailure("\(place) has consumerKey and no consumerSecret")
            }
            let method = texts["signatureMethod"] ?? OAuth1Credentials.Method.hmacSHA256.rawValue
            guard let method = OAuth1Credentials.Method(rawValue: method) else {
                throw ToolFailure("\(place): signatureMethod is HMAC-SHA1 or HMAC-SHA256")
            }
            return .consumer(OAuth1Credentials(consumerKey: key, consumerSecret: Secret(secret), method: method))
        }
        guard let id = texts["clientID"] else { return .none }
        guard let secret = texts["clientSecret"], let address = texts["tokenURL"] else {
            throw ToolFailure("\(place) has clientID, and needs tokenURL and clientSecret beside it")
        }
        do {
            return .client(tokenURL: try Endpoint(address), id: id, secret: Secret(secret))
        } catch {
            throw ToolFailure("\(place): tokenURL is no address: \(error)")
        }
    }

    func credentials(through transport: some Transport) -> OneRosterCredentials {
        switch kind {
        case .none: .none
        case .bearer(let token): .tokens(StaticToken(token))
        case .consumer(let credentials): .signature(credentials)
        case .client(let address, let id, let secret):
            .tokens(
                ClientCredentials(
                    endpoint: address, authentication: .basic(id: id, secret: secret),
                    transport: RetryingTransport(transport, ambient: .system), ambient: .system))
        }
    }
}
