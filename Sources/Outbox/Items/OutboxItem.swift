package import _CrosswalkSupport

/// Something that is to be delivered, in the form in which it goes over the wire: later changes of what it was made from
/// do not change it.
public struct OutboxItem: Hashable, Sendable {
    /// Stays the same however often the item is handed in or sent. Within a destination an id is accepted once.
    public let id: String
    /// Items of a destination with the same key are delivered in the order in which they were accepted.
    public let orderingKey: String
    /// Of the items with the same key that still wait, only the last is delivered; `nil` where each counts.
    public let coalescingKey: String?
    /// What is sent.
    public let bytes: [UInt8]
    /// Opaque marks of the people in it, by which it can be found and deleted. Never a name or an id that others know.
    public let subjects: [String]

    /// Makes an item.
    public init(
        id: String, orderingKey: String, coalescingKey: String? = nil, bytes: [UInt8], subjects: [String] = []
    ) {
        self.id = id
        self.orderingKey = orderingKey
        self.coalescingKey = coalescingKey
        self.bytes = bytes
        self.subjects = subjects
    }
}

/// An item on its way into the outbox.
public struct OutboxEntry: Hashable, Sendable {
    /// Where it goes.
    public let destination: OutboxDestination
    /// What goes there.
    public let item: OutboxItem
    /// Into how many parts the destination is divided, from 1 to 64. A change counts once nothing waits there.
    public let shards: Int

    /// Makes an entry.
    public init(_ item: OutboxItem, to destination: OutboxDestination, shards: Int = 1) {
        self.destination = destination
        self.item = item
        self.shards = min(max(shards, 1), 64)
    }

    /// The part of so many in which items of a key belong.
    package static func shard(of orderingKey: String, among count: Int) -> Int {
        guard count > 1 else { return 0 }
        return Int(OutboxHash.of(Array(orderingKey.utf8)).low % UInt64(count))
    }
}

/// What became of an item that was handed in.
public enum OutboxAcceptance: Hashable, Sendable {
    /// It will be delivered.
    case accepted
    /// The same item is there already, or was delivered; nothing changed.
    case duplicate
    /// Another item with this id is there already, or was delivered. The first one counts.
    case conflict
}

/// What tells a repetition of an item from another item with its id, and spreads keys over parts: SipHash-2-4 with the key
/// of stored hashes.
package enum OutboxHash {
    package static func of(_ bytes: [UInt8]) -> Hash128 {
        SipHash128.hash(bytes, key: .stored, strength: .twoFour)
    }
}
