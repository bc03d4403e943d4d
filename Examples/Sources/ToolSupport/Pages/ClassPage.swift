public import LTIAdvantage
public import LTICanonical
import LTICore
public import PageLayout

/// The class list. It shows other people's names: only somebody who teaches the course gets to it.
public enum ClassPage {
    /// The list, each person with where they are: in the course, in the roster, in both.
    ///
    /// - Parameters:
    ///   - members: who is in the course by the platform.
    ///   - compared: the same beside the roster; `nil` where none is known.
    ///   - names: what those are called whom only the roster has.
    ///   - session: of the forms.
    public static func page(
        _ members: Memberships, _ compared: MemberComparison?, _ names: [DirectoryPersonID: String], _ session: String
    ) -> Page {
        let rows =
            compared?.rows.map { row in
                let name = row.person.flatMap { names[$0] }
                return cells(row.member, name ?? row.person?.text ?? "", row.place.status.html, session)
            } ?? members.members.map { cells($0, "", "no roster is known", session) }
        let facts = compared.map { compared in
            MemberComparison.Place.allCases.map { ($0.status.word, compared[$0]) }
        }
        return Page(
            title: "Class list",
            lead: .facts(facts ?? [("members", members.members.count)])
                + (members.outcome.completeness.warning.map { .paragraph("\(Status("careful", .waiting).html) \($0)") }
                    ?? .empty),
            sections: [
                PageSection(
                    "People",
                    DataTable(
                        caption: "Members as the learning platform lists them, then who is in the roster alone.",
                        [
                            .init("Person", .heading), .init("Role", .text), .init("Where", .text),
                            .init("Grade", .text),
                        ],
                        rows: rows
                    ).html)
            ],
            footer: .paragraph("Shown to who teaches this course. Nothing in the roster is changed."), hasForms: true)
    }

    private static func cells(_ member: Member?, _ name: String, _ place: HTML, _ session: String) -> [DataTable.Cell] {
        guard let member else { return [.text(name), .text("–"), .html(place), .text("")] }
        let grade = member.roles.isLearner && !member.isTestUser ? GradePage.form(member.user, session) : .empty
        return [.text(member.name ?? member.user.text), .text(member.roles.words), .html(place), .html(grade)]
    }

    /// A service of the platform refused, in its words.
    public static func failed(_ words: String) -> Page {
        Page(title: "The platform did not do that", lead: .paragraph("\(words)"), sections: [])
    }

    /// The session is over, or not for this.
    public static let ended = Page(
        title: "Open this from your course again",
        lead: .paragraph("This page was open for long, or is not for you. Go to your course and open its link again."),
        sections: [])
}
