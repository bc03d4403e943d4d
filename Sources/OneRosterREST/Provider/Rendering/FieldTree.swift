internal import _CrosswalkSupport
internal import OneRosterModel

/// The members that a client wants to have, as a tree of names.
struct FieldTree: Sendable {
    private var names: [ExactText: FieldTree] = [:]
    /// Whether everything below is wanted.
    private var isWhole = false

    private static let whole: FieldTree = {
        var tree = FieldTree()
        tree.isWhole = true
        return tree
    }()

    /// Reads the parameter `fields`: names with commas between them, with points for what lies within.
    ///
    /// - Returns: `nil` where a name is empty or no member of the type.
    init?(_ text: String, of type: OneRosterEntityType, in version: OneRosterVersion) {
        guard let shape = ShapeTable.shape(of: type, in: version) else { return nil }
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            var path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard Self.isKnown(path[...], in: .object(shape)) else { return nil }
            // Names of one's own may have points in them.
            if path.first == "metadata", path.count > 1 {
                path = ["metadata", path.dropFirst().joined(separator: ".")]
            }
            add(path[...])
        }
    }

    private init() {}

    /// What is wanted of a member; `nil` where it is not.
    static func below(_ name: String, of tree: FieldTree?) -> FieldTree? {
        guard let tree, !tree.isWhole else { return whole }
        return tree.names[ExactText(name)]
    }

    /// Whether a member of one's own is wanted, or something within it.
    func wantsOpen(_ name: String) -> Bool {
        isWhole || names.keys.contains { $0 == ExactText(name) || $0.text.utf8.starts(with: "\(name).".utf8) }
    }

    private mutating func add(_ path: ArraySlice<String>) {
        guard let name = path.first else {
            isWhole = true
            return
        }
        names[ExactText(name), default: FieldTree()].add(path.dropFirst())
    }

    private static func isKnown(_ path: ArraySlice<String>, in shape: ValueShape) -> Bool {
        guard let name = path.first else { return true }
        switch shape {
        case .list(let element, _): return isKnown(path, in: element)
        case .object(let object): return object[name].map { isKnown(path.dropFirst(), in: $0.shape) } ?? false
        case .reference(let type): return isKnown(path, in: .object(ShapeTable.reference(type)))
        case .anyObject: return path.allSatisfy { !$0.isEmpty }
        default: return false
        }
    }
}
