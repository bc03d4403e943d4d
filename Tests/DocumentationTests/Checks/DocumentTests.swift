import Foundation
import Testing

@Suite("What the pages say is compiled, and leads somewhere")
struct DocumentTests {
    @Test("Every block of Swift in a page stands in code that is compiled")
    func snippets() throws {
        let sources = try Self.compiledSources()
        var count = 0
        for document in try Document.all() {
            for block in document.blocks("swift") {
                count += 1
                let snippet = Snippet(block.code)
                #expect(
                    sources.contains(where: snippet.isIn), "\(document.path):\(block.line) is not compiled anywhere")
            }
        }
        #expect(count >= 5)
    }

    @Test("Every link to a file leads to one")
    func links() throws {
        var count = 0
        for document in try Document.all() {
            let folder = Document.root.appendingPathComponent(document.path).deletingLastPathComponent()
            for link in document.links where !link.contains(":") && !link.hasPrefix("#") {
                count += 1
                let path = link.split(separator: "#").first.map(String.init) ?? link
                let target = folder.appendingPathComponent(path).path
                #expect(FileManager.default.fileExists(atPath: target), "\(document.path) links to \(link)")
            }
        }
        #expect(count > 0)
    }

    @Test("Every product is named in README and CHANGELOG", arguments: ["README.md", "CHANGELOG.md"])
    func products(page: String) throws {
        let text = try Document(at: page).text
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Document.root.appendingPathComponent("Sources").path)
        for name in folders where !name.hasPrefix("_") && !["CLibCrypto", "CZlib"].contains(name) {
            #expect(text.contains("`\(name)`"), "\(page) does not name \(name)")
        }
    }

    @Test("The example of README is complete and under 25 lines")
    func example() throws {
        let blocks = try Document(at: "README.md").blocks("swift")
        let example = try #require(blocks.first)
        #expect(example.code.count < 25)
        #expect(!Snippet(example.code).imports.isEmpty)
    }

    /// What is compiled for the pages: the snippets beside this file, and the examples.
    private static func compiledSources() throws -> [String] {
        try ["Tests/DocumentationTests/Snippets", "Examples"].flatMap { folder in
            let base = Document.root.appendingPathComponent(folder).path
            guard let paths = FileManager.default.enumerator(atPath: base) else { return [String]() }
            return try paths.compactMap { $0 as? String }
                .filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".build") }
                .map { try String(contentsOfFile: "\(base)/\($0)", encoding: .utf8) }
        }
    }
}

@Suite("The checks of the pages themselves")
struct DocumentCheckTests {
    let source = """
        import A
        import B

        struct S {
            func f() {
                let a = 1

                return a
            }
        }
        """

    @Test("A snippet is found whatever its indentation, with its imports")
    func found() {
        #expect(Snippet(["let a = 1", "", "return a"]).isIn(source))
        #expect(Snippet(["import B", "", "let a = 1", "", "return a", ""]).isIn(source))
        #expect(Snippet(["func f() {", "    let a = 1"]).isIn(source))
        #expect(Snippet(["import A"]).isIn(source))
    }

    @Test("A snippet that differs in a word, in a line, in indentation or in an import is not found")
    func notFound() {
        #expect(!Snippet(["let a = 2", "", "return a"]).isIn(source))
        #expect(!Snippet(["let a = 1", "return a"]).isIn(source))
        #expect(!Snippet(["func f() {", "let a = 1"]).isIn(source))
        #expect(!Snippet(["import C", "let a = 1"]).isIn(source))
        #expect(!Snippet(["return a", "    }", "}", "more"]).isIn(source))
        #expect(!Snippet([]).isIn(source))
    }

    @Test("Blocks are read by their language, links in order")
    func reading() {
        let page = Document(
            path: "p.md",
            text:
                "a [x](y.md) [z](https://e.org)\n```swift\nlet a = 1\n```\n```sh\nls\n```\n- \n  ```swift\n  b\n  ```\n"
        )
        #expect(page.blocks("swift").map(\.code) == [["let a = 1"], ["  b"]])
        #expect(page.blocks("swift").map(\.line) == [3, 10])
        #expect(page.blocks("sh").map(\.code) == [["ls"]])
        #expect(page.links == ["y.md", "https://e.org"])
    }
}
