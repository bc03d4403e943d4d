import Foundation

/// A process of the trial.
final class Child {
    let process = Process()
    let arguments: [String]
    private(set) var peak = 0

    init(_ arguments: [String], output: Pipe? = nil) throws {
        self.arguments = arguments
        process.executableURL = Bundle.main.executableURL
        process.arguments = arguments
        if let output { process.standardOutput = output }
        try process.run()
    }

    /// Begins an endpoint and waits for its address.
    static func endpoint(_ wire: Wire, _ weather: String) throws -> (Child, address: String) {
        let output = Pipe()
        let child = try Child(["endpoint", wire.rawValue, weather], output: output)
        var line: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
            line.append(byte)
        }
        return (child, String(decoding: line, as: UTF8.self))
    }

    /// Looks how much memory it took at most.
    func look() {
        guard
            let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let number = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { return }
        peak = max(peak, number)
    }

    /// The processor's seconds that it took, its own and the system's, where a second has a hundred ticks.
    var seconds: Double {
        guard let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8) else {
            return 0
        }
        let fields = text.split(separator: " ")
        return fields.count > 14 ? ((Double(fields[13]) ?? 0) + (Double(fields[14]) ?? 0)) / 100 : 0
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }
}
