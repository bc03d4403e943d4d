import CrosswalkJSON
import Foundation
import Testing

@testable import Caliper

@Suite("The tables are those of the standard", .enabled(if: CaliperData.isThere))
struct ModelTableTests {
    private let model: JSONValue

    init() throws {
        model = try JSONValue(json: try #require(CaliperData.shared).model())
    }

    private func terms(_ name: String) -> [String] { (model[name]?.array ?? []).compactMap(\.string) }

    @Test("Every entity has the supertypes, properties and required properties of the model, and no others")
    func entities() throws {
        let entities = try #require(model["entities"]?.object)
        let rows = EntityTable.rows.filter { !$0.type.isDeprecated }
        #expect(Set(rows.map { "\($0.type.term)" }) == Set(entities.map(\.name)))
        var properties = 0
        for row in rows {
            let entity = try #require(entities["\(row.type.term)"])
            #expect(row.supertypes.map { "\($0.term)" } == (entity["supertypes"]?.array ?? []).compactMap(\.string))
            let wanted = try #require(entity["properties"]?.object)
            let own = row.properties.filter { $0.key != .context && $0.key != .type }
            #expect(Set(own.map { "\($0.key.name)" }) == Set(wanted.map(\.name)), "\(row.type.term)")
            for (property, rule) in own {
                #expect(
                    Self.matches(rule, try #require(wanted["\(property.name)"])), "\(row.type.term).\(property.name)")
                properties += 1
            }
            let required = Set((entity["required"]?.array ?? []).compactMap(\.string))
            #expect(Set(row.required.map { "\($0.name)" }) == required, "\(row.type.term)")
        }
        print("Caliper model: \(rows.count) entities, \(properties) properties")
    }

    @Test("Every event has the actions and types of the model")
    func events() throws {
        let events = try #require(model["events"]?.object)
        let rows = EventTable.rows.filter { !$0.type.isDeprecated }
        #expect(Set(rows.map { "\($0.type.term)" }) == Set(events.map(\.name)))
        for row in rows {
            let event = try #require(events["\(row.type.term)"])
            if event["actions"]?.string == "*" {
                #expect(row.actions == .all)
            } else {
                #expect(Set(row.actions.map(\.rawValue)) == Set((event["actions"]?.array ?? []).compactMap(\.string)))
            }
            for property in [Property.actor, .object, .target, .generated, .referrer] {
                guard let types = event["\(property.name)"]?.array else { continue }
                let own = row.narrowed[property] ?? [.entity]
                #expect(Set(own.types.map { "\($0.term)" }) == Set(types.compactMap(\.string)), "\(row.type.term)")
            }
        }
    }

    @Test("Every vocabulary has the terms of the model in its order")
    func vocabularies() {
        #expect(CaliperAction.standard.map(\.rawValue) == terms("actions"))
        #expect(CaliperProfile.standard.map(\.rawValue) == terms("profiles"))
        #expect(CaliperRole.standard.map(\.rawValue) == terms("roles"))
        #expect(CaliperMetric.standard.map(\.rawValue) == terms("metrics"))
        #expect(CaliperStatus.standard.map(\.rawValue) == terms("statuses"))
        #expect(CaliperIdentifierType.standard.map(\.rawValue) == terms("systemIdentifierTypes"))
        #expect(CaliperMessageType.standard.map(\.rawValue) == terms("ltiMessageTypes"))
    }

    @Test("Every profile has the events, actions and obligations of the model")
    func profiles() throws {
        let profiles = try #require(model["profileConformance"]?.object)
        var cells = 0
        for profile in profiles {
            for event in profile.value.object ?? JSONObject() {
                for action in event.value.object ?? JSONObject() {
                    let row = ProfileTable.rows.first {
                        $0.profile.rawValue == profile.name && "\($0.event.term)" == event.name
                            && (action.name == "*" || $0.actions.contains { $0.rawValue == action.name })
                    }
                    let standing: ProfileTable.Standing =
                        switch action.value.string {
                        case "Required": .required
                        case "Optional": .optional
                        default: .oneOf
                        }
                    #expect(row?.standing == standing, "\(profile.name) \(event.name) \(action.name)")
                    cells += 1
                }
            }
        }
        #expect(Set(ProfileTable.rows.map(\.profile.rawValue)) == Set(profiles.map(\.name)))
        print("Caliper model: \(cells) cells of the profile tables")
    }

    @Test("Every term of the model has a Swift type, and each type a property for each of its own")
    func types() throws {
        let names = try #require(model["entities"]?.object).map(\.name) + #require(model["events"]?.object).map(\.name)
        #expect(Set(AllTypes.byTerm.keys) == Set(names))
        let sources = try Self.sources()
        for entity in try #require(model["entities"]?.object) {
            let text = sources.filter { $0.contains("term = \"\(entity.name)\"") }.joined()
            for property in entity.value["properties"]?.object ?? JSONObject() {
                #expect(text.contains("var \(property.name): "), "\(entity.name).\(property.name)")
            }
        }
    }

    private static func sources() throws -> [String] {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        folder.appendPathComponent("Sources/Caliper/Entities")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    }

    /// Whether a rule is what the model says of a property.
    private static func matches(_ rule: PropertyRule, _ wanted: JSONValue) -> Bool {
        func names(_ types: TypeSet) -> Set<String> { Set(types.types.map { "\($0.term)" }) }
        func isSame(_ types: TypeSet, _ name: String, _ addition: Set<String> = []) -> Bool {
            names(types).union(addition) == Set((wanted[name]?.array ?? []).compactMap(\.string))
        }
        switch rule {
        case .text: return wanted.string == "String"
        case .time: return wanted.string == "DateTime"
        case .duration: return wanted.string == "Duration"
        case .decimal: return wanted.string == "Decimal"
        case .integer, .count: return wanted.string == "Integer"
        case .bool: return wanted.string == "Boolean"
        case .map: return wanted.string == "Map"
        case .identity: return wanted.string == "IRI"
        case .term(.metric): return wanted["term"]?.string == "Metric"
        case .term(.messageType): return wanted["term"]?.string == "LtiMessageType"
        case .term(.identifierType): return wanted["term"]?.string == "SystemIdentifierType"
        case .term(.status): return wanted["enum"]?.array == ["Active", "Inactive"]
        case .terms(.role): return wanted["array"]?.array == ["Role"]
        case .texts: return wanted["array"]?.array == ["string"]
        case .node(let types): return isSame(types, "object")
        case .nodes(let types): return isSame(types, "array")
        case .reference(let types): return isSame(types, "entity") && wanted["orIRI"]?.bool == true
        case .references(let types): return isSame(types, "array", ["IRI"])
        default: return false
        }
    }
}
