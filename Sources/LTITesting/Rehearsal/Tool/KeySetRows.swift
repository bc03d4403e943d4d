import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes

/// A key set as a product publishes it.
struct KeySetScene: Sendable {
    let status: Int
    let mediaType: String
    /// The entries; `nil` where there is no list of objects.
    let keys: [JSONObject]?
    /// The usable keys; `nil` where the whole is no key set.
    let verification: VerificationKeySet?

    init(_ response: WebResponse, body: [UInt8]) {
        status = response.status.code
        mediaType = response.head.headerFields[.contentType] ?? ""
        var keys: [JSONObject]?
        var verification: VerificationKeySet?
        do {
            keys = try JSONValue(json: body)["keys"]?.array?.compactMap(\.object)
            verification = VerificationKeySet(try JWKSet(json: body))
        } catch {
            // The rows say that it is none.
        }
        self.keys = keys
        self.verification = verification
    }

    /// Whether a token is signed by one of the keys, with RS256.
    func proves(_ token: String) -> String? {
        guard let verification else { return "there is no key set to prove it with" }
        do throws(JOSEError) {
            _ = try verification.verify(token, algorithms: [.rs256])
            return nil
        } catch {
            return "\(error.code): \(error.detail)"
        }
    }

    func has(_ keyID: String?) -> Bool { keys?.contains { $0["kid"]?.string == keyID } == true && keyID != nil }
}

/// What is looked at in a key set (Security Framework 1.0 §6).
enum KeySetRows {
    private typealias Row = RehearsalRow<KeySetScene>

    static let rows: [RehearsalRow<KeySetScene>] = [
        Row("keys.reachable", .keys, "The key set can be had.", expects: "status 200") { scene in
            scene.status == 200 ? nil : "status \(scene.status)"
        },
        Row("keys.set", .keys, "It is a set of keys.", expects: "a JSON object with a list of keys") { scene in
            guard let keys = scene.keys else { return "none" }
            return keys.isEmpty ? "an empty list" : nil
        },
        Row("keys.mediaType", .keys, "It says that it is JSON.", expects: "a media type of JSON") { scene in
            scene.mediaType.lowercased().contains("json") ? nil : "another one, or none"
        },
        Row("keys.ids", .keys, "Every key has an id of its own.", expects: "kid in each, none twice") { scene in
            let ids = (scene.keys ?? []).map { $0["kid"]?.string ?? "" }
            if ids.isEmpty || ids.contains("") { return "a key without kid" }
            return Set(ids).count == ids.count ? nil : "the same kid twice"
        },
        Row("keys.public", .keys, "Nothing secret is published.", expects: "public members alone") { scene in
            guard let keys = scene.keys else { return "no keys" }
            let secret = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"].first { name in
                keys.contains { $0[name] != nil }
            }
            return secret.map { "a key with the member \($0)" }
        },
        Row("keys.usable", .keys, "A key is fit for RS256.", expects: "an RSA key of 2048 bits or more") { scene in
            (scene.keys ?? []).contains(where: Self.isUsable) ? nil : "none"
        },
    ]

    private static func isUsable(_ key: JSONObject) -> Bool {
        guard key["kty"]?.string == "RSA", ["sig", nil].contains(key["use"]?.string),
            ["RS256", nil].contains(key["alg"]?.string)
        else { return false }
        do throws(JOSEError) {
            guard case .rsaPublic(let material) = try JWK(key).publicKey?.material else { return false }
            return material.bitCount >= 2048
        } catch {
            return false
        }
    }
}
