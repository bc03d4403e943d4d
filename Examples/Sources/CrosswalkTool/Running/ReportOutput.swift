import ArgumentParser
import Foundation

/// Where a report goes: to standard output, or into a file.
struct ReportOutput: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Write the report into a file.", valueName: "file"))
    var output: String?

    /// Writes the report. A file is replaced in one step, so that nobody reads half of one.
    func write(_ text: String) throws(ToolFailure) {
        let text = text.hasSuffix("\n") ? text : text + "\n"
        guard let output else { return try StandardOutput.write(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw ToolFailure("cannot write \(output): check that the folder exists and may be written to")
        }
    }
}

/// JSON as the tool writes it: members in alphabetical order, so that equal reports are equal texts.
enum JSONText {
    /// On one line, without a line break at its end.
    static func line(_ value: some Encodable) throws -> [UInt8] { try Array(encoder([]).encode(value)) }

    /// Indented, for people who read along.
    static func pretty(_ value: some Encodable) throws -> String {
        String(decoding: try encoder(.prettyPrinted).encode(value), as: UTF8.self)
    }

    private static func encoder(_ more: JSONEncoder.OutputFormatting) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, more]
        return encoder
    }
}
