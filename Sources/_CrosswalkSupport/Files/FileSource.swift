#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A regular file that is open for reading, closed when the last reference goes.
///
/// Sequential reads share one position, which the operating system keeps; reads at an offset do not move it. Two
/// tasks may read at offsets at the same time.
package final class FileSource: ByteStream, RandomAccessSource {
    private let descriptor: Int32
    package let size: UInt64

    /// Opens a file.
    ///
    /// A pipe, a device or a folder is refused at once and never waited for.
    ///
    /// - Parameters:
    ///   - path: Absolute, or relative to the working directory.
    ///   - followingLinks: Whether the last part of the path may be a symbolic link.
    package init(path: String, followingLinks: Bool = true) throws(FileError) {
        let link = followingLinks ? 0 : O_NOFOLLOW
        // Without O_NONBLOCK, opening a pipe waits for a writer that may never come.
        let descriptor = try Self.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | link)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw FileError(.inspect, errno: code)
        }
        guard FileKind(mode: status.st_mode) == .regular else {
            close(descriptor)
            throw FileError(.open, reason: .wrongKind)
        }
        self.descriptor = descriptor
        size = UInt64(clamping: status.st_size)
    }

    deinit { close(descriptor) }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
        while true {
            let count = systemRead(descriptor, base, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw FileError(.read, errno: errno) }
        }
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count, let base = buffer.baseAddress {
            let (position, overflow) = offset.addingReportingOverflow(UInt64(filled))
            guard !overflow, let position = off_t(exactly: position) else { break }
            let count = pread(descriptor, base + filled, buffer.count - filled, position)
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno != EINTR {
                throw FileError(.read, errno: errno)
            }
        }
        return filled
    }

    /// `open`, with the path checked for the NUL that would cut it short.
    static func open(_ path: String, _ flags: Int32) throws(FileError) -> Int32 {
        guard !path.utf8.contains(0) else { throw FileError(.open, reason: .notFound) }
        while true {
            let descriptor = systemOpen(path, flags)
            if descriptor >= 0 { return descriptor }
            if errno != EINTR { throw FileError(.open, errno: errno) }
        }
    }
}

// Inside the class the plain names mean its own methods.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }

private func systemRead(_ descriptor: Int32, _ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, base, count)
}
