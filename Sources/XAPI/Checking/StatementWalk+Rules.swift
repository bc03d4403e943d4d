internal import CrosswalkJSON

extension StatementWalk {
    /// What can be told of an object when all its members were read.
    mutating func close(_ shape: Shape, _ seen: Seen) {
        let row = ShapeTable[shape]
        let missing = row.required & ~seen.mask
        if missing != 0 { noteMissing(missing, shape) }
        switch shape {
        case .statement: closeStatement(seen, shape)
        case .object, .innerObject: closeObject(seen, shape)
        case .actor: closeActor(seen, ShapeBits.actor, shape)
        case .activity: requireType([.none, .activity], seen, shape)
        case .statementRef: requireType([.statementRef], seen, shape)
        case .contextAgent: requireType([.contextAgent], seen, shape)
        case .contextGroup: requireType([.contextGroup], seen, shape)
        case .definition: closeDefinition(seen)
        case .score: closeScore()
        default: break
        }
    }

    private mutating func noteMissing(_ missing: UInt32, _ shape: Shape) {
        for (index, property) in ShapeTable[shape].properties.enumerated() where missing & 1 << UInt32(index) != 0 {
            note(.missing, .error, property.name, in: shape)
        }
    }

    private mutating func requireType(_ words: [TypeWord], _ seen: Seen, _ shape: Shape) {
        // A missing one that must be there was noted already.
        if seen.type == .none || words.contains(seen.type) { return }
        note(.objectType, .error, "objectType", in: shape)
    }

    // MARK: Statements

    private mutating func closeStatement(_ seen: Seen, _ shape: Shape) {
        let isActivity = seen.objectType == .activity || seen.objectType == .none
        let hasObject = shape == .statement ? seen.mask & ShapeBits.statementObject : seen.mask & ShapeBits.subObject
        if seen.hasActivityTerms, !isActivity, hasObject != 0 {
            note(.notAnActivity, .error, "context", in: .context)
        }
        if seen.isVoiding, seen.objectType != .statementRef, hasObject != 0, shape == .statement {
            note(.voiding, .error, "object", in: shape)
        }
    }

    // MARK: Objects of statements

    private mutating func closeObject(_ seen: Seen, _ shape: Shape) {
        let allowed: UInt32
        switch seen.type {
        case .none, .activity:
            allowed = ShapeBits.activity
            closeID(seen, shape, .iri) { IRIText.isAbsolute($0) }
        case .statementRef:
            allowed = ShapeBits.statementRef
            closeID(seen, shape, .uuid) { UUIDText.isOne($0) }
        case .agent, .group:
            closeActor(seen, ShapeBits.object, shape)
            return
        case .subStatement where shape == .object:
            allowed = ShapeBits.subStatement
            let missing = ShapeBits.subRequired & ~seen.mask
            if missing != 0 { noteMissing(missing, shape) }
            closeStatement(seen, shape)
        case .subStatement:
            return note(.nestedSubStatement, .error, "objectType", in: shape)
        default:
            return note(.objectType, .error, "objectType", in: shape)
        }
        noteMisplaced(seen.mask & ~allowed, shape)
    }

    private mutating func closeID(
        _ seen: Seen, _ shape: Shape, _ code: XAPIFinding.Code, _ isRight: (UnsafeRawBufferPointer) -> Bool
    ) {
        guard seen.mask & ShapeBits.objectID != 0 else { return note(.missing, .error, "id", in: shape) }
        if let id = seen.id, !isRight(id.bytes) { note(code, .error, "id", in: shape) }
    }

    /// Members that an object of another type has.
    private mutating func noteMisplaced(_ misplaced: UInt32, _ shape: Shape) {
        guard misplaced != 0 else { return }
        for (index, property) in ShapeTable[shape].properties.enumerated() where misplaced & 1 << UInt32(index) != 0 {
            note(
                .unknownProperty, .error, property.name, in: shape, fix: "Only an object of another objectType has it.")
        }
    }

    // MARK: Actors

    private mutating func closeActor(_ seen: Seen, _ bits: ShapeBits.Actor, _ shape: Shape) {
        let identifiers = (seen.mask & bits.identifiers).nonzeroBitCount
        if identifiers > 1 { note(.severalIdentifiers, in: shape) }
        noteMisplaced(seen.mask & ~bits.all, shape)
        switch seen.type {
        case .none, .agent:
            if identifiers == 0 { note(.noIdentifier, in: shape) }
            if seen.mask & bits.member != 0 {
                note(.unknownProperty, .error, "member", in: shape, fix: "Only a Group has members: write objectType.")
            }
        case .group:
            if identifiers == 0, seen.mask & bits.member == 0 { note(.noMember, .error, "member", in: shape) }
        default:
            note(.objectType, .error, "objectType", in: shape)
        }
    }

    /// A member of a Group is an Agent.
    mutating func checkMember(_ seen: Seen, _ shape: Shape) {
        if seen.type == .group { note(.actorKind, in: shape, fix: "A Group's members are Agents.") }
    }

    /// What a member demands of its actor.
    mutating func checkActor(_ seen: Seen, _ property: Property, _ shape: Shape) {
        switch (shape, property.name.description) {
        case (.context, "team"), (.contextGroup, _):
            if seen.type == .agent || seen.type == .none { note(.actorKind, in: shape, fix: "Send a Group here.") }
        case (.contextAgent, _):
            if seen.type == .group { note(.actorKind, in: shape, fix: "Send an Agent here.") }
        case (.statement, "authority"):
            guard seen.type == .group else { return }
            let isAnonymous = seen.mask & ShapeBits.actor.identifiers == 0
            if !isAnonymous || seen.members != 2 { note(.authority, in: shape) }
        default: break
        }
    }

    // MARK: Definitions and scores

    private mutating func closeDefinition(_ seen: Seen) {
        let kind = seen.interaction.flatMap { InteractionKind($0) }
        for list in InteractionKind.lists {
            guard seen.mask & list.bit != 0, kind.map({ !list.kinds.contains($0) }) ?? true else { continue }
            note(.componentList, .warning, list.name, in: .definition)
        }
    }

    private mutating func closeScore() {
        if let scaled = score[0], scaled.isLess(than: -1) || JSONNumber(1).isLess(than: scaled) {
            note(.score, .error, "scaled", in: .score)
        }
        if let min = score[2], let max = score[3], !min.isLess(than: max) { note(.score, .error, "min", in: .score) }
        guard let raw = score[1] else { return }
        let isBelow = score[2].map { raw.isLess(than: $0) } ?? false
        let isAbove = score[3].map { $0.isLess(than: raw) } ?? false
        if isBelow || isAbove { note(.score, .error, "raw", in: .score) }
    }
}

/// Bits of members that the rules ask for.
enum ShapeBits {
    struct Actor: Sendable {
        let identifiers: UInt32
        let member: UInt32
        /// Everything that an Agent or a Group may have.
        let all: UInt32

        init(_ shape: Shape) {
            let row = ShapeTable[shape]
            identifiers = row.mask("mbox", "mbox_sha1sum", "openid", "account")
            member = row.mask("member")
            all = identifiers | member | row.mask("objectType", "name")
        }
    }

    static let actor = Actor(.actor)
    static let object = Actor(.object)
    static let statementObject = ShapeTable[.statement].mask("object")
    static let subObject = ShapeTable[.object].mask("object")
    // The members of an inner object stand before those of a SubStatement, so that their bits are the same.
    static let objectID = ShapeTable[.object].mask("id")
    static let activity = ShapeTable[.object].mask("objectType", "id", "definition")
    static let statementRef = ShapeTable[.object].mask("objectType", "id")
    static let subRequired = ShapeTable[.object].mask("actor", "verb", "object")
    static let subStatement =
        subRequired | ShapeTable[.object].mask("objectType", "result", "context", "timestamp", "attachments")
    static let activityTerms = ShapeTable[.context].mask("revision", "platform")
}
