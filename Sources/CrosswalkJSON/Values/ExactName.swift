internal import _CrosswalkSupport

/// A name that is equal to another where the bytes are: the standard library's own equality takes `é` in one scalar and
/// in two for the same, RFC 8259 §8.3 does not.
struct ExactName: Hashable, Sendable {
    let name: String

    init(_ name: String) { self.name = name }

    static func == (a: Self, b: Self) -> Bool { a.name.hasSameBytes(as: b.name) }

    func hash(into hasher: inout Hasher) { name.hashBytes(into: &hasher) }
}
