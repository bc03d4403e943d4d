#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the operating system refused to do with a file.
///
/// It names no path: the caller knows it, and a path can hold a person's name.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried.
    package enum Operation: String, Hashable, Sendable {
        case open, inspect, read, write, list, create, rename, remove
    }

    /// The reasons that callers tell apart.
    package enum Reason: Hashable, Sendable {
        case notFound
        case notPermitted
        /// A folder, a pipe or a device where a regular file was expected, or a file where a folder was.
        case wrongKind
        /// More entries in a folder than the caller allows.
        case tooMany
        case other
    }

    package let operation: Operation
    package let reason: Reason
    /// The `errno` value; 0 when the refusal is our own.
    package let code: Int32

    package init(_ operation: Operation, reason: Reason, code: Int32 = 0) {
        self.operation = operation
        self.reason = reason
        self.code = code
    }

    /// The failure that `errno` tells.
    init(_ operation: Operation, errno code: Int32) {
        let reason: Reason =
            switch code {
            case ENOENT: .notFound
            case EACCES, EPERM: .notPermitted
            case EISDIR, ENOTDIR, ELOOP: .wrongKind
            default: .other
            }
        self.init(operation, reason: reason, code: code)
    }

    package var description: String {
        let why: String =
            switch reason {
            case .wrongKind: "not the expected kind of file"
            case .tooMany: "too many entries"
            case .notFound, .notPermitted, .other: code == 0 ? "refused" : String(cString: strerror(code))
            }
        return "could not \(operation.rawValue): \(why)"
    }
}
