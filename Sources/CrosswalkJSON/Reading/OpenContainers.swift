/// The arrays and objects that a reader is in, and the names that it has seen in each of those objects.
///
/// Names of an object are compared by a fingerprint first. From ``manyNames`` on, when comparing each with all would
/// grow with the square, they go into a set keyed for this run of the process, so that nobody can prepare collisions.
struct OpenContainers: ~Copyable {
    private struct Container {
        let start: Int
        let firstName: Int
        let isObject: Bool
        /// Whether the last of ``sets`` is this object's.
        var hasSet: Bool
        /// A bit for each name seen, chosen by its fingerprint: most names that are new find theirs unset.
        var bits: UInt64
    }

    /// Up to here a linear search is faster than a set.
    private static let manyNames = 32

    private(set) var depth = 0
    private(set) var isInObject = false
    private var containers: UnsafeMutablePointer<Container>
    private var containerCapacity = 8
    private var nameCount = 0
    private var nameCapacity = 64
    private var names: UnsafeMutablePointer<JSONText>
    private var prints: UnsafeMutablePointer<UInt64>
    private var sets: [Set<ExactName>] = []
    /// Where the container that was left last began.
    private(set) var lastStart = 0

    init() {
        containers = .allocate(capacity: containerCapacity)
        names = .allocate(capacity: nameCapacity)
        prints = .allocate(capacity: nameCapacity)
    }

    deinit {
        containers.deallocate()
        names.deallocate()
        prints.deallocate()
    }

    var isInArray: Bool { depth > 0 && !isInObject }

    /// The name of the member that is being read in the innermost object that has one.
    var currentName: JSONText? { nameCount > 0 ? names[nameCount - 1] : nil }

    @inline(__always)
    mutating func push(start: Int, isObject: Bool) {
        if depth == containerCapacity { growContainers() }
        containers[depth] = Container(start: start, firstName: nameCount, isObject: isObject, hasSet: false, bits: 0)
        depth += 1
        isInObject = isObject
    }

    /// Leaves the innermost container; there must be one.
    @inline(__always)
    mutating func pop() {
        guard depth > 0 else { return }
        depth -= 1
        let closed = containers[depth]
        if closed.hasSet { sets.removeLast() }
        nameCount = closed.firstName
        lastStart = closed.start
        isInObject = depth > 0 && containers[depth - 1].isObject
    }

    /// Adds a name to the innermost object.
    ///
    /// - Returns: `false` where it was there already.
    @inline(__always)
    mutating func insert(_ name: JSONText) -> Bool {
        guard depth > 0 else { return true }
        if nameCount == nameCapacity { growNames() }
        let print = name.fingerprint
        let bit: UInt64 = 1 &<< (print >> 58)
        let isNew = containers[depth - 1].bits & bit == 0 && !containers[depth - 1].hasSet || add(name, print)
        containers[depth - 1].bits |= bit
        names[nameCount] = name
        prints[nameCount] = print
        nameCount += 1
        return isNew
    }

    /// Looks for a name whose bit is set.
    ///
    /// - Returns: `false` where it is there.
    @inline(never)
    private mutating func add(_ name: JSONText, _ print: UInt64) -> Bool {
        let first = containers[depth - 1].firstName
        return nameCount - first < Self.manyNames ? !has(name, print, from: first) : insertIntoSet(name, first)
    }

    private func has(_ name: JSONText, _ print: UInt64, from first: Int) -> Bool {
        // Without a way out of the loop it runs over several fingerprints at a time.
        var isLike = false
        for index in first..<nameCount { isLike = isLike || prints[index] == print }
        guard isLike else { return false }
        return (first..<nameCount).contains {
            prints[$0] == print && names[$0].count == name.count && names[$0].hasBytes(name.start)
        }
    }

    private mutating func insertIntoSet(_ name: JSONText, _ first: Int) -> Bool {
        if !containers[depth - 1].hasSet {
            containers[depth - 1].hasSet = true
            sets.append(Set((first..<nameCount).map { ExactName(String(names[$0])) }))
        }
        return sets[sets.count - 1].insert(ExactName(String(name))).inserted
    }

    private mutating func growContainers() {
        containers = Self.grown(containers, count: depth, to: containerCapacity * 2)
        containerCapacity *= 2
    }

    private mutating func growNames() {
        names = Self.grown(names, count: nameCount, to: nameCapacity * 2)
        prints = Self.grown(prints, count: nameCount, to: nameCapacity * 2)
        nameCapacity *= 2
    }

    private static func grown<T>(
        _ old: UnsafeMutablePointer<T>, count: Int, to capacity: Int
    ) -> UnsafeMutablePointer<T> {
        let new = UnsafeMutablePointer<T>.allocate(capacity: capacity)
        new.moveInitialize(from: old, count: count)
        old.deallocate()
        return new
    }
}
