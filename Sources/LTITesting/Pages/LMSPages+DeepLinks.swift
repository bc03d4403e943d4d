import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// The pages of deep linking: what came, what became of it, and what a course has of it.
extension LMSPages {
    /// What somebody chose in a tool: kept in the course that asked, and shown item by item.
    func chosen(_ request: WebRequest) async throws -> WebResponse {
        guard let form = try await form(request) else { return missing("The form cannot be read.") }
        guard let session = try await lms.sessions.session(request.head, try request.query()) else {
            return signInFirst
        }
        do {
            let (returned, kept) = try await lms.receive(form, in: session)
            return page(of: returned, kept)
        } catch let refusal as LaunchRefusal {
            let content = """
                <h1>The tool's answer was refused</h1>
                <p>Nothing was added to the course. Choose content again; if this happens again, tell the person who
                looks after the tool:</p>
                <p><code>\(escaped(refusal.description))</code></p>
                """
            return LMSPage(title: "Refused", content: content).response(HTTPResponse.Status(code: refusal.status))
        }
    }

    private func page(of returned: DeepLinkingReturn, _ kept: [LMSChosenItem]) -> WebResponse {
        var rest = kept[...]
        let rows = returned.judgements.map { judged in
            judged.item == nil ? refused(judged) : rest.popFirst().map { added($0, judged) } ?? ""
        }
        let course = lms.catalog.courses.first { $0.id.text == returned.note }
        let title = heading(returned, kept.count, course?.title ?? "the course")
        let content = """
            <p><a target="_top" href="\(escaped(lms.base.description.withSlash))">Simulated LMS</a></p>
            <h1>\(escaped(title))</h1>
            \(said(returned))
            \(returned.findings.map(words).joined())
            <ul>\(rows.joined(separator: "\n"))</ul>
            \(course.map { "<p><a class=\"button\" target=\"_top\" href=\"\(href("courses", $0.id.text))\">Back to the course</a></p>" } ?? "")
            """
        // A tool of which nothing is taken is told so also by the status.
        let isRefused = kept.isEmpty && !returned.isEmpty
        return LMSPage(title: "Chosen content", content: content).response(isRefused ? .unprocessableContent : .ok)
    }

    private func heading(_ returned: DeepLinkingReturn, _ added: Int, _ course: String) -> String {
        let count = returned.judgements.count
        if returned.isEmpty { return "You chose nothing" }
        let items = count == 1 ? "1 item" : "\(count) items"
        if added == count { return "You chose \(items), now in \(course)" }
        return "You chose \(items); \(added) of \(count) could be added to \(course)"
    }

    /// The tool's own words, as text.
    private func said(_ returned: DeepLinkingReturn) -> String {
        let error = returned.errorMessage.map { "<p role=\"alert\">The tool reports a problem: \(escaped($0))</p>" }
        let message = returned.message.map { "<p role=\"status\">The tool says: \(escaped($0))</p>" }
        return (error ?? "") + (message ?? "")
    }

    private func added(_ item: LMSChosenItem, _ judged: DeepLinkingTerms.Judgement) -> String {
        "<li>✓ added: \(shown(item))\(judged.findings.map(words).joined())</li>"
    }

    private func refused(_ judged: DeepLinkingTerms.Judgement) -> String {
        "<li>✗ not added: item \(judged.index + 1)\(judged.findings.map(words).joined())</li>"
    }

    private func words(_ finding: DeepLinkingFinding) -> String {
        let place = finding.member.map { ", \($0)" } ?? ""
        return """
            <p>\(escaped(finding.advice))<br>
            <span class="soft">\(escaped(finding.code.rawValue))\(escaped(place)): \(escaped(finding.clause))</span></p>
            """
    }

    /// What was chosen for a course, as its page shows it.
    func chosenItems(of course: LMSCourse) async throws -> String {
        let items = try await lms.chosenItems(in: course.id)
        guard !items.isEmpty else { return "" }
        return """
            <h2>Chosen in tools</h2>
            <ul>\(items.map { "<li>\(shown($0))</li>" }.joined(separator: "\n"))</ul>
            """
    }

    /// An item: a launch with its buttons, an address as a link, and HTML not at all.
    private func shown(_ item: LMSChosenItem) -> String {
        let text = item.item.text.map { "<br>\(escaped($0))" } ?? ""
        let column = item.lineItem.map { "<br>\(escaped(Self.words(of: $0)))" } ?? ""
        return (item.link.map(opening) ?? plain(item)) + text + column
    }

    private func plain(_ item: LMSChosenItem) -> String {
        let kind = "<span class=\"soft\">\(escaped(item.item.type.words))</span>"
        if case .html = item.item.content {
            return
                "<strong>\(escaped(item.title))</strong> \(kind)<br>This platform does not sanitise HTML, and so shows none."
        }
        guard let url = item.item.url else { return "<strong>\(escaped(item.title))</strong> \(kind)" }
        return "<a href=\"\(escaped(url))\" rel=\"noopener noreferrer\">\(escaped(item.title))</a> \(kind)"
    }

    private static func words(of column: RequestedLineItem) -> String {
        let name = column.label.map { " “\($0)”" } ?? ""
        return "Comes with the gradebook column\(name), \(column.scoreMaximum) points."
    }
}
