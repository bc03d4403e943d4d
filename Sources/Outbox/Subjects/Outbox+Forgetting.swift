public import Canonical
internal import _CrosswalkSupport

extension Outbox {
    /// Forgets people: what waits or was given up is removed, what is on its way is neither tried again nor kept, and of what
    /// was delivered it is said how much it is, since whoever has it must forget it too. Grades, events and everything else
    /// go by this one call, in every destination of the tenant.
    ///
    /// What is handed in afterwards is not known to be of somebody forgotten: stop that first. A tenant's people are forgotten
    /// in one step; where people of several tenants are named and the store fails between, the call may be made again.
    ///
    /// - Parameters:
    ///   - people: All identities under which the people were handed in.
    ///   - marks: What made the marks of the items.
    /// - Returns: How many items there were, in all tenants. An item with several of the people counts once. What was delivered
    ///   counts again whenever it is asked, until it is swept.
    /// - Throws: What the store throws.
    @discardableResult
    public func forget(_ people: [SourceIdentity], marks: SubjectMarks) async throws -> OutboxErasure {
        var (removed, underway, delivered) = (0, 0, 0)
        for (tenant, people) in Dictionary(grouping: people, by: { ExactText($0.provenance.tenant) }) {
            let erasure = try await store.erase(people.map(marks.mark), of: tenant.text)
            removed += erasure.removed
            underway += erasure.underway
            delivered += erasure.delivered
        }
        return OutboxErasure(removed: removed, underway: underway, delivered: delivered)
    }
}
