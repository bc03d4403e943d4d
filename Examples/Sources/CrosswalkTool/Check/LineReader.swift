import Foundation

/// Reads lines from a file descriptor as they come, in bounded memory.
struct LineReader {
    enum Line: Hashable {
        /// A line without its line feed; a carriage return before it is part of the line.
        case bytes([UInt8])
        /// A line beyond the limit, left out.
        case tooLong
    }

    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var isAtEnd = false

    /// - Parameter limit: the most bytes of a line.
    init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
        buffer = [UInt8](repeating: 0, count: 64 * 1024)
    }

    /// The next line; `nil` at the end of the input. What follows the last line feed is a line where it is not empty.
    mutating func next() throws(ToolFailure) -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            let available = buffer[start..<end]
            let stop = available.firstIndex(of: 0x0A)
            let piece = available[..<(stop ?? end)]
            if !isTooLong, line.count + piece.count <= limit {
                line.append(contentsOf: piece)
            } else {
                isTooLong = true
                line = []
            }
            if let stop {
                start = stop + 1
                return isTooLong ? .tooLong : .bytes(line)
            }
            guard try fill() else {
                if isTooLong { return .tooLong }
                return line.isEmpty ? nil : .bytes(line)
            }
        }
    }

    /// `false` at the end of the input.
    private mutating func fill() throws(ToolFailure) -> Bool {
        start = 0
        end = 0
        while !isAtEnd {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw ToolFailure("cannot read standard input") }
            end = count
            isAtEnd = count == 0
            return count > 0
        }
        return false
    }
}
