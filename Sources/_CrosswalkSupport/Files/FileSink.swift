#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is being written.
///
/// A regular file takes its name only when it is complete: the bytes go to the name with `.partial` behind it, and
/// ``close()`` renames. A sink that is dropped without ``close()`` leaves what stood under the name before, and no
/// partial file. A path that names a pipe or a device is written to directly.
package final class FileSink: ByteSink {
    private let path: String
    private let writtenPath: String
    private var descriptor: Int32

    /// Begins a file; folders on the way must be there.
    package init(path: String) throws(FileError) {
        guard !path.utf8.contains(0) else { throw FileError(.create, reason: .notFound) }
        let partial = try Self.isReplaceable(path)
        self.path = path
        writtenPath = partial ? path + ".partial" : path
        let flags = partial ? O_CREAT | O_TRUNC | O_NOFOLLOW : 0
        descriptor = systemOpen(writtenPath, O_WRONLY | O_CLOEXEC | flags)
        guard descriptor >= 0 else { throw FileError(.create, errno: errno) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        _ = systemClose(descriptor)
        if writtenPath != path { unlink(writtenPath) }
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var written = 0
        while written < bytes.count, let base = bytes.baseAddress {
            let count = systemWrite(descriptor, base + written, bytes.count - written)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw FileError(.write, errno: errno)
            }
        }
    }

    /// Completes the file and gives it its name. Closing again does nothing.
    package func close() throws(FileError) {
        guard descriptor >= 0 else { return }
        let status = systemClose(descriptor)
        descriptor = -1
        // Some file systems tell of a full disk only here.
        if status != 0 { throw abandoned(.write, errno) }
        if writtenPath != path, systemRename(writtenPath, path) != 0 { throw abandoned(.rename, errno) }
    }

    private func abandoned(_ operation: FileError.Operation, _ code: Int32) -> FileError {
        if writtenPath != path { unlink(writtenPath) }
        return FileError(operation, errno: code)
    }

    private static func isReplaceable(_ path: String) throws(FileError) -> Bool {
        do throws(FileError) {
            switch try FileKind(ofPath: path) {
            case .regular: return true
            case .special: return false
            case .directory, .symbolicLink: throw FileError(.create, reason: .wrongKind)
            }
        } catch {
            if error.operation == .inspect, error.reason == .notFound { return true }
            throw error
        }
    }
}

/// Making folders and moving files.
package enum FolderChanges {
    /// Makes a folder; one that is there already is left as it is. Its parent must be there.
    package static func makeFolder(_ path: String) throws(FileError) {
        guard !path.utf8.contains(0) else { throw FileError(.create, reason: .notFound) }
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        guard code == EEXIST, try FileKind(ofPath: path) == .directory else { throw FileError(.create, errno: code) }
    }

    /// Gives a file another name on the same file system; what has that name is replaced in one step.
    package static func rename(_ path: String, to other: String) throws(FileError) {
        guard !path.utf8.contains(0), !other.utf8.contains(0) else { throw FileError(.rename, reason: .notFound) }
        guard systemRename(path, other) == 0 else { throw FileError(.rename, errno: errno) }
    }

    /// Removes a file.
    package static func remove(_ path: String) throws(FileError) {
        guard !path.utf8.contains(0) else { throw FileError(.remove, reason: .notFound) }
        guard unlink(path) == 0 else { throw FileError(.remove, errno: errno) }
    }
}

// Inside the types the plain names mean their own methods.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, base, count)
}
private func systemRename(_ path: String, _ other: String) -> Int32 { rename(path, other) }
