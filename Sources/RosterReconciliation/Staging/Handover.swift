/// Lets whoever reads go on while the batch before is still worked on, so that both of a machine's processors are busy.
///
/// One batch is worked on while the next one is read: no more than two are in memory. Batches are worked on one after the
/// other, in the order in which they came.
actor Handover<Batch: Sendable> {
    private let work: @Sendable (Batch) async -> Void
    private var latest: Task<Void, Never>?

    init(_ work: @escaping @Sendable (Batch) async -> Void) { self.work = work }

    /// Takes a batch; waits while the one before is worked on.
    func give(_ batch: Batch) async {
        let previous = latest
        latest = Task { [work] in
            await previous?.value
            await work(batch)
        }
        await previous?.value
    }

    /// Waits until all that was given is done.
    func finish() async {
        await latest?.value
        latest = nil
    }
}
