/// A family of standards. A target may belong to two: ClassLink is a broker and speaks OneRoster.
enum Family: Hashable, Sendable {
    case oneRoster, lti, edFi, caliper, xAPI, scorm, openIDConnect, saml, broker
}

/// Where a target stands in the house, from the bottom.
enum Layer: Hashable, Sendable {
    /// A module map over a system library; no product.
    case system
    /// Package-internal code; no product.
    case support
    case base
    case core
    case standards(Set<Family>)
    case bridge
    case service
    case store
    case kit

    static func standard(_ families: Family...) -> Layer { .standards(Set(families)) }

    var families: Set<Family>? { if case .standards(let families) = self { families } else { nil } }
}

/// How much of Foundation a target may link, each step including the ones before.
enum FoundationUse: Int, Comparable, Sendable {
    case essentials, full, xml, networking

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// The modules that the target may import.
    var modules: Set<String> {
        switch self {
        case .essentials: ["FoundationEssentials"]
        case .full: ["FoundationEssentials", "Foundation"]
        case .xml: ["FoundationEssentials", "Foundation", "FoundationXML"]
        case .networking: ["FoundationEssentials", "Foundation", "FoundationNetworking"]
        }
    }
}

/// One target of the table.
struct LayerRow: Sendable {
    let name: String
    let layer: Layer
    /// The targets of ours that it may import, `_CrosswalkSupport` apart.
    let mayImport: Set<String>
    let foundation: FoundationUse
    /// The modules of other packages that it may import.
    let external: Set<String>
    /// The trait without which it is empty.
    let trait: String?

    init(
        _ name: String, _ layer: Layer, _ mayImport: [String] = [], foundation: FoundationUse = .essentials,
        external: Set<String> = [], trait: String? = nil
    ) {
        self.name = name
        self.layer = layer
        self.mayImport = Set(mayImport)
        self.foundation = foundation
        self.external = external
        self.trait = trait
    }
}

/// All targets by name.
struct LayerTable: Sendable {
    let rows: [String: LayerRow]

    init(rows: [LayerRow]) {
        self.rows = Dictionary(rows.map { ($0.name, $0) }) { first, _ in first }
    }

    /// `true` where the table lets the one import the other.
    func allows(_ from: String, _ to: String) -> Bool {
        guard let row = rows[from] else { return false }
        if to == "_CrosswalkSupport" { return row.layer != .core && row.layer != .system && from != "_CrosswalkSIMD" }
        return row.mayImport.contains(to)
    }

    /// Every step that the table allows.
    var edges: [Edge] {
        rows.values.flatMap { row in
            rows.keys.filter { allows(row.name, $0) && $0 != row.name }
                .map { Edge(from: row.name, to: $0, place: "the table") }
        }.sorted()
    }
}

/// One step of dependency: a target imports or declares another.
struct Edge: Hashable, Comparable, Sendable, CustomStringConvertible {
    let from: String
    let to: String
    /// Where it is said: a file and line, the manifest, or the table.
    let place: String

    var description: String { "\(place): \(from) imports \(to)" }

    static func < (a: Self, b: Self) -> Bool { (a.from, a.to, a.place) < (b.from, b.to, b.place) }
}
