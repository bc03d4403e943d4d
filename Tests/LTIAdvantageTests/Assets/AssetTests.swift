import CrosswalkCrypto
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import Testing
import _CrosswalkSupport

@testable import LTIAdvantage

@Suite("Files of submissions")
struct AssetTests {
    private static let content = Array("a submission".utf8)

    private actor Store: AssetStore {
        private(set) var reports: [AssetReport] = []
        private let elsewhere: Endpoint?

        init(elsewhere: Endpoint? = nil) { self.elsewhere = elsewhere }

        func asset(_ id: String, for client: ClientID) -> StoredAsset? {
            guard id == "a/1", client == "tool-1" else { return nil }
            let place = elsewhere.map { StoredAsset.Place.elsewhere($0) } ?? .body(HTTPBody(AssetTests.content))
            return StoredAsset(place, contentType: "text/plain", deploymentID: "d-1")
        }

        func keep(_ report: AssetReport, from client: ClientID) {
            let same = reports.firstIndex { $0.assetID == report.assetID && $0.type == report.type }
            guard let same else { return reports.append(report) }
            if reports[same].timestamp < report.timestamp { reports[same] = report }
        }
    }

    private func asset(_ url: String, _ checksum: String? = nil, size: Int? = nil) -> Asset {
        var asset = Asset(id: "a/1", url: url)
        asset.checksum = checksum.map { AssetChecksum($0) }
        asset.size = size
        return asset
    }

    @Test("a file and reports go between our platform and our tool")
    func roundTrip() async throws {
        let platform = try await TestPlatform()
        let store = Store()
        let handler = AssetHandler(
            at: try Endpoint("https://lms.example/ap"), store: store, tokens: platform.tokens)
        let client = AssetClient(platform.client(to: handler))
        var file = asset(handler.address(of: "a/1").description, size: Self.content.count)
        file.checksum = AssetChecksum(of: Self.content)
        #expect(try await client.fetch(file) == Self.content)
        var report = AssetReport(
            assetID: "a/1", type: "originality", timestamp: WallTime(secondsSinceEpoch: 20), progress: .processed,
            priority: .high)
        (report.title, report.result, report.comment) = ("Originality", "23 %", "fine")
        (report.color, report.colorMeaning, report.isVisibleToOwner) = (IndicationColor("#EC0000"), "high", true)
        try await client.send(report, to: handler.reportClaim)
        var older = report
        (older.timestamp, older.progress, older.errorCode) = (WallTime(secondsSinceEpoch: 10), .failed, .tooLarge)
        try await client.send(older, to: handler.reportClaim)
        #expect(await store.reports == [report])
        let strange = AssetReport(
            assetID: "a/2", type: "x", timestamp: WallTime(secondsSinceEpoch: 1), progress: .processing)
        let error = await #expect(throws: ServiceError.self) { try await client.send(strange, to: handler.reportClaim) }
        #expect(error?.code == .missing)
    }

    @Test("the checksum is known in every form")
    func checksums() {
        let digest = SHA256Digest(of: Self.content).bytes
        let base64 = Base64.text(digest)
        for text in [
            base64, String(base64.prefix { $0 != "=" }), Base64URL.text(digest), Hexadecimal.text(digest),
            Hexadecimal.text(digest).uppercased(), "sha256-" + base64, "sha256:" + Hexadecimal.text(digest),
        ] {
            #expect(AssetChecksum(text).matches(digest), "\(text)")
        }
        for text in ["", "=", base64.lowercased(), String(base64.dropFirst()), base64 + "=", "nonsense"] {
            #expect(!AssetChecksum(text).matches(digest), "\(text)")
        }
    }

    @Test("a file of another size or content is not taken")
    func wrong() async throws {
        let url = "https://lms.example/a"
        let pages = ScriptedPages([url: WebResponse(.ok, HTTPBody(Self.content))])
        let client = AssetClient(pages.service)
        let good = Hexadecimal.text(SHA256Digest(of: Self.content).bytes)
        for (file, limit, reason) in [
            (asset(url, good, size: 11), 100, AssetError.Reason.otherSize),
            (asset(url, good, size: 13), 100, .otherSize),
            (asset(url, String(repeating: "0", count: 64)), 100, .otherContent), (asset(url, good), 11, .tooLarge),
            (asset(url, good, size: 500), 100, .tooLarge),
        ] {
            let error = await #expect(throws: AssetError.self) { try await client.fetch(file, limit: limit) }
            #expect(error?.reason == reason)
        }
        #expect(try await client.fetch(asset(url, good, size: 12)) == Self.content)
    }

    @Test(
        "redirects are followed, and nobody but the file's own origin sees the token",
        arguments: [301, 302, 303, 307, 308])
    func redirects(status: Int) async throws {
        func move(_ location: String) -> WebResponse {
            WebResponse(.init(code: status), fields: [.location: location])
        }
        let pages = ScriptedPages([
            "https://lms.example/a": move("/b"), "https://lms.example/b": move("https://store.example/c?sig=1"),
            "https://store.example/c?sig=1": move("https://lms.example/d"),
            "https://lms.example/d": WebResponse(.ok, HTTPBody(Self.content)),
        ])
        #expect(try await AssetClient(pages.service).fetch(asset("https://lms.example/a")) == Self.content)
        let sent = await pages.requests.all
        #expect(
            sent.map { $0.endpoint?.description } == [
                "https://lms.example/a", "https://lms.example/b", "https://store.example/c?sig=1",
                "https://lms.example/d",
            ])
        #expect(sent.map { $0.head.headerFields[.authorization] != nil } == [true, true, false, false])
    }

    @Test(
        "redirects that lead nowhere end",
        arguments: [
            ("https://lms.example/a", "asset.redirect"), ("", "asset.redirect"),
            ("https://u@x.example/", "asset.redirect"),
            ("https://10.0.0.1/", "service.address"), ("http://lms.example/a", "service.address"),
            ("https://lms.example/missing", "service.missing"),
        ])
    func badRedirects(_ location: String, _ code: String) async throws {
        let pages = ScriptedPages([
            "https://lms.example/a": WebResponse(.found, fields: [.location: location])
        ])
        let error = await #expect(throws: (any Error).self) {
            try await AssetClient(pages.service).fetch(asset("https://lms.example/a"))
        }
        #expect("\(error as Any)".contains(code))
        #expect(await pages.requests.all.count <= AssetClient.mostRedirects + 1)
    }

    @Test("files of a notice are read, and what is none is counted")
    func reading() throws {
        let list = #"""
            [{"asset_id":"1","url":"https://x.example/1","sha256_checksum":"abc","timestamp":"t","size":"12",
              "content_type":"text/plain","title":"T","filename":"../../etc/passwd"},{"asset_id":"2"},7,{"url":"x"}]
            """#
        var claim = AssetServiceClaim()
        claim.assets = try JSONRawValue(json: Array(list.utf8))
        let (assets, undecoded) = claim.readAssets()
        #expect(assets.map(\.id) == ["1"])
        #expect(assets.first?.size == 12 && assets.first?.contentType == "text/plain")
        #expect(undecoded == 3)
        let written = try AssetServiceClaim(assets)
        #expect(written.readAssets().assets == assets)
        #expect(written.scopes == [ServiceScope.assetReadOnly])
        claim.assets = try JSONRawValue(json: Array("7".utf8))
        #expect(claim.readAssets().undecoded == 1)
        #expect(AssetServiceClaim().readAssets().undecoded == 0)
    }

    @Test(
        "a report that is none is refused",
        arguments: [
            ("priority", "6"), ("priority", "-1"), ("priority", #""1""#), ("processingProgress", #""Done""#),
            ("timestamp", #""yesterday""#), ("timestamp", "null"), ("assetId", #""""#), ("type", "null"),
            ("indicationColor", #""red""#), ("indicationColor", ##""#GGGGGG""##),
        ])
    func badReports(_ member: String, _ value: String) throws {
        var report = try JSONObject(
            json: Array(
                ##"{"assetId":"a/1","type":"t","timestamp":"2026-01-01T00:00:00Z","processingProgress":"Processed","priority":0,"indicationColor":"#00ff00"}"##
                    .utf8), mode: .strict)
        #expect(AssetReport(.object(report)) != nil)
        report[member] = try JSONValue(json: value)
        #expect(AssetReport(.object(report)) == nil)
    }

    @Test("a stored file elsewhere is a redirect, and other tools get nothing")
    func platform() async throws {
        let platform = try await TestPlatform()
        let handler = AssetHandler(
            at: try Endpoint("https://lms.example/ap"),
            store: Store(elsewhere: try Endpoint("https://s.example/x?sig=1")),
            tokens: platform.tokens)
        func ask(_ path: String, _ scope: String, _ deployment: DeploymentID? = nil) async throws -> WebResponse {
            var fields = HTTPFields()
            let token = try await platform.tokens.make(for: "tool-1", [scope], deployment)
            token.reveal { fields[.authorization] = "Bearer \($0)" }
            return try await handler.respond(
                to: WebRequest(.get, try Endpoint("https://lms.example/ap" + path), fields: fields))
        }
        let moved = try await ask("/assets/a%2F1", ServiceScope.assetReadOnly)
        #expect(moved.status == .found)
        #expect(moved.head.headerFields[.location] == "https://s.example/x?sig=1")
        #expect(try await ask("/assets/other", ServiceScope.assetReadOnly).status == .notFound)
        #expect(try await ask("/assets/a%2F1", ServiceScope.report).status == .forbidden)
        #expect(try await ask("/assets/a%2F1", ServiceScope.assetReadOnly, "d-2").status == .forbidden)
        #expect(try await ask("/reports", ServiceScope.report).status.code == 405)
    }
}
