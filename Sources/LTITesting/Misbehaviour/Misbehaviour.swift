public import LTICore

/// What is done to a launch on its way.
typealias LaunchBend = @Sendable (inout ForgedLaunch) -> Void

/// One way in which a platform can send a launch that a tool must refuse.
public struct Misbehaviour: Sendable, CustomStringConvertible {
    /// Its name in a fault script: `{"do": {"kind": "tamperedSignature"}}`.
    public let kind: String
    /// Why a tool refuses it, by the codes of `LaunchRefusal`.
    public let refusal: LaunchRefusal.Code
    /// Bends a launch that would hold.
    let bend: LaunchBend

    init(_ kind: String, _ refusal: LaunchRefusal.Code, _ bend: @escaping LaunchBend) {
        self.kind = kind
        self.refusal = refusal
        self.bend = bend
    }

    /// The kind.
    public var description: String { kind }

    /// The misbehaviour of a kind; `nil` where there is none.
    public static func named(_ kind: String) -> Misbehaviour? { all.first { $0.kind == kind } }

    /// Every misbehaviour.
    public static let all: [Misbehaviour] = tokens + headers + parties + times + messages + forms
}
