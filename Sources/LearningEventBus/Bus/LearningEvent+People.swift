internal import Canonical
internal import _CrosswalkSupport

extension LearningEvent {
    /// Everybody whom the event names by an identity: the actor unless it is software, whose attempt it is, a person in the
    /// group's place.
    var people: [SourceIdentity] {
        let parties = [actor].filter { !EntityType.isSoftware($0.type) } + [group].compactMap { $0 }.filter(\.isPerson)
        return parties.map(\.identity) + [attempt.learner].compactMap { $0 }
    }

    /// Whose event it is.
    /// - Throws: ``EventBusError/Code/mixedTenants`` where an identity in it, or one of others that come with it, is another's.
    func tenant(with others: [SourceIdentity]) throws(EventBusError) -> String {
        let tenant = actor.identity.provenance.tenant
        let identities = [attempt.learner, group?.identity].compactMap { $0 } + others
        guard identities.allSatisfy({ $0.provenance.tenant.hasSameBytes(as: tenant) }) else {
            throw EventBusError(.mixedTenants)
        }
        return tenant
    }
}

extension LearningEvent.Party {
    /// Whether it is a single person, as a group can be that an application makes up.
    var isPerson: Bool { EntityType.isOnePerson(type) }
}
