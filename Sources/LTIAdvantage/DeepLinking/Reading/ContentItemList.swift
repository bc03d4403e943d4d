public import CrosswalkJSON
public import LTICore

/// The claim `content_items` of a response, read leniently and kept in its order (Deep Linking 2.0 §4.5).
///
/// Reading judges nothing but the form; whether the platform takes an item is for ``DeepLinkingTerms`` to say.
public struct ContentItemList: Hashable, Sendable, Concealed {
    /// One item as it came.
    public struct Entry: Hashable, Sendable, Concealed {
        /// Its place, from 0.
        public let index: Int
        /// The item as it stands in the message.
        public let raw: JSONValue
        /// The item; `nil` where it lacks what an item of its type cannot do without.
        public let item: ContentItem?
        /// What was found while reading.
        public let findings: [DeepLinkingFinding]
    }

    /// The items, in order.
    public let entries: [Entry]
    /// What was found about the list as a whole.
    public let findings: [DeepLinkingFinding]

    /// Reads the claim as `DeepLinkingClaims.contentItems` has it; `nil` for a message without one, in which
    /// nothing was chosen.
    public init(claim: JSONRawValue?) {
        guard let claim else {
            self.init([], [])
            return
        }
        do {
            self.init(try JSONValue(json: claim.json))
        } catch {
            // The claim was read before: only another limit can stand against it here.
            self.init([], [DeepLinkingFinding(code: .itemsTooLarge, effect: .itemRefused, item: nil, member: nil)])
        }
    }

    /// Reads the claim's value; `nil` for a message without one.
    public init(_ value: JSONValue?) {
        switch value {
        case nil: self.init([], [])
        case .null: self.init([], [Self.finding(.itemsNull, .noted)])
        case .array(let values): self.init(values.enumerated().map { Entry($1, at: $0) }, [])
        case .object(let object):
            self.init([Entry(.object(object), at: 0)], [Self.finding(.itemsNotArray, .noted)])
        default: self.init([], [Self.finding(.itemsMalformed, .itemRefused)])
        }
    }

    private init(_ entries: [Entry], _ findings: [DeepLinkingFinding]) {
        self.entries = entries
        self.findings = findings
    }

    private static func finding(
        _ code: DeepLinkingFinding.Code, _ effect: DeepLinkingFinding.Effect
    ) -> DeepLinkingFinding {
        DeepLinkingFinding(code: code, effect: effect, item: nil, member: nil)
    }
}

extension ContentItemList.Entry {
    fileprivate init(_ raw: JSONValue, at index: Int) {
        self.index = index
        self.raw = raw
        if let object = raw.object {
            let read = ContentItem.read(object, at: index)
            // What costs the item is a finding that says so, and then there is no item.
            let isRefused = read.findings.contains { $0.effect == .itemRefused }
            item = isRefused ? nil : read.item
            findings = read.findings
        } else {
            item = nil
            findings = [DeepLinkingFinding(code: .itemNotObject, effect: .itemRefused, item: index, member: nil)]
        }
    }
}
