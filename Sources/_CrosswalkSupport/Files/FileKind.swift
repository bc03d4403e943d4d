#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a path names.
package enum FileKind: Hashable, Sendable {
    case regular, directory, symbolicLink
    /// A pipe, a socket or a device.
    case special

    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .directory
        case S_IFLNK: self = .symbolicLink
        default: self = .special
        }
    }

    /// What `path` leads to, links followed.
    package init(ofPath path: String) throws(FileError) {
        guard !path.utf8.contains(0) else { throw FileError(.inspect, reason: .notFound) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(.inspect, errno: errno) }
        self.init(mode: status.st_mode)
    }
}
