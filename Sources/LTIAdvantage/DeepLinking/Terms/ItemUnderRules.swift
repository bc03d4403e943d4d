internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import LTICore

/// An item while the rules look at it: what the platform ignores is taken out of it.
struct ItemUnderRules {
    var item: ContentItem
    private(set) var findings: [DeepLinkingFinding] = []
    private let index: Int
    private let policy: EndpointPolicy

    init(item: ContentItem, index: Int, policy: EndpointPolicy) {
        self.item = item
        self.index = index
        self.policy = policy
    }

    mutating func note(
        _ code: DeepLinkingFinding.Code, _ member: String?, _ effect: DeepLinkingFinding.Effect = .memberIgnored
    ) {
        findings.addUnlessJustSaid(DeepLinkingFinding(code: code, effect: effect, item: index, member: member))
    }

    /// What all items have in common. Of a type of somebody's own nothing is known but that.
    mutating func checkCommon() {
        for (name, path) in [("icon", \ContentItem.icon), ("thumbnail", \ContentItem.thumbnail)] {
            guard var picture = item[keyPath: path] else { continue }
            let isAllowed = item.type.allows(name)
            if !isAllowed { note(.memberMisplaced, name) }
            let isLegible = checkAddress(picture.url, name + ".url", .memberIgnored)
            checkSize(&picture.width, &picture.height, name + ".")
            checkNames(picture.extensions, name)
            item[keyPath: path] = isAllowed && isLegible ? picture : nil
        }
    }

    /// The members that no standard has.
    mutating func checkExtensions() {
        if case .other = item.content { return }
        checkNames(item.extensions, nil)
    }

    /// Whether the names of further members are web addresses, as they must be.
    ///
    /// - Parameter misplaced: names that the standard has elsewhere in an object like this.
    mutating func checkNames(_ extensions: JSONObject?, _ path: String?, misplaced: Set<String> = []) {
        for member in extensions ?? JSONObject() where !ContentItemType(rawValue: member.name).isAddress {
            if misplaced.contains(member.name) || path == nil && ContentItemType.isKnown(member.name) {
                // These names are the standard's own, and so may be given.
                note(.memberMisplaced, path.map { "\($0).\(member.name)" } ?? member.name)
            } else {
                note(.memberNotURL, path)
            }
        }
    }

    /// Whether a browser may open the address.
    @discardableResult
    mutating func checkAddress(_ url: String, _ member: String, _ effect: DeepLinkingFinding.Effect) -> Bool {
        switch BrowserAddress(url, policy) {
        case .good: return true
        case .illegible: note(url.isEmpty ? .memberMissing : .urlMalformed, member, effect)
        case .insecure: note(.urlNotSecure, member, effect)
        }
        return false
    }

    @discardableResult
    mutating func checkNotEmpty(_ text: String, _ member: String, _ effect: DeepLinkingFinding.Effect) -> Bool {
        guard text.isEmpty else { return true }
        note(.memberMissing, member, effect)
        return false
    }

    /// Sizes are above 0; what is none is taken out.
    mutating func checkSize(_ width: inout JSONNumber?, _ height: inout JSONNumber?, _ path: String) {
        if let number = width, !number.isPositive {
            note(.numberNotPositive, path + "width")
            width = nil
        }
        if let number = height, !number.isPositive {
            note(.numberNotPositive, path + "height")
            height = nil
        }
    }

    /// The moment of a date; `nil` where there is none. Without one that was meant, the item is refused: it would be open
    /// at other times than the tool said.
    mutating func checkDate(_ text: String?, _ member: String) -> WallTime? {
        guard let text else { return nil }
        switch ItemInstant(text) {
        case .at(let moment): return moment
        case .withoutZone: note(.dateNoZone, member, .itemRefused)
        case .illegible: note(.dateMalformed, member, .itemRefused)
        }
        return nil
    }

    mutating func checkSpan(_ span: ItemSpan?, _ name: String) {
        guard let span else { return }
        let start = checkDate(span.start, name + ".startDateTime")
        let end = checkDate(span.end, name + ".endDateTime")
        if let start, let end, end < start { note(.dateReversed, name, .itemRefused) }
        checkNames(span.extensions, name)
    }

    mutating func checkLineItem(_ lineItem: inout ItemLineItem?) {
        guard let column = lineItem else { return }
        if !column.scoreMaximum.isPositive { note(.numberNotPositive, "lineItem.scoreMaximum", .itemRefused) }
        if (column.label ?? item.title)?.isBlank ?? true { note(.lineItemUnnamed, "lineItem.label", .noted) }
        checkNames(column.extensions, "lineItem")
        guard let review = column.submissionReview else { return }
        checkNames(review.extensions, "lineItem.submissionReview")
        if let url = review.url, !checkAddress(url, "lineItem.submissionReview.url", .memberIgnored) {
            lineItem?.submissionReview?.url = nil
        }
    }

    mutating func checkReport(_ report: inout AssetProcessorItem.Report?) {
        guard let checked = report else { return }
        checkNames(checked.extensions, "report")
        if let url = checked.url, !checkAddress(url, "report.url", .memberIgnored) { report?.url = nil }
    }
}

extension JSONNumber {
    /// Whether it is above 0, exactly.
    fileprivate var isPositive: Bool {
        guard let decimal else { return !lexeme.hasPrefix("-") && lexeme.contains { $0 >= "1" && $0 <= "9" } }
        return !decimal.isNegative && !decimal.digits.isEmpty
    }
}

extension String {
    /// Whether nobody would see it.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
