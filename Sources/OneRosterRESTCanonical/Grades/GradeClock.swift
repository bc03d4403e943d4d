internal import Canonical
internal import CrosswalkJSON
internal import CrosswalkRuntime

/// The newest grade of each learner and line item that was begun to be sent, and whether the gradebook has it.
///
/// A grade is newer where its time is later; at the same time where its id comes later. The record is written before the
/// grade is sent, and names who sends it and until when: processes that share the store send one after another, and never
/// an older one over a newer one.
struct GradeClock: Sendable {
    /// Where a grade stands.
    enum Standing: Sendable {
        /// It is the newest; it may have been sent before where `isRepeat` is true.
        case newest(isRepeat: Bool)
        /// The gradebook has it.
        case known
        /// A newer one was begun.
        case superseded
        /// Somebody else sends one, until then at most.
        case busy(WallTime)
    }

    /// Others changed the same record at the same time, again and again, or it is none of this clock.
    struct Unusable: Error {}

    private static let space = "oneroster.grade-clock"
    private static let attempts = 200
    let store: any RecordStore
    let ambient: Ambient

    /// How long a grade is sent at most; longer than any request may take.
    private static let turn = Duration.seconds(180)

    /// Begins a grade.
    ///
    /// - Parameter holder: Who sends it: another text at every call.
    func begin(_ grade: Grade, as key: String, by holder: String) async throws -> Standing {
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            let name = RecordName(Self.space, key)
            let found = try await store.get(name, at: now)
            let head = try found.map { try Head($0.bytes) }
            if let head {
                if head.isSame(as: grade), head.isTaken { return .known }
                if head.isNewer(than: grade) { return .superseded }
                if head.until > now.millisecondsSinceEpoch {
                    return .busy(WallTime(millisecondsSinceEpoch: head.until))
                }
            }
            let expectation = found.map { RecordExpectation.version($0.version) } ?? .nothing
            let next = Head(grade, holder, until: now.advanced(by: Self.turn))
            if try await store.put(name, next.json, expecting: expectation, until: nil, at: now) != nil {
                return .newest(isRepeat: head?.isSame(as: grade) ?? false)
            }
        }
        throw Unusable()
    }

    /// Whether it still is this one's turn: another may have begun once it was over.
    func isTurn(of holder: String, as key: String) async throws -> Bool {
        let now = ambient.now()
        guard let found = try await store.get(RecordName(Self.space, key), at: now) else { return false }
        let head = try Head(found.bytes)
        return head.holder == holder && head.until > now.millisecondsSinceEpoch
    }

    /// Ends a turn, and notes whether the gradebook has the grade.
    func finish(as key: String, by holder: String, isTaken: Bool) async throws {
        let now = ambient.now()
        let name = RecordName(Self.space, key)
        guard let found = try await store.get(name, at: now) else { return }
        var head = try Head(found.bytes)
        guard head.holder == holder else { return }
        head.isTaken = isTaken
        head.until = 0
        // Where somebody else began meanwhile there is nothing to note.
        _ = try await store.put(name, head.json, expecting: .version(found.version), until: nil, at: now)
    }

    private struct Head {
        let time: Int64
        let id: String
        let holder: String
        var until: Int64
        var isTaken = false

        init(_ grade: Grade, _ holder: String, until: WallTime) {
            time = grade.time.millisecondsSinceEpoch
            id = grade.id
            self.holder = holder
            self.until = until.millisecondsSinceEpoch
        }

        init(_ bytes: [UInt8]) throws {
            let value: JSONValue
            do { value = try JSONValue(json: bytes) } catch { throw Unusable() }
            guard let time = value["time"]?.number?.integer, let id = value["id"]?.string,
                let isTaken = value["taken"]?.bool, let holder = value["holder"]?.string,
                let until = value["until"]?.number?.integer
            else { throw Unusable() }
            self.holder = holder
            self.until = Int64(until)
            self.time = Int64(time)
            self.id = id
            self.isTaken = isTaken
        }

        func isSame(as grade: Grade) -> Bool {
            time == grade.time.millisecondsSinceEpoch && id.utf8.elementsEqual(grade.id.utf8)
        }

        func isNewer(than grade: Grade) -> Bool {
            let other = grade.time.millisecondsSinceEpoch
            return time == other ? grade.id.utf8.lexicographicallyPrecedes(id.utf8) : time > other
        }

        var json: [UInt8] {
            JSONValue.object([
                "time": .number(JSONNumber(time)), "id": .string(id), "taken": .bool(isTaken),
                "holder": .string(holder), "until": .number(JSONNumber(until)),
            ]).json
        }
    }
}
