public import CrosswalkCrypto
import CrosswalkJSON
public import CrosswalkRuntime
import Foundation
public import LTICore

/// The key that seals the tool's private keys, in a file of its own. A hosted tool takes it from its secrets instead.
public enum SealingKey {
    /// The key in the file, which is made where it is missing: 32 random bytes, for its owner's eyes alone.
    public static func ofFile(_ path: String) throws -> SymmetricKey {
        if let bytes = FileManager.default.contents(atPath: path) { return SymmetricKey(bytes) }
        let bytes = SystemRandom().bytes(AES256GCM.keyByteCount)
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        return SymmetricKey(bytes)
    }
}

/// A platform as `crosswalk serve lms` describes itself when it is ready.
public enum KnownPlatform {
    /// The registration that the file's line describes.
    public static func registration(inFile path: String) throws -> Registration {
        let line = try JSONValue(json: Array(try Data(contentsOf: URL(filePath: path))))
        let known = line["credentials"] ?? line
        func text(_ name: String) throws -> String {
            guard let text = known[name]?.string else { throw CocoaError(.fileReadCorruptFile) }
            return text
        }
        return Registration(
            issuer: Issuer(try text("issuer")), clientID: ClientID(try text("clientID")),
            endpoints: PlatformEndpoints(
                authorization: try text("authorizationURL"), keySet: try text("jwksURL"), token: try text("tokenURL")),
            deployments: [Deployment(id: DeploymentID(try text("deploymentID")))])
    }
}

extension Registration {
    /// Its installations, each with issuer and client.
    public var tenants: [TenantKey] {
        deployments.map { TenantKey(issuer: issuer, clientID: clientID, deploymentID: $0.id) }
    }
}

/// A tool as `crosswalk serve lms --data` takes it.
public enum KnownTool {
    /// One line of JSON.
    public static func line(_ base: Endpoint, _ setup: ToolConfiguration) -> String {
        let line = JSONObject([
            ("url", .string(base.description)), ("loginURL", .string(setup.loginURI ?? "")),
            ("redirectURIs", .array(setup.redirectURIs.map { .string($0) })),
            ("targetLinkURI", .string(setup.tool.targetLinkURI ?? "")), ("jwksURL", .string(setup.keySetURI ?? "")),
        ])
        return String(decoding: JSONValue.object(line).json, as: UTF8.self)
    }
}
