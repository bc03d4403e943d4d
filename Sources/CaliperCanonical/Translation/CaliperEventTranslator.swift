public import Caliper
public import Canonical
internal import CrosswalkJSON

/// Puts canonical events into Caliper's form, and Caliper's events into the canonical one.
///
/// ```swift
/// let translator = CaliperEventTranslator(naming: naming)
/// let caliper = try translator.caliper(of: event)
/// let again = try translator.event(of: caliper.value)
/// ```
///
/// Nothing is lost on the way and back: what Caliper has no place for travels in the extension `crosswalk`, and what the
/// canonical event has no place for in its residue, under `caliper:` and its place.
public struct CaliperEventTranslator: Sendable {
    /// How people and groups are named.
    public let naming: IdentityNaming
    /// What of the parameters of a launch goes through, in either direction.
    public let launchParameters: CaliperLaunchParameters

    /// A translator for the events of one tenant.
    ///
    /// - Parameters:
    ///   - naming: How people and groups are named.
    ///   - launchParameters: What of the parameters of a launch goes through, in either direction.
    public init(naming: IdentityNaming, launchParameters: CaliperLaunchParameters = .standard) {
        self.naming = naming
        self.launchParameters = launchParameters
    }

    /// An event of 1.2.
    ///
    /// - Returns: The event, and what of the canonical one Caliper has no place or no word for. That is in the extension.
    /// - Throws: `CaliperRefusal` where Caliper cannot have the event: an id is no IRI, or a launch lacks its federated session.
    public func caliper(of event: LearningEvent) throws(CaliperRefusal) -> Translation<CaliperNode> {
        let writer = EventWriter(event, naming: naming)
        var node = residue(of: event).applied(to: writer.object())
        let told = EventReader(node, naming: naming).event() ?? event
        let cargo = Carriage(naming: naming).cargo(of: event, told: told)
        var extensions = node["extensions"]?.object ?? JSONObject()
        for (name, text) in event.residue.sorted(by: { $0.key < $1.key }) where Self.isOwn(name) {
            extensions[name] = Self.value(text)
        }
        if !cargo.isEmpty { extensions[Carriage.name] = .object(cargo) }
        if !extensions.isEmpty { node["extensions"] = .object(extensions) }
        guard case .item(let read) = try CaliperInput(json: JSONValue.object(node).json) else {
            throw CaliperRefusal(expected: "an event")
        }
        return Translation(read.filtered(launchParameters).node, losses: losses(of: event, writer.words, cargo))
    }

    /// The canonical event of one of 1.2.
    ///
    /// - Throws: `CaliperRefusal` where it is no event, or breaks the standard.
    public func event(of node: CaliperNode) throws(CaliperRefusal) -> LearningEvent {
        guard node.isEvent, var object = try Self.object(of: node.filtered(launchParameters).node) else {
            throw CaliperRefusal(expected: "an event")
        }
        var own: [String: String] = [:]
        let cargo = Self.unpack(&object, &own)
        guard var event = EventReader(object, naming: naming).event() else {
            throw CaliperRefusal(expected: "an event")
        }
        Carriage(naming: naming).unload(cargo, into: &event)
        let difference = JSONDifference(from: EventWriter(event, naming: naming).object(), to: object)
        for place in difference.places {
            own[Carriage.place + place.pointer] = place.value.map { String(decoding: $0.json, as: UTF8.self) } ?? ""
        }
        event.residue.merge(own) { first, _ in first }
        return event
    }

    // MARK: Residue and extensions

    /// The extensions of an event's own and the one with what travelled, taken out of it.
    private static func unpack(_ object: inout JSONObject, _ own: inout [String: String]) -> JSONObject {
        guard var extensions = object["extensions"]?.object, !extensions.isEmpty else { return JSONObject() }
        let cargo = extensions[Carriage.name]?.object
        if cargo != nil { extensions[Carriage.name] = nil }
        for member in extensions where isOwn(member.name) {
            own[member.name] = String(decoding: member.value.json, as: UTF8.self)
            extensions[member.name] = nil
        }
        object["extensions"] = extensions.isEmpty ? nil : .object(extensions)
        return cargo ?? JSONObject()
    }

    /// Whether a name in the residue is one of the source's own, which is an extension's name.
    private static func isOwn(_ name: String) -> Bool {
        !name.hasPrefix(Carriage.place + "/") && !Carriage.isForeign(name) && name != Carriage.name
    }

    private func residue(of event: LearningEvent) -> JSONDifference {
        let prefix = Carriage.place + "/"
        return JSONDifference(
            event.residue.filter { $0.key.hasPrefix(prefix) }.map {
                (
                    String($0.key.dropFirst(Carriage.place.count)),
                    $0.value.isEmpty ? JSONValue?.none : Self.value($0.value)
                )
            })
    }

    /// A text as the JSON that it is; one that is none as a string.
    private static func value(_ text: String) -> JSONValue {
        do {
            return try JSONValue(json: Array(text.utf8))
        } catch {
            return .string(text)
        }
    }

    private static func object(of node: CaliperNode) throws(CaliperRefusal) -> JSONObject? {
        let bytes = try node.json()
        do {
            return try JSONValue(json: bytes).object
        } catch {
            // What the writer wrote is read; only extensions deeper than any limit are not.
            return nil
        }
    }

    private func losses(of event: LearningEvent, _ words: EventWords, _ cargo: JSONObject) -> [Loss] {
        var losses = cargo.filter { !Carriage.isForeign($0.name) && $0.name != "id" }.map { member in
            let isWord = ["action", "kind", "profile"].contains(member.name) || member.name.hasSuffix(".type")
            return Loss(field: member.name, reason: isWord ? .outsideVocabulary : .noCounterpart)
        }
        if !EventIdentity.isKept(of: event) { losses.append(Loss(field: "id", reason: .assumed)) }
        return losses
    }
}
