import CrosswalkJSON
import LTICore
import Testing

@testable import LTIAdvantage

@Suite("Content items are read leniently and written as they were")
struct ContentItemTests {
    @Test("Every type is read and written again without a difference", arguments: ItemTable.rows)
    func roundTrip(row: ItemRow) throws {
        for object in [row.least, row.whole] {
            let entry = try ItemRow.read(object)
            let item = try #require(entry.item)
            #expect(item.type == row.type)
            #expect(entry.findings.isEmpty)
            #expect(item.json == object)
            #expect(try ItemRow.read(item.json).item == item)
        }
    }

    @Test("The list has every type of the standard, and one of somebody's own")
    func whole() {
        #expect(ItemTable.rows.map(\.type).prefix(6) == ContentItemType.standard[...])
        #expect(ItemTable.rows.count == 7 && ItemTable.rows[6].type.isStandard == false)
    }

    @Test("Without what it cannot do without there is no item", arguments: ItemTable.rows)
    func required(row: ItemRow) throws {
        for name in row.required {
            for value: JSONValue? in [nil, .null, ["x": 1], [1]] {
                var object = row.whole
                object[name] = value
                let entry = try ItemRow.read(object)
                #expect(entry.item == nil)
                let finding = try #require(entry.findings.first { $0.effect == .itemRefused })
                #expect(finding.code == .memberMissing && finding.member == name && finding.item == 0)
                #expect(entry.raw == .object(object), "what came is kept")
            }
        }
    }

    @Test("A property has the value of its member")
    func typed() throws {
        let item = try #require(try ItemRow.read(ItemTable.rows[1].whole).item)
        guard case .resourceLink(let link) = item.content else { throw ContentItemList.Failure() }
        #expect(item.title == "A title" && item.text == "A text" && item.icon?.width == 100)
        #expect(item.url == "https://tool.example.com/launch" && link.window?.targetName == "w")
        #expect(link.frame?.height == 890 && link.custom?["quiz_id"] == "az-123" && link.custom?["empty"] == "")
        #expect(link.custom?.unresolved.map(\.name) == ["due"])
        #expect(link.lineItem?.scoreMaximum == 87 && link.lineItem?.resourceID == "xyz")
        #expect(link.lineItem?.tag == "originality" && link.lineItem?.gradesReleased == true)
        #expect(link.lineItem?.submissionReview?.reviewableStatus == ["Submitted", "None"])
        #expect(link.lineItem?.submissionReview?.url == "https://tool.example.com/review")
        #expect(link.lineItem?.extensions.count == 1 && item.extensions.count == 1)
        #expect(link.available?.start == "2026-02-06T20:05:02Z" && link.submission?.start == nil)
        let processor = try #require(try ItemRow.read(ItemTable.rows[5].whole).item)
        guard case .assetProcessor(let processor) = processor.content else { throw ContentItemList.Failure() }
        #expect(processor.report?.isReleased == true && processor.report?.showsIndicator == false)
    }

    @Test("HTML does not print itself")
    func unsafe() throws {
        let item = try #require(try ItemRow.read(ItemTable.rows[3].whole).item)
        guard case .html(let html) = item.content else { throw ContentItemList.Failure() }
        #expect(html.unsafeText == "<script>x</script>")
        var dumped = ""
        dump(item, to: &dumped)
        #expect(!"\(item)\(html)\(String(reflecting: html))\(dumped)".contains("script"))
    }

    private static let forms: [(String, JSONValue, DeepLinkingFinding.Code, DeepLinkingFinding.Effect, String)] = [
        ("a number for a text", ["title": 7], .memberConverted, .noted, "title"),
        ("a boolean for a text", ["text": true], .memberConverted, .noted, "text"),
        ("null for a text", ["title": nil], .memberNull, .noted, "title"),
        ("an object for a text", ["title": ["x": 1]], .memberWrongType, .memberIgnored, "title"),
        ("a text for a size", ["window": ["width": "100"]], .memberConverted, .noted, "window.width"),
        ("no number for a size", ["window": ["width": "wide"]], .memberWrongType, .memberIgnored, "window.width"),
        ("a picture without its address", ["icon": ["width": 1]], .memberMissing, .memberIgnored, "icon.url"),
        ("a text for a picture", ["icon": "https://a.example"], .memberWrongType, .memberIgnored, "icon"),
        ("a number among parameters", ["custom": ["a": 7]], .memberConverted, .noted, "custom"),
        ("an object among parameters", ["custom": ["a": [:]]], .memberWrongType, .memberIgnored, "custom"),
        ("a list for parameters", ["custom": []], .memberWrongType, .memberIgnored, "custom"),
        ("a column without its maximum", ["lineItem": [:]], .memberMissing, .itemRefused, "lineItem.scoreMaximum"),
        ("a column that is none", ["lineItem": 7], .memberWrongType, .itemRefused, "lineItem"),
        (
            "a text for a maximum", ["lineItem": ["scoreMaximum": "10"]], .memberConverted, .noted,
            "lineItem.scoreMaximum"
        ),
        (
            "a text for a flag", ["lineItem": ["scoreMaximum": 1, "gradesReleased": "true"]], .memberConverted, .noted,
            "lineItem.gradesReleased"
        ),
        (
            "a word for a flag", ["lineItem": ["scoreMaximum": 1, "gradesReleased": "yes"]], .memberWrongType,
            .memberIgnored, "lineItem.gradesReleased"
        ),
        (
            "a text for a list", ["lineItem": ["scoreMaximum": 1, "submissionReview": ["reviewableStatus": "None"]]],
            .memberConverted, .noted, "lineItem.submissionReview.reviewableStatus"
        ),
        (
            "a review without its statuses", ["lineItem": ["scoreMaximum": 1, "submissionReview": [:]]],
            .memberMissing, .memberIgnored, "lineItem.submissionReview.reviewableStatus"
        ),
        ("an empty date", ["available": ["startDateTime": ""]], .memberNull, .noted, "available.startDateTime"),
        (
            "a number for a date", ["available": ["endDateTime": 7]], .memberWrongType, .itemRefused,
            "available.endDateTime"
        ),
        ("a text for a span", ["submission": "today"], .memberWrongType, .itemRefused, "submission"),
    ]

    @Test("What can be understood is taken, and a finding says the rest", arguments: forms.map(\.0))
    func lenient(name: String) throws {
        let row = try #require(Self.forms.first { $0.0 == name })
        var object: JSONObject = ["type": "ltiResourceLink"]
        for member in try #require(row.1.object) { object[member.name] = member.value }
        let entry = try ItemRow.read(object)
        #expect(entry.findings.map(\.code) == [row.2])
        #expect(entry.findings.map(\.effect) == [row.3])
        #expect(entry.findings.map(\.member) == [row.4])
        #expect((entry.item == nil) == (row.3 == .itemRefused))
    }

    @Test("What is taken in spite of its form is taken for what it says")
    func converted() throws {
        let object: JSONObject = [
            "type": "ltiResourceLink", "title": .written("7.50"), "window": ["width": "100"],
            "lineItem": ["scoreMaximum": "10", "gradesReleased": "false"], "custom": ["a": false, "b": 1],
        ]
        let item = try #require(try ItemRow.read(object).item)
        guard case .resourceLink(let link) = item.content else { throw ContentItemList.Failure() }
        #expect(item.title == "7.50" && link.window?.width == 100 && link.lineItem?.scoreMaximum == 10)
        #expect(link.lineItem?.gradesReleased == false && link.custom?["a"] == "false" && link.custom?["b"] == "1")
    }

    @Test(
        "What is no item is refused, alone",
        arguments: [
            (JSONValue.null, "deeplink.item.notObject"), ("link", "deeplink.item.notObject"),
            ([:], "deeplink.type.missing"), (["type": nil], "deeplink.type.missing"),
            (["type": ""], "deeplink.type.missing"), (["type": 7], "deeplink.type.missing"),
            (["type": ["link"]], "deeplink.type.missing"), (["url": "https://a.example"], "deeplink.type.missing"),
        ] as [(JSONValue, String)])
    func noItem(value: JSONValue, code: String) {
        let list = ContentItemList(.array([value, .object(ItemTable.rows[0].least)]))
        #expect(list.entries.map { $0.item == nil } == [true, false])
        #expect(list.entries.map(\.index) == [0, 1])
        #expect(list.entries[0].findings.map(\.code.rawValue) == [code])
        #expect(list.entries[1].findings.isEmpty)
    }

    @Test(
        "The list may be absent or empty, and is read where it is no list",
        arguments: [
            (nil, 0, nil, nil), (.array([]), 0, nil, nil), (.null, 0, "deeplink.items.null", .noted),
            (["type": "ltiResourceLink"], 1, "deeplink.items.notArray", .noted),
            ("x", 0, "deeplink.items.malformed", .itemRefused), (7, 0, "deeplink.items.malformed", .itemRefused),
        ] as [(JSONValue?, Int, String?, DeepLinkingFinding.Effect?)])
    func list(value: JSONValue?, count: Int, code: String?, effect: DeepLinkingFinding.Effect?) throws {
        let list = ContentItemList(value)
        #expect(list.entries.count == count)
        #expect(list.findings.first?.code.rawValue == code && list.findings.first?.effect == effect)
        #expect(try ContentItemList(claim: value.map { try JSONRawValue(json: $0.json) }) == list)
    }

    @Test("The standard's own example is read without a finding and written again", .enabled(if: SharedItems.isThere))
    func example() throws {
        let items = try SharedItems.items()
        let list = ContentItemList(items)
        #expect(list.entries.count == 7 && list.entries.allSatisfy { $0.item != nil && $0.findings.isEmpty })
        #expect(JSONValue.array(list.entries.compactMap { $0.item.map { .object($0.json) } }) == items)
        print("accepted \(list.entries.count)/7 items of Deep Linking 2.0, appendix B")
    }

    @Test("The same thing is said once, however often it is there")
    func manyFaults() throws {
        let broken = JSONObject((0..<1_000).map { ("p\($0)", $0 % 2 == 0 ? JSONValue.number(1) : [:]) })
        let own = (0..<1_000).map { ("own\($0)", JSONValue.number(1)) }
        let object = JSONObject([("type", "ltiResourceLink"), ("custom", .object(broken))] + own)
        let entry = try ItemRow.read(object)
        #expect(entry.findings.map(\.code) == [.memberConverted, .memberWrongType])
        let judged = DeepLinkingTerms(TermsTests.settings()).judge(
            ContentItemList([.object(object)]), at: TermsTests.now)
        #expect(judged[0].findings.map(\.code) == [.memberConverted, .memberWrongType, .memberNotURL])
    }

    @Test("Every code says its rule and what helps")
    func codes() {
        #expect(DeepLinkingFinding.Code.all.count == Set(DeepLinkingFinding.Code.all).count)
        for code in DeepLinkingFinding.Code.all {
            let finding = DeepLinkingFinding(code: code, effect: .noted, item: 3, member: "url")
            #expect(code.rawValue.hasPrefix("deeplink.") && !finding.clause.isEmpty && finding.advice.hasSuffix("."))
            #expect(finding.description.hasPrefix("\(code.rawValue) (item 3, url): "))
        }
    }
}

extension ContentItemList {
    /// The item is of another type.
    fileprivate struct Failure: Error {}
}
