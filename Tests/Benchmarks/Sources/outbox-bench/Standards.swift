import Caliper
import CrosswalkHummingbird
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import Foundation
import HTTPTypes
import LearningEventTesting
import Synchronization
import XAPI

/// The endpoints of the standards: those of the test kit, before stores that keep little of a million events in memory.
enum Standards {
    /// One request in twenty, of every kind. What `truncated` does differs: Caliper's answer to events that were taken has no
    /// body that could break off.
    private static func faults(conflict: String, truncated: String) -> String {
        let actions = [
            #"{"drop":"before"}"#, #"{"drop":"after"}"#, #"{"delayMS":300}"#,
            #"{"status":429,"headers":{"Retry-After":"1"}}"#, #"{"status":503}"#, #"{"kind":"storeThen503"}"#,
            truncated,
        ]
        let rules = actions.map { #"{"when":{"probability":0.00625},"do":\#($0)}"# }
        return "[" + (rules + [conflict]).joined(separator: ",") + "]"
    }

    private static let conflict =
        #"{"match":{"method":"POST"},"when":{"probability":0.00625},"do":{"kind":"conflict409"}}"#

    static func handler(_ wire: Wire, isCalm: Bool, tally: Tally) throws -> any Handler {
        let truncated =
            wire == .lrs
            ? #"{"truncateBytes":2}"# : #"{"status":503,"body":"{\"title\":\"Not now\"}","truncateBytes":4}"#
        let script = isCalm ? "[]" : faults(conflict: conflict, truncated: truncated)
        let faults = try FaultScript(json: script.utf8)
        guard wire == .lrs else {
            return SimulatedCaliperEndpoint(
                receiver: Receiver(tally: tally), repetitions: { tally.repeated }, token: Wire.secret, faults: faults,
                ambient: .system)
        }
        let store = LearningRecordStore(
            statements: try StatementFile(tally: tally), documents: InMemoryRecordStore(),
            accounts: [SimulatedLRS.account(username: "storm", password: Wire.secret)], ambient: .system)
        return SimulatedLRS(store, faults: faults, ambient: .system)
    }

    static func serve(_ wire: Wire, isCalm: Bool) async throws {
        let tally = Tally()
        let counting = Counting(base: try handler(wire, isCalm: isCalm, tally: tally), tally: tally)
        try await HandlerServer(counting).run { address in
            FileHandle.standardOutput.write(Data("\(address.origin)\n".utf8))
        }
    }

    /// Counts requests, and tells who asks how things stand.
    private struct Counting: Handler {
        let base: any Handler
        let tally: Tally

        func respond(to request: WebRequest) async throws -> WebResponse {
            guard !request.path.hasSuffix("/status") else {
                return WebResponse(.ok, HTTPBody(tally.line), mediaType: "text/plain", fields: HTTPFields())
            }
            tally.countRequest()
            return try await base.respond(to: request)
        }
    }

    private struct Receiver: CaliperReceiver {
        let tally: Tally

        func receive(_ envelope: CaliperReceived) async throws {
            let arrivals = try envelope.data.map { node in
                let bytes = try node.json()
                return Tally.Arrival(index: Learning.index(id: node.id ?? "", bytes: bytes), bytes: bytes)
            }
            _ = tally.take(arrivals)
        }
    }

    /// Statements in a file: what is stored has to be shown to a client that compares.
    private final class StatementFile: XAPIStatementStore {
        private struct State {
            var places: [Int: (offset: UInt64, count: Int)] = [:]
            var end: UInt64 = 0
            var newest: WallTime?
        }

        private let tally: Tally
        private let file: FileHandle
        private let state = Mutex(State())

        init(tally: Tally) throws {
            self.tally = tally
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("statements-\(UUID().uuidString)")
            try Data().write(to: path)
            file = try FileHandle(forUpdating: path)
            // It lives as long as the process.
            try FileManager.default.removeItem(at: path)
        }

        func append(_ batch: [XAPIRecord], files: [XAPIFile], at now: WallTime) async throws -> XAPIAppendOutcome {
            let arrivals = batch.map {
                Tally.Arrival(index: Learning.index(id: $0.id.description, bytes: $0.json), bytes: $0.json)
            }
            return try state.withLock { state in
                let verdicts = tally.take(arrivals)
                if let place = verdicts.firstIndex(where: { $0 == .wrong }) { return .conflict(batch[place].id) }
                var data = Data()
                for (place, verdict) in verdicts.enumerated() where verdict == .new {
                    let json = batch[place].json
                    state.places[arrivals[place].index ?? 0] = (state.end + UInt64(data.count), json.count)
                    data.append(contentsOf: json)
                }
                try file.seek(toOffset: state.end)
                try file.write(contentsOf: data)
                state.end += UInt64(data.count)
                state.newest = now
                return .stored
            }
        }

        func statement(_ id: XAPIUUID) async throws -> XAPIStoredStatement? {
            guard let index = Int(id.description.suffix(12), radix: 16) else { return nil }
            return try state.withLock { state in
                guard let place = state.places[index], let now = state.newest else { return nil }
                try file.seek(toOffset: place.offset)
                let bytes = try file.read(upToCount: place.count) ?? Data()
                return XAPIStoredStatement(
                    sequence: Int64(index) + 1, id: id, stored: now, json: Array(bytes), isVoided: false)
            }
        }

        func page(of query: XAPIStatementQuery) async throws -> XAPIStatementPage {
            XAPIStatementPage(statements: [], hasMore: false, newest: state.withLock { $0.newest })
        }

        func file(_ sha2: String) async throws -> XAPIFile? { nil }
        func definition(ofActivity id: String) async throws -> JSONObject? { nil }
        func newest() async throws -> WallTime? { state.withLock { $0.newest } }
    }
}
