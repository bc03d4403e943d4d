import AsyncHTTPClientTransport
import Caliper
import CaliperCanonical
import Canonical
import CrosswalkRuntime
import Outbox
import XAPI
import XAPICanonical

/// What goes over the wire: lines of the trial's own, or what the sinks of the standards send.
enum Wire: String {
    case lines, caliper, lrs

    /// What the trial's endpoints know their client by.
    static let secret = Secret("storm")

    /// What sends to an endpoint.
    func sink(to address: String) throws -> any OutboxSink {
        switch self {
        case .lines: return TrialSink(endpoint: try Endpoint(address + "/events"))
        case .caliper: return SinkAdaptor(sink: Self.caliperSink(try Endpoint(address + "/caliper")))
        case .lrs: return SinkAdaptor(sink: Self.xapiSink(try Endpoint(address + "/xapi")))
        }
    }

    /// What an event is when it is handed in.
    func renderer() throws -> @Sendable (Int) throws -> OutboxEntry {
        let nowhere = try Endpoint("http://127.0.0.1:1/")
        let sink: any LearningEventSink
        switch self {
        case .lines: return { Event.entry($0) }
        case .caliper: sink = Self.caliperSink(nowhere)
        case .lrs: sink = Self.xapiSink(nowhere)
        }
        return { index in
            let rendered = try sink.render(Learning.event(index))
            let item = OutboxItem(
                id: rendered.id, orderingKey: rendered.orderingKey, bytes: rendered.bytes,
                subjects: ["mark-\(index % Event.keys)"])
            return OutboxEntry(item, to: Event.place, shards: Event.shards)
        }
    }

    private static let naming = IdentityNaming(tenant: "north", base: "https://id.example.org/north")

    private static func caliperSink(_ endpoint: Endpoint) -> CaliperEventSink {
        let client = CaliperClient(
            endpoint, tokens: StaticToken(secret), transport: AsyncHTTPClientTransport(), ambient: .system)
        return CaliperEventSink(
            client, sensor: "https://lms.example.org/sensors/1", translator: CaliperEventTranslator(naming: naming),
            ambient: .system)
    }

    private static func xapiSink(_ endpoint: Endpoint) -> XAPIEventSink {
        let client = XAPIClient(
            endpoint, username: "storm", password: secret, version: .v2_0, transport: AsyncHTTPClientTransport(),
            limits: XAPIClient.Limits(batch: SinkAdaptor.count))
        return XAPIEventSink(client, translator: XAPIStatementTranslator(naming: naming), ambient: .system)
    }
}

/// A sink of learning events as one of an outbox.
struct SinkAdaptor: OutboxSink {
    static let count = 100
    let sink: any LearningEventSink

    var limit: OutboxBatchLimit { OutboxBatchLimit(count: Self.count, bytes: 1_000_000) }

    func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        await sink.deliver(
            items.map { RenderedEvent(id: $0.id, bytes: $0.bytes, orderingKey: $0.orderingKey) })
    }
}
