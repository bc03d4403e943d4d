/// One entry as the central directory tells it.
package struct ZIPEntry: Hashable, Sendable {
    /// How the content is packed.
    package enum Method: Hashable, Sendable {
        case stored, deflate
        /// Cannot be opened.
        case other(UInt16)

        init(number: UInt16) {
            switch number {
            case 0: self = .stored
            case 8: self = .deflate
            default: self = .other(number)
            }
        }
    }

    /// The place among ``ZIPArchive/entries``.
    package let index: Int
    /// The name with its folders as the archive has it: UTF-8, else read as code page 437.
    package let name: String
    /// Bytes when inflated, as promised; a stream never gives more.
    package let size: UInt64
    /// Bytes in the archive.
    package let packedSize: UInt64
    package let crc32: UInt32
    package let method: Method
    package let isDirectory: Bool
    /// A symbolic link, or another file that is neither regular nor a folder.
    package let isSymlink: Bool
    package let isEncrypted: Bool
    /// Whether the name has a folder in it; also for a folder itself.
    package let isNested: Bool
    /// An earlier entry whose name differs in letter case only (or in Unicode composition).
    package internal(set) var caseTwin: Int?
    /// Why this entry cannot be opened.
    package internal(set) var closed: ZIPRefusal?

    /// Where the packed content begins.
    var dataOffset: UInt64 = 0

    /// The name for a message: what is invisible or turns the writing direction becomes U+FFFD, and a long name is
    /// cut.
    package var displayName: String { NameRules.display(name) }
}
