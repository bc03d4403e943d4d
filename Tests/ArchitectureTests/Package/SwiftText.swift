import Foundation

/// A Swift source with its comments and the texts of its literals blanked out, so that what is left is code.
///
/// Lines keep their numbers. Code inside `\( )` of a literal stays. Enough of a lexer for searching; it knows nested
/// comments, raw and multi-line literals, and not regular expression literals, which our sources do not use.
struct SwiftText {
    /// The source as it is, line by line.
    let lines: [Substring]
    /// The source as one text.
    private let whole: String
    /// The same lines with comments and literals blanked out.
    let code: [String]

    init(_ source: String) {
        whole = source
        lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        var scanner = Scanner(Array(source.utf8))
        code = scanner.codeOnly().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// `false` where the text occurs nowhere, comments and literals included: then no line need be looked at.
    func mayHave(_ text: String) -> Bool { whole.range(of: text, options: .literal) != nil }

    /// The numbers, from 1, of the lines whose code has the text.
    func lines(withCode text: String) -> [Int] {
        code.indices.filter { code[$0].contains(text) }.map { $0 + 1 }
    }
}

private struct Scanner {
    /// A literal that is open: how many `#` and whether it has three quotes; and how deep its interpolation is.
    private enum Open {
        case literal(hashes: Int, multiline: Bool)
        case interpolation(parentheses: Int)
    }

    private let bytes: [UInt8]
    private var position = 0
    private var open: [Open] = []
    /// The bytes again, with blanks over what is no code.
    private var output: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        output = bytes
    }

    mutating func codeOnly() -> String {
        while position < bytes.count {
            if case .literal(let hashes, let multiline) = open.last {
                literal(hashes, multiline)
            } else {
                code()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func code() {
        switch bytes[position] {
        case UInt8(ascii: "/") where has("//"):
            while position < bytes.count, bytes[position] != 0x0A { blank() }
        case UInt8(ascii: "/") where has("/*"):
            comment()
        case UInt8(ascii: "\""), UInt8(ascii: "#"):
            openLiteral()
        default:
            countParentheses()
            keep()
        }
    }

    private mutating func openLiteral() {
        guard let hashes = opening() else { return keep() }
        let multiline = has("\"\"\"", after: hashes)
        for _ in 0..<(hashes + (multiline ? 3 : 1)) { blank() }
        open.append(.literal(hashes: hashes, multiline: multiline))
    }

    /// Closes an interpolation at its last parenthesis.
    private mutating func countParentheses() {
        guard case .interpolation(let depth) = open.last else { return }
        switch bytes[position] {
        case UInt8(ascii: "("): open[open.count - 1] = .interpolation(parentheses: depth + 1)
        case UInt8(ascii: ")") where depth == 1: open.removeLast()
        case UInt8(ascii: ")"): open[open.count - 1] = .interpolation(parentheses: depth - 1)
        default: break
        }
    }

    private mutating func literal(_ hashes: Int, _ multiline: Bool) {
        // Most bytes of a literal are none of those that can end or interrupt it.
        guard [0x5C, 0x22, 0x0A].contains(bytes[position]) else { return blank() }
        let mark = String(repeating: "#", count: hashes)
        let quotes = (multiline ? "\"\"\"" : "\"") + mark
        if has("\\" + mark + "(") {
            for _ in 0..<(hashes + 2) { blank() }
            open.append(.interpolation(parentheses: 1))
        } else if has("\\" + mark) {
            for _ in 0..<(hashes + 2) { blank() }
        } else if has(quotes) {
            for _ in 0..<quotes.utf8.count { blank() }
            open.removeLast()
        } else if !multiline, bytes[position] == 0x0A {
            // Not Swift, or not understood: the literal ends with its line, so that the rest is still searched.
            open.removeLast()
        } else {
            blank()
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if has("/*") {
                depth += 1
                blank()
            } else if has("*/") {
                depth -= 1
                blank()
            }
            blank()
        } while depth > 0 && position < bytes.count
    }

    /// The number of `#` before a quote that opens a literal here, or `nil`.
    private func opening() -> Int? {
        var hashes = 0
        while position + hashes < bytes.count, bytes[position + hashes] == UInt8(ascii: "#") { hashes += 1 }
        return has("\"", after: hashes) ? hashes : nil
    }

    private func has(_ text: String, after offset: Int = 0) -> Bool {
        var place = position + offset
        for byte in text.utf8 {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }

    private mutating func keep() { position += 1 }

    /// Leaves a blank for a byte; line ends stay.
    private mutating func blank() {
        guard position < bytes.count else { return }
        if bytes[position] != 0x0A { output[position] = 0x20 }
        position += 1
    }
}
