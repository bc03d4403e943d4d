import Foundation

/// An answer to one line.
protocol CheckAnswer: Encodable {
    /// What to answer to a line that is not understood.
    /// - Parameter id: the question's name, where that much could be read.
    static func malformed(id: QuestionID?) -> Self
    /// Whether it is a rejection, or anything of severity error was found.
    var hasErrors: Bool { get }
}

/// Reads questions from standard input and writes an answer to each, in order, before the next is read.
struct CheckLoop {
    /// The longest line that is read; of a longer one nothing is kept. 16 MiB.
    static let lineBytes = 16 << 20

    /// - Parameter answer: answers a question, or `nil` where the line is none.
    /// - Returns: whether any answer has errors.
    func run<Question: Decodable & Sendable, Answer: CheckAnswer>(_ answer: (Question) -> Answer) throws -> Bool {
        var lines = LineReader(descriptor: STDIN_FILENO, limit: Self.lineBytes)
        var hadErrors = false
        while let line = try lines.next() {
            let reply = reply(to: line, answer)
            hadErrors = hadErrors || reply.hasErrors
            try StandardOutput.write(try JSONText.line(reply) + [0x0A])
        }
        return hadErrors
    }

    private func reply<Question: Decodable & Sendable, Answer: CheckAnswer>(
        to line: LineReader.Line, _ answer: (Question) -> Answer
    ) -> Answer {
        // JSON in UTF-16 would slip through a decoder that guesses encodings; it always has zero bytes.
        guard case .bytes(let bytes) = line, !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            return .malformed(id: nil)
        }
        let data = Data(bytes)
        let decoder = JSONDecoder()
        do {
            return answer(try decoder.decode(Question.self, from: data))
        } catch {
            // Not a question. Its name may be legible all the same.
            let named = try? decoder.decode(NamedQuestion.self, from: data)
            return .malformed(id: named?.id)
        }
    }
}

/// A question's name, given back with its answer as it came: a string or a number.
enum QuestionID: Hashable, Sendable, Codable {
    case text(String)
    case integer(Int64)
    case number(Double)

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else {
            self = .number(try value.decode(Double.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .integer(let integer): try value.encode(integer)
        case .number(let number): try value.encode(number)
        }
    }
}

private struct NamedQuestion: Decodable {
    let id: QuestionID
}
