import Caliper
import CaliperCanonical
import Canonical
import CrosswalkJSON
import Testing
import XAPI
import XAPICanonical

@Suite("Events come back from the other standard as they were")
struct RoundTripTests {
    private let caliper = CaliperEventTranslator(naming: naming)
    private let xapi = XAPIStatementTranslator(naming: naming)
    private static let naming = IdentityNaming(tenant: "north", base: "https://id.example.org/north")

    /// The members in the order of their names, so that what is the same has the same bytes.
    private func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let object):
            .object(
                JSONObject(
                    object.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
                        .map { ($0.name, sorted($0.value)) }))
        default: value
        }
    }

    private func sorted(_ bytes: [UInt8]) throws -> String {
        String(decoding: sorted(try JSONValue(json: bytes)).json, as: UTF8.self)
    }

    /// What goes out of an event, and comes back after a way through the canonical event and a statement of a version.
    private func way(of node: CaliperNode, through version: XAPIVersion?) throws -> (sent: String, back: String) {
        let sent = try CaliperRendering(node)
        var event = try caliper.event(of: node)
        if let version {
            let statement = try xapi.statement(of: event, for: version).value
            let bytes = try statement.json(for: version)
            event = try xapi.event(of: try XAPIStatement(json: bytes, version: version))
        }
        let back = try CaliperRendering(try caliper.caliper(of: event).value)
        return (try sorted(sent.json), try sorted(back.json))
    }

    @Test(
        "Every official event of Caliper 1.2, and of 1.1 brought into it", .enabled(if: SharedData.isThere),
        arguments: [nil, .v1_0_3, .v2_0] as [XAPIVersion?])
    func official(version: XAPIVersion?) throws {
        var (same, all) = (0, 0)
        for (folder, edition) in [("v1p2", CaliperVersion.v1_2), ("v1p1", .v1_1), ("v1p0", .v1_0)] {
            for document in try SharedData.documents(in: "caliper/fixtures/\(folder)") {
                guard let upgrade = try? CaliperUpgrade(of: document.bytes, from: edition) else { continue }
                for node in upgrade.input.nodes where node.isEvent {
                    all += 1
                    let (sent, back) = try way(of: node, through: version)
                    #expect(back == sent, "\(folder)/\(document.name)")
                    if back == sent { same += 1 }
                }
            }
        }
        print(
            "Caliper events through \(version.map { "xAPI \($0.rawValue)" } ?? "the canonical event"): \(same)/\(all) byte for byte"
        )
        #expect(same == all && all > 100)
    }

    @Test(
        "Every official statement that is right comes back from Caliper", .enabled(if: SharedData.isThere),
        arguments: [("1.0.3", XAPIVersion.v1_0_3), ("2.0.0", .v2_0)])
    func statements(file: String, version: XAPIVersion) throws {
        var (same, all, refused) = (0, 0, 0)
        for line in try SharedData.lines(of: "xapi/statement-validation-\(file).jsonl") {
            let row = try JSONValue(json: line)
            guard row["expect"]?.number?.integer == 200, var object = row["statement"]?.object else { continue }
            object["id"] = object["id"] ?? "0b6c5e5c-2f5a-4d5e-9a77-6b9d1f2f8c11"
            object["timestamp"] = object["timestamp"] ?? "2026-01-15T10:15:00.000Z"
            guard let statement = try? XAPIStatement(json: JSONValue.object(object).json, version: version) else {
                continue
            }
            all += 1
            let event = try xapi.event(of: statement)
            let node: CaliperNode
            do {
                node = try caliper.caliper(of: event).value
            } catch {
                refused += 1
                print("refused:", error, String(decoding: JSONValue.object(object).json, as: UTF8.self).prefix(300))
                continue
            }
            let again = try caliper.event(of: try CaliperInput(json: try node.json()).nodes[0])
            let back = try xapi.statement(of: again, for: version).value
            let (sent, got) = (
                try sorted(try statement.json(for: version)), try sorted(try back.json(for: version))
            )
            #expect(got == sent)
            if got == sent { same += 1 }
        }
        print(
            "Statements of \(version.rawValue) through Caliper: \(same)/\(all) byte for byte, \(refused) that Caliper cannot say"
        )
        #expect(same == all && all > 100)
    }
}
