internal import Canonical
internal import CrosswalkJSON
internal import _CrosswalkSupport

/// What an event says that xAPI has no place for: it travels as texts by name in one extension, and is read from there.
struct Carriage {
    let naming: IdentityNaming

    /// What of an event is not in what was told of it.
    func cargo(of event: LearningEvent, told: LearningEvent) -> JSONObject {
        var cargo = JSONObject()
        func carry(_ name: String, _ text: String?, _ told: String?) {
            if let text, !(told?.hasSameBytes(as: text) ?? false) { cargo[name] = .string(text) }
            // Kind and profile are told from the rest where nobody said them.
            if text == nil, told != nil, name != "kind", name != "profile" { cargo[name] = "" }
        }
        carry("id", event.id, told.id)
        carry("action", event.action, told.action)
        carry("object.id", event.object.id, told.object.id)
        for field in LearningEventField.all { carry(field.name, field[event], field[told]) }
        carry("attempt.learner", iri(event.attempt.learner), iri(told.attempt.learner))
        carry("group.type", event.group?.type, told.group?.type)
        for (name, text) in event.residue.sorted(by: { $0.key < $1.key }) where Residue.isForeign(name) {
            carry(name, text, nil)
        }
        return cargo
    }

    /// Puts what travelled back into its places.
    func unload(_ cargo: JSONObject, into event: inout LearningEvent) {
        for field in LearningEventField.all {
            if let text = cargo[field.name]?.string { field.set(text.isEmpty ? nil : text, in: &event) }
        }
        if let id = cargo["id"]?.string, !id.isEmpty { event.id = id }
        if let action = cargo["action"]?.string { event.action = action }
        if let id = cargo["object.id"]?.string { event.object.id = id }
        if let learner = cargo["attempt.learner"]?.string, !learner.isEmpty {
            event.attempt.learner = naming.identity(of: learner)
        }
        if let type = cargo["group.type"]?.string { event.group?.type = type.isEmpty ? nil : type }
        for member in cargo where Residue.isForeign(member.name) { event.residue[member.name] = member.value.string }
    }

    private func iri(_ identity: SourceIdentity?) -> String? { identity.map { naming.iri(of: $0) } }
}
