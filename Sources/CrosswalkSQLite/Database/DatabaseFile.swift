#if SQLite
    import Foundation
    import _CrosswalkSupport

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// The file as the operating system sees it, before SQLite does.
    enum DatabaseFile {
        /// Closing a file lets go of every lock that the process has on it, so making one must not overlap with an
        /// opening of the same name.
        private static let turn = NSLock()

        /// The path from the root, good for connections that open later, whatever the current folder is then.
        ///
        /// It also keeps SQLite from reading a meaning into the name, as it does for `:memory:`.
        static func absolute(_ path: String) throws(CrosswalkDatabaseError) -> String {
            // What comes after a zero byte would be cut off.
            guard !path.isEmpty, !path.utf8.contains(0) else { throw CrosswalkDatabaseError(.cannotOpen) }
            return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        }

        /// Makes sure that there is a regular file, empty where it is new, which this process may write.
        static func prepare(_ path: String, _ missing: CrosswalkDatabase.MissingFile) throws(CrosswalkDatabaseError) {
            turn.lock()
            defer { turn.unlock() }
            do throws(FileError) {
                guard try FileKind(ofPath: path) == .regular else { throw FileError(.open, reason: .wrongKind) }
            } catch {
                guard error.operation == .inspect, error.reason == .notFound else {
                    throw CrosswalkDatabaseError(.cannotOpen)
                }
                guard missing == .make else { throw CrosswalkDatabaseError(.missing) }
                try make(path)
            }
            try checkRights(path)
            try checkSize(path)
        }

        /// SQLite would make the file readable for all that the process's mask lets in. The files beside it get its
        /// rights.
        private static func make(_ path: String) throws(CrosswalkDatabaseError) {
            let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if descriptor >= 0 {
                _ = close(descriptor)
                return
            }
            switch errno {
            // Another process was faster, which is as good.
            case EEXIST: return
            case EROFS: throw CrosswalkDatabaseError(.readOnly)
            case ENOSPC, EDQUOT: throw CrosswalkDatabaseError(.full)
            default: throw CrosswalkDatabaseError(.cannotOpen)
            }
        }

        /// SQLite opens a file that it may not write all the same, and says so only later and in many ways.
        private static func checkRights(_ path: String) throws(CrosswalkDatabaseError) {
            guard isAllowed(path, R_OK) else { throw CrosswalkDatabaseError(.cannotOpen) }
            let folder = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
            guard isAllowed(path, R_OK | W_OK), isAllowed(folder, W_OK | X_OK) else {
                throw CrosswalkDatabaseError(.readOnly)
            }
        }

        /// SQLite takes a file of one byte for an empty one and writes over it.
        private static func checkSize(_ path: String) throws(CrosswalkDatabaseError) {
            var status = stat()
            guard stat(path, &status) == 0 else { throw CrosswalkDatabaseError(.cannotOpen) }
            if (1..<leastBytes).contains(status.st_size) { throw CrosswalkDatabaseError(.notADatabase) }
        }

        /// The smallest page that there is.
        private static let leastBytes: off_t = 512

        private static func isAllowed(_ path: String, _ mode: Int32) -> Bool {
            faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0
        }
    }
#endif
