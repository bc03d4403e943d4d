/// Why a proctoring tool cannot let an assessment begin.
public enum ProctoringRefusal: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// The launch is of another type.
    case notProctoring = "proctoring.request.otherType"
    /// The launch lacks what the answer must give back.
    case incomplete = "proctoring.request.incomplete"
    /// The address of the assessment is none that a browser may be sent to.
    case startAddress = "proctoring.request.startURL"
    /// What was stored is no request.
    case illegible = "proctoring.request.illegible"

    /// In words.
    public var description: String {
        let words =
            switch self {
            case .notProctoring: "the launch asks for something else than proctoring"
            case .incomplete: "the launch lacks session data, attempt number, resource link or start address"
            case .startAddress: "the assessment's address is no https address"
            case .illegible: "what was stored is no proctoring request"
            }
        return "\(rawValue): \(words)"
    }
}
