internal import CrosswalkJSON

/// Brings events and entities of 1.2 into 1.0.
struct Downgrade10 {
    private(set) var losses: Set<CaliperLoss> = []
    private let model = CaliperModel.shared

    /// - Throws: ``CaliperRefusal`` where 1.0 does not have the action, or is asked for a node that has no place in it.
    mutating func item(_ node: CaliperNode) throws(CaliperRefusal) -> JSONObject {
        if node.isEvent, let action = node.text(.action), Self.action(action) == nil {
            throw CaliperRefusal([
                CaliperFinding(.unknownTerm, at: "/action", property: "action", expected: "an action of Caliper 1.0")
            ])
        }
        guard node.type != .foreign, let object = self.node(node, isOutermost: true) else {
            throw CaliperRefusal([
                CaliperFinding(.unknownType, at: "/type", property: "type", expected: "a type of Caliper 1.0")
            ])
        }
        return object
    }

    // MARK: Nodes

    /// `nil` for what 1.0 has no type for.
    private mutating func node(_ node: CaliperNode, isOutermost: Bool = false) -> JSONObject? {
        guard let type = type(of: node) else { return nil }
        var object = JSONObject()
        if isOutermost { object["@context"] = .string(CaliperVersion.v1_0.context) }
        for member in node.members where member.property != .context {
            take(member, of: node.type, &object)
        }
        // A text selector within is known by its place.
        if let iri = Types10.iri(type), isOutermost || type != .textPositionSelector { object["@type"] = .string(iri) }
        return object
    }

    private mutating func type(of node: CaliperNode) -> NodeType? {
        switch node.type {
        case .gradeEvent: return .outcomeEvent
        case .score: return .result
        default: break
        }
        if Types10.iri(node.type) != nil { return node.type }
        let nearest = node.isEvent ? .event : Types10.nearest(above: node.type)
        if nearest != nil { losses.insert(CaliperLoss(node.type, .type, .nearestType)) }
        return nearest
    }

    private mutating func take(_ member: CaliperNode.Member, of type: NodeType, _ object: inout JSONObject) {
        guard let name = Types10.name(of: member.property, in: type), let value = value(member, of: type) else {
            losses.insert(CaliperLoss(type, member.property, .noProperty))
            return
        }
        object[name] = value
    }

    private mutating func value(_ member: CaliperNode.Member, of type: NodeType) -> JSONValue? {
        switch (member.property, member.value) {
        case (.action, .text(let term)): return Self.action(term).map { .string($0) }
        case (.roles, .list(let roles)): return .array(roles.compactMap(Self.role))
        case (.status, .text(let term)): return .string("http://purl.imsglobal.org/vocab/lis/v2/status#" + term)
        case (.federatedSession, .node(let session)):
            losses.insert(CaliperLoss(type, .federatedSession, .thinned))
            return session.id.map { .string($0) }
        default: return plain(member.value)
        }
    }

    private mutating func plain(_ value: NodeValue) -> JSONValue? {
        switch value {
        case .text(let text): .string(text)
        case .time(let time): .string(time.text)
        case .number(let number): .number(number)
        case .bool(let bool): .bool(bool)
        case .map(let object): .object(object)
        case .other(let other): other
        case .node(let node): self.node(node).map { .object($0) }
        case .list(let values): .array(values.compactMap { plain($0) })
        }
    }

    // MARK: Terms

    private static func action(_ term: String) -> String? {
        let old = term.replacing("ClosedCaptioning", with: "CloseCaptioning")
        guard Types10.actions.contains(old) else { return nil }
        return "http://purl.imsglobal.org/vocab/caliper/v1/action#" + old
    }

    private static func role(_ value: NodeValue) -> JSONValue? {
        guard case .text(let role) = value else { return nil }
        let base = "http://purl.imsglobal.org/vocab/lis/v2/membership"
        return .string(base + (role.contains("#") ? "/" : "#") + role)
    }
}

/// What 1.0 has, by its context.
enum Types10 {
    /// The IRI of a type; `nil` where 1.0 does not have it.
    static func iri(_ type: NodeType) -> String? {
        switch type {
        case .organization: "http://www.w3.org/ns/org#Organization"
        case .person, .group, .courseOffering, .courseSection, .membership:
            "http://purl.imsglobal.org/caliper/v1/lis/\(type.term)"
        default: types.contains(type) ? "http://purl.imsglobal.org/caliper/v1/\(type.term)" : nil
        }
    }

    /// The nearest type above one that 1.0 has.
    static func nearest(above type: NodeType) -> NodeType? {
        var level = [type]
        while !level.isEmpty {
            level = level.flatMap { one in EntityTable.rows.first { $0.type == one }?.supertypes ?? [] }
            if let found = level.first(where: { iri($0) != nil }) { return found }
        }
        return nil
    }

    /// The name of a property; `nil` where 1.0 does not have it, or not on that type.
    static func name(of property: Property, in type: NodeType) -> String? {
        switch (property, type) {
        case (.id, _): type.isEvent ? nil : "@id"
        case (.referrer, .navigationEvent): "navigatedFrom"
        case (.learningObjectives, _): "alignedLearningObjective"
        case (.assignee, .attempt), (.user, .session): "actor"
        case (.scoreGiven, .score): "totalScore"
        case (.extensions, _): type.isEvent ? nil : "extensions"
        case (.attempt, .score), (.attempt, .result), (.maxScore, .score): nil
        default: properties.contains(property) ? "\(property.name)" : nil
        }
    }

    private static let types: TypeSet = [
        .event, .annotationEvent, .assessmentEvent, .assessmentItemEvent, .assignableEvent, .mediaEvent,
        .navigationEvent, .outcomeEvent, .sessionEvent, .viewEvent, .entity, .agent, .annotation, .assessment,
        .assessmentItem, .assignableDigitalResource, .attempt, .audioObject, .bookmarkAnnotation, .digitalResource,
        .fillinBlankResponse, .frame, .highlightAnnotation, .imageObject, .learningObjective, .mediaLocation,
        .mediaObject, .multipleChoiceResponse, .multipleResponseResponse, .response, .result, .selectTextResponse,
        .session, .sharedAnnotation, .softwareApplication, .tagAnnotation, .textPositionSelector, .trueFalseResponse,
        .videoObject, .webPage,
    ]

    private static let properties: PropertySet = [
        .actor, .action, .object, .eventTime, .target, .generated, .edApp, .group, .membership, .federatedSession,
        .annotated, .assignable, .attempt, .isPartOf, .keywords, .member, .organization, .roles, .scoredBy, .selection,
        .status, .subOrganizationOf, .tags, .values, .withAgents, .academicSession, .bookmarkNotes, .category, .comment,
        .count, .courseNumber, .currentTime, .dateCreated, .dateModified, .datePublished, .dateToActivate, .dateToShow,
        .dateToStartOn, .dateToSubmit, .description, .duration, .end, .endedAtTime, .index, .isTimeDependent,
        .maxAttempts, .maxScore, .maxSubmits, .muted, .name, .selectionText, .start, .startedAtTime, .value, .version,
        .volumeLevel, .volumeMax, .volumeMin,
    ]

    static let actions: Set<String> = [
        "Abandoned", "Activated", "Attached", "Bookmarked", "ChangedResolution", "ChangedSize", "ChangedSpeed",
        "ChangedVolume", "Classified", "ClosedPopout", "Commented", "Completed", "Deactivated", "Described",
        "DisabledCloseCaptioning", "Disliked", "EnabledCloseCaptioning", "Ended", "EnteredFullScreen",
        "ExitedFullScreen", "ForwardedTo", "Graded", "Hid", "Highlighted", "Identified", "JumpedTo", "Liked", "Linked",
        "LoggedIn", "LoggedOut", "Muted", "NavigatedTo", "OpenedPopout", "Paused", "Questioned", "Ranked",
        "Recommended", "Restarted", "Resumed", "Reviewed", "Rewound", "Searched", "Shared", "Showed", "Skipped",
        "Started", "Submitted", "Subscribed", "Tagged", "TimedOut", "Unmuted", "Viewed",
    ]
}
