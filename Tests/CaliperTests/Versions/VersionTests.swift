import Caliper
import CrosswalkJSON
import Testing

@Suite("Versions lead to one another", .enabled(if: CaliperData.isThere))
struct VersionTests {
    private let data = CaliperData.shared

    @Test("All 17 documents of 1.0 are read with findings and become valid 1.2")
    func version10() throws {
        let fixtures = try #require(data).fixtures("v1p0")
        var read = 0
        for fixture in fixtures {
            let report = CaliperCheck(.v1_0).report(on: fixture.bytes)
            #expect(report.isAccepted, "\(fixture.name): \(report.findings.filter { $0.severity == .error })")
            #expect(!report.findings.isEmpty)
            guard report.isAccepted else { continue }
            let upgrade = try CaliperUpgrade(of: fixture.bytes, from: .v1_0)
            for node in upgrade.input.nodes {
                let bytes = try node.json()
                #expect(CaliperCheck(.v1_2).report(on: bytes).isAccepted, "\(fixture.name)")
            }
            // The same document gives the same ids.
            let again = try CaliperUpgrade(of: fixture.bytes, from: .v1_0)
            #expect(again.input == upgrade.input)
            read += 1
        }
        print("Caliper 1.0: read and upgraded \(read)/\(fixtures.count)")
        #expect(fixtures.count == 17 && read == 17)
    }

    @Test("All 129 documents of 1.1 become valid 1.2")
    func version11() throws {
        var upgraded = 0
        for fixture in try #require(data).fixtures("v1p1") {
            let upgrade = try CaliperUpgrade(of: fixture.bytes, from: .v1_1)
            for node in upgrade.input.nodes {
                let bytes = try node.json()
                #expect(CaliperCheck(.v1_2).report(on: bytes).isAccepted, "\(fixture.name)")
            }
            upgraded += 1
        }
        #expect(upgraded == 129)
    }

    @Test("Every event and entity of 1.2 becomes valid 1.1, and says what it lost")
    func downTo11() throws {
        var rendered = 0
        for fixture in try #require(data).fixtures("v1p2") {
            guard let input = accepted(fixture) else { continue }
            for node in input.nodes {
                // An identifier of a system has no place in 1.1.
                if node.term == "SystemIdentifier" { continue }
                let rendering = try CaliperRendering(node, version: .v1_1)
                let report = CaliperCheck(.v1_1).report(on: rendering.json)
                #expect(report.isAccepted, "\(fixture.name): \(report.findings)")
                let hadProfile = String(decoding: try node.json(), as: UTF8.self).contains(#""profile":"#)
                #expect(hadProfile == rendering.losses.contains { $0.property == "profile" }, "\(fixture.name)")
                rendered += 1
            }
        }
        print("Caliper 1.2 to 1.1: \(rendered) items")
        #expect(rendered > 300)
    }

    @Test("What 1.0 can say of 1.2 is read back as valid 1.2, and the rest is refused for its action or type")
    func downTo10() throws {
        var (rendered, refused) = (0, 0)
        for fixture in try #require(data).fixtures("v1p2") {
            guard let input = accepted(fixture) else { continue }
            for node in input.nodes {
                do {
                    let rendering = try CaliperRendering(node, version: .v1_0)
                    let report = CaliperCheck(.v1_0).report(on: rendering.json)
                    #expect(report.isAccepted, "\(fixture.name): \(report.findings.filter { $0.severity == .error })")
                    rendered += 1
                } catch {
                    #expect(["action", "type"].contains(error.first?.property), "\(fixture.name): \(error)")
                    refused += 1
                }
            }
        }
        print("Caliper 1.2 to 1.0: \(rendered) items, \(refused) that it cannot say")
        #expect(rendered > 200 && refused > 10)
    }

    private func accepted(_ fixture: CaliperData.Fixture) -> CaliperInput? {
        do { return try CaliperInput(json: fixture.bytes) } catch { return nil }
    }
}

@Suite("What changes between versions")
struct VersionChangeTests {
    private static func old(_ more: String, type: String = "Event", action: String = "Viewed") -> [UInt8] {
        let base = "http://purl.imsglobal.org/caliper/v1/"
        return Array(
            (#"{"@context":"http://purl.imsglobal.org/ctx/caliper/v1/Context","@type":"\#(base)\#(type)","#
                + #""actor":{"@id":"urn:p:1","@type":"\#(base)lis/Person","name":null},"#
                + #""action":"http://purl.imsglobal.org/vocab/caliper/v1/action#\#(action)","#
                + #""eventTime":"2015-09-15T10:15:00.000Z"\#(more)}"#).utf8)
    }

    private func event(_ more: String, type: String = "Event", action: String = "Viewed") throws -> CaliperNode {
        let upgrade = try CaliperUpgrade(of: Self.old(more, type: type, action: action), from: .v1_0)
        return try #require(upgrade.input.nodes.first)
    }

    @Test("A volume of an EPUB becomes a document that remembers what it was")
    func volume() throws {
        let iri = "http://www.idpf.org/epub/vocab/structure/#volume"
        let node = try event(#","object":{"@id":"urn:d:1","@type":"\#(iri)"}"#)
        let object = try #require(node.value(as: CaliperGeneralEvent.self)?.object.node)
        #expect(object.term == "Document")
        let extensions = object.value(as: CaliperDocument.self)?.extensions
        #expect(extensions?["org.imsglobal.caliper.v1p0.type"]?.string == iri)
    }

    @Test("An outcome becomes a grade, its total the score, and its other scores are kept")
    func outcome() throws {
        let base = "http://purl.imsglobal.org/caliper/v1/"
        let node = try event(
            #","object":{"@id":"urn:a:1","@type":"\#(base)Attempt","actor":"urn:p:1","count":1},"#
                + #""generated":{"@id":"urn:r:1","@type":"\#(base)Result","totalScore":3,"normalScore":2.5}"#,
            type: "OutcomeEvent", action: "Graded")
        let grade = try #require(node.value(as: CaliperGradeEvent.self))
        let score = try #require(grade.generated?.node?.value(as: CaliperScore.self))
        #expect(score.scoreGiven == 3.0)
        #expect(score.extensions?["org.imsglobal.caliper.v1p0.normalScore"]?.number?.lexeme == "2.5")
        #expect(grade.object.node?.value(as: CaliperAttempt.self)?.assignee?.iri == "urn:p:1")
    }

    @Test("A selection is typed by its place and its places become numbers")
    func selection() throws {
        let base = "http://purl.imsglobal.org/caliper/v1/"
        let node = try event(
            #","object":{"@id":"urn:f:1","@type":"\#(base)Frame"},"generated":{"@id":"urn:h:1","#
                + #""@type":"\#(base)HighlightAnnotation","selection":{"start":"455","end":"489"}}"#,
            type: "AnnotationEvent", action: "Highlighted")
        let annotation = try #require(node.value(as: CaliperAnnotationEvent.self)?.generated?.node)
        let selection = try #require(annotation.value(as: CaliperHighlightAnnotation.self)?.selection)
        #expect(selection.start == 455 && selection.end == 489)
    }

    @Test("The id of an event without one is a UUID of version 5 of its bytes, whatever the order and the white space")
    func identity() throws {
        let object = #","object":{"@id":"urn:d:1","@type":"http://purl.imsglobal.org/caliper/v1/WebPage"}"#
        let first = try event(object)
        let spaced = String(decoding: Self.old(object), as: UTF8.self).replacing(",", with: " ,\n ")
        let second = try #require(try CaliperUpgrade(of: Array(spaced.utf8), from: .v1_0).input.nodes.first)
        let id = try #require(first.id)
        #expect(id == second.id)
        #expect(id.dropFirst(9 + 14).first == "5")
        #expect(try event(object.replacing("urn:d:1", with: "urn:d:2")).id != id)
    }

    @Test("A document of 1.0 without 1.0's context is refused")
    func context() {
        let document = String(
            decoding: Self.old(#","object":{"@id":"urn:d:1","@type":"http://purl.imsglobal.org/caliper/v1/WebPage"}"#),
            as: UTF8.self)
        for other in ["http://purl.imsglobal.org/ctx/caliper/v1p1", "http://example.org"] {
            let bytes = Array(document.replacing("http://purl.imsglobal.org/ctx/caliper/v1/Context", with: other).utf8)
            #expect(
                CaliperCheck(.v1_0).report(on: bytes).findings.first { $0.severity == .error }?.code == .unknownContext)
        }
    }

    @Test("1.1 gets the context of the extension profile that the event needs")
    func extensionContext() throws {
        let id = try #require(CaliperEventID("urn:uuid:0d015a85-abf5-49ee-abb1-46dbd57fe64e"))
        let time = CaliperTime(millisecondsSinceEpoch: 0)
        let launch = CaliperToolLaunchEvent.launched(
            id: id, actor: "urn:p:1", object: "urn:app:1", at: time, federatedSession: "urn:s:1")
        let rendering = try CaliperRendering(launch.node, version: .v1_1)
        let value = try JSONValue(json: rendering.json)
        #expect(value["@context"]?.string == "http://purl.imsglobal.org/ctx/caliper/v1p1/ToolLaunchProfile-extension")
        #expect(value["profile"] == nil)
        #expect(throws: CaliperRefusal.self) { try CaliperRendering(launch.node, version: .v1_0) }
    }

    @Test("What is wrong by 1.2 does not go out as 1.1")
    func wrong() throws {
        let id = try #require(CaliperEventID("urn:uuid:0d015a85-abf5-49ee-abb1-46dbd57fe64e"))
        let event = CaliperForumEvent(
            id: id, actor: "no iri", action: .subscribed, object: "urn:f:1", at: CaliperTime(millisecondsSinceEpoch: 0))
        for version in CaliperVersion.allCases {
            #expect(throws: CaliperRefusal.self) { try CaliperRendering(event.node, version: version) }
        }
    }
}
