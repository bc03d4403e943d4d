import CrosswalkRuntime
import LTIAdvantage
import LTICore
import PageLayout
import ToolSupport

/// Deep linking: a teacher chooses quizzes, and the platform keeps them.
struct Chooser: Sendable {
    let sessions: ToolSessions
    let policy: EndpointPolicy
    let signer: ClientAssertion.Signer

    /// Sends what was chosen back to the platform; nothing, too, so that the person comes back in any case.
    func choose(_ request: WebRequest) async throws -> WebResponse {
        let form = try await request.form()
        guard let session = try await sessions.session(form, for: [.deepLinking]) else {
            return ClassPage.ended.response
        }
        let asked = try DeepLinkingRequest(stored: session.stored, policy: policy)
        let chosen = Set(form.fields.filter { $0.name == "quiz" }.map(\.value))
        let items = Quiz.all.filter { chosen.contains($0.id) }.map {
            $0.item(withColumn: asked.terms.acceptsLineItem != false)
        }
        return try await asked.page(DeepLinkingResponse(items: items), ambient: .system, signer: signer)
    }
}

/// Where quizzes are chosen.
enum ChoicePage {
    static func page(_ terms: DeepLinkingTerms, _ session: String) -> Page {
        guard terms.accepts(.resourceLink) else {
            return Page(
                title: "Nothing to choose here",
                lead: .paragraph("Your platform asks for something else than activities, and this tool has no other."),
                sections: [
                    PageSection(
                        "Next", .form(to: "/choose", hidden: [("session", session)], .button("Back to the course")))
                ], hasForms: true)
        }
        let isOneAlone = !terms.acceptsSeveral(.resourceLink)
        let choices = Quiz.all.map {
            HTML.choice(
                "\($0.title)<br><span class=\"muted\">\($0.question)</span>", name: "quiz", value: $0.id,
                isOneOfMany: isOneAlone)
        }
        return Page(
            title: "Choose quizzes",
            lead: .paragraph("They become activities of your course, each with a column in the gradebook."),
            sections: [
                PageSection(
                    "Quizzes",
                    .form(to: "/choose", hidden: [("session", session)], HTML(choices) + .button("Add to the course")))
            ], hasForms: true)
    }
}
