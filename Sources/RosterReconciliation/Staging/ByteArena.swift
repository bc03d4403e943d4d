/// The encoded records of one kind, packed into large blocks: no allocation a record.
struct ByteArena: Sendable {
    /// Where a record lies: block in the upper, offset in the lower half.
    struct Place: Hashable, Sendable {
        fileprivate let packed: UInt64
    }

    private static let blockSize = 1 << 20
    private var blocks: [[UInt8]] = []

    /// Adds a record: three lengths, then id, content and bookkeeping.
    mutating func append(id: UnsafeRawBufferPointer, content: [UInt8], bookkeeping: [UInt8]) -> Place {
        let needed = 30 + id.count + content.count + bookkeeping.count
        if blocks.last.map({ Self.blockSize - $0.count < needed }) ?? true {
            var block: [UInt8] = []
            block.reserveCapacity(max(Self.blockSize, needed))
            blocks.append(block)
        }
        let last = blocks.count - 1
        let offset = blocks[last].count
        blocks[last].appendCount(id.count)
        blocks[last].appendCount(content.count)
        blocks[last].appendCount(bookkeeping.count)
        blocks[last].append(contentsOf: id)
        blocks[last].append(contentsOf: content)
        blocks[last].append(contentsOf: bookkeeping)
        return Place(packed: UInt64(last) << 32 | UInt64(offset))
    }

    /// Calls the body with id, content and bookkeeping; the buffers must not leave it.
    func withRecord<Result>(
        _ place: Place,
        _ body: (_ id: UnsafeRawBufferPointer, _ content: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer) ->
            Result
    ) -> Result {
        blocks[Int(place.packed >> 32)].withUnsafeBytes { block in
            var position = Int(place.packed & 0xFFFF_FFFF)
            // What the arena wrote itself it can read; an empty record would stand for anything else.
            let id = Varint.readLength(block, &position) ?? 0
            let content = Varint.readLength(block, &position) ?? 0
            let rest = Varint.readLength(block, &position) ?? 0
            func part(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: block[start..<(start + count)])
            }
            return body(
                part(position, id), part(position + id, content), part(position + id + content, rest))
        }
    }

    func id(_ place: Place) -> String { withRecord(place) { id, _, _ in String(decoding: id, as: UTF8.self) } }

    func content(_ place: Place) -> [UInt8] { withRecord(place) { _, content, _ in Array(content) } }

    func bookkeeping(_ place: Place) -> [UInt8] { withRecord(place) { _, _, rest in Array(rest) } }
}
