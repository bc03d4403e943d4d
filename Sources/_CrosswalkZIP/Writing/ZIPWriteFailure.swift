/// Why the writer does not write.
package enum ZIPWriteFailure: Error, Hashable, Sendable {
    /// A name that a strict reader refuses, with the code it would give.
    case refusedName(ZIPRefusal.Code)
    /// Content without an entry begun.
    case noEntry
    /// The archive is finished.
    case finished
    /// An earlier write failed, so that the archive breaks off.
    case broken
    /// zlib found no memory.
    case outOfMemory
}
