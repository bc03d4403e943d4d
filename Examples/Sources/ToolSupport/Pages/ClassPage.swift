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
        let warning = members.outcome.completeness.warning.map {
            HTML.paragraph("\(Status("careful", .waiting).html) \($0)")
        }
        let facts = MemberComparison.Place.allCases.compactMap { place in
            compared.map { (place.status.word, $0[place]) }
        }
        return Page(
            title: "Class list",
            lead: .facts(facts.isEmpty ? [("members", members.members.count)] : facts) + (warning ?? .empty),
            sections: [
                PageSection("People", compared.map { table($0, names, session).html } ?? table(members, session).html)
            ],
            footer: .paragraph("Shown to who teaches this course. Nothing in the roster is changed."), hasForms: true)
    }

    private static func table(_ members: Memberships, _ session: String) -> DataTable {
        DataTable(
            caption: "Members as the learning platform lists them.",
            [.init("Person", .heading), .init("Role", .text), .init("Grade", .text)],
            rows: members.members.map { [.html(name($0)), .text($0.roles.words), .html(grade($0, session))] })
    }

    private static func table(
        _ compared: MemberComparison, _ names: [DirectoryPersonID: String], _ session: String
    ) -> DataTable {
        DataTable(
            caption: "Members as the learning platform lists them, then who is in the roster alone.",
            [.init("Person", .heading), .init("Role", .text), .init("Where", .text), .init("Grade", .text)],
            rows: compared.rows.map { row in
                let person = row.person.map { HTML(text: names[$0] ?? $0.text) }
                return [
                    .html(row.member.map(name) ?? person ?? .empty), .text(row.member?.roles.words ?? "–"),
                    .html(row.place.status.html), .html(row.member.map { grade($0, session) } ?? .empty),
                ]
            })
    }

    private static func name(_ member: Member) -> HTML { HTML(text: member.name ?? member.user.text) }

    private static func grade(_ member: Member, _ session: String) -> HTML {
        guard member.roles.isLearner, !member.isTestUser else { return .empty }
        return .disclosure("Give a grade", GradePage.form(member.user, session))
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
