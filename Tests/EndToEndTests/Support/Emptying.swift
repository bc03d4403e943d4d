import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import Outbox

/// Lets a worker deliver until nothing waits any more, with time passing whenever it has nothing to do.
///
/// - Returns: How often time had to pass.
func empty(
    _ store: any OutboxStore, _ clock: ManualClock, name: String = "worker",
    to sink: @escaping @Sendable (OutboxDestination) async -> (any OutboxSink)?
) async throws -> Int {
    let world = OutboxWorld(
        now: { Instant(millisecondsSinceEpoch: clock.ambient.now().millisecondsSinceEpoch) },
        // Only the renewal of leases waits, until what it is for is done.
        sleep: { _ in try await Task.sleep(for: .seconds(600)) }, draw: { 0.5 })
    var policy = OutboxPolicy()
    policy.lease = .seconds(3_600)
    for pass in 0..<10_000 {
        try await OutboxWorker(store, name: name, policy: policy, world: world, sink: sink).drain()
        if try await store.status(of: nil, at: world.now()).allSatisfy({ $0.waiting == 0 }) { return pass }
        clock.advance(by: .seconds(30))
    }
    return .max
}
