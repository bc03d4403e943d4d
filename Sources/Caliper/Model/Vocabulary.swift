internal import CrosswalkJSON

/// The lists of terms.
enum Vocabulary: UInt8, CaseIterable, Sendable {
    case action, profile, role, metric, status, identifierType, messageType

    /// Its terms, in all spellings that are accepted.
    var terms: [String] {
        switch self {
        case .action: [CaliperAction].all.map(\.rawValue)
        case .profile: CaliperProfile.standard.map(\.rawValue)
        case .role: CaliperRole.standard.map(\.rawValue)
        case .metric: CaliperMetric.standard.map(\.rawValue)
        case .status: CaliperStatus.standard.map(\.rawValue)
        case .identifierType: CaliperIdentifierType.standard.map(\.rawValue)
        case .messageType: CaliperMessageType.standard.map(\.rawValue)
        }
    }

    /// What the standard calls it.
    var name: String {
        switch self {
        case .action: "action"
        case .profile: "profile"
        case .role: "LIS role"
        case .metric: "metric"
        case .status: "LIS status"
        case .identifierType: "system identifier type"
        case .messageType: "LTI message type"
        }
    }

    /// Whether it has the term.
    func contains(_ term: String) -> Bool { CaliperModel.shared.place(of: term, in: self) != nil }
}

extension CaliperAction {
    /// Spellings that a part of the official material has, read as the standard ones.
    static let otherSpellings: [Self] = [.markedAsUnRead, .enabledCloseCaptioning, .disabledCloseCaptioning]
}
