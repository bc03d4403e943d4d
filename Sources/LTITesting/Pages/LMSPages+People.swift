import CrosswalkRuntime
import LTICore

/// Who is in a course, as a tool gets it from the service of members.
extension LMSPages {
    func people(_ request: WebRequest) async throws -> WebResponse {
        guard let user = try await lms.sessions.user(request.head) else { return signInFirst }
        guard let course = course(named: request, below: "people") else { return missing("There is no such course.") }
        let teaches = LaunchRoles(user.roles).isInstructor
        let rows = lms.catalog.members.filter { teaches || $0.id == user.id }.map { person in
            let roles = LaunchRoles(person.roles).inContext.map { $0.principal?.rawValue ?? $0.raw }
            return """
                <tr><th scope="row">\(escaped(person.label))</th><td>\(escaped(roles.joined(separator: ", ")))</td>
                <td>\(escaped(person.sourcedID ?? "–"))</td></tr>
                """
        }
        let content = """
            <p><a href="\(href("courses", course.id.text))">\(escaped(course.title))</a></p>
            <h1>People</h1>
            <p class="soft">Signed in as \(escaped(user.label))\(teaches ? "" : ": who teaches sees everybody")</p>
            <table><thead><tr><th scope="col">Person</th><th scope="col">Role</th><th scope="col">In the school's records</th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table>
            """
        return LMSPage(title: "People", content: content).response()
    }
}
