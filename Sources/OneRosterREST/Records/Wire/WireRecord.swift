internal import CrosswalkJSON

/// How a value stands in the document that is being read.
struct WireForm: Sendable {
    /// Whether it is of 1.1.
    let isLegacy: Bool
    /// Whether ``OneRosterJSONCheck`` has let it pass. What it has not seen must be exactly in the standard's form: anything
    /// about which the check would have something to say is an error.
    let isChecked: Bool
}

/// What is being written for.
struct WireTarget: Sendable {
    /// Whether it is 1.1.
    let isLegacy: Bool
    /// Where the service has the records that are referred to.
    let addresses: OneRosterAddresses
}

/// A value of the services' JSON, both ways.
///
/// `JSONDecodable` and `JSONEncodable` would show in the interface of public types; this does not.
protocol WireValue {
    /// Reads exactly one value.
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self
    /// Writes exactly one value.
    func write(to json: inout JSONWriter, _ target: WireTarget)
}

/// A record, both ways.
protocol WireRecord: RESTRecord, WireValue {}
