/// Why a platform does not begin a launch.
public enum LaunchOfferError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The tool is not registered for messages of this type.
    case messageTypeNotRegistered
    /// The tool has no such installation, or it is not active.
    case deploymentInactive
    /// The message lacks what its type demands: claims and members by their wire names.
    case incomplete([String])
    /// The random hint is in use already: the source of random bytes repeats itself.
    case hintTaken

    /// In words, without a value of the message.
    public var description: String {
        switch self {
        case .messageTypeNotRegistered: "the tool is not registered for messages of this type"
        case .deploymentInactive: "the tool has no active deployment of this name"
        case .incomplete(let claims): "the message lacks: \(claims.joined(separator: ", "))"
        case .hintTaken: "two launches got the same hint"
        }
    }
}
