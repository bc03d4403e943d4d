internal import CrosswalkCrypto
public import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// A column that a tool wants to have: the same plan always leads to the same line item.
public struct LineItemPlan: Hashable, Sendable {
    /// The line item where there is none yet.
    public var item: LineItem

    /// A column for what the tool names itself; resource id and tag tell it from the tool's other ones, and find it again
    /// after the course was copied.
    public init(_ label: String, outOf maximum: JSONNumber, resourceID: String, tag: String? = nil) {
        item = LineItem(label, outOf: maximum, resourceID: resourceID, tag: tag)
    }

    /// A column of a link.
    public init(_ label: String, outOf maximum: JSONNumber, of link: ResourceLinkID, tag: String? = nil) {
        item = LineItem(label, outOf: maximum, tag: tag, resourceLinkID: link)
    }

    var filter: LineItemFilter {
        LineItemFilter(resourceLinkID: item.resourceLinkID, resourceID: item.resourceID, tag: item.tag)
    }

    /// Whether any line item of the launched link will do.
    var isAnyOfLink: Bool { item.resourceID == nil && item.tag == nil }
}

/// What a plan led to.
public struct PlannedLineItem: Hashable, Sendable {
    /// The line item's address.
    public let address: String
    /// Whether it was made just now.
    public let isNew: Bool
    /// How many others fit as well: somebody made doubles. Always the same one of them is used.
    public let doubles: Int
}

extension GradeClient {
    private static let locks = "lti.lineitem-lock"
    private static let patience = Duration.seconds(30)

    /// The line item of a plan, made where there is none (Assignment and Grade Services 2.0 §3.2.5: no doubles).
    ///
    /// - Parameters:
    ///   - plan: What is wanted.
    ///   - store: Where processes agree who makes it: two that launch at once do not make two.
    /// - Throws: ``ServiceError`` with `notOffered` where the launch offers no way to a line item; ``GradeRefusal``; what
    ///   the store throws.
    public func lineItem(for plan: LineItemPlan, store: some RecordStore) async throws -> PlannedLineItem {
        if plan.isAnyOfLink, let address = claim.lineItemURL {
            return PlannedLineItem(address: address, isNew: false, doubles: 0)
        }
        if let known = try await find(plan) { return known }
        let lock = RecordName(Self.locks, lockName(plan))
        let end = client.ambient.now().advanced(by: Self.patience)
        while client.ambient.now() < end {
            let now = client.ambient.now()
            let held = try await store.put(
                lock, [], expecting: .nothing, until: now.advanced(by: Self.patience), at: now)
            guard held == nil else { return try await make(plan, lock: lock, store) }
            try await client.ambient.sleep(.milliseconds(250))
            if let known = try await find(plan) { return known }
        }
        throw ServiceError(.busy)
    }

    /// Looks once more under the lock: who held it before may have made it.
    private func make(
        _ plan: LineItemPlan, lock: RecordName, _ store: some RecordStore
    ) async throws -> PlannedLineItem {
        do {
            var found = try await find(plan)
            if found == nil {
                let made = try await create(plan.item)
                found = PlannedLineItem(address: made.address ?? "", isNew: true, doubles: 0)
            }
            _ = try await store.take(lock, at: client.ambient.now())
            guard let found else { throw ServiceError(.malformed) }
            return found
        } catch let error as ServiceError where error.code == .unknown {
            // It may have been made: the lock stays until it ends by itself, and the list will show it.
            throw error
        } catch {
            _ = try await store.take(lock, at: client.ambient.now())
            throw error
        }
    }

    private func find(_ plan: LineItemPlan) async throws -> PlannedLineItem? {
        let found = try await allLineItems(plan.filter).compactMap(\.address).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return found.first.map { PlannedLineItem(address: $0, isNew: false, doubles: found.count - 1) }
    }

    private func lockName(_ plan: LineItemPlan) -> String {
        let parts = [
            claim.lineItemsURL ?? "", plan.item.resourceID ?? "", plan.item.tag ?? "",
            plan.item.resourceLinkID?.text ?? "",
        ]
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return Base64URL.text(SHA256Digest(of: text.utf8).bytes)
    }
}
