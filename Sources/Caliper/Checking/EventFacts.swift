/// What the rules across the members of an event ask for: the same for what was read and what is written.
struct EventFacts {
    /// Places in the vocabularies; `nil` where the term is none of them.
    var action: Int?
    var profile: Int?
    /// The types of what the event names; `nil` for what is named by its IRI alone.
    var actor: NodeType?
    var object: NodeType?
    var generated: NodeType?

    /// Checks the rules of an event's table that depend on its action (section 3).
    func check(_ type: NodeType, _ seen: PropertySet, _ model: CaliperModel, _ log: inout FindingLog) {
        guard let action else { return }
        guard model.allows(action, in: type) else {
            log.note(.wrongAction, in: .action, "an action of \(type.term)")
            return
        }
        if let rule = ActionTable.rule(type, action) { check(rule, seen, model, &log) }
        if let profile, !ProfileTable.shared.has(type, action, in: profile) {
            log.note(.profileMismatch, in: .profile, "a profile that has \(type.term)", .warning)
        }
    }

    private func check(_ rule: ActionRule, _ seen: PropertySet, _ model: CaliperModel, _ log: inout FindingLog) {
        for property in rule.required.properties where !seen.contains(property) {
            log.note(.missingProperty, in: property, "the property \(property.name), for this action")
        }
        for property in rule.unexpected.properties where seen.contains(property) {
            log.note(.unexpectedProperty, in: property, "no \(property.name), for this action", .warning)
        }
        check(actor, rule.actor, .actor, model, &log)
        check(object, rule.object, .object, model, &log)
        check(generated, rule.generated, .generated, model, &log)
    }

    private func check(
        _ type: NodeType?, _ wanted: NodeType?, _ property: Property, _ model: CaliperModel, _ log: inout FindingLog
    ) {
        guard let type, let wanted, type != .foreign, !model.isKind(type, of: wanted) else { return }
        log.note(.wrongEntityType, in: property, "\(wanted.term), for this action")
    }
}
