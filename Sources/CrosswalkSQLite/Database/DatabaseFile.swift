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

        /// Makes sure that there is a regular file, empty where it is new.
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
        }

        /// SQLite would make the file readable for all that the process's mask lets in. The files beside it get its rights.
        private static func make(_ path: String) throws(CrosswalkDatabaseError) {
            guard !path.utf8.contains(0) else { throw CrosswalkDatabaseError(.cannotOpen) }
            let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if descriptor >= 0 {
                _ = close(descriptor)
            } else if errno != EEXIST {
                throw CrosswalkDatabaseError(errno == EROFS ? .readOnly : errno == ENOSPC ? .full : .cannotOpen)
            }
        }
    }
#endif
