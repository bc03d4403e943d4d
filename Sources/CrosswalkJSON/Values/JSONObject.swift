internal import _CrosswalkSupport

/// The members of an object, in the order in which they were written, each name once.
///
/// Names are compared byte for byte. Looking a name up takes the same time in an object of any size. Two objects are
/// equal when they have equal members, in any order (RFC 8259 §1: an object is an unordered collection).
public struct JSONObject: Sendable {
    /// One member.
    public struct Member: Hashable, Sendable {
        /// The name, its escapes resolved.
        public let name: String
        /// The value.
        public internal(set) var value: JSONValue

        /// Names byte for byte, values as ``JSONValue`` compares them.
        public static func == (a: Self, b: Self) -> Bool { a.name.hasSameBytes(as: b.name) && a.value == b.value }

        /// Agrees with equality.
        public func hash(into hasher: inout Hasher) {
            name.hashBytes(into: &hasher)
            hasher.combine(value)
        }
    }

    /// Up to here a search from the front is as fast as a table.
    private static let manyMembers = 16

    /// In order.
    public private(set) var members: [Member] = []

    /// Where each name stands, once there are many.
    private var places: [ExactName: Int]?

    /// An object without members.
    public init() {}

    /// Members in order; of several of one name the last one counts, in the place of the first.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { self[name] = value }
    }

    /// The value of the member of this name; `nil` where there is none.
    ///
    /// Setting replaces the value in its place or adds a member at the end; setting `nil` removes the member, which
    /// takes time in proportion to the object.
    public subscript(name: String) -> JSONValue? {
        get { place(of: name).map { members[$0].value } }
        set {
            guard let newValue else { return remove(name) }
            if let place = placeToWrite(of: name) {
                members[place].value = newValue
            } else {
                appendNew(name, newValue)
            }
        }
    }

    /// Adds a member whose name the object does not have yet.
    mutating func appendNew(_ name: String, _ value: JSONValue) {
        // Most have more than one: an allocation less.
        if members.isEmpty { members.reserveCapacity(2) }
        members.append(Member(name: name, value: value))
        if places != nil { places?[ExactName(name)] = members.count - 1 }
    }

    private mutating func remove(_ name: String) {
        guard let place = place(of: name) else { return }
        members.remove(at: place)
        places = nil
    }

    /// Makes the table where it pays, so that what is built member by member does not take quadratic time.
    private mutating func placeToWrite(of name: String) -> Int? {
        indexNames()
        return place(of: name)
    }

    /// Makes the table of names where there are many.
    mutating func indexNames() {
        guard places == nil, members.count > Self.manyMembers else { return }
        var table: [ExactName: Int] = [:]
        table.reserveCapacity(members.count)
        for (place, member) in members.enumerated() { table[ExactName(member.name)] = place }
        places = table
    }

    private func place(of name: String) -> Int? {
        if let places { return places[ExactName(name)] }
        return members.firstIndex { $0.name.hasSameBytes(as: name) }
    }
}

extension JSONObject: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of members.
    public var endIndex: Int { members.count }
    /// The member at a place, from 0 to below ``count``.
    public subscript(place: Int) -> Member { members[place] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Members in order; of several of one name the last one counts, in the place of the first.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: Hashable {
    /// Whether both have equal members, in whatever order.
    public static func == (a: Self, b: Self) -> Bool {
        guard a.count == b.count else { return false }
        return a.members == b.members || a.members.allSatisfy { b[$0.name] == $0.value }
    }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) {
        // A sum, because the order of members does not count.
        hasher.combine(members.reduce(into: 0) { $0 &+= $1.hashValue })
    }
}
