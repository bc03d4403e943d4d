import CrosswalkRuntime
public import LTIAdvantage
public import LTICore
public import PageLayout

/// A learner's work and its grade.
public enum GradePage {
    /// The hidden fields session and event: whatever a form is sent twice for counts once.
    public static func hidden(_ session: String) -> [(String, String)] {
        let event = Ambient.system.randomBytes(8).map { String($0) }.joined(separator: ".")
        return [("session", session), ("event", event)]
    }

    /// The form that sends a grade.
    public static func form(_ learner: UserID, _ session: String) -> HTML {
        .form(
            to: "/grade", hidden: hidden(session) + [("user", learner.text)],
            .numberField("Points of 100", name: "grade", upTo: 100) + .textField("Comment", name: "comment")
                + .button("Send grade"))
    }

    /// What became of a grade.
    public static func page(_ outcome: ScoreOutcome, _ session: String) -> Page {
        let (status, words) = outcome.answer
        return Page(
            title: "Grade", lead: .paragraph("\(status.html) \(words)"),
            sections: [
                PageSection("Next", .form(to: "/class", hidden: [("session", session)], .button("Show the class list")))
            ], hasForms: true)
    }

    /// There is a grade, which new work would take away.
    public static let gradedAlready = Page(
        title: "Your work has a grade",
        lead: .paragraph("Nothing was handed in. Ask your teacher to take the grade back if you want to try again."),
        sections: [])

    /// What became of work that was handed in.
    public static func handedIn(_ outcome: ScoreOutcome) -> Page {
        let (status, words) = outcome.answer
        return Page(
            title: "Handed in",
            lead: .paragraph("Your answer is kept, and your teacher will look at it."),
            sections: [PageSection("In the gradebook", .paragraph("\(status.html) \(words)"))])
    }

    /// Work as the gradebook's link to it shows it.
    ///
    /// - Parameters:
    ///   - name: whose.
    ///   - learner: the same as the platform knows the person.
    ///   - text: what was handed in; `nil` for nothing.
    ///   - grade: what the gradebook has.
    ///   - session: of the form that grades; `nil` for who may not.
    public static func work(
        of name: String, _ learner: UserID, _ text: String?, _ grade: String, _ session: String?
    ) -> Page {
        Page(
            title: "The work of \(name)",
            lead: .box(.plain, .paragraph(text.map { HTML(text: $0) } ?? "Nothing was handed in here.")),
            sections: [
                PageSection(
                    "Grade",
                    .pairs([("In the gradebook", HTML(text: grade))]) + (session.map { form(learner, $0) } ?? .empty))
            ], hasForms: session != nil)
    }
}
