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
    public static let all = paths.map { Self(name: $0.name, path: $0.path) }

    private static let paths: [(name: String, path: any WritableKeyPath<LearningEvent, String?> & Sendable)] = [
        ("kind", \.kind), ("profile", \.profile), ("actor.type", \.actor.type), ("object.type", \.object.type),
        ("object.name", \.object.name), ("target.id", \.target.id), ("target.type", \.target.type),
        ("target.name", \.target.name), ("position", \.position), ("referrer.id", \.referrer.id),
        ("referrer.type", \.referrer.type), ("referrer.name", \.referrer.name), ("attempt.id", \.attempt.id),
        ("attempt.number", \.attempt.number.text), ("result.id", \.result.entity.id),
        ("result.type", \.result.entity.type), ("result.name", \.result.entity.name), ("result.score", \.result.score),
        ("result.maximum", \.result.maximum), ("result.responses", \.result.joinedResponses),
        ("result.success", \.result.success.text), ("result.duration", \.result.duration),
        ("application", \.application), ("session", \.session), ("federatedSession", \.federatedSession),
    ]
}

extension Optional where Wrapped: LosslessStringConvertible {
    fileprivate var text: String? {
        get { map { $0.description } }
        set { self = newValue.flatMap { Wrapped($0) } }
    }
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

extension LearningEvent.Result {
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
