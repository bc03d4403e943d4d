internal import Canonical
internal import CrosswalkJSON
internal import _CrosswalkSupport

/// What an event says that Caliper has no place for: it travels as texts by name in one extension, and is read from there.
struct Carriage {
    /// The name of the extension.
    static let name = "crosswalk"
    /// What names in the residue begin with that are places of Caliper's own form.
    static let place = "caliper:"

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
        // What came from another standard goes back as it was written there, 95 and not 95.0.
        let isForeign = event.residue.keys.contains(where: Self.isForeign)
        for field in LearningEventField.all {
            let (own, other) = (field[event], field[told])
            let isNumber = field.name == "result.score" || field.name == "result.maximum"
            if isForeign || !isNumber || !Decimals.areEqual(own, other) { carry(field.name, own, other) }
        }
        carry("attempt.learner", iri(event.attempt.learner), iri(told.attempt.learner))
        carry("group.type", event.group?.type, told.group?.type)
        for (name, text) in event.residue.sorted(by: { $0.key < $1.key }) where Self.isForeign(name) {
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
        if let learner = cargo["attempt.learner"]?.string, !learner.isEmpty {
            event.attempt.learner = naming.identity(of: learner)
        }
        if let type = cargo["group.type"]?.string { event.group?.type = type.isEmpty ? nil : type }
        for member in cargo where Self.isForeign(member.name) { event.residue[member.name] = member.value.string }
    }

    private func iri(_ identity: SourceIdentity?) -> String? { identity.map { naming.iri(of: $0) } }

    /// Whether a name in the residue is a place of another standard's form.
    static func isForeign(_ name: String) -> Bool { name.hasPrefix("xapi:/") }
}
