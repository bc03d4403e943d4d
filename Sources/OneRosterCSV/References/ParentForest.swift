import _CrosswalkSupport

/// The parents of one file's records, for the rule that they form a forest.
///
/// Holds only records that have a parent. Parents may come later in the file, so the rule is checked at its end.
struct ParentForest {
    struct Node {
        let parent: Hash128
        let row: Int
        let span: DaySpan
    }

    private var nodes: [Hash128: Node] = [:]

    mutating func add(_ id: Hash128, parent: Hash128, row: Int, span: DaySpan = .unknown) {
        if nodes[id] == nil { nodes[id] = Node(parent: parent, row: row, span: span) }
    }

    /// The rows of all records that are their own ancestors. Walks every record once, whatever the shape.
    func rowsInCycles() -> [Int] {
        var visitedIn: [Hash128: Int] = [:]
        var rows: [Int] = []
        for (walk, start) in nodes.keys.enumerated() {
            var here = start
            while let node = nodes[here], visitedIn[here] == nil {
                visitedIn[here] = walk
                here = node.parent
            }
            guard visitedIn[here] == walk else { continue }
            rows.append(contentsOf: cycle(from: here))
        }
        return rows.sorted()
    }

    private func cycle(from start: Hash128) -> [Int] {
        var rows: [Int] = []
        var here = start
        repeat {
            guard let node = nodes[here] else { break }
            rows.append(node.row)
            here = node.parent
        } while here != start
        return rows
    }

    /// The rows of records whose span is not inside their parent's.
    func rowsOutside(_ spanOfParent: (Hash128) -> DaySpan?) -> [Int] {
        nodes.values.filter { node in
            guard let span = spanOfParent(node.parent), span.isKnown, node.span.isKnown else { return false }
            return !span.contains(node.span)
        }.map(\.row).sorted()
    }
}
