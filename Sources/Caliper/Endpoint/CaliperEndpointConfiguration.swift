public import CrosswalkJSON

/// What an endpoint says of itself at `GET` (Caliper 1.2, Sensor API, endpoint configuration).
public struct CaliperEndpointConfiguration: Hashable, Sendable {
    /// `caliperMaximumPayloadSize`: kilobytes of one message; `nil` where there is no limit.
    public let maximumPayloadSize: Int?
    /// `caliperSupportedVersions`: contexts that a sensor may name as `dataVersion`.
    public let supportedVersions: [String]
    /// `caliperSupportedExtensions`: free.
    public let supportedExtensions: JSONObject?

    /// A configuration.
    ///
    /// - Parameters:
    ///   - maximumPayloadSize: Kilobytes of one message.
    ///   - supportedVersions: Contexts that a sensor may name.
    ///   - supportedExtensions: What else the endpoint says, free.
    public init(
        maximumPayloadSize: Int? = nil, supportedVersions: [String], supportedExtensions: JSONObject? = nil
    ) {
        self.maximumPayloadSize = maximumPayloadSize
        self.supportedVersions = supportedVersions
        self.supportedExtensions = supportedExtensions
    }

    /// A configuration for versions.
    public init(maximumPayloadSize: Int? = nil, versions: [CaliperVersion]) {
        self.init(maximumPayloadSize: maximumPayloadSize, supportedVersions: versions.map(\.context))
    }

    /// Reads a configuration, in the names of the standard or in those of its draft, which the official sample has
    /// (`caliper_supported_versions`).
    ///
    /// - Throws: ``CaliperRefusal`` for what is no JSON, and where the list of versions is missing.
    public init(json document: [UInt8]) throws(CaliperRefusal) {
        let value: JSONValue
        do {
            value = try JSONValue(json: document)
        } catch {
            throw CaliperRefusal([.malformed(error)])
        }
        guard let versions = (value["caliperSupportedVersions"] ?? value["caliper_supported_versions"])?.array else {
            throw CaliperRefusal([Self.missing])
        }
        supportedVersions = versions.compactMap(\.string)
        let size = value["caliperMaximumPayloadSize"] ?? value["caliper_maximum_payload_size"]
        maximumPayloadSize = size?.number?.integer.flatMap { $0 > 0 ? $0 : nil }
        supportedExtensions = (value["caliperSupportedExtensions"] ?? value["caliper_supported_extensions"])?.object
    }

    private static let missing = CaliperFinding(
        .missingProperty, at: "/caliperSupportedVersions", property: "caliperSupportedVersions",
        expected: "a list of contexts")

    /// The configuration as the standard writes it.
    public var json: [UInt8] {
        var object = JSONObject()
        if let maximumPayloadSize { object["caliperMaximumPayloadSize"] = .number(JSONNumber(maximumPayloadSize)) }
        object["caliperSupportedVersions"] = .array(supportedVersions.map { .string($0) })
        if let supportedExtensions { object["caliperSupportedExtensions"] = .object(supportedExtensions) }
        return JSONValue.object(object).json
    }

    /// The most bytes of one message. The standard does not say whether a kilobyte has 1,000 or 1,024: the smaller is safe.
    public var maximumPayloadBytes: Int? {
        maximumPayloadSize.map { size in
            let (bytes, overflow) = size.multipliedReportingOverflow(by: 1_000)
            return overflow ? .max : bytes
        }
    }

    /// The newest of the versions that both sides know; `nil` where there is none. A sensor sends this one.
    public var newestVersion: CaliperVersion? {
        CaliperVersion.allCases.filter { supportedVersions.contains($0.context) }.max()
    }
}
