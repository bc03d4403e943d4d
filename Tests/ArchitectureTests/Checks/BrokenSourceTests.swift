import Testing

@Suite("The laws of source text, broken on purpose")
struct BrokenSourceTests {
    private func file(_ text: String, target: String = "OneRosterCSV") -> SourceFile {
        SourceFile(path: "Sources/\(target)/Some/File.swift", text: text)
    }

    @Test(
        "Time and randomness from the air are caught",
        arguments: [
            "let a = Date()", "x(Date.now)", "UUID().uuidString", "Int.random(in: 0..<3)", "names.shuffled()",
            "\"\\(UUID())\"", "let clock = ContinuousClock()", "var g = SystemRandomNumberGenerator()",
            "names.randomElement()", "var h = Hasher()",
        ])
    func ambient(_ line: String) {
        #expect(SourceLaws.uses(of: SourceLaws.ambient, in: file(line)).count == 1)
    }

    @Test(
        "What only looks like it is fine",
        arguments: [
            "let a = CivilDate()", "// Date()", "\"Date()\"", "Int.random(in: 0..<3, using: &generator)",
            "names.shuffled(using: &generator)", "SHA256Hasher()", "LooseClock()", "let UUIDs = f()",
        ])
    func notAmbient(_ line: String) {
        #expect(SourceLaws.uses(of: SourceLaws.ambient, in: file(line)).isEmpty)
    }

    @Test(
        "What ends the process is caught",
        arguments: ["fatalError(\"no\")", "try! read()", "value as! Int", "exit(1)", "unsafeBitCast(a, to: Int.self)"])
    func traps(_ line: String) {
        #expect(SourceLaws.uses(of: SourceLaws.traps, in: file(line)).count == 1)
    }

    @Test("An exception holds for its file and its text alone")
    func exceptions() {
        let source = file("let a = Date()\nlet b = UUID()")
        let exception = Exception(path: source.path, text: "Date()", reason: "a test")
        #expect(SourceLaws.uses(of: SourceLaws.ambient, in: source, except: [exception]).count == 1)
        let elsewhere = Exception(path: "Sources/Other.swift", text: "Date()", reason: "a test")
        #expect(SourceLaws.uses(of: SourceLaws.ambient, in: source, except: [elsewhere]).count == 2)
    }

    @Test("A sendable type without proof is caught")
    func unproven() {
        let text = "final class Box: @unchecked Sendable {}\nnonisolated(unsafe) var a = 1"
        #expect(SourceLaws.uses(of: SourceLaws.unproven, in: file(text)).count == 2)
    }

    @Test("Notes to oneself are caught in comments too")
    func notes() {
        #expect(SourceLaws.notes(in: file("// TODO: later\nlet a = 1 // FIXME\nlet isTODOne = 1")).count == 2)
    }

    @Test("A dropped error needs a reason in its line or in one beside it")
    func losses() {
        #expect(SourceLaws.silentLosses(in: file("let a = try? read()")).count == 1)
        #expect(SourceLaws.silentLosses(in: file("// Gone is gone.\nlet a = try? read()")).isEmpty)
        #expect(SourceLaws.silentLosses(in: file("let a = try? read()  // Gone is gone.")).isEmpty)
        #expect(SourceLaws.silentLosses(in: file("let a = try? read()\n// Gone is gone.")).isEmpty)
        #expect(SourceLaws.silentLosses(in: file("// Why.\n\nlet a = try? read()\n\n// Why.")).count == 1)
    }

    @Test(
        "Modules that are not the target's business are caught",
        arguments: [
            ("Foundation", "OneRosterCSV"), ("FoundationNetworking", "OneRosterCSV"), ("FoundationXML", "SCORM"),
            ("GRDB", "RosterReconciliation"), ("XCTest", "CrosswalkTesting"), ("Testing", "CrosswalkTesting"),
            ("Glibc", "Canonical"), ("Foundation", "Canonical"), ("Foundation", "NoSuchTarget"),
        ])
    func foreign(module: String, target: String) {
        #expect(SourceLaws.foreignImports(of: file("import \(module)", target: target), in: layerTable).count == 1)
    }

    @Test(
        "Modules that are its business are fine",
        arguments: [
            ("FoundationEssentials", "OneRosterCSV"), ("Glibc", "_CrosswalkSupport"), ("GRDB", "CrosswalkSQLite"),
            ("FoundationXML", "_CrosswalkXML"), ("FoundationNetworking", "URLSessionTransport"),
            ("OneRosterModel", "OneRosterCSV"),
        ])
    func notForeign(module: String, target: String) {
        #expect(SourceLaws.foreignImports(of: file("import \(module)", target: target), in: layerTable).isEmpty)
    }

    @Test("Testable imports are caught; Foundation in place of Essentials is fine")
    func specialImports() {
        #expect(SourceLaws.foreignImports(of: file("@testable import OneRosterModel"), in: layerTable).count == 1)
        let fallback =
            "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\nimport Foundation\n#endif"
        #expect(SourceLaws.foreignImports(of: file(fallback), in: layerTable).isEmpty)
    }

    @Test("A file of comments and imports has no code")
    func emptyFile() {
        #expect(!file("// This target is being built.\n").hasCode)
        #expect(!file("#if SQLite\n    import GRDB\n#endif\n").hasCode)
        #expect(file("import A\nlet a = 1").hasCode)
    }

    @Test("The steps of a file are its imports of our targets")
    func edges() {
        let steps = SourceLaws.edges(of: file("import Canonical\nimport Glibc\nimport OneRosterModel"), in: layerTable)
        #expect(steps.map(\.to) == ["Canonical", "OneRosterModel"])
        #expect(
            steps.map(\.place) == ["Sources/OneRosterCSV/Some/File.swift:1", "Sources/OneRosterCSV/Some/File.swift:3"])
    }
}
