import CrosswalkJSON
import CrosswalkRuntime
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

/// A request for each operation that a provider with the sample district can answer with success.
enum OperationCalls {
    /// The ids in the path: of things that belong together.
    static func ids(_ operation: OneRosterOperation) throws -> [String] {
        try operation.path.parameters.map { parameter in
            switch parameter {
            case "classSourcedId": return "c1"
            case "schoolSourcedId": return "s1"
            case "courseSourcedId": return "k1"
            case "userSourcedId", "studentSourcedId": return "u1"
            case "teacherSourcedId": return "u4"
            case "termSourcedId", "academicSessionSourcedId": return "t1"
            case "lineItemSourcedId": return "l1"
            default: return try own(operation)
            }
        }
    }

    private static func own(_ operation: OneRosterOperation) throws -> String {
        switch operation.name {
        case "getTerm": return "t1"
        case "getGradingPeriod": return "g1"
        case "getSchool": return "s1"
        case "getStudent": return "u1"
        case "getTeacher": return "u4"
        default:
            let first = SampleDistrict.records[operation.entityType]?.first
            return try #require(first?["sourcedId"]?.string)
        }
    }

    /// The body, with every member that the version requires; `nil` where the operation has none.
    static func body(_ operation: OneRosterOperation) throws -> JSONValue? {
        guard operation.shape == .put || operation.shape == .post else { return nil }
        let record = try #require(SampleDistrict.records[operation.entityType]?.first)
        let renderer = RecordRenderer(
            version: operation.version, type: operation.entityType, root: "https://sis.example.org", fields: nil)
        var json = JSONWriter()
        renderer.write(record, to: &json)
        var value = try #require(try JSONValue(json: json.finish()).object)
        let name = try #require(operation.wrapper)
        guard operation.shape == .post else { return .object([name: .object(value)]) }
        value["sourcedId"] = "temporary-1"
        return .object([name: .array([.object(value)])])
    }

    /// The path with the query that shows that parameters are taken.
    static func path(_ operation: OneRosterOperation) throws -> String {
        let path = try #require(operation.fullPath(try ids(operation)))
        return operation.shape == .collection ? "\(path)?limit=50&offset=0&sort=sourcedId&orderBy=asc" : path
    }
}
