import Foundation

/// A tool that is still running, asked and answered line by line.
final class ToolConversation {
    let process: Process
    private let input: Pipe
    private let output: Pipe

    init(_ process: Process) throws {
        self.process = process
        input = Pipe()
        output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    func send(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

    /// The next line; waits for it. `nil` where the tool has ended.
    func line() -> String? {
        var line = Data()
        while true {
            let byte = output.fileHandleForReading.readData(ofLength: 1)
            if byte.isEmpty { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
            if byte[0] == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }

    /// Ends the input and waits for the exit status.
    func end() -> Int32 {
        input.fileHandleForWriting.closeFile()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
