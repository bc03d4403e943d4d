import Foundation

/// Standard output, unbuffered: what is written has left when the call returns.
enum StandardOutput {
    static func write(_ text: String) throws(ToolFailure) { try write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) throws(ToolFailure) {
        guard FileDescriptor.write(bytes, to: STDOUT_FILENO) else {
            throw ToolFailure("cannot write to standard output")
        }
    }
}

/// Standard error, for people: progress and what went wrong. A failure to write there has nobody to be told to.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static func write(_ text: String) { _ = FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO) }
}

private enum FileDescriptor {
    /// Writes all of it, however many calls that takes. `false` where the other end is gone or the disk is full.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }
}
