import CrosswalkJSON
import LTIAdvantage
import Testing

/// The table of digest §3.3: each type with the least that it can be, everything that it can have, and what it cannot do
/// without.
struct ItemRow: Sendable, CustomTestStringConvertible {
    let type: ContentItemType
    let least: JSONObject
    let whole: JSONObject
    let required: [String]

    var testDescription: String { type.rawValue }

    /// The item alone in a list, read.
    static func read(_ object: JSONObject) throws -> ContentItemList.Entry {
        try #require(ContentItemList(.array([.object(object)])).entries.first)
    }
}

enum ItemTable {
    private static let common: [(String, JSONValue)] = [
        ("title", "A title"), ("text", "A text"),
        ("icon", ["url": "https://tool.example.com/i.png", "width": 100, "height": 50]),
        ("thumbnail", ["url": "https://tool.example.com/t.png", "width": 90]),
        ("https://tool.example.com/own", ["anything": [1, "two", nil]]),
    ]

    private static let columns: JSONValue = [
        "scoreMaximum": 87, "label": "Chapter 12 quiz", "resourceId": "xyz", "tag": "originality",
        "gradesReleased": true,
        "submissionReview": [
            "reviewableStatus": ["Submitted", "None"], "label": "See the work",
            "url": "https://tool.example.com/review", "custom": ["a": "b"],
        ],
        "https://canvas.example/submission_type": ["type": "external_tool"],
    ]

    static let rows: [ItemRow] = [
        row(
            .link, ["url": "https://a.example/p#part"],
            [
                "url": "https://a.example/p", "embed": ["html": "<b>x</b>"],
                "window": ["targetName": "w", "width": 1, "height": .written("2.5"), "windowFeatures": "menubar=no"],
                "iframe": ["src": "https://a.example/f", "width": 560, "height": 315],
            ], required: ["url"]),
        row(
            .resourceLink, [:],
            [
                "url": "https://tool.example.com/launch", "window": ["targetName": "w"], "iframe": ["height": 890],
                "custom": ["quiz_id": "az-123", "due": "$ResourceLink.submission.endDateTime", "empty": ""],
                "lineItem": columns,
                "available": ["startDateTime": "2026-02-06T20:05:02Z", "endDateTime": "2026-03-07T20:05:02.25+01:00"],
                "submission": ["endDateTime": "2026-03-06T20:05:02-0730"],
            ]),
        row(
            .file, ["url": "https://a.example/f.pdf"],
            ["url": "https://a.example/f.pdf", "mediaType": "application/pdf", "expiresAt": "2030-03-06T20:05:02Z"],
            required: ["url"]),
        row(.html, ["html": "<h1>x</h1>"], ["html": "<script>x</script>"], required: ["html"], pictures: false),
        row(
            .image, ["url": "https://a.example/i.png"],
            ["url": "https://a.example/i.png", "width": .written("1e2"), "height": 30], required: ["url"]),
        row(
            .assetProcessor, [:],
            [
                "url": "https://tool.example.com/processor", "custom": ["a": "b"],
                "report": [
                    "url": "https://tool.example.com/report", "custom": ["c": "d"], "released": true,
                    "indicator": false,
                ],
            ], thumbnail: false),
        row(
            ContentItemType(rawValue: "https://www.example.com/custom_type"), [:],
            ["data": "somedata", "url": 7, "lineItem": [1], "html": nil]),
    ]

    private static func row(
        _ type: ContentItemType, _ least: JSONObject, _ whole: JSONObject, required: [String] = [],
        pictures: Bool = true, thumbnail: Bool = true
    ) -> ItemRow {
        let type: JSONObject = ["type": .string(type.rawValue)]
        let kept = common.filter {
            ($0.0 != "icon" || pictures) && ($0.0 != "thumbnail" || pictures && thumbnail)
        }
        func members(_ own: JSONObject) -> [(String, JSONValue)] { own.map { ($0.name, $0.value) } }
        return ItemRow(
            type: ContentItemType(rawValue: type["type"]?.string ?? ""),
            least: JSONObject(members(type) + members(least)),
            whole: JSONObject(members(type) + kept + members(whole)), required: required)
    }
}

extension JSONValue {
    /// A number as it is written here.
    static func written(_ lexeme: String) -> JSONValue { JSONNumber(lexeme).map { .number($0) } ?? .null }
}
