public import Canonical
public import XAPI
internal import CrosswalkJSON
internal import CrosswalkRuntime

/// Puts canonical events into statements of xAPI, and statements into canonical events.
///
/// ```swift
/// let translator = XAPIStatementTranslator(naming: naming)
/// let statement = try translator.statement(of: event, for: .v2_0)
/// let again = try translator.event(of: statement.value)
/// ```
///
/// Nothing is lost on the way and back: what xAPI has no place for travels in one extension of the context, and what the
/// canonical event has no place for in its residue, under `xapi:` and its place.
///
/// There is no official table between Caliper's words and xAPI's. Verbs, types and extensions are those that running systems
/// write where there are some, and the IRIs of Caliper's own terms elsewhere.
public struct XAPIStatementTranslator: Sendable {
    /// How people and groups are named.
    public let naming: IdentityNaming

    /// A translator for the events of one tenant.
    public init(naming: IdentityNaming) { self.naming = naming }

    /// A statement of a version.
    ///
    /// - Returns: The statement, and what of the event xAPI has no place for. That is in the extension.
    /// - Throws: `XAPIRejection` where xAPI cannot have the event.
    public func statement(
        of event: LearningEvent, for version: XAPIVersion
    ) throws(XAPIRejection) -> Translation<XAPIStatement> {
        var statement = StatementDraft(event: event, naming: naming, version: version).statement()
        let residue = residue(of: event)
        if !residue.places.isEmpty {
            let object = residue.applied(to: statement.jsonValue.object ?? JSONObject())
            statement = try XAPIStatement(json: JSONValue.object(object).json, version: .v2_0)
        }
        let told = statement.id.map {
            StatementDigest(statement: statement, naming: naming).event(id: $0, time: event.time)
        }
        let cargo = Carriage(naming: naming).cargo(of: event, told: told ?? event)
        if !cargo.isEmpty, event.residue[Residue.noCargo] != "" {
            var context = statement.context ?? XAPIContext()
            var extensions = context.extensions ?? JSONObject()
            extensions[ExtensionNames.cargo] = .object(cargo)
            context.extensions = extensions
            statement.context = context
        }
        var losses = losses(of: event, cargo)
        let bytes = try statement.json(for: version, downgrade: .drop)
        if version == .v1_0_3 {
            losses += statement.newerParts.compactMap(\.property).map {
                Loss(field: "context.\($0)", reason: .noCounterpart)
            }
        }
        return Translation(try XAPIStatement(json: bytes, version: version), losses: losses)
    }

    /// The canonical event of a statement.
    ///
    /// - Throws: `XAPIRejection` where it has no id or no time: what cannot be told apart from others is no event. A store
    ///   gives both to every statement.
    public func event(of statement: XAPIStatement) throws(XAPIRejection) -> LearningEvent {
        guard let id = statement.id, let time = (statement.timestamp ?? statement.stored)?.time else {
            throw XAPIRejection(missing: statement.id == nil ? "id" : "timestamp")
        }
        var bare = statement
        var own: [String: String] = [:]
        let cargo = Self.unpack(&bare, &own)
        var event = StatementDigest(statement: bare, naming: naming)
            .event(id: id, time: Instant(millisecondsSinceEpoch: time.millisecondsSinceEpoch))
        Carriage(naming: naming).unload(cargo, into: &event)
        let version = bare.context?.agents == nil ? XAPIVersion.v1_0_3 : .v2_0
        let again = StatementDraft(event: event, naming: naming, version: version).statement()
        let difference = JSONDifference(
            from: again.jsonValue.object ?? JSONObject(), to: bare.jsonValue.object ?? JSONObject())
        for place in difference.places {
            own[Residue.place + place.pointer] = place.value.map { String(decoding: $0.json, as: UTF8.self) } ?? ""
        }
        if cargo.isEmpty, event.profile == nil {
            // It was not made here: nothing is to be added to it on its way back.
            own[Residue.noCargo] = ""
            if bare.context?.activities?.category == nil { own[Residue.noCategory] = "" }
        }
        event.residue.merge(own) { first, _ in first }
        return event
    }

    // MARK: Residue and extensions

    /// The extensions of a statement's own and the one with what travelled, taken out of it.
    private static func unpack(_ statement: inout XAPIStatement, _ own: inout [String: String]) -> JSONObject {
        guard var extensions = statement.context?.extensions, !extensions.isEmpty else { return JSONObject() }
        let cargo = extensions[ExtensionNames.cargo]?.object
        if cargo != nil { extensions[ExtensionNames.cargo] = nil }
        for member in extensions {
            let name = Residue.name(of: member.name)
            guard Residue.isOwn(name), Residue.iri(of: name) == member.name else { continue }
            own[name] = String(decoding: member.value.json, as: UTF8.self)
            extensions[member.name] = nil
        }
        statement.context?.extensions = extensions.isEmpty ? nil : extensions
        if statement.context == XAPIContext() { statement.context = nil }
        return cargo ?? JSONObject()
    }

    private func residue(of event: LearningEvent) -> JSONDifference {
        let prefix = Residue.place + "/"
        return JSONDifference(
            event.residue.filter { $0.key.hasPrefix(prefix) }.map {
                (
                    String($0.key.dropFirst(Residue.place.count)),
                    $0.value.isEmpty ? JSONValue?.none : Residue.value($0.value)
                )
            })
    }

    private func losses(of event: LearningEvent, _ cargo: JSONObject) -> [Loss] {
        var losses = cargo.filter { !Residue.isForeign($0.name) && $0.name != "id" }.map { member in
            let isWord = ["action", "kind"].contains(member.name) || member.name.hasSuffix(".type")
            return Loss(field: member.name, reason: isWord ? .outsideVocabulary : .noCounterpart)
        }
        if XAPIUUID(event.id) == nil { losses.append(Loss(field: "id", reason: .assumed)) }
        return losses
    }
}
