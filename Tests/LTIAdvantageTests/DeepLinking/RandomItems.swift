import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore

/// Items and settings of all kinds. Two of three items are as the standard wants them.
struct RandomItems {
    var random: SeededGenerator
    /// Whether wrong values are among them.
    let isWild: Bool

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        random.chance(1, in: 2) ? make(&self) : nil
    }

    private mutating func pick<Value>(_ good: [Value], _ bad: [Value]) -> Value {
        isWild && random.chance(1, in: 20)
            ? bad[random.number(below: bad.count)] : good[random.number(below: good.count)]
    }

    private mutating func text() -> String {
        let texts = ["", "A title", "é\u{301}\n\"<b>", "🦋", "$Person.sourcedId", String(repeating: "x", count: 300)]
        return texts[random.number(below: texts.count)]
    }

    private mutating func address() -> String {
        pick(
            [
                "https://a.example/", "https://tool.example.com/q?a=1&b=%20#c", "HTTPS://B.example",
                "https://[::1]:8443/",
            ],
            ["", "http://a.example", "javascript:alert(1)", "https://", "https://a b", "/x"])
    }

    private mutating func size() -> JSONNumber {
        JSONNumber(pick(["1", "560", "2.5", "1e2", "0.001"], ["0", "-1", "-0.0"])) ?? 1
    }

    private mutating func date() -> String {
        pick(
            ["2027-03-06T20:05:02Z", "2027-03-06T20:05:02.123+01:00", "2028-01-01T00:00:00+05"],
            ["2027-03-06", "2027-03-06T20:05:02", "soon", "2027-13-01T00:00:00Z"])
    }

    private mutating func extensions() -> JSONObject {
        var object = JSONObject()
        for index in 0..<random.number(below: 3) {
            object[pick(["https://own.example/\(index)"], ["mine", "src", "lineItem"])] = pick(
                [7, nil, ["a": [1, "two"]], "x"], [true])
        }
        return object
    }

    private mutating func custom() -> CustomParameters {
        CustomParameters((0..<random.number(below: 3)).map { (name: "p\($0)", value: text()) })
    }

    private mutating func picture() -> ItemPicture {
        ItemPicture(url: address(), width: maybe { $0.size() }, height: maybe { $0.size() }, extensions: extensions())
    }

    private mutating func window() -> ItemWindow {
        ItemWindow(
            targetName: maybe { $0.text() }, width: maybe { $0.size() }, features: maybe { $0.text() },
            extensions: extensions())
    }

    private mutating func frameSize() -> ItemFrameSize {
        ItemFrameSize(width: maybe { $0.size() }, height: maybe { $0.size() }, extensions: extensions())
    }

    private mutating func span() -> ItemSpan {
        ItemSpan(start: maybe { $0.date() }, end: maybe { $0.date() }, extensions: extensions())
    }

    private mutating func lineItem() -> ItemLineItem {
        ItemLineItem(
            scoreMaximum: size(), label: maybe { $0.text() }, resourceID: maybe { $0.text() },
            tag: maybe { $0.text() }, gradesReleased: maybe { $0.random.chance(1, in: 2) },
            submissionReview: maybe {
                SubmissionReviewOffer(
                    reviewableStatus: ["Submitted", $0.text()], label: $0.maybe { $0.text() },
                    url: $0.maybe { $0.address() }, custom: $0.maybe { $0.custom() }, extensions: $0.extensions())
            }, extensions: extensions())
    }

    private mutating func html() -> UnsafeHTML { UnsafeHTML(unsafeText: pick(["<b>x</b>", "<script>"], [""])) }

    private mutating func content() -> ContentItem.Content {
        switch random.number(below: 8) {
        case 0:
            .link(
                LinkItem(
                    url: address(), embed: maybe { ItemEmbed(html: $0.html(), extensions: $0.extensions()) },
                    window: maybe { $0.window() },
                    frame: maybe { ItemFrame(source: $0.address(), size: $0.frameSize()) }))
        case 1:
            .file(
                FileItem(
                    url: address(), mediaType: maybe { $0.pick(["image/png", "text/html"], ["x"]) },
                    expiresAt: maybe { $0.date() }))
        case 2: .html(html())
        case 3: .image(ImageItem(url: address(), width: maybe { $0.size() }, height: maybe { $0.size() }))
        case 4:
            .assetProcessor(
                AssetProcessorItem(
                    url: maybe { $0.address() }, custom: maybe { $0.custom() },
                    report: maybe {
                        AssetProcessorItem.Report(
                            url: $0.maybe { $0.address() }, custom: $0.maybe { $0.custom() }, isReleased: true,
                            showsIndicator: $0.maybe { _ in false }, extensions: $0.extensions())
                    }))
        case 5: .other(ContentItemType(rawValue: pick(["https://own.example/type"], ["widget"])))
        default:
            .resourceLink(
                ResourceLinkItem(
                    url: maybe { $0.address() }, window: maybe { $0.window() }, frame: maybe { $0.frameSize() },
                    custom: maybe { $0.custom() }, lineItem: maybe { $0.lineItem() },
                    available: maybe { $0.span() }, submission: maybe { $0.span() }))
        }
    }

    mutating func item() -> ContentItem {
        let content = content()
        var item = ContentItem(content, title: maybe { $0.text() }, text: maybe { $0.text() })
        let hasPictures: Bool
        switch content {
        case .html, .assetProcessor: hasPictures = isWild && random.chance(1, in: 20)
        default: hasPictures = true
        }
        if hasPictures {
            item.icon = maybe { $0.picture() }
            item.thumbnail = maybe { $0.picture() }
        }
        item.extensions = extensions()
        return item
    }

    mutating func settings() -> DeepLinkingSettings {
        TermsTests.settings { settings in
            let types = ItemTable.rows.map(\.type.rawValue) + ["https://own.example/type"]
            settings.acceptTypes = types.filter { _ in random.chance(7, in: 8) }
            settings.documentTargets = ["iframe", "window", "embed"].filter { _ in random.chance(7, in: 8) }
            settings.acceptsMultiple = [true, true, true, false, nil][random.number(below: 5)]
            settings.acceptsLineItem = [true, nil, nil, false][random.number(below: 4)]
            settings.mediaTypes = [nil, nil, "image/*", "text/html, image/png"][random.number(below: 4)]
        }
    }
}
