import CrosswalkJSON
import CrosswalkRuntime
import LTIAdvantage
import LTICore
import PageLayout
import ToolSupport

/// What happens behind a launch: a learner hands in, a teacher looks at the class and grades.
struct Classroom: Sendable {
    let sessions: ToolSessions
    let platforms: ServiceClients
    let records: any RecordStore
    let roster: KnownRoster?

    /// Who is in the course, and who of the roster is not.
    func members(_ request: WebRequest) async throws -> WebResponse {
        try await answer(request, asTeacher: true) { services, session, form in
            let members = try await platforms.members(for: services).collect()
            guard let roster, let section = session.section else {
                return ClassPage.page(members, nil, [:], form["session"] ?? "")
            }
            let (rows, names) = try await roster.compare(members, of: services.tenant, withSection: section)
            return ClassPage.page(members, rows, names, form["session"] ?? "")
        }
    }

    /// A teacher's grade. The form's event names it, so that it counts once however often it is sent.
    func grade(_ request: WebRequest) async throws -> WebResponse {
        try await answer(request, asTeacher: true) { services, _, form in
            guard let learner = form["user"] else { return ClassPage.ended }
            // Browsers send what was typed: `.5`, `05`.
            guard let given = form["grade"].flatMap({ JSONNumber(typed: $0) }) else {
                return ClassPage.failed("The grade is no number. Nothing was sent.")
            }
            let comment = form["comment"].flatMap { $0.isEmpty ? nil : $0 }
            var score = Score.final(UserID(learner), given, outOf: 100, comment: comment)
            score.scoringUser = services.user
            return GradePage.page(try await send(score, services, form), form["session"] ?? "")
        }
    }

    /// A learner's answer: kept here, and told to the platform as work that waits for the teacher.
    func handIn(_ request: WebRequest) async throws -> WebResponse {
        try await answer(request, asTeacher: false) { services, _, form in
            guard let learner = services.user, let text = form["answer"] else { return ClassPage.ended }
            // Work that is handed in anew takes its grade away: that is for the teacher to say.
            guard try await !isGraded(learner, services) else { return GradePage.gradedAlready }
            let now = try await WorkStore(records).keep(text, of: learner, at: services)
            var score = Score.awaitingTeacher(learner)
            score.submission = Score.Submission(submittedAt: now)
            return GradePage.handedIn(try await send(score, services, form, isNewAttempt: true))
        }
    }

    /// What somebody handed in, with its grade, and for a teacher the way to another one.
    func work(
        of learner: ForUser, _ services: LaunchServices, isTeacher: Bool, _ session: String
    ) async throws -> Page {
        guard let user = learner.user, isTeacher || user == services.user else { return ClassPage.ended }
        return GradePage.work(
            of: learner.name ?? user.text, user, try await WorkStore(records).text(of: user, at: services),
            try await grade(of: user, services), isTeacher ? session : nil)
    }

    /// What the gradebook says, which may be another grade than the one that was sent.
    private func grade(of user: UserID, _ services: LaunchServices) async throws -> String {
        guard let column = services.grades?.lineItemURL else { return "no column" }
        do {
            let result = try await platforms.grades(for: services).result(of: user, inLineItem: column)
            return result?.score.map { "\($0) of \(result?.maximum ?? 1)" } ?? "none yet"
        } catch let error as ServiceError {
            return "not known: \(error)"
        }
    }

    private func isGraded(_ learner: UserID, _ services: LaunchServices) async throws -> Bool {
        guard let column = services.grades?.lineItemURL else { return false }
        return try await platforms.grades(for: services).result(of: learner, inLineItem: column)?.score != nil
    }

    /// The column of the launch; one of the link's own where it has none yet.
    private func column(_ grades: GradeClient, _ services: LaunchServices) async throws -> String {
        if let column = services.grades?.lineItemURL { return column }
        let plan =
            services.link.map { LineItemPlan("Launch Tool", outOf: 100, of: $0) }
            ?? LineItemPlan("Launch Tool", outOf: 100, resourceID: "launch-tool")
        return try await grades.lineItem(for: plan, store: records).address
    }

    private func send(
        _ score: Score, _ services: LaunchServices, _ form: FormFields, isNewAttempt: Bool = false
    ) async throws -> ScoreOutcome {
        let grades = try await platforms.grades(for: services)
        let column = try await column(grades, services)
        // Another grade from the same form is another event.
        let event = [form["event"], form["user"], form["grade"], form["comment"]].map { $0 ?? "" }.joined(
            separator: "\n")
        return try await ScoreSender(grades, clock: ScoreClock(records, ambient: .system))
            .send(score, event: event, toLineItem: column, isNewAttempt: isNewAttempt)
    }

    /// Answers a form of a session; what the platform refuses becomes a page that says so.
    private func answer(
        _ request: WebRequest, asTeacher: Bool,
        _ answer: (LaunchServices, ToolSession, FormFields) async throws -> Page
    ) async throws -> WebResponse {
        let form = try await request.form()
        guard let session = try await sessions.session(form, for: [.resourceLink]), session.isTeacher || !asTeacher,
            let services = LaunchServices(stored: session.stored)
        else { return ClassPage.ended.response }
        do {
            return try await answer(services, session, form).response
        } catch let error where error is ServiceError || error is GradeRefusal {
            return ClassPage.failed("\(error)").response
        }
    }
}
