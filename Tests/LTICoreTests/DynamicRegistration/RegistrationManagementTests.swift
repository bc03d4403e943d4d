import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("A registration is read, changed and removed later")
struct RegistrationManagementTests {
    private func managed() async throws -> (RegistrationBench, RegistrationManager, Registration) {
        let bench = try RegistrationBench()
        let manager = manager(bench, bench.client)
        let outcome = try await bench.register()
        try await manager.adopt(outcome)
        return (bench, manager, outcome.registration)
    }

    private func manager(_ bench: RegistrationBench, _ client: DynamicRegistrationClient) -> RegistrationManager {
        RegistrationManager(client, store: RegistrationAccessStore(bench.store), ambient: bench.clock.ambient)
    }

    @Test("Every change brings a new token, which the next change uses")
    func update() async throws {
        let (bench, manager, registration) = try await managed()
        for round in 1...5 {
            var tool = RegistrationBench.tool()
            tool.name = LocalizedText("Word Trainer \(round)")
            let (answer, notGranted) = try await manager.update(
                tool, issuer: registration.issuer, clientID: registration.clientID)
            #expect(answer.granted.name?.text == "Word Trainer \(round)" && answer.clientID == registration.clientID)
            #expect(answer.deploymentID == registration.deployments.first?.id)
            #expect(!notGranted.isEmpty, "the platform has not all that was asked for")
            let kept = try #require(try await bench.tools.tool(registration.clientID, at: bench.clock.now))
            #expect(kept.tool.configuration.name == tool.name && kept.tool.tenant == "district-1")
        }
        let read = try await manager.read(issuer: registration.issuer, clientID: registration.clientID)
        #expect(read.granted.name?.text == "Word Trainer 5" && read.findings.isEmpty)
    }

    @Test("A tool that never got the answer to a change is not locked out, and an older token is")
    func rotation() async throws {
        let bench = try RegistrationBench()
        let client = bench.client
        let outcome = try await bench.register()
        let first = try #require(outcome.answer.access)
        let id = outcome.registration.clientID
        // The answer to this change is lost: the first token is still good.
        _ = try await client.update(RegistrationBench.tool(), clientID: id, with: first)
        let second = try #require(try await client.update(RegistrationBench.tool(), clientID: id, with: first).access)
        let third = try #require(try await client.update(RegistrationBench.tool(), clientID: id, with: second).access)
        #expect(await registrationCode { _ = try await client.read(first) } == .accessRevoked)
        _ = try await client.read(second)
        _ = try await client.read(third)
        let fourth = try #require(try await client.update(RegistrationBench.tool(), clientID: id, with: third).access)
        #expect(await registrationCode { _ = try await client.read(second) } == .accessRevoked)
        _ = try await client.read(fourth)
    }

    @Test("HEAD is answered like GET, without the registration, and is among the methods that are named")
    func head() async throws {
        let bench = try RegistrationBench()
        let access = try #require(try await bench.register().answer.access)
        let endpoint = try RegistrationEndpoint(
            for: bench.platform, tokens: bench.tokens, tools: bench.tools, ambient: bench.clock.ambient)
        var request = WebRequest(.head, access.endpoint)
        access.token.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        let response = try await endpoint.respond(to: request)
        #expect(response.status == .ok)
        #expect(try await response.body.collect() == [])
        request.head.method = .patch
        let refused = try await endpoint.respond(to: request)
        #expect(refused.status == .methodNotAllowed)
        #expect(refused.head.headerFields[.allow] == "GET, HEAD, POST, PUT, DELETE")
    }

    @Test("What was removed is gone on both sides")
    func delete() async throws {
        let (bench, manager, registration) = try await managed()
        let (issuer, id) = (registration.issuer, registration.clientID)
        let access = try #require(
            try await RegistrationAccessStore(bench.store).access(issuer: issuer, clientID: id, at: bench.clock.now))
        try await manager.delete(issuer: issuer, clientID: id)
        #expect(try await bench.tools.tool(id, at: bench.clock.now) == nil)
        #expect(await registrationCode { _ = try await bench.client.read(access.access) } == .accessRevoked)
        #expect(await registrationCode { _ = try await manager.read(issuer: issuer, clientID: id) } == .accessMissing)
    }

    @Test("What the platform has removed already, is removed here too")
    func revoked() async throws {
        let (bench, manager, registration) = try await managed()
        let (issuer, id) = (registration.issuer, registration.clientID)
        try await bench.tools.remove(id, at: bench.clock.now)
        #expect(await registrationCode { _ = try await manager.read(issuer: issuer, clientID: id) } == .accessRevoked)
        try await manager.delete(issuer: issuer, clientID: id)
        #expect(await registrationCode { try await manager.delete(issuer: issuer, clientID: id) } == .accessMissing)
    }

    @Test(
        "A change that is not one of this registration is refused",
        arguments: [
            ("client_id", .string("other")), ("client_id", nil), ("registration_access_token", "t"),
            ("registration_client_uri", "https://lms.example.edu/r"), ("jwks_uri", "http://tool.example.com"),
        ] as [(String, JSONValue?)])
    func badChange(member: String, value: JSONValue?) async throws {
        let bench = try RegistrationBench()
        let outcome = try await bench.register()
        let access = try #require(outcome.answer.access)
        var object = try #require(try JSONValue(json: RegistrationBench.tool().json).object)
        object["client_id"] = .string(outcome.registration.clientID.text)
        object[member] = value
        var request = WebRequest(
            .put, access.endpoint, fields: [.contentType: "application/json"],
            body: HTTPBody(JSONValue.object(object).json))
        access.token.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        let answer = try await bench.routes.respond(to: request)
        let body = try JSONValue(json: try await answer.body.collect())
        #expect(answer.status == .badRequest && body["error"]?.string == "invalid_client_metadata")
        _ = try await bench.client.read(access)
    }

    @Test("An answer that is about another client, or leads to another host, is not believed")
    func otherAnswers() async throws {
        let bench = try RegistrationBench()
        let access = RegistrationAccess(endpoint: try Endpoint("https://lms.example.edu/r"), token: Secret("t"))
        func client(_ body: String) -> DynamicRegistrationClient {
            DynamicRegistrationClient(ScriptedTransport([.answer(WebResponse(.ok, HTTPBody(body)))]))
        }
        let other = await registrationCode {
            _ = try await client(#"{"client_id":"b"}"#).update(RegistrationBench.tool(), clientID: "a", with: access)
        }
        #expect(other == .answerIllegible)
        let elsewhere = try await client(
            #"{"client_id":"a","registration_client_uri":"https://evil.example","registration_access_token":"t"}"#
        ).read(access)
        #expect(elsewhere.access == nil && elsewhere.findings.map(\.code).contains(.unusableAccess))
        let forbidden = RegistrationAccess(endpoint: try Endpoint("http://lms.example.edu/r"), token: Secret("t"))
        #expect(await registrationCode { _ = try await bench.client.read(forbidden) } == .accessHostMismatch)
    }

    @Test("Two registrations whose names run together keep their access apart")
    func names() async throws {
        let bench = try RegistrationBench()
        let store = RegistrationAccessStore(bench.store)
        let access = RegistrationAccess(endpoint: try Endpoint("https://lms.example.edu/r"), token: Secret("t"))
        try await store.keep(access, issuer: "https://a.example/1", clientID: "2", at: bench.clock.now)
        #expect(try await store.access(issuer: "https://a.example/", clientID: "12", at: bench.clock.now) == nil)
        let kept = try #require(
            try await store.access(issuer: "https://a.example/1", clientID: "2", at: bench.clock.now))
        #expect(kept.access.token.isEqual(to: Secret("t")) && "\(kept)" == "<Kept>")
        let newer = RegistrationAccess(endpoint: access.endpoint, token: Secret("u"))
        let replaced = try await store.replace(
            kept, by: newer, issuer: "https://a.example/1", clientID: "2", at: bench.clock.now)
        let again = try await store.replace(
            kept, by: access, issuer: "https://a.example/1", clientID: "2", at: bench.clock.now)
        #expect(replaced && !again)
    }
}
