/// A JSON value exactly as it was written: what this library does not understand and must hand on unchanged.
///
/// Two are equal when their bytes are; `1` and `1.0`, or members in another order, are different.
public struct JSONRawValue: Hashable, Sendable {
    /// The value's bytes, without white space around it.
    public let json: [UInt8]

    /// Takes bytes that were checked.
    init(checked json: [UInt8]) { self.json = json }

    /// Takes a document's bytes as they are, after checking them.
    ///
    /// - Parameters:
    ///   - json: UTF-8; white space around the value, and a byte order mark in tolerant mode, are left out.
    ///   - mode: what to do about lone surrogates and duplicate members.
    ///   - limits: what the document may cost.
    public init(
        json: [UInt8], mode: JSONMode = .strict, limits: JSONLimits = .standard
    ) throws(JSONError) {
        self = try JSONReader.read(json, mode: mode, limits: limits) { json throws(JSONError) in try json.raw() }
    }
}
