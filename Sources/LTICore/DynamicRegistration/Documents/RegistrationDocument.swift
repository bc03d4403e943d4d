internal import CrosswalkJSON

/// What the documents of dynamic registration have in common.
enum RegistrationDocument {
    /// What a document may cost: 1 MiB, 16 levels, 50,000 values. That of Canvas has 13 KiB.
    static let limits = JSONLimits(bytes: 1 << 20, depth: 16, values: 50_000, stringBytes: 64 << 10)

    static var platformPart: StaticString { "https://purl.imsglobal.org/spec/lti-platform-configuration" }
    static var toolPart: StaticString { "https://purl.imsglobal.org/spec/lti-tool-configuration" }

    /// Reads a document, strictly: where two members have one name, two readers may see two hosts.
    ///
    /// - Returns: `nil` where it is JSON and no object.
    static func object(_ json: [UInt8]) throws(JSONError) -> JSONObject? {
        // A byte order mark changes the meaning of nothing.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return try JSONValue(json: json.starts(with: mark) ? Array(json.dropFirst(3)) : json, limits: limits).object
    }
}
