import CrosswalkTesting
import Testing
import _CrosswalkSupport

@testable import OneRosterCSV

/// The tokenizer against a reading of RFC 4180 that goes character by character.
@Suite("Cutting records")
struct TokenizerTests {
    /// All records of a text, each with its fields and the kinds of its problems.
    private func cut(
        _ text: [UInt8], chunk: Int = 1 << 18, piece: Int = .max, limit: Int = 1 << 20
    ) throws -> [(fields: [String], problems: [RecordProblem.Kind])] {
        var tokens = CSVTokenizer(
            MemorySource(text, piece: piece), maximumRecordBytes: limit, chunkBytes: chunk)
        var found: [([String], [RecordProblem.Kind])] = []
        while try tokens.next() {
            tokens.cut()
            let fields = (0..<tokens.fieldCount).map { String(decoding: tokens.field($0), as: UTF8.self) }
            found.append((fields, tokens.problems.map(\.kind)))
            #expect(tokens.row == found.count)
        }
        return found
    }

    @Test(
        "Well-formed texts of every shape come out as they were written, however they arrive",
        arguments: PropertyTest.cases(400, seed: 0x7101))
    func wellFormed(one: PropertyCase) throws {
        var generator = one.generator
        let alphabet = ["a", "bc", "é", "日本", ",", "\"", "", " ", "x'y", "1234567890123456"]
        var text = ""
        var expected: [[String]] = []
        let width = Int.random(in: 1...7, using: &generator)
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let fields = (0..<width).map { _ in
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                }.joined()
            }
            expected.append(fields)
            let written = fields.map { field in
                let needsQuotes = field.contains(",") || field.contains("\"")
                let isQuoted = needsQuotes || Int.random(in: 0..<4, using: &generator) == 0
                return isQuoted ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
            }
            text += written.joined(separator: ",") + (Bool.random(using: &generator) ? "\r\n" : "\n")
        }
        if Bool.random(using: &generator), !text.hasSuffix("\n\n"), expected.last != [""] {
            text.removeLast()
        }
        let chunk = Int.random(in: 16...300, using: &generator)
        let piece = Int.random(in: 1...50, using: &generator)
        let records = try cut(Array(text.utf8), chunk: chunk, piece: piece)
        #expect(records.map(\.fields) == expected)
        #expect(records.allSatisfy { $0.problems.isEmpty })
    }

    @Test(
        "Any bytes at all end, in the same records however they arrive",
        arguments: PropertyTest.cases(600, seed: 0x7102))
    func anyBytes(one: PropertyCase) throws {
        var generator = one.generator
        let bytes: [UInt8] = [0x22, 0x22, 0x2C, 0x2C, 0x0A, 0x0D, 0x61, 0x62, 0xC3, 0xA9, 0x00, 0xFF, 0x20]
        let text = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
            bytes[Int.random(in: 0..<bytes.count, using: &generator)]
        }
        let whole = try cut(text)
        let chunk = Int.random(in: 16...90, using: &generator)
        let parts = try cut(text, chunk: chunk, piece: Int.random(in: 1...30, using: &generator))
        #expect(whole.map(\.fields) == parts.map(\.fields))
        #expect(whole.map { Set($0.problems) } == parts.map { Set($0.problems) })
    }

    @Test(
        "What is wrong with a record is said, and the next one is read as if nothing had been",
        arguments: [
            ("a,b\"c,d\nx,y,z\n", ["a", "b\"c", "d"], RecordProblem.Kind.unescapedQuote),
            ("a,\"b\"c,d\nx,y,z\n", ["a", "bc", "d"], .characterAfterQuote),
            ("a,\"b\nc\",d\nx,y,z\n", ["a", "b c", "d"], .lineBreakInField),
            ("a,\"b\r\nc\",d\nx,y,z\n", ["a", "b c", "d"], .lineBreakInField),
            ("a,\"b,d\nx,y,z\n", ["a", "b,d"], .unclosedQuote),
            ("a,b\rc,d\nx,y,z\n", ["a", "b c", "d"], .bareCR),
            ("a,b\0c,d\nx,y,z\n", ["a", "bc", "d"], .nul),
        ])
    func irregular(text: String, fields: [String], kind: RecordProblem.Kind) throws {
        let records = try cut(Array(("h,i,j\n" + text).utf8))
        try #require(records.count == 3)
        #expect(records[1].fields == fields)
        #expect(records[1].problems == [kind])
        #expect(records[2].fields == ["x", "y", "z"])
        #expect(records[2].problems.isEmpty)
    }

    @Test("A quote that is never closed costs its own row, also where a later row has quotes of its own")
    func unclosedQuote() throws {
        let records = try cut(Array("a,b\n1,\"two\n3,\"four, five\"\n6,7\n".utf8))
        #expect(records.map(\.fields) == [["a", "b"], ["1", "two"], ["3", "four, five"], ["6", "7"]])
        #expect(records[1].problems == [.unclosedQuote])
        #expect(records[2].problems.isEmpty)
    }

    @Test("Bytes that are no UTF-8 are noted in their record and in no other")
    func invalidUTF8() throws {
        let text = Array("a,b\né,f\nM".utf8) + [0xFC] + Array("ller,g\nü,h\n".utf8)
        let records = try cut(text)
        #expect(records.map { $0.problems } == [[], [], [.invalidUTF8], []])
    }

    @Test("A file whose lines end in CR alone is read line by line and says so")
    func classicMac() throws {
        let records = try cut(Array("a,b\rc,d\re,f".utf8))
        #expect(records.map(\.fields) == [["a", "b"], ["c", "d"], ["e", "f"]])
        #expect(records[0].problems == [.bareCR])
    }

    @Test("A record longer than the limit is skipped and reported, and memory does not grow with it")
    func overlong() throws {
        for filler in ["x", "\"", "\0"] {
            let long =
                "a," + (filler == "\"" ? "\"" : "") + String(repeating: filler == "\0" ? "\0x" : "x", count: 6_000)
            let records = try cut(Array(("h,i\n" + long + "\nb,c\n").utf8), chunk: 256, piece: 100, limit: 1_024)
            #expect(records.count == 3)
            #expect(records.dropFirst().first?.problems == [.tooLong])
            #expect(records.last?.fields == ["b", "c"])
        }
    }

    @Test(
        "Edges of files",
        arguments: [("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\r\n", 1), ("\u{FEFF}a\n", 1), ("\"\"", 1)])
    func edges(text: String, count: Int) throws {
        #expect(try cut(Array(text.utf8)).count == count)
    }
}
