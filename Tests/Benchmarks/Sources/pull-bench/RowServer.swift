import CrosswalkRuntime
import HTTPTypes

/// Lists of any length that cost next to nothing to serve: what readings are measured on.
struct RowServer: Handler {
    let enrollments: Int
    let users: Int

    func respond(to request: WebRequest) async throws -> WebResponse {
        let isUsers = request.path.hasSuffix("/users")
        let count = isUsers ? users : enrollments
        let query = try request.query()
        // Nothing here ever changes: all records are of one time.
        let since = query["filter"].flatMap { $0.split(separator: "'").dropFirst().first.map(String.init) }
        let total = since.map { $0 <= "2025-08-18T10:00:00.000Z" } ?? true ? count : 0
        let limit = query["limit"].flatMap { Int($0) } ?? 100
        let offset = query["offset"].flatMap { Int($0) } ?? 0
        var body = Array((isUsers ? #"{"users":["# : #"{"enrollments":["#).utf8)
        let rows = offset..<max(offset, min(total, offset + limit))
        body.reserveCapacity(rows.count * 400 + 32)
        for row in rows {
            if row > rows.lowerBound { body.append(UInt8(ascii: ",")) }
            body += isUsers ? Self.user(row) : Self.enrollment(row)
        }
        body += Array("]}".utf8)
        var fields = HTTPFields()
        if let name = HTTPField.Name("X-Total-Count") { fields[name] = String(total) }
        return WebResponse(.ok, HTTPBody(body), mediaType: "application/json", fields: fields)
    }

    private static let head = #","status":"active","dateLastModified":"2025-08-18T10:00:00.000Z","#
    private static let base = "https://sis.example.org/ims/oneroster/rostering/v1p2"

    private static func reference(_ name: String, _ path: String, _ id: String) -> String {
        #""\#(name)":{"href":"\#(base)/\#(path)/\#(id)","sourcedId":"\#(id)","type":"\#(name == "school" ? "org" : name)"}"#
    }

    private static func enrollment(_ row: Int) -> [UInt8] {
        let user = reference("user", "users", "user-\(row / 6)")
        let place = reference("class", "classes", "class-\(row % 2_000)")
        let school = reference("school", "schools", "school-\(row % 40)")
        return Array(
            (#"{"sourcedId":"enrollment-\#(10_000_000 + row)""# + head + user + "," + place + "," + school
                + #","role":"student"}"#).utf8)
    }

    private static func user(_ row: Int) -> [UInt8] {
        let org = #"{"href":"\#(base)/orgs/school-\#(row % 40)","sourcedId":"school-\#(row % 40)","type":"org"}"#
        return Array(
            (#"{"sourcedId":"user-\#(1_000_000 + row)""# + head
                + #""enabledUser":"true","givenName":"Given","familyName":"Family \#(row)","username":"user\#(row)","#
                + #""roles":[{"roleType":"primary","role":"student","org":\#(org)}]}"#).utf8)
    }
}
