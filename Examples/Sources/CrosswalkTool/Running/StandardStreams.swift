import Foundation

/// Standard output, unbuffered: what is written has left when the call returns.
enum StandardOutput {
    /// Writes a text for people, with what would steer a terminal taken out: names come from outside.
    static func write(_ text: String) throws(ToolFailure) { try write(Array(text.withoutControls.utf8)) }

    static func write(_ bytes: [UInt8]) throws(ToolFailure) {
        guard FileDescriptor.write(bytes, to: STDOUT_FILENO) else {
            throw ToolFailure("cannot write to standard output")
        }
    }
}

/// Standard error, for people: progress and what went wrong. A failure to write there has nobody to be told to.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a text for people, with what would steer a terminal taken out.
    static func write(_ text: String) {
        _ = FileDescriptor.write(Array(text.withoutControls.utf8), to: STDERR_FILENO)
    }

    /// Writes over the line that is there.
    static func rewriteLine(_ text: String) {
        _ = FileDescriptor.write([0x0D] + Array(text.withoutControls.utf8), to: STDERR_FILENO)
    }
}

extension String {
    /// The text with control characters replaced, line feeds and tabs kept: a terminal takes them for commands.
    var withoutControls: String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
        }
        guard unicodeScalars.contains(where: isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }
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
