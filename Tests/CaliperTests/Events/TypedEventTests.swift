import Caliper
import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("Typed events say what they must, and are written as the standard has it")
struct TypedEventTests {
    @Test("The order of setting does not matter, and slashes are not escaped")
    func order() throws {
        var first = CaliperDocument(id: "https://example.edu/d/1")
        (first.name, first.mediaType, first.version) = ("A", "text/html", "1.0")
        let second = CaliperDocument(id: "https://example.edu/d/1") {
            $0.version = "1.0"
            $0.mediaType = "text/html"
            $0.name = "A"
        }
        #expect(first == second)
        let text = String(decoding: try first.node.json(), as: UTF8.self)
        #expect(
            text
                == #"{"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"https://example.edu/d/1","type":"Document","#
                + #""name":"A","mediaType":"text/html","version":"1.0"}"#)
    }

    @Test("What is set to nothing, or to an empty list, is not written")
    func nothing() throws {
        var document = CaliperDocument(id: "urn:d:1") {
            $0.name = "A"
            $0.keywords = ["x"]
        }
        document.name = nil
        document.keywords = []
        #expect(document == CaliperDocument(id: "urn:d:1"))
    }

    @Test("Entities of subtypes stand where a supertype is asked for")
    func subtypes() throws {
        let assessment = CaliperAssessment(id: "urn:a:1") {
            $0.items = [.entity(CaliperAssessmentItem(id: "urn:i:1")), "urn:i:2"]
        }
        let event = CaliperViewEvent(
            id: Samples.id(1), actor: .entity(Samples.person), object: .entity(assessment), at: Samples.time,
            profile: .assessmentProfile)
        #expect(CaliperCheck(.v1_2).report(on: try event.node.json()).findings.isEmpty)
        let seen = try #require(event.object.node)
        #expect(seen.value(as: CaliperAssessment.self)?.items.count == 2)
        #expect(seen.value(as: CaliperDigitalResource.self) != nil)
        #expect(seen.value(as: CaliperCollection.self) != nil)
        #expect(seen.value(as: CaliperGenericEntity.self) != nil)
        #expect(seen.value(as: CaliperPerson.self) == nil)
    }

    @Test("A result may be viewed, a person may not be")
    func viewed() throws {
        let result = CaliperResult(id: "urn:r:1") { $0.resultScore = 3 }
        let event = CaliperViewEvent(
            id: Samples.id(1), actor: "urn:p:1", object: .entity(result), at: Samples.time, profile: .gradingProfile)
        #expect(String(decoding: try event.node.json(), as: UTF8.self).contains(#""resultScore":3.0"#))
    }

    @Test("A session that times out ends by an application")
    func timedOut() throws {
        let session = CaliperSession(id: "urn:s:1") {
            $0.user = "urn:p:1"
            $0.startedAtTime = Samples.time
            $0.duration = CaliperDuration(seconds: 3_000)
        }
        let event = CaliperSessionEvent.timedOut(
            id: Samples.id(1), actor: .entity(Samples.app), object: .entity(session), at: Samples.time)
        #expect(CaliperCheck(.v1_2).report(on: try event.node.json()).findings.isEmpty)
        #expect(event.action == .timedOut && event.profile == .sessionProfile)
    }

    @Test("Every wrong text that a typed value can hold is refused where it is written, with its place")
    func refused() throws {
        let wrong: [(String, CaliperNode)] = [
            ("/id", CaliperPerson(id: "no iri").node),
            (
                "/actor",
                CaliperForumEvent(
                    id: Samples.id(1), actor: "no iri", action: .subscribed, object: "urn:f:1", at: Samples.time
                ).node
            ),
            (
                "/profile",
                CaliperForumEvent(
                    id: Samples.id(1), actor: "urn:p:1", action: .subscribed, object: "urn:f:1", at: Samples.time,
                    profile: CaliperProfile(rawValue: "X")
                ).node
            ),
            (
                "/action",
                CaliperGeneralEvent(
                    id: Samples.id(1), actor: "urn:p:1", action: CaliperAction(rawValue: "Danced"), object: "urn:f:1",
                    at: Samples.time, profile: .generalProfile
                ).node
            ),
            ("/members/1", CaliperGroup(id: "urn:g:1") { $0.members = ["urn:p:1", "x"] }.node),
            (
                "/metric",
                CaliperAggregateMeasure(id: "urn:m:1", metricValue: 1, metric: CaliperMetric(rawValue: "X")).node
            ),
            ("/maxAttempts", CaliperAssessment(id: "urn:a:1") { $0.maxAttempts = -1 }.node),
        ]
        for (pointer, node) in wrong {
            do {
                _ = try node.json()
                Issue.record("\(pointer) was written")
            } catch {
                #expect(error.findings.map(\.pointer) == [pointer])
            }
        }
    }

    @Test("What is written without an error is accepted by the check, whatever was changed before")
    func agreement() throws {
        guard let data = CaliperData.shared else { return }
        let nodes = try data.fixtures("v1p2").flatMap { fixture in
            do { return try CaliperInput(json: fixture.bytes).nodes } catch { return [CaliperNode]() }
        }
        var (accepted, refused) = (0, 0)
        try PropertyTest.run(cases: 600, seed: 12) { random in
            guard let node = random.element(of: nodes) else { return }
            // A document with one string changed, read without a check, as a host might build it.
            let text = String(decoding: try node.json(), as: UTF8.self)
            let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
            var changed = parts.map(String.init)
            let place = random.number(below: max(1, parts.count / 2)) * 2 + 1
            if changed.indices.contains(place), !changed[place].hasPrefix("@"), changed[place] != "type" {
                changed[place] =
                    random.element(of: ["urn:x:1", "x", "", "Person", "2018-11-15T10:15:00.000Z", "PT1S"]) ?? ""
            }
            let bytes = Array(changed.joined(separator: "\"").utf8)
            let report = CaliperCheck(.v1_2).report(on: bytes)
            guard report.isAccepted, report.kind != .envelope else {
                refused += 1
                return
            }
            let read = try CaliperNode(json: bytes)
            let written = try read.json()
            #expect(CaliperCheck(.v1_2).report(on: written).isAccepted)
            accepted += 1
        }
        #expect(accepted > 50 && refused > 50)
    }
}
