/// One `import` of a source file.
struct ImportLine: Equatable {
    /// The module, without the name of what is taken from it.
    let module: String
    /// From 1.
    let line: Int
    /// `public`, `package`, `internal`, `fileprivate`, `private`, or `nil` where none is written.
    let access: String?
    let isTestable: Bool
    /// `true` in the `#else` of `#if canImport(FoundationEssentials)`: what is taken where Essentials are missing.
    let isFallback: Bool
}

extension SwiftText {
    /// The imports, in order.
    var imports: [ImportLine] {
        var result: [ImportLine] = []
        // One entry an open `#if`: whether we are in the branch without FoundationEssentials.
        var branches: [(isEssentials: Bool, isFallback: Bool)] = []
        for (index, line) in code.enumerated() {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }.map(String.init)
            switch words.first {
            case "#if": branches.append((words.dropFirst().joined() == "canImport(FoundationEssentials)", false))
            case "#elseif": if let last = branches.popLast() { branches.append((last.isEssentials, false)) }
            case "#else": if let last = branches.popLast() { branches.append((last.isEssentials, last.isEssentials)) }
            case "#endif": _ = branches.popLast()
            default:
                if let found = Self.importLine(words, index + 1, isFallback: branches.contains { $0.isFallback }) {
                    result.append(found)
                }
            }
        }
        return result
    }

    /// Reads `@testable public import struct Module.Name`, every part but `import` and the module being optional.
    private static func importLine(_ words: [String], _ line: Int, isFallback: Bool) -> ImportLine? {
        let modifiers: Set = ["public", "package", "internal", "fileprivate", "private"]
        let kinds: Set = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func", "actor"]
        guard let keyword = words.firstIndex(of: "import") else { return nil }
        let before = words[..<keyword]
        guard before.allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) }) else { return nil }
        var rest = words[(keyword + 1)...]
        if let kind = rest.first, kinds.contains(kind) { rest = rest.dropFirst() }
        guard let path = rest.first, let module = path.split(separator: ".").first else { return nil }
        return ImportLine(
            module: module.filter { $0 != "`" }, line: line, access: before.first(where: modifiers.contains),
            isTestable: before.contains("@testable"), isFallback: isFallback)
    }
}
