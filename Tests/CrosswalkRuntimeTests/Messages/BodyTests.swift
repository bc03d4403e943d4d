import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Synchronization
import Testing

@Suite("Bodies come in pieces, within limits")
struct BodyTests {
    private func stream(_ chunks: [[UInt8]], length: Int? = nil) -> HTTPBody {
        let rest = Mutex(chunks)
        let box = Shared(rest)
        return HTTPBody(length: length) { box.next() }
    }

    private final class Shared: Sendable {
        private let chunks: Mutex<[[UInt8]]>
        init(_ chunks: consuming Mutex<[[UInt8]]>) { self.chunks = chunks }
        func next() -> [UInt8]? { chunks.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
    }

    @Test("Bytes can be read again, a stream once")
    func again() async throws {
        let bytes = HTTPBody("abc")
        #expect(try await bytes.collect() == Array("abc".utf8))
        #expect(try await bytes.collect() == Array("abc".utf8))
        let stream = stream([[1], [], [2, 3]])
        #expect(try await stream.collect() == [1, 2, 3])
        await #expect(throws: HTTPBodyError.alreadyRead) { try await stream.collect() }
    }

    @Test("The limit is the last size that is taken", arguments: [(3, true), (2, false)])
    func limit(limit: Int, isTaken: Bool) async throws {
        for body in [HTTPBody([1, 2, 3]), stream([[1], [2, 3]]), stream([[1, 2, 3]], length: 3)] {
            if isTaken {
                #expect(try await body.collect(upTo: limit) == [1, 2, 3])
            } else {
                await #expect(throws: HTTPBodyError.tooLarge(limit: 2)) { try await body.collect(upTo: limit) }
            }
        }
    }

    @Test("No chunk is empty")
    func chunks() async throws {
        let next = try await stream([[], [1], [], [2], []]).makeReader()
        var sizes: [Int] = []
        while let chunk = try await next() { sizes.append(chunk.count) }
        #expect(sizes == [1, 1])
        let none = try await HTTPBody.empty.makeReader()
        #expect(try await none() == nil)
    }
}

@Suite("Forms and queries")
struct FormTests {
    @Test("A form reads back as it was written, whatever is in it")
    func roundTrip() throws {
        try PropertyTest.run(cases: 500, seed: 1) { random in
            var form = FormFields()
            for _ in 0..<random.number(below: 6) {
                func text() -> String {
                    String(
                        (0..<random.number(below: 8)).compactMap { _ in random.element(of: Array("a&=+% é\n😀\u{0}")) })
                }
                let name = text()
                form.append(name, text())
            }
            let read = try FormFields(parsing: form.encoded.utf8)
            // A field without a name and a value leaves no trace between two ampersands but its sign.
            try #require(read == form)
        }
    }

    @Test("Plus is a space, names may repeat, and what has no sign has no value")
    func reading() throws {
        let form = try FormFields(parsing: "a=1+2&b&a=%2B&&=x".utf8)
        #expect(form.fields.map(\.name) == ["a", "b", "a", ""])
        #expect(form.fields.map(\.value) == ["1 2", "", "+", "x"])
        #expect(form["a"] == "1 2")
        #expect(form["c"] == nil)
        #expect(form.isRepeated("a") && !form.isRepeated("b"))
    }

    @Test("What is no form is refused", arguments: ["a=%", "a=%2", "%zz=1", "a=%FF", "a=%C3"])
    func malformed(text: String) {
        #expect(throws: FormError.malformed) { try FormFields(parsing: text.utf8) }
    }

    @Test("Bytes that are no UTF-8 are refused, whether they were encoded or not, in names and in values")
    func strayBytes() {
        for form: [UInt8] in [[0x61, 0x3D, 0xFF], [0xC3, 0x3D, 0x61], [0x61, 0x3D, 0x2B, 0xFF]] {
            #expect(throws: FormError.malformed) { try FormFields(parsing: form) }
        }
    }

    @Test("A form beyond its limits is refused")
    func limits() throws {
        let limits = FormFields.Limits(bytes: 8, fields: 2)
        #expect(throws: FormError.tooLarge) { try FormFields(parsing: "a=3456789".utf8, limits: limits) }
        #expect(throws: FormError.tooLarge) { try FormFields(parsing: "a&b&c".utf8, limits: limits) }
        #expect(try FormFields(parsing: "a=b&c=de".utf8, limits: limits).fields.count == 2)
    }

    @Test("A request knows its endpoint, path and query")
    func request() throws {
        let request = WebRequest(.get, try Endpoint("https://a.b:8443/x/y?c=d&c=e"))
        #expect(request.endpoint?.description == "https://a.b:8443/x/y?c=d&c=e")
        #expect(request.path == "/x/y")
        #expect(try request.query().fields.map(\.value) == ["d", "e"])
        let form = WebRequest(post: [("a", "b c")], to: try Endpoint("https://a.b/t"))
        #expect(form.head.method == .post)
        #expect(form.head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        #expect(form.body.bytes == Array("a=b+c".utf8))
    }

    @Test("A handler's own error is a plain 500 to its caller")
    func inProcess() async throws {
        struct Broken: Error {}
        struct Failing: Handler {
            func respond(to request: WebRequest) async throws -> WebResponse { throw Broken() }
        }
        let response = try await InProcessTransport(Failing()).send(WebRequest(.get, try Endpoint("https://a.b")))
        #expect(response.status == .internalServerError)
        #expect(response.body.bytes == [])
    }
}
