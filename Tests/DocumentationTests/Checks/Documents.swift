import Foundation

/// A page of text of this repository.
struct Document {
    /// From the package's root.
    let path: String
    let text: String

    /// The package's root.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every page: at the top, below `Docs`, and in the catalogs.
    static func all() throws -> [Document] {
        let top = try FileManager.default.contentsOfDirectory(atPath: root.path)
        let below = try ["Docs", "Sources"].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
                .map { "\(folder)/\($0)" }
        }
        return try (top + below).filter { $0.hasSuffix(".md") }.sorted().map(Document.init(at:))
    }

    init(at path: String) throws {
        self.path = path
        text = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The blocks of code in one language, without their fences, with the number of their first line.
    func blocks(_ language: String) -> [(line: Int, code: [String])] {
        var result: [(Int, [String])] = []
        var open: (line: Int, language: String, code: [String])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("```") {
                if let block = open, block.language == language { result.append((block.line, block.code)) }
                open = open == nil ? (index + 2, String(trimmed.dropFirst(3)), []) : nil
            } else {
                open?.code.append(String(line))
            }
        }
        return result
    }

    /// The targets of links and images, in order.
    var links: [String] {
        text.components(separatedBy: "](").dropFirst().compactMap { rest in
            rest.firstIndex(of: ")").map { String(rest[..<$0]) }
        }
    }
}
