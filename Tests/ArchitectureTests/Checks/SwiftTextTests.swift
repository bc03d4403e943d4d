import Testing

@Suite("Reading Swift sources")
struct SwiftTextTests {
    @Test(
        "Comments and texts are no code; code in an interpolation is",
        arguments: [
            ("let a = 1 // Date()", "let a = 1"), ("/* Date() */ let a = 1", "let a = 1"),
            ("/* a /* Date() */ Date() */ b", "b"), (#"let a = "Date()""#, "let a ="),
            (#"let a = "\(Date())""#, "let a =     Date())"),
            (#"let a = "x \"Date()\" y" + b"#, "let a =                    + b"),
            (##"let a = #"Date() " \(Date())"# + b"##, "let a =                          + b"),
            (##"let a = #"\#(b) Date()"#"##, "let a =      b)"),
            (#"let a = "\(f("Date()", b))" + c"#, "let a =     f(        , b))  + c"),
            (#""//" + b"#, "     + b"), ("a(\"\\\\\") + b", "a(    ) + b"), ("", ""),
        ])
    func codeOnly(source: String, code: String) {
        let text = SwiftText(source)
        #expect(text.code.count == 1)
        #expect(words(text.code[0]) == words(code))
    }

    @Test("Lines keep their numbers over comments and texts of several lines")
    func lineNumbers() {
        let text = SwiftText("/*\nDate()\n*/\nlet a = \"\"\"\n  Date() \"quoted\" \\(b)\n  \"\"\"\nlet c = Date()\n")
        #expect(text.lines(withCode: "Date()") == [7])
        #expect(text.lines(withCode: "b)") == [5])
        #expect(text.lines.count == text.code.count)
    }

    @Test("A text that never ends hides its line and nothing more")
    func brokenLiteral() {
        #expect(SwiftText("let a = \"Date()\nDate()").lines(withCode: "Date()") == [2])
        #expect(SwiftText("/* Date()\nDate()").lines(withCode: "Date()") == [])
    }

    @Test("Imports are read in every form")
    func imports() {
        let text = SwiftText(
            """
            import A
            public import B
            @testable import C
            @_exported public import D
            package import struct E.F
              internal import func G.H.i  // import Z
            // import Z
            let text = "import Z"
            @preconcurrency private import J; let important = 1
            let x = imports
            """)
        #expect(text.imports.map(\.module) == ["A", "B", "C", "D", "E", "G", "J"])
        #expect(text.imports.map(\.access) == [nil, "public", nil, "public", "package", "internal", "private"])
        #expect(text.imports.map(\.line) == [1, 2, 3, 4, 5, 6, 9])
        #expect(text.imports.filter(\.isTestable).map(\.module) == ["C"])
        #expect(!text.imports.contains { $0.isFallback })
    }

    @Test("What is imported where Essentials are missing is told apart")
    func fallback() {
        let text = SwiftText(
            """
            #if canImport(FoundationEssentials)
                import FoundationEssentials
            #else
                import Foundation
            #endif
            #if os(Linux)
                import Glibc
            #else
                import Darwin
            #endif
            import Foundation
            #if canImport(FoundationEssentials)
            #elseif os(Linux)
                import Foundation
            #endif
            """)
        #expect(
            text.imports.map { "\($0.module) \($0.isFallback)" } == [
                "FoundationEssentials false", "Foundation true", "Glibc false", "Darwin false", "Foundation false",
                "Foundation false",
            ])
    }

    /// The words, since the number of blanks left behind is of no interest.
    private func words(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }
}
