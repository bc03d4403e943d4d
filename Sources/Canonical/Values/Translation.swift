/// A value and what its translation from another model could not carry.
public struct Translation<Value: Sendable>: Sendable {
    /// The translated value.
    public let value: Value
    /// What was lost, in the order of the source's fields; empty for a faithful translation.
    public let losses: [Loss]

    /// Makes a translation of value and losses.
    public init(_ value: Value, losses: [Loss] = []) {
        self.value = value
        self.losses = losses
    }
}

/// One thing that a translation could not carry. Names fields, never values.
public struct Loss: Hashable, Sendable {
    /// Why it was lost.
    public enum Reason: String, Hashable, Sendable {
        /// The target model has no place for the field.
        case noCounterpart
        /// The target's vocabulary has no such term.
        case outsideVocabulary
        /// The target holds less precision.
        case precisionReduced
        /// The value was filled in by a rule, because the source has none.
        case assumed
    }

    /// The source's field by its wire name, for example `users.metadata.homeroom`.
    public let field: String
    /// Why it was lost.
    public let reason: Reason

    /// Makes a loss of field and reason.
    public init(field: String, reason: Reason) {
        self.field = field
        self.reason = reason
    }
}
