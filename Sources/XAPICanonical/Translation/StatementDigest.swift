internal import Canonical
internal import CrosswalkJSON
internal import XAPI

/// Takes out of a statement what the canonical event has a place for: the reverse of ``StatementDraft``.
struct StatementDigest {
    let statement: XAPIStatement
    let naming: IdentityNaming

    /// The event of a statement that has an id and a time; those were put there where the source had none.
    func event(id: XAPIUUID, time: Instant) -> LearningEvent {
        let object = object(id)
        let meaning = VerbTable.meaning(of: statement.verb.id, on: object.type)
        var event = LearningEvent(
            id: id.description, time: time, actor: naming.party(of: statement.actor, in: id.description),
            action: meaning.action, object: object)
        event.kind = meaning.kind
        event.result.success = meaning.success
        readResult(into: &event)
        readContext(into: &event)
        return event
    }

    // MARK: Things

    private func object(_ id: XAPIUUID) -> LearningEvent.Entity {
        switch statement.object {
        case .activity(let activity): return entity(activity)
        case .statement(let other): return LearningEvent.Entity(id: "urn:uuid:\(other)", type: "StatementRef")
        case .subStatement: return LearningEvent.Entity(id: "urn:uuid:\(id)#object", type: "SubStatement")
        case .actor(let actor):
            let party = naming.party(of: actor, in: id.description)
            return LearningEvent.Entity(id: naming.iri(of: party.identity), type: party.type)
        }
    }

    private func entity(_ activity: XAPIActivity) -> LearningEvent.Entity {
        LearningEvent.Entity(
            id: activity.id, type: activity.definition?.type.map(ActivityTypeTable.type),
            name: activity.definition?.name?.best(for: ["und", "en"])?.text)
    }

    // MARK: What came of it

    private func readResult(into event: inout LearningEvent) {
        guard let result = statement.result else { return }
        event.result.score = result.score?.raw?.lexeme
        event.result.maximum = result.score?.max?.lexeme
        event.result.success = result.success ?? event.result.success
        event.result.duration = result.duration
        if let response = result.response {
            event.result.responses = response.pieces(between: StatementDraft.betweenResponses)
        }
        event.position = result.extensions?[ExtensionNames.position]?.number.flatMap(MediaTime.duration)
    }

    // MARK: Circumstances

    private func readContext(into event: inout LearningEvent) {
        guard let context = statement.context else { return }
        if let parent = context.activities?.parent?.first {
            event.group = LearningEvent.Party(naming.identity(of: parent.id), type: entity(parent).type)
        }
        event.application = context.activities?.grouping?.first?.id
        event.referrer = context.activities?.other?.first.map(entity)
        event.profile = context.activities?.category?.first.flatMap { activity in
            activity.id.hasPrefix(ExtensionNames.profiles)
                ? String(activity.id.dropFirst(ExtensionNames.profiles.count)) : nil
        }
        event.attempt.learner = context.agents?.first { $0.relevantTypes == [ExtensionNames.learner] }
            .map { naming.identity(of: $0.agent.identifier) }
        event.attempt.number = context.extensions?[ExtensionNames.attemptNumber]?.number?.integer
        event.session = context.extensions?[ExtensionNames.session]?.string
    }
}

extension String {
    /// The texts between which another one stands.
    fileprivate func pieces(between mark: String) -> [String] {
        let (all, mark) = (Array(utf8), Array(mark.utf8))
        var pieces: [String] = []
        var start = 0
        var at = 0
        while at + mark.count <= all.count {
            guard all[at..<at + mark.count].elementsEqual(mark) else {
                at += 1
                continue
            }
            pieces.append(String(decoding: all[start..<at], as: UTF8.self))
            at += mark.count
            start = at
        }
        return pieces + [String(decoding: all[start...], as: UTF8.self)]
    }
}
