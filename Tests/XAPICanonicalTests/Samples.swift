import Canonical

/// Events as an application tells them.
enum Samples {
    static let naming = IdentityNaming(tenant: "north", base: "https://id.example.org/north")

    static func person(_ value: String, scheme: String = "sourcedId") -> SourceIdentity {
        SourceIdentity(provenance: Provenance(tenant: "north", sourceSystem: "sis"), scheme: scheme, value: value)
    }

    /// 2026-09-01T10:15:00.250Z
    static let time = Instant(millisecondsSinceEpoch: 1_788_257_700_250)
    static let id = "7d757c17-2f2f-4e39-9d50-fd83494f0007"

    static func event(_ action: String, on type: String?, kind: String? = nil, id: String = id) -> LearningEvent {
        var event = LearningEvent(
            id: id, time: time, actor: LearningEvent.Party(person("S 17/ü")), action: action,
            object: LearningEvent.Entity(id: "https://example.org/things/1", type: type, name: "Fractions"))
        event.kind = kind
        return event
    }

    static func grade(_ score: String?, of maximum: String?) -> LearningEvent {
        var event = event("Graded", on: "Assessment")
        event.actor = LearningEvent.Party(person("T-1"))
        event.attempt = LearningEvent.Attempt(id: "urn:attempt:1", number: 2, learner: person("S 17/ü"))
        event.result = LearningEvent.Result(score: score, maximum: maximum)
        return event
    }
}
