/// A field of a learning event that can be left out, as a text: what a subscriber may have, and what a standard has no place
/// for, is told by this table.
public struct LearningEventField: Sendable {
    /// Its name, such as `result.score`.
    public let name: String
    private let path: any WritableKeyPath<LearningEvent, String?> & Sendable

    /// The field in an event. A text that the field cannot have removes it; a part of what is not there is not set.
    public subscript(event: LearningEvent) -> String? { event[keyPath: path] }

    /// Sets the field, or removes it.
    public func set(_ text: String?, in event: inout LearningEvent) { event[keyPath: path] = text }

    /// Every text that need not be there, an entity's id before what else is known of it. The group, the learner and the
    /// residue are no texts.
    public static let all = [
        Self(name: "kind", path: \.kind), Self(name: "profile", path: \.profile),
        Self(name: "actor.type", path: \.actor.type), Self(name: "object.type", path: \.object.type),
        Self(name: "object.name", path: \.object.name), Self(name: "target.id", path: \.target.id),
        Self(name: "target.type", path: \.target.type), Self(name: "target.name", path: \.target.name),
        Self(name: "position", path: \.position), Self(name: "referrer.id", path: \.referrer.id),
        Self(name: "referrer.type", path: \.referrer.type), Self(name: "referrer.name", path: \.referrer.name),
        Self(name: "attempt.id", path: \.attempt.id), Self(name: "attempt.number", path: \.attempt.numberText),
        Self(name: "result.id", path: \.result.entity.id), Self(name: "result.type", path: \.result.entity.type),
        Self(name: "result.name", path: \.result.entity.name), Self(name: "result.score", path: \.result.score),
        Self(name: "result.maximum", path: \.result.maximum),
        Self(name: "result.responses", path: \.result.joinedResponses),
        Self(name: "result.success", path: \.result.successText),
        Self(name: "result.duration", path: \.result.duration), Self(name: "application", path: \.application),
        Self(name: "session", path: \.session), Self(name: "federatedSession", path: \.federatedSession),
    ]
}

extension LearningEvent.Entity? {
    fileprivate var id: String? {
        get { self?.id }
        set { self = newValue.map { LearningEvent.Entity(id: $0, type: self?.type, name: self?.name) } }
    }
    fileprivate var type: String? {
        get { self?.type }
        set { self?.type = newValue }
    }
    fileprivate var name: String? {
        get { self?.name }
        set { self?.name = newValue }
    }
}

extension LearningEvent.Attempt {
    fileprivate var numberText: String? {
        get { number.map { "\($0)" } }
        set { number = newValue.flatMap { Int($0) } }
    }
}

extension LearningEvent.Result {
    fileprivate var successText: String? {
        get { success.map { "\($0)" } }
        set { success = newValue.flatMap { Bool($0) } }
    }
    /// Each response behind its number of bytes and a colon.
    fileprivate var joinedResponses: String? {
        get { responses.isEmpty ? nil : responses.map { "\($0.utf8.count):\($0)" }.joined() }
        set {
            responses = []
            var rest = Substring(newValue ?? "").utf8
            while let colon = rest.firstIndex(of: 0x3A), let count = Int(Substring(rest[..<colon])), count >= 0 {
                rest = rest[colon...].dropFirst()
                responses.append(String(rest.prefix(min(count, rest.count))) ?? "")
                rest = rest.dropFirst(min(count, rest.count))
            }
        }
    }
}
