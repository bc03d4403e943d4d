import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@Suite("Whatever is chosen, tool and platform agree about it")
struct DeepLinkingPropertyTests {
    private static let claim = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items"

    @Test("Random items are read and written again without a difference")
    func roundTrip() throws {
        try PropertyTest.run(cases: 2_000, seed: 40) { random in
            var items = RandomItems(random: random.fork("items"), isWild: false)
            let item = items.item()
            let json = try JSONValue(json: JSONValue.object(item.json).json)
            let entry = try #require(ContentItemList(.array([json])).entries.first)
            try #require(entry.findings.isEmpty, "\(entry.findings)")
            try #require(entry.item == item)
            try #require(entry.item.map { .object($0.json) } == json)
        }
    }

    @Test("What is judged once is judged the same again, and needs nothing more taken out")
    func idempotent() throws {
        try PropertyTest.run(cases: 2_000, seed: 41) { random in
            var items = RandomItems(random: random.fork("items"), isWild: true)
            let terms = DeepLinkingTerms(items.settings())
            let chosen = (0..<random.number(below: 4)).map { _ in items.item() }
            for judged in terms.judge(chosen, at: TermsTests.now) {
                guard let item = judged.item else { continue }
                let again = terms.judge([item], at: TermsTests.now)[0]
                try #require(again.item == item)
                // Names of somebody's own stay where they are; nothing reads them.
                try #require(again.findings.allSatisfy { $0.effect == .noted || Self.isAboutNames($0) })
            }
        }
    }

    private static func isAboutNames(_ finding: DeepLinkingFinding) -> Bool {
        finding.code == .memberNotURL || finding.code == .memberMisplaced
    }

    @Test("A platform takes a response as it was sent exactly where the tool would sign it")
    func agreement() async throws {
        let bench = try await DeepLinkBench()
        var (signed, refused) = (0, 0)
        try await PropertyTest.run(cases: 600, seed: 42) { random in
            var items = RandomItems(random: random.fork("items"), isWild: true)
            let response = DeepLinkingResponse(items: (0..<random.number(below: 4)).map { _ in items.item() })
            let request = try await bench.request(items.settings())
            let violations = request.findings(about: response, at: bench.clock.now).filter { $0.effect != .noted }
            let isFit = Oracle(request.settings).allows(response.items)
            try #require(isFit || !violations.isEmpty, "the oracle sees what the rules do not")
            if violations.isEmpty {
                signed += 1
                let back = try await bench.receiver.receive(try await bench.form(request, response), in: bench.session)
                try #require(back.items == response.items)
                try #require(back.allFindings.allSatisfy { $0.effect == .noted })
                return
            }
            refused += 1
            let thrown = await #expect(throws: DeepLinkingRefusal.self) { try await bench.form(request, response) }
            try #require(thrown?.findings == violations)
            // A tool that signs it all the same.
            var claims = try JSONObject(claimsOf: try #require(try await bench.form(request, .cancelled)["JWT"]))
            claims[Self.claim] = .array(response.items.map { .object($0.json) })
            let back = try await bench.receiver.receive(try bench.form(claims), in: bench.session)
            try #require(back.allFindings.contains { $0.effect != .noted })
            try #require(
                Set(back.judgements.filter { $0.item == nil }.map(\.index)).isSuperset(
                    of: violations.filter { $0.effect == .itemRefused }.compactMap(\.item)))
        }
        print("agreed on \(signed) responses that were signed and \(refused) that were not")
        #expect(signed > 50 && refused > 50)
    }
}

/// What the settings say, looked at once more and in another way: on the items as JSON.
private struct Oracle {
    private let settings: DeepLinkingSettings

    init(_ settings: DeepLinkingSettings) { self.settings = settings }

    func allows(_ items: [ContentItem]) -> Bool {
        let types = items.compactMap { $0.json["type"]?.string }
        let several = settings.acceptsMultiple ?? types.allSatisfy { $0 == "ltiResourceLink" }
        guard several || types.count < 2 else { return false }
        return items.allSatisfy { allows($0.json) }
    }

    private func allows(_ item: JSONObject) -> Bool {
        guard settings.acceptTypes?.contains(item["type"]?.string ?? "") == true else { return false }
        let isOwn = item["type"]?.string?.hasPrefix("https:") == true
        for (target, member) in [("iframe", "iframe"), ("window", "window"), ("embed", "embed")] where !isOwn {
            if item[member] != nil, settings.documentTargets?.contains(target) != true { return false }
        }
        if settings.acceptsLineItem == false, !isOwn, item["lineItem"] != nil { return false }
        if item["type"] == "file", let accepted = settings.mediaTypes, let mediaType = item["mediaType"]?.string {
            let isTaken = accepted.hasPrefix("image/*") ? mediaType.hasPrefix("image/") : accepted.contains(mediaType)
            if !isTaken || mediaType == "x" { return false }
        }
        let address = item["url"]?.string
        return isOwn || address == nil || address?.lowercased().hasPrefix("https://") == true
    }
}
