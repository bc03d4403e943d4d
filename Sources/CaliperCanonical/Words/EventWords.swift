internal import Caliper
internal import Canonical
internal import _CrosswalkSupport

/// The words of an event in Caliper's vocabularies: its own where Caliper has them, the nearest ones where not.
struct EventWords {
    /// The event's type.
    let kind: String
    let action: String
    let profile: String
    /// The type that action and object ask for.
    let likely: String

    /// What stands for an action that Caliper does not have.
    static let anyAction = "Used"
    /// What stands for a type of thing that Caliper does not have.
    static let anyThing = "DigitalResource"

    init(of event: LearningEvent) {
        let (action, type) = (event.action, event.object.type.map(Self.thing))
        guard CaliperWords.isAction(action) else {
            (kind, self.action, profile, likely) = ("Event", Self.anyAction, "GeneralProfile", "Event")
            return
        }
        self.action = action
        // What is graded is the attempt, which stands before its object.
        likely = action == "Graded" ? "GradeEvent" : CaliperWords.event(of: action, on: type)
        let wanted = event.kind.flatMap { Self.fits($0, action, type) ? $0 : nil } ?? likely
        // A launch without its session on the platform is none by the standard.
        let isLaunch = wanted == "ToolLaunchEvent" && action == "Launched"
        let hasSession =
            event.federatedSession != nil || event.residue.keys.contains { $0.hasPrefix("caliper:/federatedSession") }
        kind = isLaunch && !hasSession ? "Event" : wanted
        let given = event.profile.flatMap { CaliperWords.isProfile($0) ? $0 : nil }
        profile = given ?? CaliperWords.profile(of: kind, on: type)
    }

    /// Whether there is such a type of event that may have the action and the object.
    private static func fits(_ kind: String, _ action: String, _ type: String?) -> Bool {
        CaliperWords.isEvent(kind) && CaliperWords.allows(action, in: kind)
            && (kind == "GradeEvent" || type.map { CaliperWords.takes($0, as: "object", in: kind) } ?? true)
    }

    /// The type of a thing as Caliper has it.
    static func thing(_ type: String) -> String { CaliperWords.isKind(type, of: "Entity") ? type : anyThing }

    /// The type of a party as Caliper has it: one that is of a type, or that type itself.
    static func party(_ type: String, of above: String) -> String {
        CaliperWords.isKind(type, of: above) ? type : above
    }
}
