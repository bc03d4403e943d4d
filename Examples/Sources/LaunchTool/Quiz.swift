import CrosswalkJSON
import LTIAdvantage
import LTICore
import PageLayout
import ToolSupport

/// What the tool has to offer. Your own content goes here.
struct Quiz: Sendable {
    let id: String
    let title: String
    let question: String

    static let all = [
        Quiz(id: "halves", title: "Halves and quarters", question: "Why is a quarter half of a half?"),
        Quiz(id: "area", title: "The area of a field", question: "How would you measure a field that has no corners?"),
        Quiz(id: "cells", title: "What cells are made of", question: "What would a cell be without its membrane?"),
    ]

    /// The quiz that a link was made for; the first one for a link that was not made here.
    static func opened(by claims: LaunchClaims) -> Quiz {
        all.first { $0.id == claims.custom["quiz"] } ?? all[0]
    }

    /// What the platform is to keep: a launch that says which quiz it is, and a column whose cells lead back to the work.
    func item(withColumn: Bool) -> ContentItem {
        var link = ResourceLinkItem(custom: CustomParameters([(name: "quiz", value: id)]))
        if withColumn {
            link.lineItem = ItemLineItem(
                scoreMaximum: 100, label: title, resourceID: id,
                submissionReview: SubmissionReviewOffer(reviewableStatus: ["Submitted", "Completed"]))
        }
        return ContentItem(.resourceLink(link), title: title, text: question)
    }

    /// What a learner and a teacher can do behind a launch.
    static func sections(_ launch: VerifiedLaunch, _ session: String) -> [PageSection] {
        guard launch.messageType == .resourceLink, !launch.roles.isTestUser else { return [] }
        let hidden = GradePage.hidden(session)
        if launch.roles.isInstructor, launch.claims.memberships != nil {
            return [PageSection("Your class", .form(to: "/class", hidden: hidden, .button("Show the class list")))]
        }
        guard launch.roles.isLearner, launch.claims.grades != nil else { return [] }
        let quiz = opened(by: launch.claims)
        let answer = HTML.textArea(quiz.question, name: "answer") + .button("Hand in")
        return [PageSection(quiz.title, .form(to: "/hand-in", hidden: hidden, answer))]
    }
}
