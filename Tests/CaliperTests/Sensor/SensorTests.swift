import Caliper
import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("The sensor makes messages that the endpoint takes")
struct SensorTests {
    private func renderings(_ count: Int, _ version: CaliperVersion = .v1_2) throws -> [CaliperRendering] {
        try (0..<count).map { try CaliperRendering(Samples.viewed($0), version: version) }
    }

    @Test("Every rendering is in one message, in order, none larger than allowed", arguments: [1, 3, 10, 100])
    func split(most: Int) throws {
        let all = try renderings(25)
        let size = all[0].json.count
        for limit in [size + 300, 3 * size, 10 * size, nil] {
            let sensor = CaliperSensor(id: "urn:sensor:1", maximumBytes: limit, maximumItems: most)
            let made = sensor.messages(of: all, at: Samples.time)
            #expect(made.tooLarge.isEmpty)
            #expect(made.messages.flatMap { Array($0.items) } == Array(0..<25))
            for message in made.messages {
                #expect(message.items.count <= most && message.body.count <= limit ?? .max)
                let report = CaliperCheck(.v1_2).report(on: message.body)
                #expect(report.isAccepted && report.items == message.items.count)
            }
        }
    }

    @Test("Messages are filled as far as the bytes go")
    func full() throws {
        let all = try renderings(3)
        let whole = CaliperSensor(id: "urn:sensor:1").messages(of: all, at: Samples.time)
        let bytes = try #require(whole.messages.first).body.count
        #expect(whole.messages.count == 1)
        let exact = CaliperSensor(id: "urn:sensor:1", maximumBytes: bytes).messages(of: all, at: Samples.time)
        #expect(exact.messages.map(\.body.count) == [bytes])
        let short = CaliperSensor(id: "urn:sensor:1", maximumBytes: bytes - 1).messages(of: all, at: Samples.time)
        #expect(short.messages.map(\.items) == [0..<2, 2..<3])
    }

    @Test("An event that is too large by itself goes nowhere and holds up nothing")
    func tooLarge() throws {
        var all = try renderings(4)
        let long = CaliperDocument(id: "urn:d:1") { $0.description = String(repeating: "x", count: 5_000) }
        all.insert(try CaliperRendering(long.node), at: 2)
        let made = CaliperSensor(id: "urn:sensor:1", maximumBytes: 4_000).messages(of: all, at: Samples.time)
        #expect(made.tooLarge == [2])
        #expect(made.messages.flatMap { Array($0.items) } == [0, 1, 3, 4])
    }

    @Test("A message has renderings of one version")
    func versions() throws {
        let all = try renderings(2) + renderings(2, .v1_1)
        let made = CaliperSensor(id: "urn:sensor:1").messages(of: all, at: Samples.time)
        #expect(made.messages.map(\.version) == [.v1_2, .v1_1])
        for message in made.messages {
            #expect(CaliperCheck(message.version).report(on: message.body).isAccepted)
        }
    }

    @Test("The time of sending is renewed, ids are not")
    func renewed() throws {
        let all = try renderings(1)
        let sensor = CaliperSensor(id: "urn:sensor:1")
        let first = sensor.messages(of: all, at: Samples.time).messages[0].body
        let later = CaliperTime(millisecondsSinceEpoch: Samples.time.millisecondsSinceEpoch + 60_000)
        let second = sensor.messages(of: all, at: later).messages[0].body
        let (a, b) = (try JSONValue(json: first), try JSONValue(json: second))
        #expect(a["sendTime"] != b["sendTime"] && a["data"] == b["data"])
    }
}

@Suite("Entities travel fat, thin, or described once")
struct EntityFormTests {
    private func json(_ nodes: [CaliperNode]) throws -> [JSONValue] {
        try nodes.map { try JSONValue(json: try $0.json()) }
    }

    @Test("Fat changes nothing")
    func fat() {
        var forms = CaliperEntityForms(.fat)
        #expect(forms.items(for: Samples.viewed(1)) == [Samples.viewed(1)])
    }

    @Test("Thin has each entity whole once, where it comes first")
    func thin() throws {
        var forms = CaliperEntityForms(.thin)
        let items = forms.items(for: Samples.viewed(1))
        let event = try #require(try json(items).first)
        #expect(event["actor"]?["name"]?.string == "A. Learner")
        #expect(event["group"]?["courseNumber"]?.string == "CPS 435-01")
        #expect(event["membership"]?["member"]?.string == "https://example.edu/users/554433")
        #expect(event["membership"]?["organization"]?.string == "https://example.edu/sections/1")
        #expect(items.count == 1)
        #expect(CaliperCheck(.v1_2).report(on: try items[0].json()).isAccepted)
    }

    @Test("Described once, later events carry IRIs alone")
    func describeOnce() throws {
        var forms = CaliperEntityForms(.describeOnce)
        let first = try json(forms.items(for: Samples.viewed(1)))
        let second = try json(forms.items(for: Samples.viewed(2)))
        #expect(
            first.compactMap { $0["type"]?.string }
                == ["Person", "Document", "SoftwareApplication", "CourseSection", "Membership", "ViewEvent"])
        #expect(second.compactMap { $0["type"]?.string } == ["Document", "ViewEvent"])
        for name in ["actor", "object", "edApp", "group", "membership"] { #expect(second[1][name]?.string != nil) }
        for item in first + second { #expect(CaliperCheck(.v1_2).report(on: item.json).isAccepted) }
    }

    @Test("What has changed is described again, what was forgotten too")
    func changed() throws {
        var forms = CaliperEntityForms(.describeOnce, limit: 3)
        func view(_ name: String, _ number: Int) -> CaliperNode {
            CaliperViewEvent(
                id: Samples.id(number), actor: .entity(CaliperPerson(id: "urn:p:\(number)") { $0.name = name }),
                object: "urn:d:1", at: Samples.time, profile: .readingProfile
            ).node
        }
        #expect(forms.items(for: view("a", 1)).count == 2)
        #expect(forms.items(for: view("a", 1)).count == 1)
        #expect(forms.items(for: view("b", 1)).count == 2)
        for number in 2...5 { #expect(forms.items(for: view("a", number)).count == 2) }
        #expect(forms.items(for: view("b", 1)).count == 2)
        #expect(forms.items(for: view("a", 5)).count == 1)
    }

    @Test(
        "Blank nodes and those that are anonymous on purpose stay whole",
        arguments: ["_:1", "http://purl.imsglobal.org/caliper/Person"])
    func anonymous(id: String) throws {
        var forms = CaliperEntityForms(.describeOnce)
        let event = CaliperViewEvent(
            id: Samples.id(1), actor: .entity(CaliperPerson(id: CaliperIRI(id))), object: "urn:d:1", at: Samples.time,
            profile: .readingProfile)
        let items = forms.items(for: event.node)
        #expect(items == [event.node])
    }
}
