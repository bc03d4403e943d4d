internal import Canonical

extension EventPseudonyms {
    /// The event with pseudonyms for people, and for the ids of what belongs to one of them, since such ids mostly hold his own
    /// (`…/users/554433/attempts/1`).
    func applied(to event: LearningEvent, for subscriber: String) -> LearningEvent {
        let tenant = event.actor.identity.provenance.tenant
        func hidden(_ id: String) -> String { "urn:uuid:" + uuid(ofID: id, in: tenant) }
        func hidden(_ entity: LearningEvent.Entity) -> LearningEvent.Entity {
            guard EntityType.isPersonal(entity.type) else { return entity }
            return LearningEvent.Entity(id: hidden(entity.id), type: entity.type, name: entity.name)
        }
        var result = event
        // An id that is no UUID may be put together of others.
        if !Self.isUUID(event.id) { result.id = uuid(ofID: event.id, in: tenant) }
        if !EntityType.isSoftware(event.actor.type) {
            result.actor.identity = pseudonym(of: event.actor.identity, for: subscriber)
        }
        if let group = event.group, group.isPerson {
            result.group?.identity = pseudonym(of: group.identity, for: subscriber)
        }
        result.object = hidden(event.object)
        result.target = event.target.map(hidden)
        result.referrer = event.referrer.map(hidden)
        result.attempt.learner = event.attempt.learner.map { pseudonym(of: $0, for: subscriber) }
        result.attempt.id = event.attempt.id.map(hidden)
        // Whatever type a result has, it is somebody's.
        if let made = event.result.entity { result.result.entity?.id = hidden(made.id) }
        result.session = event.session.map(hidden)
        result.federatedSession = event.federatedSession.map(hidden)
        return result
    }

    /// Whether a text is a UUID, alone or as a name: five groups of hexadecimal digits.
    private static func isUUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let digits = bytes.starts(with: "urn:uuid:".utf8) ? bytes.dropFirst(9) : bytes[...]
        let groups = digits.split(separator: 0x2D, omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    }
}
