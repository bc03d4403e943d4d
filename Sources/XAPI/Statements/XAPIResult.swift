public import CrosswalkJSON

/// What came of it (xAPI 1.0.3 Data §2.4.5).
public struct XAPIResult: Hashable, Sendable {
    /// The score.
    public var score: XAPIScore?
    /// Whether it succeeded.
    public var success: Bool?
    /// Whether it was completed.
    public var completion: Bool?
    /// The response, for a question in the form of its interaction type.
    public var response: String?
    /// How long it took, as a duration of ISO 8601 with designators, such as `PT4H35M59.14S`. It is kept and compared as
    /// the text that it is.
    public var duration: String?
    /// What else is known, by IRI.
    public var extensions: JSONObject?

    /// A result.
    public init(
        score: XAPIScore? = nil, success: Bool? = nil, completion: Bool? = nil, response: String? = nil,
        duration: String? = nil, extensions: JSONObject? = nil
    ) {
        self.score = score
        self.success = success
        self.completion = completion
        self.response = response
        self.duration = duration
        self.extensions = extensions
    }
}

/// A score (§2.4.5.1). Numbers keep the way in which they were written.
public struct XAPIScore: Hashable, Sendable {
    /// From -1 to 1.
    public var scaled: JSONNumber?
    /// What was reached, from ``min`` to ``max``.
    public var raw: JSONNumber?
    /// The lowest that could be reached; below ``max``.
    public var min: JSONNumber?
    /// The highest that could be reached.
    public var max: JSONNumber?

    /// A score. Whether its numbers keep their bounds, ``XAPIStatementCheck`` tells.
    public init(
        scaled: JSONNumber? = nil, raw: JSONNumber? = nil, min: JSONNumber? = nil, max: JSONNumber? = nil
    ) {
        self.scaled = scaled
        self.raw = raw
        self.min = min
        self.max = max
    }
}
