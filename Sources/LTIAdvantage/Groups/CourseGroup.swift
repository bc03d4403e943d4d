internal import CrosswalkJSON
public import LTICore

/// A group of people in a context (Course Groups 1.0). Who is in it, the list of members says (``Member/groupIDs``).
public struct CourseGroup: Hashable, Sendable, Concealed {
    /// `id`; platforms that number groups are read as the digits.
    public var id: String
    /// `name`.
    public var name: String
    /// `tag`: what the platform says the group is for.
    public var tag: String?
    /// The sets that it belongs to: `set_id`, and `set_ids` of some platforms.
    public var setIDs: [String]

    /// A group.
    public init(id: String, name: String, tag: String? = nil, setIDs: [String] = []) {
        self.id = id
        self.name = name
        self.tag = tag
        self.setIDs = setIDs
    }
}

/// Groups that belong together, such as those of one assignment (Course Groups 1.0).
public struct CourseGroupSet: Hashable, Sendable, Concealed {
    /// `id`.
    public var id: String
    /// `name`.
    public var name: String
    /// `tag`.
    public var tag: String?

    /// A set.
    public init(id: String, name: String, tag: String? = nil) {
        self.id = id
        self.name = name
        self.tag = tag
    }
}

/// A page of groups or of sets.
public struct GroupPage<Item: Hashable & Sendable>: Sendable {
    /// What is on it.
    public let items: [Item]
    /// How many elements have no id, and so could not be read.
    public let undecoded: Int
}

/// An element of a list of groups or of sets.
protocol GroupElement: Hashable, Sendable {
    /// The member of the page in which the list stands.
    static var listName: StaticString { get }
    /// Reads an element; `nil` where it is none with an id.
    static func read(from json: inout JSONReader) throws(JSONError) -> Self?
    func write(to json: inout JSONWriter)
}

extension GroupPage where Item: GroupElement {
    /// Reads a page.
    /// - Throws: Also where there is no list: that is no page.
    init(from json: inout JSONReader) throws(JSONError) {
        var items: [Item]?
        var undecoded = 0
        try json.beginObject()
        while let name = try json.nextMember() {
            guard Item.listName ~= name else { continue }
            var list: [Item] = []
            try json.beginArray()
            while try json.nextElement() {
                if let item = try Item.read(from: &json) { list.append(item) } else { undecoded += 1 }
            }
            items = list
        }
        self.items = try json.required(items, Item.listName)
        self.undecoded = undecoded
    }
}

extension CourseGroup: GroupElement {
    static var listName: StaticString { "groups" }

    static func read(from json: inout JSONReader) throws(JSONError) -> CourseGroup? {
        var group = CourseGroup(id: "", name: "")
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "id": group.id = try json.looseText() ?? ""
            case "name": group.name = try json.looseText() ?? ""
            case "tag": group.tag = try json.looseText()
            case "set_id": if let id = try json.looseText(), !id.isEmpty { group.add(set: id) }
            case "set_ids": for id in try json.looseTexts() ?? [] { group.add(set: id) }
            default: break
            }
        }
        return group.id.isEmpty ? nil : group
    }

    private mutating func add(set id: String) {
        if !setIDs.contains(id) { setIDs.append(id) }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("tag", tag)
            json.member("set_id", setIDs.first)
            if setIDs.count > 1 { json.member("set_ids", setIDs) }
        }
    }
}

extension CourseGroupSet: GroupElement {
    static var listName: StaticString { "sets" }

    static func read(from json: inout JSONReader) throws(JSONError) -> CourseGroupSet? {
        var set = CourseGroupSet(id: "", name: "")
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "id": set.id = try json.looseText() ?? ""
            case "name": set.name = try json.looseText() ?? ""
            case "tag": set.tag = try json.looseText()
            default: break
            }
        }
        return set.id.isEmpty ? nil : set
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("tag", tag)
        }
    }
}
