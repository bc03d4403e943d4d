public import Canonical

/// What takes the items of a destination and sends them.
public protocol OutboxSink: Sendable {
    /// How much it takes at once.
    var limit: OutboxBatchLimit { get }

    /// Whether later items of a key wait until one that was given up is driven again.
    var holdsKeyOfDead: Bool { get }

    /// Sends items, in their order, and says what became of them. No error escapes.
    ///
    /// Items that are sent one by one must stop at the first of a key that has not come to its end: the later ones of that
    /// key are answered by `retry` without being sent. A batch of one that is refused is answered by `each([.refused(code)])`
    /// with its own code.
    func deliver(_ items: [OutboxItem]) async -> BatchOutcome
}

extension OutboxSink {
    /// A hundred items, and a megabyte.
    public var limit: OutboxBatchLimit { OutboxBatchLimit(count: 100, bytes: 1_000_000) }
    /// Later items do not wait.
    public var holdsKeyOfDead: Bool { false }
}
