internal import CrosswalkJSON
internal import LTICore

/// A page as it was read, before anything is compared.
struct MembershipContainer: Sendable {
    var id: String?
    var context: LaunchContext?
    var entries: [Entry] = []

    enum Entry: Sendable {
        case member(Member, notes: [MembershipFinding.Code])
        case undecoded(MembershipFinding.Code, UserID?)
    }

    /// Reads a page.
    /// - Throws: Also where there is no list of members: that is no page.
    init(from json: inout JSONReader) throws(JSONError) {
        var hasMembers = false
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "id": id = try json.looseText()
            case "context": context = try LaunchContext(loosely: &json)
            case "members":
                // A lenient reader of lists would take one object for a list of one; here that would hide a fault.
                guard try json.kind() == .array else { throw json.invalid("a list of members") }
                hasMembers = true
                entries = []
                try json.beginArray()
                while try json.nextElement() { entries.append(try Entry(from: &json)) }
            default: break
            }
        }
        guard hasMembers else { throw json.missing("members") }
    }
}

extension LaunchContext {
    /// The context of a page; `nil` where there is none with an id.
    init?(loosely json: inout JSONReader) throws(JSONError) {
        var (id, label, title): (String?, String?, String?)
        var types: [String] = []
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "id": id = try json.looseText()
            case "label": label = try json.looseText()
            case "title": title = try json.looseText()
            case "type": types = try json.looseTexts() ?? []
            default: break
            }
        }
        guard let id, !id.isEmpty else { return nil }
        self.init(id: ContextID(id), types: types.map { ContextType($0) }, label: label, title: title)
    }
}

extension MembershipContainer.Entry {
    init(from json: inout JSONReader) throws(JSONError) {
        guard try json.kind() == .object else {
            try json.skip()
            self = .undecoded(.notAnObject, nil)
            return
        }
        var draft = MemberDraft()
        try json.beginObject()
        while let name = try json.nextMember() { try draft.read(name, from: &json) }
        self = draft.entry
    }
}

/// A member while it is being read.
private struct MemberDraft {
    var member = Member("", roles: LaunchRoles([]))
    var hasRoles = false
    var notes: [MembershipFinding.Code] = []

    var entry: MembershipContainer.Entry {
        guard !member.user.text.isEmpty else { return .undecoded(.userMissing, nil) }
        guard hasRoles else { return .undecoded(.rolesMissing, member.user) }
        return .member(member, notes: notes)
    }

    mutating func read(_ name: JSONText, from json: inout JSONReader) throws(JSONError) {
        switch name {
        case "user_id": member.user = UserID(try json.looseText() ?? "")
        case "roles":
            let roles = try json.looseTexts()
            hasRoles = roles != nil
            member.roles = LaunchRoles((roles ?? []).filter { !$0.isEmpty }.map { Role($0) })
        case "status": readStatus(try json.looseText())
        case "name": member.name = try json.looseText()
        case "given_name": member.givenName = try json.looseText()
        case "family_name": member.familyName = try json.looseText()
        case "middle_name": member.middleName = try json.looseText()
        case "email": member.email = try json.looseText()
        case "picture": member.picture = try json.looseText()
        case "lis_person_sourcedid": member.sourcedID = try json.looseText()
        case "lti11_legacy_user_id": member.legacyUserID = try json.looseText()
        case "group_enrollments": try readGroups(from: &json)
        case "message": try readMessages(from: &json)
        default:
            let name = String(name)
            member.extras[name] = try json.tree()
        }
    }

    private mutating func readStatus(_ text: String?) {
        guard let text, !text.isEmpty else { return }
        member.status = MemberStatus(rawValue: text)
        if !member.status.isStandard { notes.append(.unknownStatus) }
    }

    private mutating func readGroups(from json: inout JSONReader) throws(JSONError) {
        var ids: [String] = []
        _ = try json.looseArray { json throws(JSONError) in
            guard try json.kind() == .object else {
                if let id = try json.looseText() { ids.append(id) }
                return
            }
            _ = try json.looseObject { (name, json) throws(JSONError) in
                if name == "group_id", let id = try json.looseText() { ids.append(id) }
            }
        }
        member.groupIDs = ids
    }

    private mutating func readMessages(from json: inout JSONReader) throws(JSONError) {
        var messages: [LaunchClaims] = []
        var isIllegible = false
        _ = try json.looseArray { json throws(JSONError) in
            let raw = try json.raw()
            do {
                messages.append(try LaunchClaims(payload: raw.json))
            } catch {
                isIllegible = true
            }
        }
        member.messages = messages
        if isIllegible { notes.append(.illegibleMessage) }
    }
}
