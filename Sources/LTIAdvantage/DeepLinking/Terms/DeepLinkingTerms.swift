public import CrosswalkRuntime
public import LTICore

/// What a platform takes in one deep linking: the settings of its request, as answers (Deep Linking 2.0 §4.4.1).
///
/// Both sides judge by the same terms: a tool before it signs, a platform by the settings that it had sent.
public struct DeepLinkingTerms: Hashable, Sendable {
    /// `accept_types`, in the platform's order.
    public let types: [ContentItemType]
    /// `accept_presentation_document_targets`.
    public let documentTargets: [DocumentTarget]
    /// `accept_multiple`; `nil` where the platform does not say.
    public let acceptsMultiple: Bool?
    /// `accept_lineitem`; `nil` where the platform does not say.
    public let acceptsLineItem: Bool?
    private let mediaTypes: AcceptedMediaTypes?

    /// How an item can be shown.
    public struct DocumentTarget: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// In a frame of the platform's page.
        public static let frame = Self(rawValue: "iframe")
        /// In a window of its own.
        public static let window = Self(rawValue: "window")
        /// Within the platform's page itself.
        public static let embed = Self(rawValue: "embed")
    }

    /// The terms of a request. What the settings do not name is not taken.
    public init(_ settings: DeepLinkingSettings) {
        types = (settings.acceptTypes ?? []).map { ContentItemType(rawValue: $0) }
        documentTargets = (settings.documentTargets ?? []).map { DocumentTarget(rawValue: $0) }
        mediaTypes = AcceptedMediaTypes(settings.mediaTypes)
        acceptsMultiple = settings.acceptsMultiple
        acceptsLineItem = settings.acceptsLineItem
    }

    /// Whether items of this type are taken.
    public func accepts(_ type: ContentItemType) -> Bool { types.contains(type) }

    /// Whether items may say how they are shown there.
    public func accepts(_ target: DocumentTarget) -> Bool { documentTargets.contains(target) }

    /// Whether files of this media type are taken: any where the platform names none.
    public func accepts(mediaType: String) -> Bool {
        accepts(.file) && (mediaTypes.map { $0.accepts(mediaType) } ?? true)
    }

    /// Whether the platform names the media types that it takes.
    var namesMediaTypes: Bool { mediaTypes != nil }

    /// Whether several items of this type are taken at once. Where the platform does not say, several launches are: that is
    /// what platforms do which leave the setting out.
    public func acceptsSeveral(_ type: ContentItemType) -> Bool {
        accepts(type) && (acceptsMultiple ?? (type == .resourceLink))
    }
}

extension DeepLinkingTerms {
    /// One item and what becomes of it.
    public struct Judgement: Hashable, Sendable, Concealed {
        /// The item's place, from 0.
        public let index: Int
        /// The item as the platform takes it, without the members that it ignores; `nil` where it refuses the item.
        public let item: ContentItem?
        /// What was found, in the order of the checks.
        public let findings: [DeepLinkingFinding]
    }

    /// Judges items by these terms, in their order.
    ///
    /// - Parameters:
    ///   - items: What is to be offered.
    ///   - now: The present, by which files expire.
    ///   - policy: Whether addresses may be `http` ones of this machine itself, as in tests.
    public func judge(
        _ items: [ContentItem], at now: WallTime, policy: EndpointPolicy = .production
    ) -> [Judgement] {
        let room = room(for: items.map(\.type))
        return items.enumerated().map { index, item in
            ItemRules(terms: self, now: now, policy: policy).judge(item, at: index, isSurplus: index >= room)
        }
    }

    /// Judges what came, in its order: what reading found first, then the terms.
    ///
    /// - Parameters:
    ///   - list: What came.
    ///   - now: The present, by which files expire.
    ///   - policy: Whether addresses may be `http` ones of this machine itself, as in tests.
    public func judge(
        _ list: ContentItemList, at now: WallTime, policy: EndpointPolicy = .production
    ) -> [Judgement] {
        let room = room(for: list.entries.map { $0.item?.type })
        return list.entries.map { entry in
            guard let item = entry.item else {
                return Judgement(index: entry.index, item: nil, findings: entry.findings)
            }
            let judged = ItemRules(terms: self, now: now, policy: policy)
                .judge(item, at: entry.index, isSurplus: entry.index >= room)
            return Judgement(index: entry.index, item: judged.item, findings: entry.findings + judged.findings)
        }
    }

    /// How many items of the front there is room for.
    private func room(for types: [ContentItemType?]) -> Int {
        switch acceptsMultiple {
        case true: types.count
        case false: 1
        // Where nothing is said, any number of launches, or one item of whatever type.
        case nil: max(1, types.prefix { $0 == .resourceLink }.count)
        }
    }
}
