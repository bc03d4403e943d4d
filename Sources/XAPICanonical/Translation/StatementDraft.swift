internal import Canonical
internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import XAPI

/// Puts an event into a statement, as far as xAPI has a place for what it says.
struct StatementDraft {
    let event: LearningEvent
    let naming: IdentityNaming
    let version: XAPIVersion

    /// What stands between the responses of a text (xAPI 1.0.3 Data, interactions).
    static let betweenResponses = "[,]"

    func statement() -> XAPIStatement {
        let object = object()
        return XAPIStatement(
            id: Self.id(of: event), actor: naming.actor(of: event.actor), verb: verb(), object: object,
            result: result(), context: context(isActivity: object.activity != nil),
            timestamp: XAPITimestamp(WallTime(millisecondsSinceEpoch: event.time.millisecondsSinceEpoch)))
    }

    /// The id of an event's statement; of an id that is no UUID, one that is made of it.
    static func id(of event: LearningEvent) -> XAPIUUID? {
        let tenant = event.actor.identity.provenance.tenant
        return XAPIUUID(event.id)
            ?? XAPIUUID(bytes: NameUUID.bytes(ofHosts: event.id, kind: "event", tenant: tenant))
    }

    private func verb() -> XAPIVerb {
        let verb = VerbTable.verb(
            kind: event.kind, action: event.action, object: event.object.type, success: event.result.success)
        return XAPIVerb(id: verb, display: ["en": VerbTable.display(of: verb)])
    }

    // MARK: Things

    private func object() -> XAPIObject {
        let entity = event.object
        switch entity.type {
        case "StatementRef"?:
            if let id = Self.uuid(ofURN: entity.id) { return .statement(id) }
        case "Person"?, "Group"?:
            return .actor(naming.actor(of: LearningEvent.Party(naming.identity(of: entity.id), type: entity.type)))
        default: break
        }
        return .activity(activity(entity))
    }

    static func uuid(ofURN text: String) -> XAPIUUID? {
        text.hasPrefix("urn:uuid:") ? XAPIUUID(String(text.dropFirst(9))) : nil
    }

    /// An Activity; of what has no IRI, with one that is made of its name.
    private func activity(_ entity: LearningEvent.Entity) -> XAPIActivity {
        let name = entity.name.map { XAPILanguageMap(["und": $0]) }
        let type = entity.type.map(ActivityTypeTable.activity)
        let isKnown = name != nil || type != nil
        return XAPIActivity(
            id: iri(of: entity.id), definition: isKnown ? XAPIActivityDefinition(name: name, type: type) : nil)
    }

    private func iri(of id: String) -> String {
        if XAPIWords.isIRI(id) { return id }
        let tenant = event.actor.identity.provenance.tenant
        let bytes = NameUUID.bytes(ofHosts: id, kind: "entity", tenant: tenant)
        return "urn:uuid:" + (XAPIUUID(bytes: bytes)?.description ?? "")
    }

    // MARK: What came of it

    private func result() -> XAPIResult? {
        let given = event.result
        var result = XAPIResult(score: score(), success: given.success)
        if !given.responses.isEmpty { result.response = given.responses.joined(separator: Self.betweenResponses) }
        if let duration = given.duration, XAPIWords.isDuration(duration) { result.duration = duration }
        if let seconds = event.position.flatMap(MediaTime.seconds) {
            result.extensions = [ExtensionNames.position: .number(seconds)]
        }
        return result == XAPIResult() ? nil : result
    }

    /// The score within the bounds that xAPI has. A maximum that was surpassed is left out: no store takes a raw score above it.
    private func score() -> XAPIScore? {
        guard let raw = event.result.score.flatMap({ JSONNumber($0) }), let value = raw.double else { return nil }
        var score = XAPIScore(raw: raw)
        guard let maximum = event.result.maximum.flatMap({ JSONNumber($0) }), let most = maximum.double, most > 0,
            value <= most
        else { return score }
        score.max = maximum
        if value >= 0 { score.min = 0 }
        if value >= -most { score.scaled = JSONNumber(value / most) }
        return score
    }

    // MARK: Circumstances

    private func context(isActivity: Bool) -> XAPIContext? {
        var context = XAPIContext()
        var activities = XAPIContextActivities()
        activities.parent = event.group.map { group in
            [activity(LearningEvent.Entity(id: naming.iri(of: group.identity), type: group.type))]
        }
        activities.grouping = event.application.map { [XAPIActivity(id: iri(of: $0))] }
        if event.residue[Residue.noCategory] != "" {
            activities.category = event.profile.map { [XAPIActivity(id: ExtensionNames.profiles + $0)] }
        }
        activities.other = event.referrer.map { [activity($0)] }
        if !activities.all.isEmpty { context.activities = activities }
        if isActivity { context.platform = event.application }
        if version == .v2_0, let learner = event.attempt.learner {
            let agent = XAPIAgent(naming.identifier(of: learner))
            context.agents = [XAPIContextAgent(agent, relevantTypes: [ExtensionNames.learner])]
        }
        let extensions = extensions()
        if !extensions.isEmpty { context.extensions = extensions }
        return context == XAPIContext() ? nil : context
    }

    private func extensions() -> JSONObject {
        var extensions = JSONObject()
        extensions[ExtensionNames.attemptNumber] = event.attempt.number.map { .number(JSONNumber($0)) }
        extensions[ExtensionNames.session] = event.session.map { .string($0) }
        for (name, text) in event.residue.sorted(by: { $0.key < $1.key }) where Residue.isOwn(name) {
            extensions[Residue.iri(of: name)] = Residue.value(text)
        }
        return extensions
    }
}
