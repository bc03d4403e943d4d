/// Why an archive or one of its entries is not read.
///
/// Two refusals are equal when their codes are equal. The detail names no content; an entry's name is in
/// ``ZIPProblem/name``, made safe.
package struct ZIPRefusal: Error, Sendable, CustomStringConvertible {
    /// The stable codes; `rawValue` is what a report shows.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        /// The file is no ZIP archive at all.
        case notAZIP = "zip.not_a_zip"
        /// More entries than the limit.
        case entryCount = "zip.entry_count"
        /// An entry inflates to more than the limit.
        case entrySize = "zip.entry_size"
        /// All entries together inflate to more than the limit, or the directory is larger than its limit.
        case totalSize = "zip.total_size"
        /// An entry inflates to more than the limit's multiple of its packed size.
        case ratio = "zip.ratio"
        /// A name with a `..` part.
        case traversal = "zip.traversal"
        /// A name that begins with a slash, a backslash or a drive letter.
        case absolutePath = "zip.absolute_path"
        /// A name with a folder, or a folder itself.
        case nestedPath = "zip.nested_path"
        /// A name that an earlier entry has, byte for byte.
        case duplicateEntry = "zip.duplicate_entry"
        /// A symbolic link or a special file.
        case symlink = "zip.symlink"
        /// An archive inside the archive.
        case nestedArchive = "zip.nested_archive"
        /// An entry that wants a password.
        case encrypted = "zip.encrypted"
        /// A packing method other than stored and deflate, or a feature that is not read.
        case methodUnsupported = "zip.method_unsupported"
        /// The content is not what its checksum promises.
        case crcMismatch = "zip.crc_mismatch"
        /// Structure that contradicts itself or breaks off.
        case corrupt = "zip.corrupt"
        /// Entries that share bytes with one another or with the directory.
        case overlap = "zip.overlap"
        /// A name that is not UTF-8 or ASCII, that names itself in two ways, or that has control characters.
        case nameEncoding = "zip.name_encoding"
    }

    package let code: Code
    /// What was found, in one clause.
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    package var description: String { "\(code.rawValue): \(detail)" }
}

extension ZIPRefusal: Hashable {
    package static func == (a: Self, b: Self) -> Bool { a.code == b.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
