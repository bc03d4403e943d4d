import Foundation

/// Keeps two processes from working on one store at once, for as long as the value lives.
///
/// The reconciliation survives two at once, but one would take the other's run for an interrupted one. The lock lies in
/// a file beside the store and ends with the process, however that ends.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Waits until the store is free.
    /// - Throws: where it is not within `patience`.
    init(ofStore path: String, patience: Duration = .seconds(60)) async throws {
        descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ToolFailure("cannot make \(path).lock: check that the folder may be written to")
        }
        let deadline = ContinuousClock.now + patience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard ContinuousClock.now < deadline else {
                throw ToolFailure("another crosswalk works on this store; run it again when that has finished")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
