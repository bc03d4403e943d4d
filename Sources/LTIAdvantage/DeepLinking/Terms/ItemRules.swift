internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import LTICore

/// The rules of one item: its own, and those of the platform's terms.
struct ItemRules {
    let terms: DeepLinkingTerms
    let now: WallTime
    let policy: EndpointPolicy

    /// Judges an item.
    ///
    /// - Parameter isSurplus: whether it is one more than the platform takes.
    func judge(_ item: ContentItem, at index: Int, isSurplus: Bool) -> DeepLinkingTerms.Judgement {
        var one = ItemUnderRules(item: item, index: index, policy: policy)
        if isSurplus { one.note(.itemsTooMany, nil, .itemRefused) }
        checkType(&one)
        one.checkCommon()
        checkContent(&one)
        one.checkExtensions()
        let isRefused = one.findings.contains { $0.effect == .itemRefused }
        return DeepLinkingTerms.Judgement(index: index, item: isRefused ? nil : one.item, findings: one.findings)
    }

    private func checkType(_ one: inout ItemUnderRules) {
        let type = one.item.type
        let isTaken = terms.accepts(type)
        if !type.isStandard, !type.isAddress { one.note(.typeNotURL, "type", isTaken ? .noted : .itemRefused) }
        if !isTaken { one.note(.typeNotAccepted, "type", .itemRefused) }
    }

    private func checkContent(_ one: inout ItemUnderRules) {
        switch one.item.content {
        case .link(var link):
            one.checkAddress(link.url, "url", .itemRefused)
            check(&link, &one)
            one.item.content = .link(link)
        case .resourceLink(var link):
            if let url = link.url { one.checkAddress(url, "url", .itemRefused) }
            check(&link, &one)
            one.item.content = .resourceLink(link)
        case .file(let file): check(file, &one)
        case .html(let html): one.checkNotEmpty(html.unsafeText, "html", .itemRefused)
        case .image(var image):
            one.checkAddress(image.url, "url", .itemRefused)
            one.checkSize(&image.width, &image.height, "")
            one.item.content = .image(image)
        case .assetProcessor(var processor):
            if let url = processor.url { one.checkAddress(url, "url", .itemRefused) }
            one.checkReport(&processor.report)
            one.item.content = .assetProcessor(processor)
        case .other: break
        }
    }

    private func check(_ link: inout LinkItem, _ one: inout ItemUnderRules) {
        if let embed = link.embed {
            let isEmpty = !one.checkNotEmpty(embed.html.unsafeText, "embed.html", .memberIgnored)
            if isEmpty || !isShown(.embed, "embed", &one) { link.embed = nil }
        }
        checkWindow(&link.window, &one)
        if var frame = link.frame {
            let isLegible = one.checkAddress(frame.source, "iframe.src", .memberIgnored)
            one.checkSize(&frame.size.width, &frame.size.height, "iframe.")
            link.frame = isShown(.frame, "iframe", &one) && isLegible ? frame : nil
        }
        one.checkNames(link.embed?.extensions, "embed")
        one.checkNames(link.window?.extensions, "window")
        one.checkNames(link.frame?.size.extensions, "iframe")
    }

    private func check(_ link: inout ResourceLinkItem, _ one: inout ItemUnderRules) {
        checkWindow(&link.window, &one)
        if var frame = link.frame {
            one.checkSize(&frame.width, &frame.height, "iframe.")
            link.frame = isShown(.frame, "iframe", &one) ? frame : nil
        }
        one.checkNames(link.window?.extensions, "window")
        one.checkNames(link.frame?.extensions, "iframe", misplaced: ["src"])
        one.checkSpan(link.available, "available")
        one.checkSpan(link.submission, "submission")
        if link.lineItem != nil, terms.acceptsLineItem == false {
            one.note(.lineItemNotAccepted, "lineItem")
            link.lineItem = nil
        }
        one.checkLineItem(&link.lineItem)
    }

    private func checkWindow(_ window: inout ItemWindow?, _ one: inout ItemUnderRules) {
        guard var checked = window else { return }
        one.checkSize(&checked.width, &checked.height, "window.")
        window = isShown(.window, "window", &one) ? checked : nil
    }

    /// Whether the platform shows items so.
    private func isShown(
        _ target: DeepLinkingTerms.DocumentTarget, _ name: String, _ one: inout ItemUnderRules
    ) -> Bool {
        if terms.accepts(target) { return true }
        one.note(.targetNotAccepted, name)
        return false
    }

    private func check(_ file: FileItem, _ one: inout ItemUnderRules) {
        one.checkAddress(file.url, "url", .itemRefused)
        if let mediaType = file.mediaType {
            if terms.accepts(.file), !terms.accepts(mediaType: mediaType) {
                one.note(.mediaTypeNotAccepted, "mediaType", .itemRefused)
            }
        } else if terms.namesMediaTypes {
            one.note(.mediaTypeUnknown, "mediaType", .noted)
        }
        if let end = one.checkDate(file.expiresAt, "expiresAt"), end <= now {
            one.note(.fileExpired, "expiresAt", .itemRefused)
        }
    }
}
