public import LTICore

/// What a tool sent back, verified and judged: only ``DeepLinkingReceiver`` makes one.
///
/// Make one link or file of each of ``items``, in their order. HTML among them is unsafe as it stands.
public struct DeepLinkingReturn: Sendable, Concealed {
    /// The tool.
    public let clientID: ClientID
    /// The installation.
    public let deploymentID: DeploymentID
    /// What the platform noted when it asked.
    public let note: String
    /// Every item that came, in order, taken or refused.
    public let judgements: [DeepLinkingTerms.Judgement]
    /// What was found about the response as a whole.
    public let findings: [DeepLinkingFinding]
    /// `msg`: to be shown to the person, as text.
    public let message: String?
    /// `errormsg`: to be shown to the person, as text.
    public let errorMessage: String?
    /// `log`: for a log.
    public let log: String?
    /// `errorlog`: for a log.
    public let errorLog: String?

    /// The items that are taken, in order.
    public var items: [ContentItem] { judgements.compactMap(\.item) }

    /// Whether nothing was chosen.
    public var isEmpty: Bool { judgements.isEmpty && findings.allSatisfy { $0.effect == .noted } }

    /// Everything that was found, in order.
    public var allFindings: [DeepLinkingFinding] { findings + judgements.flatMap(\.findings) }
}
