/// The memory of texts that had escapes: they do not stand in the document as they mean.
///
/// Each keeps its place until the reader ends, so that a ``JSONText`` stays good. All together they are never longer
/// than the document.
struct ResolvedTexts: ~Copyable {
    private var blocks: [UnsafeMutableBufferPointer<UInt8>] = []

    deinit {
        for block in blocks { block.deallocate() }
    }

    /// Memory for one text.
    mutating func block(_ capacity: Int) -> UnsafeMutableBufferPointer<UInt8> {
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, capacity))
        blocks.append(block)
        return block
    }
}
