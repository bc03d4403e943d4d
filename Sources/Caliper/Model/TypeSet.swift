/// A set of node types, as bits.
struct TypeSet: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    init(arrayLiteral elements: NodeType...) {
        for element in elements { insert(element) }
    }

    mutating func insert(_ type: NodeType) {
        if type.rawValue < 64 { low |= 1 &<< UInt64(type.rawValue) } else { high |= 1 &<< UInt64(type.rawValue &- 64) }
    }

    func contains(_ type: NodeType) -> Bool {
        (type.rawValue < 64 ? low &>> UInt64(type.rawValue) : high &>> UInt64(type.rawValue &- 64)) & 1 == 1
    }

    var isEmpty: Bool { low | high == 0 }

    /// The types, in the order of their raw values.
    var types: [NodeType] { NodeType.allCases.filter(contains) }

    /// Those and their subtypes.
    func closed(_ supertypes: [NodeType: Set<NodeType>]) -> TypeSet {
        var closed = TypeSet()
        for type in NodeType.allCases where !(supertypes[type] ?? [type]).allSatisfy({ !contains($0) }) {
            closed.insert(type)
        }
        return closed
    }
}

/// A set of properties, as bits.
struct PropertySet: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

    init() {}

    init(arrayLiteral elements: Property...) {
        for element in elements { insert(element) }
    }

    mutating func insert(_ property: Property) {
        let bit: UInt64 = 1 &<< UInt64(property.rawValue & 63)
        switch property.rawValue >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        default: words.2 |= bit
        }
    }

    func contains(_ property: Property) -> Bool {
        let word =
            switch property.rawValue >> 6 {
            case 0: words.0
            case 1: words.1
            default: words.2
            }
        return word &>> UInt64(property.rawValue & 63) & 1 == 1
    }

    func isSubset(of other: PropertySet) -> Bool {
        words.0 & ~other.words.0 | words.1 & ~other.words.1 | words.2 & ~other.words.2 == 0
    }

    mutating func formUnion(_ other: PropertySet) {
        words = (words.0 | other.words.0, words.1 | other.words.1, words.2 | other.words.2)
    }

    /// The properties, in the order in which they are written.
    var properties: [Property] { Property.allCases.filter(contains) }

    static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
}
