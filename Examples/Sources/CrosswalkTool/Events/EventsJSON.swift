import Canonical
import Outbox

/// Destinations for machines.
struct StatusJSON: Encodable {
    let destinations: [DestinationJSON]
}

/// A destination for machines. Times are in UTC.
struct DestinationJSON: Encodable {
    let tenant: String
    let subscriber: String
    let waiting: Int
    let underway: Int
    let dead: Int
    let delivered: Int
    @OrNull var oldest: String?
    let lagSeconds: Int64
    let failures: Int
    @OrNull var restsUntil: String?
    @OrNull var reason: String?

    init(_ status: OutboxStatus, at now: Instant) {
        tenant = status.destination.tenant
        subscriber = status.destination.name
        waiting = status.waiting
        underway = status.underway
        dead = status.dead
        delivered = status.delivered
        oldest = status.oldest?.isoText
        lagSeconds = status.lag(at: now).components.seconds
        failures = status.health.failures
        restsUntil = status.health.restsUntil?.isoText
        reason = status.health.reason
    }
}

/// Items for machines, without their contents.
struct RecordsJSON: Encodable {
    let events: [RecordJSON]

    init(_ records: some Sequence<OutboxRecord>) { events = records.map { RecordJSON($0) } }
}

/// An item for machines.
struct RecordJSON: Encodable {
    let sequence: Int64
    let tenant: String
    let subscriber: String
    let id: String
    let state: String
    let attempts: Int
    let accepted: String
    let time: String
    @OrNull var reason: String?
    let bytes: Int

    init(_ record: OutboxRecord) {
        sequence = record.sequence
        tenant = record.destination.tenant
        subscriber = record.destination.name
        id = record.id
        state = record.state.rawValue
        attempts = record.attempts
        accepted = record.accepted.isoText
        time = record.time.isoText
        reason = record.reason
        bytes = record.size
    }
}

/// How many items will be tried again.
struct RedriveJSON: Encodable {
    let redriven: Int
}

/// Items for people.
enum RecordsText {
    static func lines(_ records: some Sequence<OutboxRecord>) -> String {
        let lines = records.map { record in
            let reason = record.reason.map { ", \($0)" } ?? ""
            return "\(record.accepted.text)  \(record.destination.tenant) \(record.destination.name)  "
                + "\(record.id.shortened(to: 80))  \(record.state.rawValue)\(reason)"
                + (record.attempts > 0 ? ", \(record.attempts.of("attempt"))" : "") + "\n"
        }
        return lines.isEmpty ? "There is nothing.\n" : lines.joined()
    }
}
