/// How one pass over a list ended.
enum PassEnd: Sendable {
    /// A request past the last row gave none.
    case end
    /// The data changed on the way.
    case changed
    /// The list is not offered.
    case absent(OneRosterServiceError)
    /// The service named the state of the data that is known already.
    case sameRevision
    case doubt(PullDoubt.Code, OneRosterServiceError?)
}
