import CrosswalkJSON
import CrosswalkRuntime
import LTIAdvantage
import LTICore

private let now = WallTime(secondsSinceEpoch: 1_767_225_600)

private let generous: DeepLinkingTerms = {
    var settings = DeepLinkingSettings()
    settings.acceptTypes = ContentItemType.standard.map(\.rawValue)
    settings.documentTargets = ["iframe", "window", "embed"]
    settings.acceptsMultiple = true
    return DeepLinkingTerms(settings)
}()

/// An input is the items of a response, and what stands before a first line end is the request's claims where there is one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let lineEnd = input.firstIndex(of: 0x0A)
    let items = lineEnd.map { Array(input[($0 + 1)...]) } ?? input
    guard let claim = try? JSONRawValue(json: items) else { return 0 }
    let request = lineEnd.flatMap { try? LaunchClaims(payload: Array(input[..<$0])) }
    let list = ContentItemList(claim: claim)
    checkReading(list)
    checkTerms(request?.deepLinking.settings.map { DeepLinkingTerms($0) } ?? generous, list)
    return 0
}

private func checkReading(_ list: ContentItemList) {
    precondition("\(list)" == "<ContentItemList>", "items that print themselves")
    for (place, entry) in list.entries.enumerated() {
        precondition(entry.index == place && entry.findings.allSatisfy { $0.item == place }, "another item's finding")
        let isRefused = entry.findings.contains { $0.effect == .itemRefused }
        precondition((entry.item == nil) == isRefused, "an item that is lost, or one that is half there")
        for finding in entry.findings + list.findings {
            precondition(DeepLinkingFinding.Code.all.contains(finding.code), "a code of no list")
        }
        guard let item = entry.item else { continue }
        let again = ContentItemList(.array([.object(item.json)])).entries
        precondition(again.count == 1 && again[0].item == item, "an item that is written as another")
        precondition(again[0].findings.isEmpty, "a written item with findings")
        if entry.findings.isEmpty { precondition(.object(item.json) == entry.raw, "something was lost") }
    }
}

private func checkTerms(_ terms: DeepLinkingTerms, _ list: ContentItemList) {
    let judged = terms.judge(list, at: now)
    precondition(judged.count == list.entries.count, "an item without a judgement")
    for one in judged {
        guard let item = one.item else {
            precondition(one.findings.contains { $0.effect == .itemRefused }, "refused for nothing")
            continue
        }
        precondition(terms.accepts(item.type), "a type that nobody asked for")
        let column = RequestedLineItem(item, resourceLinkID: "l")
        precondition(column == nil || terms.acceptsLineItem != false, "a column that nobody wants")
        precondition(terms.judge([item], at: now)[0].item == item, "judged otherwise the second time")
    }
}
