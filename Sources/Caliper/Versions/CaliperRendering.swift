internal import CrosswalkJSON

/// An event or described entity as the bytes that go out in a version: what is kept for delivery, so that nothing that changes
/// meanwhile changes what is sent.
///
/// ```swift
/// let rendering = try CaliperRendering(event.node, version: .v1_1)
/// for loss in rendering.losses { log(loss.type, loss.property) }
/// ```
public struct CaliperRendering: Hashable, Sendable {
    /// The document, without white space.
    public let json: [UInt8]
    /// Its version.
    public let version: CaliperVersion
    /// The id of the event or entity, whatever the version writes of it.
    public let id: String?
    /// Whether it is an event.
    public let isEvent: Bool
    /// What the version could not say, in no order, each once.
    public let losses: Set<CaliperLoss>

    /// Renders an event or entity of 1.2.
    ///
    /// For 1.1 it leaves out what is new (`profile`, `otherIdentifiers` and some more) and names the contexts of the extension
    /// profiles that its types and actions need. For 1.0 it leaves out what 1.0 does not have, the event's id among it, and
    /// writes the nearest type where 1.0 lacks one.
    ///
    /// - Parameters:
    ///   - node: The event or entity.
    ///   - version: The version to write.
    ///   - parameters: What may go out of the parameters of a launch; the rest is withheld, and told as a loss.
    /// - Throws: ``CaliperRefusal`` where it is not as 1.2 has it, or where the version cannot say what was done at all.
    public init(
        _ node: CaliperNode, version: CaliperVersion = .v1_2,
        launchParameters parameters: CaliperLaunchParameters = .standard
    ) throws(CaliperRefusal) {
        let (node, isWithheld) = node.filtered(parameters)
        let withheld: Set<CaliperLoss> =
            isWithheld ? [CaliperLoss(.ltiSession, .messageParameters, .withheld)] : []
        self.version = version
        id = node.id
        isEvent = node.isEvent
        switch version {
        case .v1_2:
            json = try node.json()
            losses = withheld
        case .v1_1:
            // What is wrong by 1.2 must not go out because 1.1 asks less.
            _ = try node.json()
            var downgrade = Downgrade11()
            json = try downgrade.item(node).json(version: .v1_1)
            losses = downgrade.losses.union(withheld)
        case .v1_0:
            _ = try node.json()
            var downgrade = Downgrade10()
            json = JSONValue.object(try downgrade.item(node)).json
            losses = downgrade.losses.union(withheld)
        }
    }

    /// What was rendered before, as it was kept.
    package init(kept json: [UInt8], version: CaliperVersion) {
        (self.json, self.version, id, isEvent, losses) = (json, version, nil, true, [])
    }
}
