import CrosswalkJSON
import CrosswalkRuntime
import LTIAdvantage
import LTICore

/// The gradebook of a course: who teaches sees everybody, everybody else sees what is their own.
extension LMSPages {
    func gradebook(_ request: WebRequest) async throws -> WebResponse {
        guard let user = try await lms.sessions.user(request.head) else { return signInFirst }
        guard let course = course(named: request, below: "gradebook") else {
            return missing("There is no such course.")
        }
        let tool = try await lms.tool(try request.query()["client"].map { ClientID($0) })
        let owner = GradebookOwner(course.id, of: tool.clientID)
        let columns = try await lms.gradebook.lineItems(of: owner, LineItemFilter(), after: nil, limit: 100)
        let teaches = LaunchRoles(user.roles).isInstructor
        let learners = lms.catalog.users.filter { person in
            person.claims.subject != nil && person.roles.contains { $0.raw.hasSuffix("#Learner") }
                && (teaches || person.id == user.id)
        }
        var rows: [String] = []
        for learner in learners { rows.append(try await row(of: learner, columns, owner, teaches)) }
        let content = """
            <p><a href="\(href("courses", course.id.text))">\(escaped(course.title))</a></p>
            <h1>Gradebook</h1>
            <p class="soft">Signed in as \(escaped(user.label))</p>
            \(columns.isEmpty ? "<p>The tool has no column yet. Open one of its links first.</p>" : table(columns, rows))
            """
        return LMSPage(title: "Gradebook", content: content).response()
    }

    private func table(_ columns: [GradebookItem], _ rows: [String]) -> String {
        let heads = columns.map {
            "<th scope=\"col\">\(escaped($0.item.label)) <span class=\"soft\">of \($0.item.scoreMaximum)</span></th>"
        }
        return """
            <table><thead><tr><th scope="col">Person</th>\(heads.joined())</tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table>
            """
    }

    private func row(
        of learner: LMSUser, _ columns: [GradebookItem], _ owner: GradebookOwner, _ teaches: Bool
    ) async throws -> String {
        guard let user = learner.claims.subject else { return "" }
        var cells: [String] = []
        for column in columns {
            let entry = try await lms.gradebook.entry(of: user, in: column.id, of: owner)
            cells.append("<td>\(cell(entry ?? GradebookEntry(), column, learner, teaches))</td>")
        }
        return "<tr><th scope=\"row\">\(escaped(learner.label))</th>\(cells.joined())</tr>"
    }

    /// The grade, how far the work has come, and the way to look at the work.
    private func cell(_ entry: GradebookEntry, _ column: GradebookItem, _ learner: LMSUser, _ teaches: Bool) -> String {
        guard entry != GradebookEntry() else { return "<span class=\"soft\">nothing yet</span>" }
        let state = [entry.activity?.rawValue, entry.grading?.rawValue].compactMap { $0 }.joined(separator: ", ")
        var lines = ["<strong>\(entry.score.map { escaped("\($0)") } ?? "no grade")</strong>"]
        lines.append("<span class=\"soft\">\(entry.isOverridden ? "by a teacher" : escaped(state))</span>")
        if let comment = entry.comment { lines.append(escaped(comment)) }
        if teaches, let link = column.item.resourceLinkID {
            let fields = FormFields(
                arrayLiteral: ("link", link.text), ("type", MessageType.submissionReview.rawValue), ("for", learner.id))
            lines.append("<a href=\"\(href("open"))?\(escaped(fields.encoded))\">Look at the work</a>")
        }
        return lines.joined(separator: "<br>")
    }
}
