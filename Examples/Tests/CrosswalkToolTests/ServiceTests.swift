import Foundation
import Testing

@Suite("serve oneroster, probe, and sync over REST")
struct ServiceTests {
    /// What has the same ids in a bundle and over REST; roles and accounts have none there.
    private static let comparable = [
        "orgs", "academicSessions", "courses", "classes", "users", "enrollments", "demographics",
    ]
    private static let verbs = ["create", "update", "delete", "restore", "held"]

    @Test("The ready line has the address and the credentials, and the server stops when it is told to")
    func ready() async throws {
        try await ServedRosterProcess.serving { service in
            #expect(Set(service.credentials.keys) == ["tokenURL", "clientID", "clientSecret"])
            #expect(service.url.hasPrefix("http://127.0.0.1:"))
            #expect(service.credentials["tokenURL"]?.hasPrefix(service.url) == true)
            #expect(service.credentials.values.allSatisfy { !$0.isEmpty })
        }
    }

    @Test(
        "What cannot be served is told, with status 2",
        arguments: [
            ["--faults", #"[{"match":{},"do":{"kind":"noSuchKind"}}]"#], ["--faults", "[{"], ["--data", "no bundle"],
        ])
    func refused(arguments: [String]) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("file.json", Array(arguments[1].utf8))
        let outcome = try await ToolProcess.run(["serve", "oneroster", arguments[0], file])
        #expect(outcome.status == 2 && outcome.text.isEmpty)
        #expect(outcome.errors.hasPrefix("crosswalk: "))
        if arguments[1].contains("noSuchKind") { #expect(outcome.errors.contains("noSuchKind; there are ")) }
    }

    @Test("A probe says what the server can do, in at most 12 requests")
    func probe() async throws {
        try await ServedRosterProcess.serving { service in
            let json = try await ToolProcess.run(
                "probe", service.url, "--credentials", service.readyFile, "--format", "json")
            #expect(json.status == 0, "\(json.errors)")
            let found = try json.json()
            #expect(found["version"] as? String == "1.2" && found["url"] as? String == service.url)
            #expect((1...12).contains(found["requests"] as? Int ?? 0))
            for name in ["total", "nextLink", "revision", "sort", "filter", "delta", "single", "gradebook"] {
                #expect(found[name] as? Bool == true, "\(name)")
            }
            let text = try await ToolProcess.run("probe", service.url, "--credentials", service.readyFile)
            #expect(text.status == 0 && text.text.contains("OneRoster 1.2") && text.text.contains("requests sent."))
            let stranger = try await ToolProcess.run("probe", service.url)
            #expect(stranger.status == 2 && stranger.text.isEmpty && stranger.errors.hasPrefix("crosswalk: "))
        }
        let nobody = try await ToolProcess.run("probe", "http://127.0.0.1:1")
        #expect(nobody.status == 2 && nobody.errors.hasPrefix("crosswalk: "))
    }

    @Test("The rule that a probe keeps to 12 requests holds for what the server sees, too")
    func probeSeen() async throws {
        // The thirteenth request would be answered only after the test has lost its patience.
        let faults = #"[{"match":{"method":"GET"},"when":{"nth":13},"do":{"delayMS":120000}}]"#
        try await ServedRosterProcess.serving(faults: faults) { service in
            let began = ContinuousClock.now
            let outcome = try await ToolProcess.run("probe", service.url, "--credentials", service.readyFile)
            #expect(outcome.status == 0 && ContinuousClock.now - began < .seconds(50))
        }
    }

    @Test("A first night is applied, the same night again changes nothing, and the JSON is that of the contract")
    func nights() async throws {
        let nights = try Nights()
        try await ServedRosterProcess.serving(try nights.bulk(0)) { service in
            let first = try await nights.syncJSON(from: service)
            #expect(first.status == 0 && first.state == "applied", "\(first.errors)")
            #expect(Set(first.object.keys) == ["run", "plan", "state", "counts", "holds", "findings"])
            #expect(first.run?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
            let counts = try #require(first.object["counts"] as? [String: [String: Int]])
            #expect(Set(counts.keys) == SyncTests.types)
            let second = try await nights.syncJSON(from: service)
            #expect(second.status == 0 && second.state == "applied")
            for verb in Self.verbs { #expect(second.total(verb) == 0, "\(verb)") }
            #expect(second.total("unchanged") == first.total("create"))
            let text = try await nights.sync(service.url, "--credentials", service.readyFile)
            #expect(text.text.contains("Nothing was to be changed.") && text.text.contains("What the service gave:"))
        }
        #expect(try await nights.tool("audit", "verify").status == 0)
    }

    @Test("A bundle over REST is the roster that it is from disk, and so is the night after it")
    func sameRoster() async throws {
        let rest = try Nights()
        let csv = try Nights()
        for night in 0...1 {
            let bundle = try rest.bulk(night)
            let fromDisk = try await csv.syncJSON(bundle)
            try await ServedRosterProcess.serving(bundle) { service in
                let result = try await rest.syncJSON(from: service)
                #expect(result.status == 0, "\(result.object)")
                for type in Self.comparable {
                    for verb in Self.verbs + ["unchanged"] {
                        #expect(
                            result.count(type, verb) == fromDisk.count(type, verb), "night \(night) \(type) \(verb)")
                    }
                }
            }
            let check = try await rest.syncJSON(bundle, "--dry-run")
            for type in Self.comparable {
                #expect(check.count(type, "unchanged") == (try rest.rows(bundle, type + ".csv")), "\(type)")
                for verb in Self.verbs { #expect(check.count(type, verb) == 0, "\(type) \(verb)") }
            }
        }
    }

    @Test("Credentials come as the ready line, as its credentials, or by the environment; without them status is 2")
    func credentials() async throws {
        let nights = try Nights()
        try await ServedRosterProcess.serving(try nights.bulk(0)) { service in
            let alone = try nights.folder.file(
                "credentials.json", Array(try JSONSerialization.data(withJSONObject: service.credentials)))
            for file in [service.readyFile, alone] {
                #expect(try await nights.sync(service.url, "--credentials", file).status == 0)
            }
            let arguments = ["sync", service.url, "--store", nights.store]
            #expect(try await ToolProcess.run(arguments, environment: service.environment).status == 0)
            var wrong = service.environment
            wrong["CROSSWALK_CLIENT_SECRET"] = "wrong"
            var half = service.environment
            half["CROSSWALK_CLIENT_SECRET"] = ""
            for environment in [[:], wrong, half] {
                let outcome = try await ToolProcess.run(arguments, environment: environment)
                #expect(outcome.status == 2 && outcome.text.isEmpty)
                #expect(outcome.errors.hasPrefix("crosswalk: "))
                #expect(!outcome.errors.contains(service.credentials["clientSecret"] ?? "-"))
            }
            let nothing = try await nights.sync(service.url, "--credentials", "/nowhere.json")
            #expect(nothing.status == 2 && nothing.errors.contains("/nowhere.json"))
        }
    }

    @Test(
        "Whatever goes wrong with a list, nothing is removed, and the report says that it did not come whole",
        arguments: [
            (#""do":{"kind":"wrongTotal"}"#, true), (#""do":{"kind":"emptyPage"}"#, true),
            (#""when":{"nth":2},"do":{"kind":"emptyPage"}"#, false), (#""do":{"kind":"repeatNext"}"#, true),
            (#""do":{"kind":"html"}"#, true), (#""do":{"status":429,"headers":{"Retry-After":"0"}}"#, true),
            (#""do":{"kind":"shortPage"}"#, false), (#""do":{"kind":"clampPages"}"#, false),
            (#""do":{"kind":"noTotal"}"#, false),
        ])
    func faults(fault: String, isFatal: Bool) async throws {
        let nights = try Nights()
        let bundle = try nights.bulk(0)
        try await ServedRosterProcess.serving(bundle) { service in
            let before = try await nights.syncJSON(from: service)
            #expect(before.status == 0)
        }
        try await ServedRosterProcess.serving(bundle, faults: #"[{"match":{"path":"*/enrollments"},\#(fault)}]"#) {
            let result = try await nights.syncJSON(from: $0)
            for verb in Self.verbs { #expect(result.total(verb) == 0, "\(verb)") }
            #expect(result.status == (result.pullErrors.isEmpty ? 0 : 1), "\(result.object)")
            if isFatal { #expect(!result.pullErrors.isEmpty) }
            if result.status == 0 {
                #expect(result.count("enrollments", "unchanged") == (try nights.rows(bundle, "enrollments.csv")))
            }
        }
        try await ServedRosterProcess.serving(bundle) { service in
            let after = try await nights.syncJSON(from: service)
            #expect(after.status == 0 && after.total("restore") == 0 && after.total("create") == 0)
        }
    }

    @Test("A list that the service no longer offers removes nothing, and the report says so")
    func withdrawn() async throws {
        let nights = try Nights()
        let bundle = try nights.bulk(0)
        try await ServedRosterProcess.serving(bundle) { service in
            let before = try await nights.syncJSON(from: service)
            #expect(before.status == 0)
        }
        let faults = #"[{"match":{"path":"*/demographics"},"do":{"status":404}}]"#
        try await ServedRosterProcess.serving(bundle, faults: faults) { service in
            let result = try await nights.syncJSON(from: service)
            for verb in Self.verbs { #expect(result.total(verb) == 0, "\(verb)") }
            let finding = result.findings.first { $0["code"] as? String == "rest.absent" }
            #expect(finding?["file"] as? String == "demographics.csv" && finding?["severity"] as? String == "warning")
        }
    }
}
