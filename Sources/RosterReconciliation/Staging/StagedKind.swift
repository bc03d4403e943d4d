import Canonical
import _CrosswalkSupport

/// What a source said of one kind: the records, packed, and the keys that it removes or could not deliver.
struct StagedKind: Sendable {
    let kind: NounKind
    private(set) var index = RecordIndex()
    private(set) var marks: [UInt64] = []
    private var places: [ByteArena.Place] = []
    private var arena = ByteArena()
    /// Removed keys by the hash of their ids.
    private(set) var removals: [Hash128: String] = [:]
    /// Keys that could not be delivered, with the code, by the hash of their ids.
    private(set) var quarantine: [Hash128: (id: String, code: String)] = [:]
    /// Positions of records about which the source contradicts itself.
    private var contested: Set<Int> = []
    /// Keys that came more than once with the same content.
    private(set) var repeated: Set<Hash128> = []

    init(_ kind: NounKind) { self.kind = kind }

    var count: Int { index.count }

    mutating func add(id: UnsafeRawBufferPointer, content: [UInt8], bookkeeping: [UInt8]) {
        let contentHash = SipHash128.hash(content, key: .stored, strength: .twoFour)
        let (position, isNew) = index.add(RecordIndex.hash(id), content: contentHash)
        if isNew {
            marks.append(RecordImage.mark(of: bookkeeping))
            places.append(arena.append(id: id, content: content, bookkeeping: bookkeeping))
        } else if index.contents[position] == contentHash {
            repeated.insert(index.ids[position])
            keepLaterBookkeeping(position, bookkeeping)
        } else {
            contested.insert(position)
        }
    }

    /// Of two deliveries of the same content, the greater bookkeeping is kept, so that their order decides nothing.
    private mutating func keepLaterBookkeeping(_ position: Int, _ bookkeeping: [UInt8]) {
        let known = arena.bookkeeping(places[position])
        guard known.lexicographicallyPrecedes(bookkeeping) else { return }
        marks[position] = RecordImage.mark(of: bookkeeping)
        let (id, content) = (self.id(position), arena.content(places[position]))
        var text = id
        places[position] = text.withUTF8 {
            arena.append(id: UnsafeRawBufferPointer($0), content: content, bookkeeping: bookkeeping)
        }
    }

    mutating func remove(_ id: String) { removals[RecordIndex.hash(id)] = id }

    mutating func quarantine(_ id: String, code: String) {
        let hash = RecordIndex.hash(id)
        // Of several codes the least is kept, so that their order decides nothing.
        if let known = quarantine[hash], known.code <= code { return }
        quarantine[hash] = (id, code)
    }

    /// Settles what the source said twice: whoever is contradicted is quarantined. Called once, after the last record.
    mutating func settle() {
        let doubted = Set(removals.keys).union(quarantine.keys)
        contested.formUnion(doubted.compactMap { index.position(of: $0) })
        for position in contested {
            let hash = index.ids[position]
            if quarantine[hash] == nil { quarantine[hash] = (id(position), Finding.Code.contradiction.rawValue) }
        }
        for hash in quarantine.keys { removals[hash] = nil }
    }

    func isContested(_ position: Int) -> Bool { !contested.isEmpty && contested.contains(position) }

    func id(_ position: Int) -> String { arena.id(places[position]) }

    func content(_ position: Int) -> [UInt8] { arena.content(places[position]) }

    func bookkeeping(_ position: Int) -> [UInt8] { arena.bookkeeping(places[position]) }

    func image(_ position: Int) -> RecordImage {
        RecordImage(
            state: .active, content: content(position), bookkeeping: bookkeeping(position),
            hash: ContentHash(index.contents[position]))
    }

    func withContent<Result>(_ position: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        arena.withRecord(places[position]) { _, content, _ in body(content) }
    }

    /// Whether the id of one position comes before that of another by its bytes.
    func precedes(_ a: Int, _ b: Int) -> Bool {
        arena.withRecord(places[a]) { left, _, _ in
            arena.withRecord(places[b]) { right, _, _ in left.lexicographicallyPrecedes(right) }
        }
    }
}
