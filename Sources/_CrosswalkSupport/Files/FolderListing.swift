#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One name in a folder.
package struct FolderEntry: Hashable, Sendable {
    /// The name without its folder. Bytes that are not UTF-8 read as U+FFFD; then ``isUTF8`` is `false` and the file
    /// cannot be opened by this name.
    package let name: String
    package let isUTF8: Bool
    /// What the name itself is; a link is not followed.
    package let kind: FileKind
    /// Bytes of a regular file; 0 for anything else.
    package let size: UInt64
}

/// Reading folders.
package enum FolderListing {
    /// What a folder holds, without `.` and `..`, in the order of the names' bytes.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - limit: The most names; more are an error with the reason `tooMany`.
    package static func entries(of path: String, limit: Int) throws(FileError) -> [FolderEntry] {
        guard !path.utf8.contains(0) else { throw FileError(.list, reason: .notFound) }
        guard let folder = opendir(path) else { throw FileError(.list, errno: errno) }
        defer { closedir(folder) }
        var found: [FolderEntry] = []
        while true {
            errno = 0
            guard let record = readdir(folder) else {
                if errno != 0 { throw FileError(.list, errno: errno) }
                break
            }
            guard let entry = try entry(record, in: dirfd(folder)) else { continue }
            guard found.count < limit else { throw FileError(.list, reason: .tooMany) }
            found.append(entry)
        }
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Reads one record; `nil` for `.`, `..` and a name that went away meanwhile.
    private static func entry(
        _ record: UnsafeMutablePointer<dirent>, in folder: Int32
    ) throws(FileError) -> FolderEntry? {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let name = UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
        let text = String(decoding: bytes, as: UTF8.self)
        if text == "." || text == ".." { return nil }
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw FileError(.inspect, errno: errno)
        }
        let kind = FileKind(mode: status.st_mode)
        let size = kind == .regular ? UInt64(clamping: status.st_size) : 0
        return FolderEntry(name: text, isUTF8: text.utf8.elementsEqual(bytes), kind: kind, size: size)
    }
}
