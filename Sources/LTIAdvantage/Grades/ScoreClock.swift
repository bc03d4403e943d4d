internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// Gives scores their times, so that for one learner and line item they only ever grow, and the same score has the same
/// time however often it is sent, by whichever process (Assignment and Grade Services 2.0 §3.4.5).
///
/// The time is stored before the score is sent. A process that dies in between, or never hears the answer, sends the
/// identical body again.
public struct ScoreClock: Sendable {
    /// How far ahead of the present a time may lie.
    static let reach = Duration.seconds(30)
    /// How long an event's time is remembered: as long as anybody may still send it again.
    static let memory = Duration.seconds(90 * 86_400)
    private static let space = "lti.score-clock"
    private static let attempts = 200

    private let store: any RecordStore
    private let ambient: Ambient

    /// A clock on a store. Processes that share it share the clock.
    public init(_ store: some RecordStore, ambient: Ambient) {
        self.store = store
        self.ambient = ambient
    }

    /// What a time is asked for.
    public struct Subject: Hashable, Sendable {
        /// Who sends: line items of two tools have nothing in common.
        public let lineItem: String
        /// Whose score.
        public let user: UserID

        /// A learner and a line item.
        public init(lineItem: String, user: UserID) {
            self.lineItem = lineItem
            self.user = user
        }

        /// A name of the store: ids of people do not stand in its keys.
        fileprivate var name: String {
            let text = "\(lineItem.utf8.count):\(lineItem)\(user.text)"
            return Base64URL.text(SHA256Digest(of: text.utf8).bytes)
        }
    }

    /// What the clock says.
    public enum Reading: Hashable, Sendable {
        /// The score's time. `isRepeat` where it was given to the same event before: the score may have been sent.
        case time(WallTime, isRepeat: Bool)
        /// So many scores came at once that the next time lies too far ahead: send not before this moment.
        case notBefore(WallTime)
    }

    /// Why there is no time.
    public enum Failure: Error, Hashable, Sendable {
        /// Others changed the same record at the same time, again and again.
        case contended
        /// What lies in the store is no record of this clock.
        case illegible
    }

    /// The time of an event's score.
    ///
    /// - Parameters:
    ///   - event: What names the score, the same whenever it is sent again.
    ///   - subject: Learner and line item.
    ///   - step: The shortest time that tells two scores apart at the platform, in milliseconds.
    /// - Throws: ``Failure``, and what the store throws.
    public func time(of event: String, for subject: Subject, step: Int = 1) async throws -> Reading {
        try await reading(of: event, subject, step, after: nil)
    }

    /// Gives an event a later time, after the platform held the first one for an old one.
    ///
    /// Only where the platform's grade is known to be the tool's own: a later time would overwrite a teacher's.
    ///
    /// - Parameters:
    ///   - event: What names the score.
    ///   - subject: Learner and line item.
    ///   - step: The shortest time that tells two scores apart at the platform, in milliseconds.
    ///   - floor: The time that the platform has; the new one is at least a step later.
    public func laterTime(
        of event: String, for subject: Subject, step: Int = 1, after floor: WallTime?
    ) async throws -> Reading {
        let now = ambient.now()
        return try await reading(
            of: event, subject, step, after: floor ?? now.advanced(by: .milliseconds(-max(step, 1))))
    }

    /// Notes that the platform took a score.
    ///
    /// - Parameter shown: What its gradebook shows after it, given what it showed before.
    func noteAccepted(
        _ score: TimedScore, for subject: Subject, shown: (Shown?) -> Shown?
    ) async throws {
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            let found = try await store.get(name(subject), at: now)
            var head = try found.map { try Head($0.bytes) } ?? Head()
            guard head.accepted.map({ $0.time < score.time }) ?? true else { return }
            head.accepted = Accepted(time: score.time, at: now, shown: shown(head.accepted?.shown))
            if try await replace(found, by: head, of: subject, at: now) { return }
        }
        throw Failure.contended
    }

    /// The score that the platform took last; `nil` where it took none.
    func accepted(for subject: Subject) async throws -> Accepted? {
        guard let found = try await store.get(name(subject), at: ambient.now()) else { return nil }
        return try Head(found.bytes).accepted
    }

    // MARK: Records

    struct Accepted {
        let time: WallTime
        let at: WallTime
        /// What the gradebook shows by the tool's own scores; `nil` for no grade.
        let shown: Shown?
    }

    /// A grade as the tool gave it.
    struct Shown {
        let given: JSONNumber
        let maximum: JSONNumber
    }

    private func name(_ subject: Subject) -> RecordName { RecordName(Self.space, subject.name) }

    private func name(_ subject: Subject, _ event: String) -> RecordName {
        RecordName(Self.space, subject.name + "." + Base64URL.text(SHA256Digest(of: event.utf8).bytes))
    }

    /// The event's time is in a record of its own; the head's `pending` names the one that was given last. Whoever gives
    /// the next one writes that record first, so that it is not lost where its process died between the two.
    private func reading(
        of event: String, _ subject: Subject, _ step: Int, after floor: WallTime?
    ) async throws -> Reading {
        let own = name(subject, event)
        for _ in 0..<Self.attempts {
            let now = ambient.now()
            let found = try await store.get(name(subject), at: now)
            var head = try found.map { try Head($0.bytes) } ?? Head()
            // Looked for behind the head: who gives the same event a time meanwhile changes the head as well.
            if floor == nil, let known = try await store.get(own, at: now) {
                return .time(try Self.time(known.bytes), isRepeat: true)
            }
            if let pending = head.pending {
                try await keep(pending, isLater: false)
                if floor == nil, pending.key == own.key { return .time(pending.time, isRepeat: true) }
            }
            let time = Self.next(after: [head.last, floor], step, now)
            guard time <= now.advanced(by: Self.reach) else {
                return .notBefore(time.advanced(by: .zero - Self.reach))
            }
            head.last = time
            let given = Pending(key: own.key, time: time)
            head.pending = given
            guard try await replace(found, by: head, of: subject, at: now) else { continue }
            try await keep(given, isLater: floor != nil)
            return .time(time, isRepeat: false)
        }
        throw Failure.contended
    }

    private static func next(after earlier: [WallTime?], _ step: Int, _ now: WallTime) -> WallTime {
        let step = Duration.milliseconds(max(step, 1))
        return earlier.compactMap { $0?.advanced(by: step) }.reduce(now, max)
    }

    /// Writes an event's own record; where it is there already, only a later time takes its place.
    private func keep(_ pending: Pending, isLater: Bool) async throws {
        let now = ambient.now()
        var json = JSONWriter(capacity: 64)
        json.object { $0.member("time", JSONNumber(pending.time.millisecondsSinceEpoch)) }
        _ = try await store.put(
            RecordName(Self.space, pending.key), json.finish(), expecting: isLater ? .any : .nothing,
            until: now.advanced(by: Self.memory), at: now)
    }

    private static func time(_ bytes: [UInt8]) throws -> WallTime {
        guard let value = try JSONValue(json: bytes)["time"]?.number?.integer else { throw Failure.illegible }
        return WallTime(millisecondsSinceEpoch: Int64(value))
    }

    private func replace(
        _ found: StoredValue?, by head: Head, of subject: Subject, at now: WallTime
    ) async throws -> Bool {
        let expectation = found.map { RecordExpectation.version($0.version) } ?? .nothing
        return try await store.put(
            name(subject), head.json, expecting: expectation, until: now.advanced(by: Self.memory), at: now) != nil
    }

    private struct Pending {
        let key: String
        let time: WallTime
    }

    private struct Head {
        var last: WallTime?
        var pending: Pending?
        var accepted: Accepted?

        init() {}

        init(_ bytes: [UInt8]) throws {
            let value = try JSONValue(json: bytes)
            func time(_ value: JSONValue?) -> WallTime? {
                value?.number?.integer.map { WallTime(millisecondsSinceEpoch: Int64($0)) }
            }
            last = time(value["last"])
            if let key = value["pending"]?["key"]?.string, let at = time(value["pending"]?["time"]) {
                pending = Pending(key: key, time: at)
            }
            if let sent = time(value["accepted"]?["time"]), let at = time(value["accepted"]?["at"]) {
                var shown: Shown?
                if let given = value["accepted"]?["given"]?.number, let full = value["accepted"]?["maximum"]?.number {
                    shown = Shown(given: given, maximum: full)
                }
                accepted = Accepted(time: sent, at: at, shown: shown)
            }
        }

        var json: [UInt8] {
            var json = JSONWriter(capacity: 256)
            json.object { json in
                json.member("last", last.map { JSONNumber($0.millisecondsSinceEpoch) })
                if let pending {
                    json.name("pending")
                    json.object { json in
                        json.member("key", pending.key)
                        json.member("time", JSONNumber(pending.time.millisecondsSinceEpoch))
                    }
                }
                if let accepted {
                    json.name("accepted")
                    json.object { json in
                        json.member("time", JSONNumber(accepted.time.millisecondsSinceEpoch))
                        json.member("at", JSONNumber(accepted.at.millisecondsSinceEpoch))
                        json.member("given", accepted.shown?.given)
                        json.member("maximum", accepted.shown?.maximum)
                    }
                }
            }
            return json.finish()
        }
    }
}
