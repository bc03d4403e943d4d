import CrosswalkJSON
import CrosswalkRuntime
import LTICore
import Testing

@testable import LTIAdvantage

@Suite("What a platform takes is said by its settings")
struct TermsTests {
    static let now = WallTime(secondsSinceEpoch: 1_767_225_600)

    /// Settings that take everything.
    static func settings(_ change: (inout DeepLinkingSettings) -> Void = { _ in }) -> DeepLinkingSettings {
        var settings = DeepLinkingSettings()
        settings.returnURL = "https://lms.example.edu/return"
        settings.acceptTypes = ItemTable.rows.map(\.type.rawValue)
        settings.documentTargets = ["iframe", "window", "embed"]
        settings.acceptsMultiple = true
        change(&settings)
        return settings
    }

    private static func judge(
        _ objects: [JSONObject], policy: EndpointPolicy = .production,
        _ change: (inout DeepLinkingSettings) -> Void = { _ in }
    ) -> [DeepLinkingTerms.Judgement] {
        DeepLinkingTerms(settings(change)).judge(
            ContentItemList(.array(objects.map { .object($0) })), at: now, policy: policy)
    }

    @Test("Every type with everything it can have is taken as it is", arguments: ItemTable.rows)
    func taken(row: ItemRow) throws {
        for object in [row.least, row.whole] {
            let judged = try #require(Self.judge([object]).first)
            #expect(judged.findings.filter { $0.effect != .noted }.isEmpty)
            #expect(judged.item?.json == object)
        }
    }

    @Test("A type that the settings do not name is refused", arguments: ItemTable.rows)
    func type(row: ItemRow) throws {
        let judged = Self.judge([row.least]) { $0.acceptTypes?.removeAll { $0 == row.type.rawValue } }
        #expect(judged[0].item == nil && judged[0].findings.map(\.code) == [.typeNotAccepted])
        let terms = DeepLinkingTerms(Self.settings { $0.acceptTypes = [row.type.rawValue] })
        #expect(ItemTable.rows.filter { terms.accepts($0.type) }.map(\.type) == [row.type])
    }

    @Test("A type of somebody's own is named by a web address, unless the platform asks for it by another name")
    func ownType() {
        let own: JSONObject = ["type": "widget", "anything": 1]
        let refused = Self.judge([own])[0]
        #expect(refused.item == nil && refused.findings.map(\.code) == [.typeNotURL, .typeNotAccepted])
        let taken = Self.judge([own]) { $0.acceptTypes = ["widget"] }[0]
        #expect(taken.item?.json == own && taken.findings.map(\.code) == [.typeNotURL])
        #expect(taken.findings.map(\.effect) == [.noted])
    }

    @Test(
        "How many items there may be",
        arguments: [
            (true, "lilf", 4), (false, "i", 1), (false, "ii", 1), (false, "li", 1), (nil, "i", 1), (nil, "iiii", 4),
            (nil, "l", 1), (nil, "ll", 1), (nil, "li", 1), (nil, "il", 1), (nil, "iil", 2), (nil, "ili", 1),
            (true, "", 0), (false, "", 0),
        ] as [(Bool?, String, Int)])
    func multiple(setting: Bool?, letters: String, room: Int) {
        let rows: [Character: Int] = ["l": 0, "i": 1, "f": 2]
        let judged = Self.judge(letters.map { ItemTable.rows[rows[$0] ?? 0].least }) { $0.acceptsMultiple = setting }
        #expect(judged.map { $0.item != nil } == letters.indices.enumerated().map { index, _ in index < room })
        for surplus in judged.dropFirst(room) { #expect(surplus.findings.map(\.code) == [.itemsTooMany]) }
    }

    @Test("Several at once: any type where the platform says so, launches where it says nothing")
    func several() {
        for (setting, link, launch) in [(true, true, true), (false, false, false), (nil, false, true)] {
            let terms = DeepLinkingTerms(Self.settings { $0.acceptsMultiple = setting })
            #expect(terms.acceptsSeveral(.link) == link && terms.acceptsSeveral(.resourceLink) == launch)
        }
        #expect(!DeepLinkingTerms(Self.settings { $0.acceptTypes = [] }).acceptsSeveral(.link))
    }

    @Test(
        "Media types of files",
        arguments: [
            (nil, "a/b", true), ("", "a/b", true), (" , ", "a/b", true), ("image/*,text/html", "image/png", true),
            ("image/*,text/html", "text/html", true), ("image/*, text/html", "TEXT/HTML; charset=utf-8", true),
            ("image/*,text/html", "text/plain", false), ("image/*", "imagery/png", false), ("*/*", "a/b", true),
            ("*/*", "nonsense", false), ("image/*", "image/*", false), ("image/*", "", false),
            ("image/", "image/png", false),
            ("application/pdf", "application/pdf", true), ("nonsense", "application/pdf", false),
        ] as [(String?, String, Bool)])
    func mediaTypes(accepted: String?, mediaType: String, isTaken: Bool) {
        let object: JSONObject = ["type": "file", "url": "https://a.example/f", "mediaType": .string(mediaType)]
        let judged = Self.judge([object]) { $0.mediaTypes = accepted }[0]
        #expect((judged.item != nil) == isTaken)
        #expect(judged.findings.map(\.code) == (isTaken ? [] : [.mediaTypeNotAccepted]))
        #expect(DeepLinkingTerms(Self.settings { $0.mediaTypes = accepted }).accepts(mediaType: mediaType) == isTaken)
    }

    @Test("A file that does not say its media type is noted where the platform asks for some")
    func mediaTypeUnknown() {
        let judged = Self.judge([ItemTable.rows[2].least]) { $0.mediaTypes = "image/*" }[0]
        #expect(judged.item != nil && judged.findings.map(\.code) == [.mediaTypeUnknown])
        let no = DeepLinkingTerms(Self.settings { $0.acceptTypes = ["link"] })
        #expect(!no.accepts(mediaType: "image/png"), "no files at all")
    }

    @Test(
        "What the platform cannot show is left out",
        arguments: [
            (0, "embed", "embed"), (0, "window", "window"), (0, "iframe", "iframe"), (1, "window", "window"),
            (1, "iframe", "iframe"),
        ])
    func targets(row: Int, target: String, member: String) throws {
        let object = ItemTable.rows[row].whole
        let judged = Self.judge([object]) { $0.documentTargets?.removeAll { $0 == target } }[0]
        var without = object
        without[member] = nil
        #expect(judged.item?.json == without)
        #expect(judged.findings.map(\.code) == [.targetNotAccepted] && judged.findings[0].member == member)
        #expect(judged.findings[0].effect == .memberIgnored)
    }

    @Test("A column that the platform does not make is left out", arguments: [false, nil, true])
    func lineItem(setting: Bool?) {
        let judged = Self.judge([ItemTable.rows[1].whole]) { $0.acceptsLineItem = setting }[0]
        #expect((judged.item?.json["lineItem"] == nil) == (setting == false))
        #expect(judged.findings.map(\.code) == (setting == false ? [.lineItemNotAccepted] : []))
        #expect(judged.item != nil)
    }

    private static let values:
        [(String, Int, JSONObject, DeepLinkingFinding.Code, DeepLinkingFinding.Effect, String?)] = [
            ("no web address", 0, ["url": "about:blank"], .urlMalformed, .itemRefused, "url"),
            ("a script", 0, ["url": "javascript:alert(1)"], .urlMalformed, .itemRefused, "url"),
            ("an empty address", 0, ["url": ""], .memberMissing, .itemRefused, "url"),
            ("an address with a password", 0, ["url": "https://a:b@c.example/"], .urlMalformed, .itemRefused, "url"),
            ("an address without https", 0, ["url": "http://a.example/"], .urlNotSecure, .itemRefused, "url"),
            ("a launch without https", 1, ["url": "http://a.example/"], .urlNotSecure, .itemRefused, "url"),
            ("a file without https", 2, ["url": "http://127.0.0.1/"], .urlNotSecure, .itemRefused, "url"),
            ("a picture without https", 4, ["url": "http://a.example/"], .urlNotSecure, .itemRefused, "url"),
            ("a processor without https", 5, ["url": "http://a.example/"], .urlNotSecure, .itemRefused, "url"),
            ("no HTML", 3, ["html": ""], .memberMissing, .itemRefused, "html"),
            ("nothing to embed", 0, ["embed": ["html": ""]], .memberMissing, .memberIgnored, "embed.html"),
            (
                "a frame without https", 0, ["iframe": ["src": "http://a.example"]], .urlNotSecure, .memberIgnored,
                "iframe.src"
            ),
            (
                "an icon without https", 0, ["icon": ["url": "http://a.example"]], .urlNotSecure, .memberIgnored,
                "icon.url"
            ),
            (
                "an icon of no width", 0, ["icon": ["url": "https://a.example", "width": 0]], .numberNotPositive,
                .memberIgnored, "icon.width"
            ),
            ("a picture of negative height", 4, ["height": -1], .numberNotPositive, .memberIgnored, "height"),
            (
                "a column of no points", 1, ["lineItem": ["scoreMaximum": 0, "label": "x"]], .numberNotPositive,
                .itemRefused, "lineItem.scoreMaximum"
            ),
            (
                "a column of negative points", 1, ["lineItem": ["scoreMaximum": .written("-0.5"), "label": "x"]],
                .numberNotPositive, .itemRefused, "lineItem.scoreMaximum"
            ),
            (
                "a column without a name", 1, ["lineItem": ["scoreMaximum": 5]], .lineItemUnnamed, .noted,
                "lineItem.label"
            ),
            (
                "a column with a blank name", 1, ["title": "x", "lineItem": ["scoreMaximum": 5, "label": " "]],
                .lineItemUnnamed, .noted, "lineItem.label"
            ),
            (
                "a review without https", 1,
                [
                    "title": "x",
                    "lineItem": [
                        "scoreMaximum": 5, "submissionReview": ["reviewableStatus": [], "url": "http://a.example"],
                    ],
                ], .urlNotSecure, .memberIgnored, "lineItem.submissionReview.url"
            ),
            (
                "no date", 1, ["available": ["startDateTime": "tomorrow"]], .dateMalformed, .itemRefused,
                "available.startDateTime"
            ),
            (
                "a day that is none", 1, ["available": ["startDateTime": "2026-02-30T00:00:00Z"]], .dateMalformed,
                .itemRefused, "available.startDateTime"
            ),
            (
                "a date without a time", 1, ["submission": ["endDateTime": "2026-02-03"]], .dateMalformed, .itemRefused,
                "submission.endDateTime"
            ),
            (
                "a date without its zone", 1, ["submission": ["endDateTime": "2026-02-03T10:00:00"]], .dateNoZone,
                .itemRefused, "submission.endDateTime"
            ),
            (
                "an end before its beginning", 1,
                ["available": ["startDateTime": "2026-02-03T10:00:00Z", "endDateTime": "2026-02-03T10:59:59+01:00"]],
                .dateReversed, .itemRefused, "available"
            ),
            ("a file that is over", 2, ["expiresAt": "2026-01-01T00:00:00Z"], .fileExpired, .itemRefused, "expiresAt"),
            ("a file of no date", 2, ["expiresAt": "soon"], .dateMalformed, .itemRefused, "expiresAt"),
            ("an icon of HTML", 3, ["icon": ["url": "https://a.example"]], .memberMisplaced, .memberIgnored, "icon"),
            (
                "a thumbnail of a processor", 5, ["thumbnail": ["url": "https://a.example"]], .memberMisplaced,
                .memberIgnored, "thumbnail"
            ),
            ("a column of a link", 0, ["lineItem": ["scoreMaximum": 5]], .memberMisplaced, .memberIgnored, "lineItem"),
            ("parameters of a link", 0, ["custom": ["a": "b"]], .memberMisplaced, .memberIgnored, "custom"),
            (
                "a source of a launch's frame", 1, ["iframe": ["src": "https://a.example"]], .memberMisplaced,
                .memberIgnored, "iframe.src"
            ),
            ("HTML of a launch", 1, ["html": "x"], .memberMisplaced, .memberIgnored, "html"),
            ("a member of one's own", 0, ["mine": 1], .memberNotURL, .memberIgnored, nil),
            (
                "a member of one's own within", 1, ["title": "x", "lineItem": ["scoreMaximum": 5, "mine": 1]],
                .memberNotURL, .memberIgnored, "lineItem"
            ),
            (
                "a report without https", 5, ["report": ["url": "http://a.example"]], .urlNotSecure, .memberIgnored,
                "report.url"
            ),
        ]

    @Test("Each wrong value has its code, its place and its price", arguments: values.map(\.0))
    func value(name: String) throws {
        let row = try #require(Self.values.first { $0.0 == name })
        var object = ItemTable.rows[row.1].least
        for member in row.2 { object[member.name] = member.value }
        let judged = Self.judge([object])[0]
        #expect(judged.findings.map(\.code) == [row.3])
        #expect(judged.findings.map(\.effect) == [row.4] && judged.findings.map(\.member) == [row.5])
        #expect((judged.item == nil) == (row.4 == .itemRefused))
    }

    @Test("Addresses of this machine are good where tests say so, and a private network is nobody's harm")
    func policy() {
        let local: JSONObject = ["type": "ltiResourceLink", "url": "http://127.0.0.1:8080/quiz?a=b#c"]
        #expect(Self.judge([local])[0].item == nil)
        #expect(Self.judge([local], policy: .loopbackForTests)[0].item != nil)
        #expect(Self.judge([["type": "link", "url": "https://wiki.school.local/x"]])[0].item != nil)
        #expect(Self.judge([["type": "link", "url": "http://10.0.0.1/"]], policy: .loopbackForTests)[0].item == nil)
    }

    @Test(
        "Dates are read to the millisecond, with any form of zone",
        arguments: [
            ("2026-01-01T00:00:00Z", 0), ("2026-01-01T00:00:00.001Z", 1), ("2026-01-01T00:00:00.1239z", 123),
            ("2026-01-01t00:00:00Z", 0), ("2026-01-01T01:00:00+01:00", 0), ("2025-12-31T23:30:00-0030", 0),
            ("2026-01-01T05:00:00+05", 0), ("2026-01-01T00:00:60Z", 59_000), ("2025-12-31T23:59:59,5Z", -500),
            ("2026-01-01T00:00Z", nil), ("2026-02-29T00:00:00Z", nil), ("2026-01-01T24:00:00Z", nil),
            ("2026-01-01T00:60:00Z", nil),
            ("2026-01-01T00:00:00.Z", nil), ("2026-01-01T00:00:00ZZ", nil), ("2026-01-01T00:00:00+1", nil),
            ("2026-01-01T00:00:00+01:", nil), ("+2026-01-01T00:00:00Z", nil), ("", nil), ("2026-1-1T00:00:00Z", nil),
            ("2026-01-01T00:00:00+25:00", nil), ("２０２６-01-01T00:00:00Z", nil),
        ] as [(String, Int?)])
    func dates(text: String, milliseconds: Int?) {
        var found: Int?
        if case .at(let moment) = ItemInstant(text) {
            found = Int(moment.millisecondsSinceEpoch - Self.now.millisecondsSinceEpoch)
        }
        #expect(found == milliseconds)
    }

    @Test("Everything that is wrong is said at once, in the order of the items")
    func all() {
        let judged = Self.judge([
            ["type": "link", "url": "http://a.example", "window": [:], "mine": 1], ["type": "html", "html": ""],
            ["type": "ltiResourceLink"],
        ]) {
            $0.documentTargets = []
            $0.acceptTypes = ["link", "ltiResourceLink"]
        }
        #expect(
            judged.map { $0.findings.map(\.code) } == [
                [.urlNotSecure, .targetNotAccepted, .memberNotURL], [.typeNotAccepted, .memberMissing], [],
            ])
        #expect(judged.flatMap(\.findings).map(\.item) == [0, 0, 0, 1, 1])
    }
}
