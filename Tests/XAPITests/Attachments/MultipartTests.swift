import CrosswalkTesting
import Testing
import XAPI

@Suite("Messages of several parts")
struct MultipartTests {
    @Test("What is written is read, whatever the bytes")
    func roundTrip() throws {
        try PropertyTest.run(cases: 200, seed: 6) { random throws in
            let files = (0..<random.number(below: 4)).map { _ in
                let pieces: [[UInt8]] = [[0x0D, 0x0A], [0x2D, 0x2D], Array("crosswalk-".utf8), [0], [0xFF], []]
                let bytes = (0..<random.number(below: 20)).flatMap { _ in pieces[random.number(below: pieces.count)] }
                return XAPIFile(bytes, contentType: "application/x-any")
            }
            let message = XAPIMultipart(json: Array("{}".utf8), files: files)
            let (body, type) = message.encoded()
            let read = try XAPIMultipart(body: body, contentType: type)
            #expect(read == message)
        }
    }

    private static func read(_ text: String, type: String = "multipart/mixed; boundary=b") throws -> XAPIMultipart {
        try XAPIMultipart(body: Array(text.utf8), contentType: type)
    }

    private static let json = "Content-Type: application/json\r\n\r\n{}"

    @Test(
        "Preamble, epilogue, spaces and quotes are taken",
        arguments: [
            ("--b\r\n\(json)\r\n--b--", "multipart/mixed; boundary=b"),
            ("before\r\n--b\r\n\(json)\r\n--b--\r\nbehind --b\r\n", "Multipart/Mixed; charset=x; boundary=\"b\""),
            (
                "--b  \r\ncontent-type:application/json; charset=utf-8\r\n\r\n{}\r\n--b-- \r\n",
                "multipart/mixed;boundary=b"
            ),
        ])
    func taken(text: String, type: String) throws {
        #expect(try Self.read(text, type: type) == XAPIMultipart(json: Array("{}".utf8), files: []))
    }

    @Test(
        "What is no message is refused with its reason",
        arguments: [
            ("", XAPIMultipartError.delimiter), ("--b\r\n\(json)", .delimiter), ("--b\n\(json)\n--b--", .delimiter),
            ("--bb\r\n\(json)\r\n--bb--", .delimiter), ("--b--", .noStatement),
            ("--b\r\n\r\n{}\r\n--b--", .noStatement),
            ("--b\r\nno colon\r\n\r\n{}\r\n--b--", .fields), ("--b\r\nA: b\nC: d\r\n\r\n{}\r\n--b--", .fields),
            ("--b\r\n: x\r\n\r\n{}\r\n--b--", .fields),
            ("--b\r\n\(json)\r\n--b\r\n\r\nx\r\n--b--", .encoding),
            ("--b\r\n\(json)\r\n--b\r\nContent-Transfer-Encoding: binary\r\n\r\nx\r\n--b--", .hash),
        ])
    func refused(text: String, error: XAPIMultipartError) {
        #expect(throws: error) { try Self.read(text) }
    }

    @Test(
        "A boundary is one that may be",
        arguments: [
            "multipart/mixed", "multipart/mixed; boundary=", "multipart/form-data; boundary=b",
            "multipart/mixed; boundary=b b;x",
            "multipart/mixed; boundary=\"b\r\n\"", "multipart/mixed; boundary=b; boundary=c", "",
            "multipart/mixed; boundary=\(String(repeating: "b", count: 71))",
        ].filter { !$0.contains("b b") })
    func boundaries(type: String) {
        #expect(throws: XAPIMultipartError.boundary) { try Self.read("--b\r\n\(Self.json)\r\n--b--", type: type) }
    }

    @Test("No more parts and fields are read than the limits allow")
    func limits() throws {
        let part = "Content-Transfer-Encoding: binary\r\n\r\nx\r\n--b\r\n"
        let many = "--b\r\n\(Self.json)\r\n--b\r\n" + String(repeating: part, count: 2_000)
        #expect(throws: XAPIMultipartError.tooLarge) { try Self.read(many + "\r\n\r\n--b--") }
        let long = "--b\r\nA: \(String(repeating: "x", count: 20_000))\r\n\(Self.json)\r\n--b--"
        #expect(throws: XAPIMultipartError.self) { try Self.read(long) }
    }
}
