#if SQLite
    import Synchronization
    import _CrosswalkSupport

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Shows which holders of leases live: each has a file beside the store, locked for as long as its process lives.
    ///
    /// The operating system ends a lock with the process, however that ends, so that the parts of a dead worker are free at
    /// once and not when its leases end. Names are never used twice.
    final class HolderLocks: Sendable {
        private let path: String
        private let held = Mutex<[String: Int32]>([:])

        /// - Parameter path: the store's file.
        init(besides path: String) { self.path = path }

        deinit {
            held.withLock { held in
                for (holder, descriptor) in held {
                    // Whoever looks for the file takes a holder without one for dead, which it is.
                    unlink(file(of: holder))
                    close(descriptor)
                }
            }
        }

        /// Locks the file of a holder of this process; nothing happens where it is.
        func hold(_ holder: String) throws {
            try held.withLock { held in
                guard held[holder] == nil else { return }
                let descriptor = open(file(of: holder), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
                guard descriptor >= 0 else { throw CrosswalkDatabaseError(.cannotOpen) }
                guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                    close(descriptor)
                    throw CrosswalkDatabaseError(.busy, detail: "A worker of this name is at work. Give each its own.")
                }
                held[holder] = descriptor
            }
        }

        /// Whether the process of a holder is gone. Where that cannot be found out it lives.
        func isDead(_ holder: String) -> Bool {
            guard held.withLock({ $0[holder] == nil }) else { return false }
            let name = file(of: holder)
            let descriptor = open(name, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { return errno == ENOENT }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
            unlink(name)
            return true
        }

        private func file(of holder: String) -> String {
            let hash = SipHash128.hash(Array(holder.utf8), key: .stored, strength: .twoFour)
            let bytes = [hash.high, hash.low].flatMap { withUnsafeBytes(of: $0.bigEndian, Array.init) }
            return path + "-worker-" + Hexadecimal.text(bytes)
        }
    }
#endif
