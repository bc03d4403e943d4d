internal import CrosswalkJOSE
internal import CrosswalkJSON

extension LaunchClaims {
    /// Reads all claims in one pass.
    mutating func read(from json: inout JSONReader) throws(JSONError) {
        var notes = ClaimNotes()
        try json.beginObject()
        while let name = try json.nextMember() {
            let isKnown =
                name.isOfLTI
                ? try readLTI(name, from: &json, &notes) : try readPlain(name, from: &json, &notes)
            if !isKnown { unknown.append(UnknownClaim(name: ClaimName(rawValue: String(name)), value: try json.raw())) }
        }
        dropMenteesOfOthers(&notes)
        findings = notes.findings
    }

    /// Only mentors have somebody to look after (Core §5.4.3).
    private mutating func dropMenteesOfOthers(_ notes: inout ClaimNotes) {
        guard !mentees.isEmpty, roles?.holds(.mentor) != true else { return }
        notes.note(.notAMentor, Wire.mentees)
        mentees = []
    }

    /// Names without a prefix, and those of vendors.
    private mutating func readPlain(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch name {
        case Wire.iss: issuer = try json.checked(.issuer, &misread).map { Issuer($0) }
        case Wire.sub: user.subject = try json.checked(.subject, &misread).map { UserID($0) }
        case Wire.aud: audience = try json.takeNull() ? nil : try json.audience()
        case Wire.azp: authorizedParty = try json.checked(.authorizedParty, &misread).map { ClientID($0) }
        case Wire.exp: expiresAt = try json.checkedDate(.expiry, &misread)
        case Wire.iat: issuedAt = try json.checkedDate(.issued, &misread)
        case Wire.nbf: notBefore = try json.checkedDate(.notBefore, &misread)
        case Wire.nonce: nonce = try json.checked(.nonce, &misread)
        case Wire.jti: tokenID = try json.text(Wire.jti, &notes)
        case Wire.canvasPlacement:
            vendor.canvasPlacement = try json.takeNull() ? nil : try json.text(Wire.canvasPlacement, &notes)
        case Wire.brightspace: vendor.brightspace = try json.claim(Wire.brightspace, &notes)
        default: return try user.read(name, from: &json, &notes)
        }
        return true
    }

    /// Names that begin with the address of the standards.
    private mutating func readLTI(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch name {
        case Wire.messageType:
            messageType = try json.checked(.messageType, &misread).map { MessageType(rawValue: $0) }
        case Wire.version: version = try json.checked(.version, &misread)
        case Wire.deploymentID: deploymentID = try json.checked(.deployment, &misread).map { DeploymentID($0) }
        case Wire.target: targetLinkURI = try json.checked(.target, &misread)
        case Wire.roles: roles = try json.roles(&misread, &notes)
        case Wire.mentees: mentees = (try json.texts(Wire.mentees, &notes) ?? []).map { UserID($0) }
        case Wire.resourceLink: resourceLink = try json.claim(Wire.resourceLink, &notes)
        case Wire.context: context = try json.claim(Wire.context, &notes)
        case Wire.toolPlatform: toolPlatform = try json.claim(Wire.toolPlatform, &notes)
        case Wire.presentation: presentation = try json.claim(Wire.presentation, &notes)
        case Wire.lis: sourcedIDs = try json.claim(Wire.lis, &notes)
        case Wire.custom: custom = try json.claim(Wire.custom, &notes) ?? CustomParameters()
        case Wire.forUser: forUser = try json.claim(Wire.forUser, &notes)
        case Wire.migration: migration = try json.claim(Wire.migration, &notes)
        case Wire.legacyUser: legacyUserID = try json.resolvedText(Wire.legacyUser, &notes)
        case Wire.toolState: toolState = try json.text(Wire.toolState, &notes)
        case Wire.grades: grades = try json.claim(Wire.grades, &notes)
        case Wire.memberships: memberships = try json.claim(Wire.memberships, &notes)
        default: return try readCompanion(name, from: &json, &notes)
        }
        return true
    }

    private mutating func readCompanion(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch name {
        case Wire.groups: groups = try json.claim(Wire.groups, &notes)
        case Wire.basicOutcome: basicOutcome = try json.claim(Wire.basicOutcome, &notes)
        case Wire.caliper: caliper = try json.claim(Wire.caliper, &notes)
        default:
            if try deepLinking.read(name, from: &json, &notes) { return true }
            if try proctoring.read(name, from: &json, &notes) { return true }
            return try companions.read(name, from: &json, &notes)
        }
        return true
    }
}

extension JSONText {
    /// Whether it is as long as the names of the standards' claims and stands at the same host. This only says in which
    /// of two tables to look a name up, so that eight bytes are enough.
    var isOfLTI: Bool {
        let start = "https://".utf8.count
        guard count > 32 else { return false }
        return bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) == Self.host
    }

    /// The first eight bytes of `purl.imsglobal.org`, as they are loaded.
    private static let host = Array("purl.ims".utf8).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
}

/// Claims that a verification looks at: another type than the right one is remembered, since "missing" and "of no use"
/// are refused with different words.
extension JSONReader {
    mutating func checked(
        _ claim: MisreadClaims, _ misread: inout MisreadClaims
    ) throws(JSONError) -> String? {
        if try kind() == .string { return try string() }
        return try misreadValue(claim, &misread)
    }

    mutating func checkedDate(
        _ claim: MisreadClaims, _ misread: inout MisreadClaims
    ) throws(JSONError) -> NumericDate? {
        guard try kind() == .number else { return try misreadValue(claim, &misread) }
        let date = try nearestDouble().flatMap { NumericDate(secondsSince1970: $0) }
        if date == nil { misread.insert(claim) }
        return date
    }

    /// `null` is no value; anything else is one of no use.
    mutating func misreadValue<Value>(
        _ claim: MisreadClaims, _ misread: inout MisreadClaims
    ) throws(JSONError) -> Value? {
        if try takeNull() { return nil }
        try skip()
        misread.insert(claim)
        return nil
    }

    /// The roles: an array of texts, in which empty texts mean nothing.
    mutating func roles(
        _ misread: inout MisreadClaims, _ notes: inout ClaimNotes
    ) throws(JSONError) -> LaunchRoles? {
        guard try kind() == .array else { return try misreadValue(.roles, &misread) }
        var roles: [Role] = []
        // Most launches have a few: one allocation instead of one at every doubling.
        roles.reserveCapacity(8)
        var isUseful = true
        try beginArray()
        while try nextElement() {
            guard try kind() == .string else {
                isUseful = false
                continue
            }
            let text = try text()
            let role = RoleTable.known.role(text.bytes) ?? Role(String(text))
            if role.raw.isEmpty { notes.note(.emptyRole, Wire.roles) } else { roles.append(role) }
        }
        if !isUseful { misread.insert(.roles) }
        return isUseful ? LaunchRoles(roles) : nil
    }
}
