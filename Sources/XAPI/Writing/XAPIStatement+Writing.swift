public import CrosswalkJSON

/// What to do with what a version does not have.
public enum XAPIDowngrade: Hashable, Sendable {
    /// Throw.
    case refuse
    /// Leave it out.
    case drop
}

extension XAPIStatement {
    /// The statement as a document, without white space, its members in the standard's order.
    ///
    /// Agents carry `objectType` where they are the object of a statement, and Groups everywhere; context activities are
    /// lists; timestamps and numbers are the texts that they were.
    /// - Parameters:
    ///   - version: The version that the receiver speaks.
    ///   - downgrade: What to do with `contextAgents` and `contextGroups` for a receiver of 1.0.3.
    /// - Throws: ``XAPIRejection`` with ``XAPIFinding/Code/newerProperty``.
    public func json(for version: XAPIVersion, downgrade: XAPIDowngrade = .refuse) throws(XAPIRejection) -> [UInt8] {
        guard version == .v1_0_3, !newerParts.isEmpty else { return encodedJSON() }
        if downgrade == .refuse { throw XAPIRejection(findings: newerParts) }
        return withoutNewerParts.encodedJSON()
    }

    /// What only 2.0 has, as findings.
    public var newerParts: [XAPIFinding] {
        Self.newer(in: context, at: "/context") + Self.newer(in: subStatement?.context, at: "/object/context")
    }

    /// The statement as a value of JSON, with all that either version has.
    public var jsonValue: JSONValue {
        do {
            return try JSONValue(json: encodedJSON(), mode: .strict)
        } catch {
            // What the writer wrote is read; only extensions deeper than any limit are not.
            return .null
        }
    }

    private var subStatement: XAPISubStatement? { if case .subStatement(let inner) = object { inner } else { nil } }

    private var withoutNewerParts: XAPIStatement {
        var old = self
        old.context = context?.withoutNewerParts
        if var inner = subStatement {
            inner.context = inner.context?.withoutNewerParts
            old.object = .subStatement(inner)
        }
        return old
    }

    private static func newer(in context: XAPIContext?, at place: String) -> [XAPIFinding] {
        let names = [context?.agents.map { _ in "contextAgents" }, context?.groups.map { _ in "contextGroups" }]
        return names.compactMap { $0 }.map { name in
            var finding = XAPIFinding(.newerProperty, property: name, clause: "xAPI 2.0, context")
            finding.pointer = "\(place)/\(name)"
            return finding
        }
    }
}

extension XAPIContext {
    fileprivate var withoutNewerParts: XAPIContext {
        var old = self
        old.agents = nil
        old.groups = nil
        return old
    }
}
