internal import CrosswalkJSON
public import LTICore

/// Something of a tool's in a course, as the Link and Content Service (a candidate) shows it: a content item as in deep
/// linking, and what the platform made of it.
///
/// `items`, `resource_link_id` and `limit` are certain; the names of the platform's own members are not verified, and
/// read leniently.
public struct LinkedContentItem: Hashable, Sendable {
    /// `id`: its address; `nil` where the platform does not say.
    public var address: String?
    /// `resourceLinkId`: of a launch, `id` of the resource link claim.
    public var resourceLinkID: ResourceLinkID?
    /// What it is.
    public var item: ContentItem
    /// `lineItemIds`: the addresses of its line items.
    public var lineItems: [String]
    /// `published`: whether learners see it; `nil` where the platform does not say.
    public var isPublished: Bool?
    /// `readonly`: the members that the platform does not let the tool change.
    public var readOnlyMembers: [String]

    /// An item in a course.
    public init(
        _ item: ContentItem, at address: String? = nil, resourceLinkID: ResourceLinkID? = nil,
        lineItems: [String] = [], isPublished: Bool? = nil, readOnlyMembers: [String] = []
    ) {
        self.item = item
        self.address = address
        self.resourceLinkID = resourceLinkID
        self.lineItems = lineItems
        self.isPublished = isPublished
        self.readOnlyMembers = readOnlyMembers
    }
}

/// A page of a tool's items in a course.
public struct ContentItemPage: Sendable {
    /// The items.
    public let items: [LinkedContentItem]
    /// How many elements are no items: without a type, or without what an item of their type cannot do without.
    public let undecoded: Int
}

extension LinkedContentItem {
    /// Reads an item; `nil` for what is none.
    init?(_ value: JSONValue) {
        guard var object = value.object else { return nil }
        func take(_ name: String) -> JSONValue? {
            defer { object[name] = nil }
            return object[name]
        }
        let (address, link) = (take("id")?.string, take("resourceLinkId")?.looseText)
        let (lineItems, isPublished) = (take("lineItemIds")?.array, take("published")?.bool)
        let readOnly = take("readonly")?.array
        guard let item = ContentItemList(.array([.object(object)])).entries.first?.item else { return nil }
        self.init(
            item, at: address, resourceLinkID: link.map { ResourceLinkID($0) },
            lineItems: lineItems?.compactMap(\.string) ?? [], isPublished: isPublished,
            readOnlyMembers: readOnly?.compactMap(\.string) ?? [])
    }

    /// The item as it travels.
    var json: JSONObject {
        var json = item.json
        if let address { json["id"] = .string(address) }
        if let resourceLinkID { json["resourceLinkId"] = .string(resourceLinkID.text) }
        if !lineItems.isEmpty { json["lineItemIds"] = .array(lineItems.map { .string($0) }) }
        if let isPublished { json["published"] = .bool(isPublished) }
        if !readOnlyMembers.isEmpty { json["readonly"] = .array(readOnlyMembers.map { .string($0) }) }
        return json
    }
}

extension ContentItemPage {
    /// Reads a page.
    /// - Throws: Also where there is no list: that is no page.
    init(from json: inout JSONReader) throws(JSONError) {
        var found: [LinkedContentItem]?
        var undecoded = 0
        try json.beginObject()
        while let name = try json.nextMember() {
            guard name == "items" else { continue }
            var list: [LinkedContentItem] = []
            try json.beginArray()
            while try json.nextElement() {
                if let item = LinkedContentItem(try json.tree()) { list.append(item) } else { undecoded += 1 }
            }
            found = list
        }
        items = try json.required(found, "items")
        self.undecoded = undecoded
    }
}

extension JSONValue {
    /// A text, or a number as it was written: some platforms number their links.
    fileprivate var looseText: String? { string ?? number?.lexeme }
}
