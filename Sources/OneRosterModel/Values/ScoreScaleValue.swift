/// One step of a score scale: one `{lhs:rhs}` of `scoreScaleValue`, for example `{60-69:D}`.
public struct ScoreScaleValue: Hashable, Sendable {
    /// The scores: a single value, which is the inclusive lower bound, or `lo-hi`, both inclusive.
    public let lhs: String
    /// The mark that they stand for.
    public let rhs: String

    /// Makes a step. A bundle can carry neither part when it is empty or holds a colon or a comma.
    public init(lhs: String, rhs: String) {
        self.lhs = lhs
        self.rhs = rhs
    }
}
