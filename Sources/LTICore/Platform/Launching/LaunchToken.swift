internal import CrosswalkJSON
internal import CrosswalkRuntime

/// Puts the token of a launch together.
enum LaunchToken {
    /// The claims: those of the token first, then the message. The nonce is the tool's own, as it came.
    static func payload(
        _ message: JSONObject, issuer: Issuer, audience: ClientID, nonce: String, at now: WallTime, lifetime: Duration
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 4_096)
        json.object { json in
            json.member("iss", issuer.text)
            json.member("aud", audience.text)
            json.member("iat", Int(now.secondsSinceEpoch))
            json.member("exp", Int(now.advanced(by: lifetime).secondsSinceEpoch))
            json.member("nonce", nonce)
            json.members(message)
        }
        return json.finish()
    }
}
