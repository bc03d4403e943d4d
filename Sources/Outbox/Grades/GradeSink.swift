public import Canonical

/// Brings grades out of an outbox to a gradebook, one after the other.
public struct GradeSink: OutboxSink {
    private let destination: any GradeDestination

    /// How many grades are taken at once. They are sent one by one: what was sent is written down after so many.
    public let limit: OutboxBatchLimit

    /// A sink.
    ///
    /// - Parameters:
    ///   - destination: The gradebook: an LMS's, a OneRoster service's, the host's own.
    ///   - count: How many grades are taken at once. A process that dies sends so many again at most.
    public init(_ destination: any GradeDestination, count: Int = 25) {
        self.destination = destination
        limit = OutboxBatchLimit(count: count, bytes: 1 << 20)
    }

    /// Sends grades in their order. Behind one that has to wait, the later ones of its person and line item wait as well;
    /// where the credentials are refused, nothing more is sent.
    public func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        var outcomes: [DeliveryOutcome] = []
        var held: Set<[UInt8]> = []
        for item in items {
            let key = Array(item.orderingKey.utf8)
            guard outcomes.last != .reauthorise else {
                outcomes.append(.reauthorise)
                continue
            }
            guard !held.contains(key), !Task.isCancelled else {
                outcomes.append(.retry(nil))
                continue
            }
            let outcome = await outcome(of: item)
            if case .retry = outcome { held.insert(key) }
            outcomes.append(outcome)
        }
        return .each(outcomes)
    }

    private func outcome(of item: OutboxItem) async -> DeliveryOutcome {
        do {
            return await destination.deliver(try GradeCoding.grade(from: item.bytes))
        } catch {
            // Only what was not handed in as a grade cannot be read as one.
            return .refused("outbox.no_grade")
        }
    }
}
