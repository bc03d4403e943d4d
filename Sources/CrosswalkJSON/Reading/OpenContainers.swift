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

    mutating func push(start: Int, isObject: Bool) {
        if depth == containerCapacity { growContainers() }
        containers[depth] = Container(start: start, firstName: nameCount, isObject: isObject, hasSet: false)
        depth += 1
        isInObject = isObject
    }

    /// Leaves the innermost container; there must be one.
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
    mutating func insert(_ name: JSONText) -> Bool {
        guard depth > 0 else { return true }
        let first = containers[depth - 1].firstName
        if nameCount == nameCapacity { growNames() }
        let print = Self.fingerprint(name)
        let isNew = nameCount - first < Self.manyNames ? !has(name, print, from: first) : insertIntoSet(name, first)
        names[nameCount] = name
        prints[nameCount] = print
        nameCount += 1
        return isNew
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

    /// A number that differs for most names that differ: made of the length and the bytes at both ends.
    private static func fingerprint(_ name: JSONText) -> UInt64 {
        let (start, count) = (UnsafeRawPointer(name.start), name.count)
        if count >= 8 {
            let head = start.loadUnaligned(as: UInt64.self)
            let tail = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return (head &+ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail
        }
        var word: UInt64 = 0
        for index in 0..<count { word = word << 8 | UInt64(start.load(fromByteOffset: index, as: UInt8.self)) }
        return word << 8 | UInt64(truncatingIfNeeded: count)
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
