internal import Canonical
internal import _CrosswalkSupport

/// What of an event a subscriber may have: a list of names, and nothing else goes.
///
/// The names are those of `LearningEventField.all`, `group`, `attempt.learner`, `people.names`, and those of the residue. A place
/// of a standard's form in the residue (`caliper:/…`, `xapi:/…`) goes by the nearest name in the list, its own or one of a
/// place above it; `caliper:` alone is the whole form. Id, time, actor, action and the object's id always go.
///
/// Two names stand for more than their field. Without `attempt.learner` the attempt of somebody else than the actor does not go at
/// all: it would be taken for the actor's. Without `people.names` an object, target, referrer or result that is a person, an
/// agent or a group goes without its name.
public struct EventFields: Hashable, Sendable {
    /// What is decided by name.
    private var rules: [ExactText: Bool]
    /// What counts for names that nothing was said of.
    private let allowsOthers: Bool

    /// Every field of an event, the group and the learner. Nothing of the residue, which is where a launch's parameters, names
    /// and addresses are, and no names of people.
    public static let standard = EventFields(
        rules: Dictionary(uniqueKeysWithValues: table.map { (ExactText($0), true) }), allowsOthers: false)

    /// All that the event has, names and residue too. For a subscriber with pseudonymous actors the residue and the names of
    /// people go only where they were added by name.
    public static let everything = EventFields(rules: [:], allowsOthers: true)

    private static let table = LearningEventField.all.map(\.name) + ["group", "attempt.learner"]
    /// The names that are no residue's.
    private static let own = Set((table + ["people.names"]).map { ExactText($0) })

    /// The same, and these too.
    public func adding(_ names: [String]) -> EventFields { deciding(names, true) }

    /// The same without these. What lies in the residue above a place that is removed does not go either: nobody takes it
    /// apart.
    public func removing(_ names: [String]) -> EventFields { deciding(names, false) }

    private func deciding(_ names: [String], _ isAllowed: Bool) -> EventFields {
        var copy = self
        for name in names { copy.rules[ExactText(name)] = isAllowed }
        return copy
    }

    /// Whether a field goes, by its name.
    public func allows(_ name: String) -> Bool {
        (decision(on: name) ?? allowsOthers) && !hasRefusal(below: name)
    }

    // MARK: Applying

    /// The event as it may go. Where its people are under pseudonyms, what could give them away needs to be named.
    func minimised(_ event: LearningEvent, isPseudonymous: Bool) -> LearningEvent {
        func allowsPersonal(_ name: String) -> Bool { allows(name) && (!isPseudonymous || decision(on: name) != nil) }
        var result = event
        if !allowsPersonal("people.names") { result.removeNamesOfPeople() }
        if !allows("attempt.learner") {
            if let learner = event.attempt.learner, learner != event.actor.identity { result.attempt = .init() }
            result.attempt.learner = nil
        }
        if !allows("group") { result.group = nil }
        for field in LearningEventField.all where !allows(field.name) { field.set(nil, in: &result) }
        // That a field goes says nothing of what a source keeps under the field's name.
        result.residue = result.residue.filter { name, _ in
            Self.own.contains(ExactText(name)) ? allowsOthers && !isPseudonymous && allows(name) : allowsPersonal(name)
        }
        return result
    }

    // MARK: Names and places

    /// What was said of a name, or of the nearest place above it.
    private func decision(on name: String) -> Bool? {
        if let own = rules[ExactText(name)] { return own }
        guard Self.isPlace(name) else { return nil }
        return rules.filter { Self.isPlace(name, below: $0.key.text) }
            .max { $0.key.text.utf8.count < $1.key.text.utf8.count }?.value
    }

    private func hasRefusal(below name: String) -> Bool {
        rules.contains { !$0.value && Self.isPlace($0.key.text, below: name) }
    }

    private static func isPlace(_ name: String) -> Bool {
        ["caliper:", "xapi:"].contains { name.utf8.starts(with: $0.utf8) }
    }

    private static func isPlace(_ name: String, below other: String) -> Bool {
        isPlace(other) && name.utf8.starts(with: other.utf8) && name.utf8.dropFirst(other.utf8.count).first == 0x2F
    }
}

extension LearningEvent {
    fileprivate mutating func removeNamesOfPeople() {
        if EntityType.isPeople(object.type) { object.name = nil }
        for path in [\LearningEvent.target, \.referrer, \.result.entity]
        where EntityType.isPeople(self[keyPath: path]?.type) {
            self[keyPath: path]?.name = nil
        }
    }
}
