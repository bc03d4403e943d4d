internal import Caliper
internal import Canonical
internal import CrosswalkJSON

/// Puts an event into the form of 1.2, as far as Caliper has a place for what it says.
struct EventWriter {
    let event: LearningEvent
    let naming: IdentityNaming
    let words: EventWords
    private let actor: String

    init(_ event: LearningEvent, naming: IdentityNaming) {
        self.event = event
        self.naming = naming
        words = EventWords(of: event)
        actor = naming.iri(of: event.actor.identity)
    }

    func object() -> JSONObject {
        var node: JSONObject = [
            "@context": .string(CaliperVersion.v1_2.context), "id": .string(EventIdentity.urn(of: event)),
            "type": .string(words.kind), "profile": .string(words.profile),
        ]
        node["actor"] = party(event.actor, of: "Agent")
        node["action"] = .string(words.action)
        node["object"] = words.kind == "GradeEvent" ? graded() : reference(event.object)
        node["eventTime"] = .string(CaliperTime(millisecondsSinceEpoch: event.time.millisecondsSinceEpoch).text)
        node["edApp"] = event.application.map { .string($0) }
        node["generated"] = generated()
        node["target"] = target()
        node["referrer"] = event.referrer.map(reference)
        node["group"] = event.group.map { party($0, of: "Organization") }
        node["session"] = event.session.map { .string($0) }
        node["federatedSession"] = event.federatedSession.map { .string($0) }
        return node
    }

    // MARK: Entities

    /// An entity, or its IRI where nothing else is known of it.
    private func reference(_ entity: LearningEvent.Entity) -> JSONValue {
        guard let type = entity.type.map(EventWords.thing), CaliperWords.isWholeByID(type) else {
            // A questionnaire must have its items, which an event does not know.
            return .string(entity.id)
        }
        return .object(node(entity.id, type, entity.name))
    }

    private func party(_ party: LearningEvent.Party, of above: String) -> JSONValue {
        let iri = naming.iri(of: party.identity)
        guard let type = party.type else { return .string(iri) }
        return .object(node(iri, EventWords.party(type, of: above), nil))
    }

    private func node(_ id: String, _ type: String, _ name: String?) -> JSONObject {
        var node: JSONObject = ["id": .string(id), "type": .string(type)]
        node["name"] = name.map { .string($0) }
        return node
    }

    // MARK: Attempts and what came of them

    /// What a grade is of: the attempt at the event's object.
    private func graded() -> JSONValue {
        switch event.object.type {
        case nil where event.attempt == LearningEvent.Attempt(): return .string(event.object.id)
        case "Attempt"?: return .object(attempt(event.object.id, assignable: nil))
        default: return .object(attempt(event.attempt.id ?? NodeNames.attempt, assignable: reference(event.object)))
        }
    }

    private func attempt(_ id: String, assignable: JSONValue?) -> JSONObject {
        var node = node(id, "Attempt", nil)
        let learner = event.attempt.learner.map { naming.iri(of: $0) }
        // Who attempts something is whose attempt it is; who grades is somebody else.
        node["assignee"] = (learner ?? (words.kind == "GradeEvent" ? nil : actor)).map { .string($0) }
        node["assignable"] = assignable
        node["count"] = event.attempt.number.map { .number(JSONNumber($0)) }
        return node
    }

    /// The attempt as a property of what came of it: in a grade it stands elsewhere.
    private func attemptReference() -> JSONValue? {
        let isBare = event.attempt.number == nil && event.attempt.learner == nil
        if words.kind == "GradeEvent" || isBare { return event.attempt.id.map { .string($0) } }
        return .object(attempt(event.attempt.id ?? NodeNames.attempt, assignable: .string(event.object.id)))
    }

    /// What was generated: of what came of the event that which an event of its type may have.
    private func generated() -> JSONValue? {
        [score(), response(), event.result.entity.map(reference), wholeAttempt()].compactMap { $0 }.first {
            let type = $0["type"]?.string
            return type.map { CaliperWords.takes($0, as: "generated", in: words.kind) } ?? true
        }
    }

    private func score() -> JSONValue? {
        let entity = event.result.entity
        let isScore = entity.map { $0.type == "Score" } ?? (event.result.score != nil || event.result.maximum != nil)
        guard isScore else { return nil }
        var node = node(entity?.id ?? NodeNames.score, "Score", entity?.name)
        node["attempt"] = attemptReference()
        node["maxScore"] = event.result.maximum.flatMap(Decimals.number)
        node["scoreGiven"] = event.result.score.flatMap(Decimals.number)
        return .object(node)
    }

    private func response() -> JSONValue? {
        let (entity, answers) = (event.result.entity, event.result.responses)
        let type = entity?.type ?? ResponseTable.type(for: answers.count)
        guard entity == nil ? !answers.isEmpty : CaliperWords.isKind(type, of: "Response") else { return nil }
        var node = node(entity?.id ?? NodeNames.response, type, entity?.name)
        node["attempt"] = attemptReference()
        node["duration"] = event.result.duration.map { .string($0) }
        if let member = ResponseTable.member(answers, of: type) { node[member.name] = member.value }
        return .object(node)
    }

    private func wholeAttempt() -> JSONValue? {
        guard words.kind != "GradeEvent", event.attempt != LearningEvent.Attempt() else { return nil }
        var node = attempt(event.attempt.id ?? NodeNames.attempt, assignable: .string(event.object.id))
        node["duration"] = event.result.duration.map { .string($0) }
        return .object(node)
    }

    // MARK: Places

    private func target() -> JSONValue? {
        let type = event.target?.type
        guard let position = event.position, event.target == nil || type == "MediaLocation" else {
            return event.target.map(reference)
        }
        var node = node(event.target?.id ?? NodeNames.place, "MediaLocation", event.target?.name)
        node["currentTime"] = .string(position)
        return .object(node)
    }
}
