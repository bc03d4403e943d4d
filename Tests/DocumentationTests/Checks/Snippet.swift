import Foundation

/// Code in a page, to be found again in code that is compiled.
///
/// The imports that begin a block may stand anywhere among the file's imports; the rest must stand in the file line by
/// line, indented as it likes as a whole.
struct Snippet {
    let imports: [String]
    let body: [String]

    init(_ lines: [String]) {
        let code = lines.drop { $0.isBlank }
        imports = code.prefix { $0.hasPrefix("import ") || $0.isBlank }.filter { !$0.isBlank }
        let rest = code.drop { $0.hasPrefix("import ") || $0.isBlank }
        body = Self.unindented(Array(rest.reversed().drop { $0.isBlank }.reversed()))
    }

    /// `true` where a Swift source has the snippet.
    func isIn(_ source: String) -> Bool {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard imports.allSatisfy(lines.contains) else { return false }
        guard let first = body.first else { return !imports.isEmpty }
        return lines.indices.contains { start in
            guard lines[start].hasSuffix(first), start + body.count <= lines.count else { return false }
            return Self.unindented(Array(lines[start..<(start + body.count)])) == body
        }
    }

    /// The lines without the indentation that they have in common; blank lines do not count.
    static func unindented(_ lines: [String]) -> [String] {
        let depth = lines.filter { !$0.isBlank }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { $0.isBlank ? "" : String($0.dropFirst(depth)) }
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
