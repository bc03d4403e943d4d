internal import CrosswalkJSON
internal import LTICore

extension ContentItem {
    /// Reads an item; `nil` where it lacks what it cannot do without, which a finding says.
    static func read(_ object: JSONObject, at index: Int) -> (item: ContentItem?, findings: [DeepLinkingFinding]) {
        var members = ItemMembers(object, item: index)
        // A type is a text and nothing else: a number in its place is no name of anything.
        guard let name = object["type"]?.string, let type = members.text("type").map({ _ in name }), !type.isEmpty
        else {
            let finding = DeepLinkingFinding(code: .typeMissing, effect: .itemRefused, item: index, member: "type")
            return (nil, [finding])
        }
        let content = content(ContentItemType(rawValue: type), &members)
        var item = content.map { ContentItem($0) }
        if case .other = content {
            item?.readWhatFits(&members)
        } else {
            item?.readCommon(&members)
        }
        item?.extensions = members.rest
        return (item, members.findings)
    }

    private mutating func readCommon(_ members: inout ItemMembers) {
        title = members.text("title")
        text = members.text("text")
        icon = members.object("icon") { ItemPicture(&$0) }
        thumbnail = members.object("thumbnail") { ItemPicture(&$0) }
    }

    /// Of a type of somebody's own, the common members are those of the standard only where they look like them.
    private mutating func readWhatFits(_ members: inout ItemMembers) {
        if members.rest["title"]?.string != nil { title = members.text("title") }
        if members.rest["text"]?.string != nil { text = members.text("text") }
        if members.isPicture("icon") { icon = members.object("icon") { ItemPicture(&$0) } }
        if members.isPicture("thumbnail") { thumbnail = members.object("thumbnail") { ItemPicture(&$0) } }
    }

    private static func content(_ type: ContentItemType, _ members: inout ItemMembers) -> Content? {
        switch type {
        case .link: LinkItem(&members).map { .link($0) }
        case .resourceLink: .resourceLink(ResourceLinkItem(&members))
        case .file: FileItem(&members).map { .file($0) }
        case .html: members.needed("html", .itemRefused).map { .html(UnsafeHTML(unsafeText: $0)) }
        case .image: ImageItem(&members).map { .image($0) }
        case .assetProcessor: .assetProcessor(AssetProcessorItem(&members))
        default: .other(type)
        }
    }
}

extension ItemMembers {
    /// Whether the member is a picture without a fault.
    fileprivate func isPicture(_ name: String) -> Bool {
        guard let object = rest[name]?.object else { return false }
        var members = ItemMembers(object, item: 0)
        return ItemPicture(&members) != nil && members.findings.isEmpty
    }
}

extension LinkItem {
    fileprivate init?(_ members: inout ItemMembers) {
        guard let url = members.needed("url", .itemRefused) else { return nil }
        self.init(
            url: url, embed: members.object("embed") { ItemEmbed(&$0) },
            window: members.object("window") { ItemWindow(&$0) },
            frame: members.object("iframe") { ItemFrame(&$0) })
    }
}

extension ResourceLinkItem {
    fileprivate init(_ members: inout ItemMembers) {
        self.init(
            url: members.text("url"), window: members.object("window") { ItemWindow(&$0) },
            frame: members.object("iframe") { ItemFrameSize(&$0) }, custom: members.parameters("custom"),
            lineItem: members.object("lineItem", cost: .itemRefused) { ItemLineItem(&$0) },
            available: members.object("available", cost: .itemRefused) { ItemSpan(&$0) },
            submission: members.object("submission", cost: .itemRefused) { ItemSpan(&$0) })
    }
}

extension FileItem {
    fileprivate init?(_ members: inout ItemMembers) {
        guard let url = members.needed("url", .itemRefused) else { return nil }
        self.init(url: url, mediaType: members.text("mediaType"), expiresAt: members.date("expiresAt"))
    }
}

extension ImageItem {
    fileprivate init?(_ members: inout ItemMembers) {
        guard let url = members.needed("url", .itemRefused) else { return nil }
        self.init(url: url, width: members.number("width"), height: members.number("height"))
    }
}

extension AssetProcessorItem {
    fileprivate init(_ members: inout ItemMembers) {
        self.init(
            url: members.text("url"), custom: members.parameters("custom"),
            report: members.object("report") { Report(&$0) })
    }
}
