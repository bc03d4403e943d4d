internal import CrosswalkCrypto
internal import CrosswalkJOSE
internal import CrosswalkJSON
internal import XAPI

/// Attachments and signatures.
enum AttachmentScenarios {
    private static func statement(_ session: LRSSession, _ files: [XAPIFile], url: String? = nil) -> JSONObject {
        session.statement { statement in
            statement["attachments"] = .array(
                files.map { file in
                    var attachment: JSONObject = [
                        "usageType": "https://example.org/usage", "display": ["en": "A file"],
                        "contentType": .string(file.contentType), "length": .number(JSONNumber(file.content.count)),
                        "sha2": .string(file.sha2),
                    ]
                    if let url { attachment["fileUrl"] = .string(url) }
                    return .object(attachment)
                })
        }
    }

    private static func post(
        _ session: LRSSession, _ statement: JSONValue, _ files: [XAPIFile]
    ) async throws -> LRSSession.Reply {
        let (body, type) = XAPIMultipart(json: statement.json, files: files).encoded()
        return try await session.send("POST", "statements", fields: ["content-type": type], body: body)
    }

    static let all = [
        LRSScenario("Files travel beside their statement, both ways") { session in
            let file = XAPIFile(Array("a file\r\n--with lines\r\n".utf8), contentType: "text/plain")
            let stored = try await post(session, .object(statement(session, [file])), [file])
            try require(stored.status, 200, "Statement and file are stored.")
            let id = stored.json[0]?.string ?? ""
            let got = try await session.send("GET", "statements", [("statementId", id), ("attachments", "true")])
            let message = try XAPIMultipart(body: got.body, contentType: got.fields["content-type"] ?? "")
            try require(message.files, [file], "The file comes back.")
            let plain = try await session.send("GET", "statements", [("statementId", id)])
            try require(plain.json["attachments"]?[0]?["sha2"], .string(file.sha2), "Without files it is JSON.")
        },
        LRSScenario("With attachments=true every answer has parts") { session in
            let id = try await session.store(session.statement())
            let got = try await session.send("GET", "statements", [("statementId", id), ("attachments", "true")])
            let message = try XAPIMultipart(body: got.body, contentType: got.fields["content-type"] ?? "")
            try require(message.files, [], "One part, the statement.")
        },
        LRSScenario("An attachment needs its file or an address, a file its attachment") { session in
            let file = XAPIFile([1, 2, 3], contentType: "image/png")
            let missing = try await session.send("POST", "statements", json: .object(statement(session, [file])))
            try require(missing.status, 400, "No file and no address.")
            let linked = statement(session, [file], url: "https://example.org/file")
            try require(try await session.send("POST", "statements", json: .object(linked)).status, 200, "An address.")
            let stranger = try await post(session, .object(session.statement()), [file])
            try require(stranger.status, 400, "A file of no attachment.")
        },
        LRSScenario("A message of parts that do not fit is refused") { session in
            let file = XAPIFile([1, 2, 3], contentType: "image/png")
            let (body, type) = XAPIMultipart(json: statementBytes(session, file), files: [file]).encoded()
            let text = String(decoding: body, as: UTF8.self)
            let broken = [
                (text.replacing("binary", with: "base64"), type), (text.replacing("\u{1}", with: "\u{4}"), type),
                (text.replacing("\r\n", with: "\n"), type), (text, "multipart/mixed"),
                (text.replacing("X-Experience-API-Hash", with: "X-Hash"), type), (String(text.dropLast(6)), type),
                (text.replacing("application/json", with: "text/plain"), type),
            ]
            for (text, type) in broken {
                let reply = try await session.send(
                    "POST", "statements", fields: ["content-type": type], body: Array(text.utf8))
                try require(reply.status, 400, "Refused.")
            }
        },
        LRSScenario("A signed statement is stored, one signed otherwise is not") { session in
            let signer = try KeySigner(JWK(.rsaPrivate(try RSAPrivateKey.generate())), algorithm: .rs256)
            let plain = session.statement(id: await session.newID())
            let statement = try XAPIStatement(json: JSONValue.object(plain).json, version: session.version)
            let (signed, file) = try await statement.signed(by: signer, for: session.version)
            let document = try JSONValue(json: try signed.json(for: session.version))
            try require(try await post(session, document, [file]).status, 200, "It is stored.")

            var changed = document.object ?? [:]
            changed["id"] = .string(await session.newID())
            try require(try await post(session, .object(changed), [file]).status, 400, "Another statement was signed.")
            for content in ["no token", "e30.e30.AA", "eyJhbGciOiJIUzI1NiJ9.e30.AA"] {
                let other = XAPIFile(Array(content.utf8), contentType: "application/octet-stream")
                let forged = resigned(document, other, id: await session.newID())
                try require(try await post(session, forged, [other]).status, 400, "No signature of the standard.")
            }
            let typed = XAPIFile(file.content, contentType: "text/plain")
            try require(
                try await post(session, resigned(document, typed, id: nil), [typed]).status, 400,
                "The content type is application/octet-stream.")
        },
    ]

    private static func statementBytes(_ session: LRSSession, _ file: XAPIFile) -> [UInt8] {
        JSONValue.object(statement(session, [file])).json
    }

    /// A signed statement with other data as its signature.
    private static func resigned(_ document: JSONValue, _ file: XAPIFile, id: String?) -> JSONValue {
        var statement = document.object ?? [:]
        if let id { statement["id"] = .string(id) }
        let attachment = file.attachment(usageType: XAPISignature.usageType, display: ["en": "Signature"])
        statement["attachments"] = [
            [
                "usageType": .string(attachment.usageType), "display": ["en": "Signature"],
                "contentType": .string(attachment.contentType), "length": .number(JSONNumber(attachment.length)),
                "sha2": .string(attachment.sha2),
            ]
        ]
        return .object(statement)
    }
}
