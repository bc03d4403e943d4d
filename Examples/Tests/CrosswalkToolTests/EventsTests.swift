import Canonical
import CrosswalkSQLite
import Foundation
import Outbox
import Testing

@Suite("crosswalk events")
struct EventsTests {
    /// An outbox with one event that was delivered, one that was given up and one that waits, and one of another tenant.
    private static func file(_ folder: TemporaryFolder) async throws -> String {
        let path = folder.path + "/outbox.sqlite"
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path, for: .outbox))
        let now = Instant(millisecondsSinceEpoch: 1_790_000_000_000)
        let place = OutboxDestination(tenant: "north", name: "caliper")
        func entry(_ id: String, _ place: OutboxDestination) -> OutboxEntry {
            OutboxEntry(OutboxItem(id: id, orderingKey: id, bytes: Array("Ann's secret".utf8)), to: place)
        }
        _ = try await store.append(
            ["a", "b", "c"].map { entry($0, place) } + [entry("d", OutboxDestination(tenant: "south", name: "xapi"))],
            at: now)
        let end = Instant(millisecondsSinceEpoch: 1_790_000_010_000)
        let lease = try #require(try await store.acquire(OutboxShard(place, 0), by: "test", until: end, at: now))
        let claims = try await store.turn(
            lease, settling: [], health: nil, claiming: OutboxBatchLimit(count: 2, bytes: 1_000), until: end, at: now
        ).claims
        _ = try await store.turn(
            lease,
            settling: [
                OutboxSettlement(claims[0].sequence, .delivered),
                OutboxSettlement(claims[1].sequence, .dead("caliper.refused", holdsKey: false)),
            ], health: nil, claiming: nil, until: end, at: now)
        try await store.release(lease)
        return path
    }

    @Test("The status counts, and exits 1 where something was given up")
    func status() async throws {
        let folder = try TemporaryFolder()
        let path = try await Self.file(folder)
        let all = try await ToolProcess.run("events", "status", "--store", path, "--format", "json")
        #expect(all.status == 1)
        let destinations = try #require(try all.json()["destinations"] as? [[String: Any]])
        #expect(destinations.map { $0["subscriber"] as? String } == ["caliper", "xapi"])
        #expect(
            ["waiting", "underway", "dead", "delivered"].map { destinations.first?[$0] as? Int } == [1, 0, 1, 1])
        let south = try await ToolProcess.run("events", "status", "--store", path, "--tenant", "south")
        #expect(south.status == 0 && south.text.hasPrefix("south xapi: 1 waiting"))
    }

    @Test("The tail and the dead letters name items and reasons, never what they say")
    func lists() async throws {
        let folder = try TemporaryFolder()
        let path = try await Self.file(folder)
        let tail = try await ToolProcess.run("events", "tail", "--store", path, "--limit", "2", "--format", "json")
        let events = try #require(try tail.json()["events"] as? [[String: Any]])
        #expect(tail.status == 0 && events.map { $0["id"] as? String } == ["c", "d"])
        let dead = try await ToolProcess.run("events", "dead-letter", "--store", path, "--subscriber", "caliper")
        #expect(dead.status == 1 && dead.lines.count == 1)
        #expect(dead.text.contains("b  dead, caliper.refused, 1 attempt"))
        for outcome in [tail, dead] { #expect(!outcome.text.contains("secret")) }
    }

    @Test("What was given up is driven again, once")
    func redrive() async throws {
        let folder = try TemporaryFolder()
        let path = try await Self.file(folder)
        func redrive(_ more: String...) async throws -> Int? {
            let outcome = try await ToolProcess.run(["events", "redrive", "--store", path, "--format", "json"] + more)
            #expect(outcome.status == 0)
            return try outcome.json()["redriven"] as? Int
        }
        #expect(try await redrive("--id", "a") == 0)
        #expect(try await redrive("--tenant", "south") == 0)
        #expect(try await redrive("--id", "b", "--subscriber", "caliper") == 1)
        #expect(try await redrive() == 0)
        let dead = try await ToolProcess.run("events", "dead-letter", "--store", path)
        #expect(dead.status == 0 && dead.text == "Nothing was given up.\n")
    }

    @Test("A file that is not there is not made", arguments: ["status", "tail", "dead-letter", "redrive"])
    func missing(command: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/none.sqlite"
        let outcome = try await ToolProcess.run("events", command, "--store", path)
        #expect(outcome.status == 2 && outcome.errors.contains("file.missing"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
