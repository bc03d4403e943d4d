internal import Caliper
internal import Canonical
internal import CrosswalkJSON

/// Takes out of an event of 1.2 what the canonical event has a place for: the reverse of ``EventWriter``.
struct EventReader {
    let node: JSONObject
    let naming: IdentityNaming
    private let kind: String

    init(_ node: JSONObject, naming: IdentityNaming) {
        self.node = node
        self.naming = naming
        kind = node["type"]?.string ?? ""
    }

    /// The event; `nil` where it lacks what every event has.
    func event() -> LearningEvent? {
        guard let id = node["id"]?.string, let time = node["eventTime"]?.string.flatMap({ CaliperTime($0) }),
            let actor = party("actor"), let action = node["action"]?.string,
            let object = node["object"].flatMap(entity)
        else { return nil }
        var event = LearningEvent(
            id: EventIdentity.id(of: id), time: Instant(millisecondsSinceEpoch: time.millisecondsSinceEpoch),
            actor: actor, action: action, object: object)
        event.kind = kind
        event.profile = node["profile"]?.string
        event.application = iri("edApp")
        event.session = iri("session")
        event.federatedSession = iri("federatedSession")
        event.group = party("group")
        event.referrer = node["referrer"].flatMap(entity)
        readTarget(into: &event)
        if kind == "GradeEvent" { readGraded(into: &event) }
        readGenerated(into: &event)
        // The generic type says nothing where no other fits.
        if kind == "Event" {
            event.kind = nil
            if EventWords(of: event).likely != kind { event.kind = kind }
        }
        return event
    }

    // MARK: Entities

    private func entity(_ value: JSONValue) -> LearningEvent.Entity? {
        if let iri = value.string { return LearningEvent.Entity(id: iri) }
        guard let id = value["id"]?.string else { return nil }
        return LearningEvent.Entity(id: id, type: value["type"]?.string, name: value["name"]?.string)
    }

    private func iri(_ property: String) -> String? { node[property].flatMap(iri) }

    private func iri(_ value: JSONValue) -> String? { value.string ?? value["id"]?.string }

    private func party(_ property: String) -> LearningEvent.Party? {
        guard let value = node[property], let iri = iri(value) else { return nil }
        return LearningEvent.Party(naming.identity(of: iri), type: value["type"]?.string)
    }

    /// An entity that somebody named.
    private func named(_ value: JSONObject) -> LearningEvent.Entity? {
        let entity = entity(.object(value))
        return NodeNames.given(entity?.id) == nil ? nil : entity
    }

    // MARK: Attempts and what came of them

    private func readGraded(into event: inout LearningEvent) {
        guard let attempt = node["object"]?.object, attempt["type"]?.string == "Attempt" else { return }
        read(attempt, into: &event)
        if let assignable = attempt["assignable"].flatMap(entity) {
            event.object = assignable
        } else {
            // The attempt is all that is known of what was attempted.
            event.attempt.id = nil
        }
    }

    private func read(_ attempt: JSONObject, into event: inout LearningEvent) {
        event.attempt.id = NodeNames.given(attempt["id"]?.string)
        event.attempt.number = attempt["count"]?.number?.integer
        guard let learner = attempt["assignee"].flatMap(iri).map({ naming.identity(of: $0) }) else { return }
        let isActor = kind != "GradeEvent" && learner == event.actor.identity
        event.attempt.learner = isActor ? nil : learner
    }

    private func readGenerated(into event: inout LearningEvent) {
        guard let made = node["generated"]?.object, let type = made["type"]?.string else {
            event.result.entity = node["generated"].flatMap(entity)
            return
        }
        if type == "Attempt", kind != "GradeEvent" {
            event.result.duration = made["duration"]?.string
            return read(made, into: &event)
        }
        event.result.entity = named(made)
        if kind != "GradeEvent", let attempt = made["attempt"] {
            event.attempt.id = attempt.string ?? event.attempt.id
            if let whole = attempt.object { read(whole, into: &event) }
        }
        if type == "Score" {
            event.result.score = made["scoreGiven"]?.number?.lexeme
            event.result.maximum = made["maxScore"]?.number?.lexeme
        } else if CaliperWords.isKind(type, of: "Response") {
            event.result.responses = ResponseTable.answers(in: made, of: type)
            event.result.duration = made["duration"]?.string
        }
    }

    // MARK: Places

    private func readTarget(into event: inout LearningEvent) {
        guard let place = node["target"]?.object, place["type"]?.string == "MediaLocation" else {
            event.target = node["target"].flatMap(entity)
            return
        }
        event.position = place["currentTime"]?.string
        event.target = named(place)
    }
}
