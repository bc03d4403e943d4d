import Foundation
import OneRosterTesting
import Testing

@Suite("review, undo, audit")
struct ReviewTests {
    /// A store whose second night has a school under other ids, and enrollments that broke off.
    private func heldStore() async throws -> (nights: Nights, held: SyncResult, bundle: String) {
        let nights = try Nights(students: 300)
        _ = try await nights.sync(try nights.bulk(0))
        let bundle = try nights.bulk(1, .rekeySchool, .truncateEnrollments)
        return (nights, try await nights.syncJSON(bundle), bundle)
    }

    private let decision = ["--by", "Dana Reyes", "--reason", "confirmed"]

    @Test("What waits is listed with its holds and every action")
    func list() async throws {
        let (nights, held, _) = try await heldStore()
        let plan = try #require(try await nights.waiting())
        #expect(Set(plan.keys) == ["plan", "preparedAt", "expires", "waiting", "counts", "holds", "actions"])
        #expect(plan["plan"] as? String == held.plan)
        let actions = try #require(plan["actions"] as? [[String: Any]])
        #expect(actions.count == held.total("held"))
        #expect(plan["waiting"] as? Int == actions.count)
        for action in actions.prefix(50) {
            #expect(Set(action.keys) == ["hash", "action", "type", "sourcedId", "school", "fields", "hold"])
        }
        let text = try await nights.tool("review", "list")
        #expect(text.status == 0)
        #expect(text.text.contains("hold.rekey") && text.text.contains("hold.delete_percent"))
        #expect(text.text.contains("crosswalk review approve \(held.plan?.prefix(12) ?? "")"))
    }

    @Test("An approval of everything carries it out, and nothing waits any more")
    func approveAll() async throws {
        let (nights, held, bundle) = try await heldStore()
        let plan = try #require(held.plan)
        let outcome = try await nights.tool("review", "approve", plan, more: decision + ["--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let result = SyncResult(outcome)
        #expect(result.state == "applied")
        #expect(result.count("enrollments", "delete") > 0 && result.count("orgs", "create") == 1)
        #expect(try await nights.waiting() == nil)
        let again = try await nights.syncJSON(bundle)
        #expect(again.status == 0)
        for verb in ["create", "update", "delete", "restore", "held"] { #expect(again.total(verb) == 0, "\(verb)") }
        #expect(try await nights.tool("review", "approve", plan, more: decision).status == 2)
    }

    @Test("A part can be approved: by type, by hash, by reason")
    func approvePart() async throws {
        let (nights, held, _) = try await heldStore()
        let plan = String(try #require(held.plan).prefix(10))
        let actions = try #require(try await nights.waiting()?["actions"] as? [[String: Any]])
        let removals = actions.filter { $0["hold"] as? String == "hold.delete_percent" }
        let hash = try #require(removals.first?["hash"] as? String)
        let one = try await nights.tool(
            "review", "approve", plan, more: decision + ["--action", hash, "--format", "json"])
        #expect(one.status == 0, "\(one.errors)")
        #expect(SyncResult(one).count("enrollments", "delete") == 1)
        #expect(SyncResult(one).total("held") == actions.count - 1)
        let rekey = try await nights.tool(
            "review", "approve", plan, more: decision + ["--hold", "hold.rekey", "--format", "json"])
        #expect(rekey.status == 0, "\(rekey.errors)")
        #expect(SyncResult(rekey).count("users", "create") > 0)
        let rest = try await nights.tool(
            "review", "approve", plan, more: decision + ["--type", "enrollments.csv", "--format", "json"])
        #expect(rest.status == 0, "\(rest.errors)")
        #expect(SyncResult(rest).count("enrollments", "delete") > 0)
    }

    @Test("A school can be approved by its id")
    func approveSchool() async throws {
        let (nights, held, _) = try await heldStore()
        let plan = try #require(held.plan)
        let actions = try #require(try await nights.waiting()?["actions"] as? [[String: Any]])
        let school = try #require(actions.lazy.compactMap { $0["school"] as? String }.first)
        let wanted = actions.filter { $0["school"] as? String == school }.count
        let outcome = try await nights.tool(
            "review", "approve", plan, more: decision + ["--school", school, "--format", "json"])
        let result = SyncResult(outcome)
        let done = ["create", "update", "delete", "restore"].map { result.total($0) }.reduce(0, +)
        #expect(done > 0 && done <= wanted)
        #expect(result.total("held") == actions.count - done)
        let nobody = try await nights.tool("review", "approve", plan, more: decision + ["--school", "no such school"])
        #expect(nobody.status == 2)
    }

    @Test("What is rejected stays away the next night")
    func reject() async throws {
        let (nights, held, bundle) = try await heldStore()
        let plan = try #require(held.plan)
        let outcome = try await nights.tool("review", "reject", plan, more: decision + ["--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let object = try outcome.json()
        #expect(object["plan"] as? String == plan)
        #expect(object["rejected"] as? Int == held.total("held"))
        let next = try await nights.syncJSON(bundle)
        #expect(next.status == 1)
        #expect(next.holdCodes.contains("hold.rejected"))
        #expect(next.total("delete") == 0)
    }

    @Test(
        "A decision needs a plan that waits, a name and a reason",
        arguments: [
            ["0000", "--by", "x", "--reason", "y"], ["", "--by", "x", "--reason", "y"], ["--by", "x", "--reason", "y"],
            ["PLAN", "--by", "x"], ["PLAN", "--reason", "y"], ["PLAN", "--by", " ", "--reason", "y"],
            ["PLAN", "--by", "x", "--reason", ""], ["PLAN", "--by", "x", "--reason", "y", "--type", "people"],
            ["PLAN", "--by", "x", "--reason", "y", "--action", "zz"],
            ["PLAN", "--by", "x", "--reason", "y", "--hold", "hold.none"],
        ])
    func wrongDecisions(arguments: [String]) async throws {
        let (nights, held, _) = try await heldStore()
        let plan = try #require(held.plan)
        for verb in ["approve", "reject"] {
            let outcome = try await ToolProcess.run(
                ["review", verb] + arguments.map { $0 == "PLAN" ? plan : $0 } + ["--store", nights.store])
            #expect(outcome.status == 2, "\(outcome.text)")
            #expect(!outcome.errors.isEmpty)
        }
        #expect(try await nights.waiting()?["waiting"] as? Int == held.total("held"))
    }

    @Test("A run is undone once, by its name or the beginning of it")
    func undo() async throws {
        let nights = try Nights()
        let first = try nights.bulk(0)
        let loaded = try await nights.syncJSON(first)
        let run = try #require(loaded.run)
        let outcome = try await nights.tool("undo", String(run.prefix(12)), more: ["--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let undone = SyncResult(outcome)
        #expect(undone.state == "applied")
        #expect(undone.total("delete") == loaded.total("create"))
        #expect(try await nights.tool("undo", run).status == 2)
        #expect(try await nights.tool("undo", "ffff").status == 2)
        let again = try await nights.syncJSON(first)
        #expect(again.total("create") + again.total("restore") == loaded.total("create"))
        #expect(try await nights.tool("audit", "verify").status == 0)
    }

    @Test("An untouched chain is intact, a changed file is found out")
    func audit() async throws {
        let (nights, _, _) = try await heldStore()
        let intact = try await nights.tool("audit", "verify", "--format", "json").json()
        #expect(intact["intact"] as? Bool == true)
        #expect((intact["entries"] as? Int ?? 0) > 3)
        #expect((intact["head"] as? String)?.count == 64)
        let plain = try await nights.tool("audit", "verify")
        #expect(plain.status == 0)
        #expect(plain.text.contains("intact"))
        try Tampering.rename(actor: "crosswalk sync", to: "crosswalk SYNC", in: nights.store)
        let broken = try await nights.tool("audit", "verify", "--format", "json")
        #expect(broken.status == 1)
        #expect(try broken.json()["intact"] as? Bool == false)
        #expect((try broken.json()["faults"] as? [Any])?.isEmpty == false)
    }

    @Test("Commands on a store that is not there do not make one")
    func noStore() async throws {
        let nights = try Nights()
        for arguments in [
            ["review", "list"], ["review", "approve", "a", "--by", "x", "--reason", "y"],
            ["review", "reject", "a", "--by", "x", "--reason", "y"], ["undo", "a"], ["audit", "verify"],
        ] {
            let outcome = try await ToolProcess.run(arguments + ["--store", nights.store])
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("file.missing"))
        }
        #expect(!FileManager.default.fileExists(atPath: nights.store))
    }
}

/// Changes a store's file behind its back.
enum Tampering {
    /// Replaces every occurrence of a text by another of the same length.
    static func rename(actor old: String, to new: String, in path: String) throws {
        var found = false
        // What was written last lies in the file beside it.
        for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            while let range = bytes.range(of: Data(old.utf8)) {
                bytes.replaceSubrange(range, with: Data(new.utf8))
                found = true
            }
            try bytes.write(to: URL(fileURLWithPath: file))
        }
        try #require(found, "the text to tamper with is not in the file")
    }
}
