public import Canonical

extension Outbox {
    /// Hands in a grade.
    ///
    /// Grades of one person and line item are delivered in order, and of those that still wait only the last: a destination
    /// that was down for a week gets one grade of each, not seven.
    ///
    /// - Parameters:
    ///   - grade: The grade. Its id makes that handing it in again changes nothing.
    ///   - destination: Where it goes: one whose sink is a ``GradeSink``.
    ///   - subjects: Opaque marks of the person, by which the grade can be found and deleted: `marks.mark(of: grade.person)` of
    ///     the tenant's ``SubjectMarks``, so that ``Outbox/forget(_:marks:)`` finds it.
    ///   - shards: Into how many parts the destination is divided: so many grades are on their way at once.
    ///   - now: The present.
    /// - Throws: What the store throws; nothing was accepted then.
    @discardableResult
    public func append(
        _ grade: Grade, to destination: OutboxDestination, subjects: [String], shards: Int = 1, at now: Instant
    ) async throws -> OutboxAcceptance {
        let entry = OutboxEntry(OutboxItem(grade, subjects: subjects), to: destination, shards: shards)
        return try await append([entry], at: now).first ?? .accepted
    }
}

extension OutboxItem {
    /// A grade as an item: see ``Outbox/append(_:to:subjects:shards:at:)``, which hands it in at once. Use this one to hand in
    /// several, or a grade together with events.
    public init(_ grade: Grade, subjects: [String]) {
        let key = GradeCoding.key(of: grade)
        self.init(
            id: grade.id, orderingKey: key, coalescingKey: key, bytes: GradeCoding.bytes(of: grade),
            subjects: subjects)
    }
}
