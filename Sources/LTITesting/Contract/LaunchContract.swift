public import CrosswalkTesting
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// What the launch endpoints of every tool must do, as clauses to be run against one.
///
/// ```swift
/// @Test("My tool keeps the contract", arguments: LaunchContract.clauses)
/// func contract(_ clause: ContractClause<ToolUnderTest>) async throws {
///     try await clause.check(try await myTool())
/// }
/// ```
public enum LaunchContract {
    /// All clauses.
    public static let clauses: [ContractClause<ToolUnderTest>] = rows.map(\.clause)

    /// All clauses, with what a rehearsal calls them.
    static let rows: [RehearsalRow<ToolUnderTest>] = acceptances + misbehaviours + bindings

    static let acceptances: [RehearsalRow<ToolUnderTest>] =
        [
            .accepted("everybody", "People of every kind are let in.") { subject in
                for user in ["learner", "teacher", "assistant", "admin", "observer", "testuser"]
                where subject.lms.catalog.user(user) != nil {
                    let trial = LaunchTrial(subject)
                    let answer = try await trial.launch(by: user)
                    try await trial.require(answer, accepted: true, "A launch of \(user) holds.")
                }
            },
            .accepted("loginByPost", "A login may come by POST.") { subject in
                let trial = LaunchTrial(subject)
                try await trial.require(try await trial.launch(byPost: true), accepted: true, "It leads to a launch.")
            },
        ]
        + LaunchVariation.all.map { variation in
            .accepted(variation.kind, "A launch of learner or teacher is let in with \(variation.meaning).") {
                subject in
                for user in ["learner", "teacher"] {
                    let trial = LaunchTrial(subject)
                    let answer = try await trial.launch(by: user, from: subject.lms.varying(variation))
                    try await trial.require(answer, accepted: true, "A launch of \(user) holds.")
                }
            }
        }

    private static let misbehaviours: [RehearsalRow<ToolUnderTest>] = Misbehaviour.all.map { wrong in
        .refused(wrong.kind, "A launch is refused that is wrong in this way: \(wrong.kind).") { subject in
            let trial = LaunchTrial(subject)
            let answer = try await trial.launch(from: subject.lms.misbehaving(wrong))
            try await trial.require(answer, accepted: false, "The launch is refused.", wrong.refusal)
            try await trial.require(try await trial.launch(), accepted: true, "The next one holds.")
        }
    }

    private static let bindings: [RehearsalRow<ToolUnderTest>] = [
        .refused("replay", "A launch counts once.") { subject in
            let trial = LaunchTrial(subject)
            var browser = trial.browser()
            let form = try await browser.fetch(try await trial.initiation())
            try await trial.require(try await browser.enter(form), accepted: true, "The first time it holds.")
            try await trial.require(
                try await browser.enter(form), accepted: false, "The second time it does not.")
        },
        .refused("otherBrowser", "A launch is for the browser that began it.") { subject in
            let trial = LaunchTrial(subject)
            var attacker = trial.browser()
            let form = try await attacker.fetch(try await trial.initiation())
            var stranger = trial.browser()
            try await trial.require(
                try await stranger.enter(form), accepted: false, "In a browser without cookies it does not hold.")
            var victim = trial.browser()
            _ = try await victim.fetch(try await trial.initiation())
            try await trial.require(
                try await victim.enter(form), accepted: false, "In the midst of another's login it does not hold.")
            try await trial.require(
                try await attacker.enter(form), accepted: true, "Where it was begun it still holds.")
        },
        .refused("otherLogin", "A token is for the login that it answers.") { subject in
            let trial = LaunchTrial(subject)
            var browser = trial.browser()
            let first = try await browser.fetch(try await trial.initiation())
            let second = try await browser.fetch(try await trial.initiation())
            var mixed = FormFields()
            mixed.append("id_token", first.fields["id_token"])
            mixed.append("state", second.fields["state"])
            let answer = try await browser.enter(
                ScriptlessBrowser.LaunchPost(endpoint: second.endpoint, fields: mixed))
            try await trial.require(answer, accepted: false, "Another login's token is refused.", .nonceMismatch)
        },
    ]
}

extension RehearsalRow where Subject == ToolUnderTest {
    fileprivate static func accepted(
        _ name: String, _ title: String, _ body: @escaping @Sendable (ToolUnderTest) async throws -> Void
    ) -> Self {
        RehearsalRow("launch.\(name)", .launches, title, "a status below 400", body)
    }

    fileprivate static func refused(
        _ name: String, _ title: String, _ body: @escaping @Sendable (ToolUnderTest) async throws -> Void
    ) -> Self {
        RehearsalRow("launch.\(name)", .launches, title, "a 4xx", body)
    }
}

/// One trial of a tool.
private struct LaunchTrial {
    let subject: ToolUnderTest

    init(_ subject: ToolUnderTest) { self.subject = subject }

    func initiation(by user: String = "learner") async throws -> LaunchInitiation {
        try await subject.lms.begin(.resourceLink, by: user, client: subject.clientID)
    }

    func browser(at lms: SimulatedLMS? = nil) -> ScriptlessBrowser {
        ScriptlessBrowser(lms ?? subject.lms, tool: subject.transport)
    }

    func launch(
        by user: String = "learner", byPost: Bool = false, from lms: SimulatedLMS? = nil
    ) async throws -> WebResponse {
        var browser = browser(at: lms)
        return try await browser.enter(try await browser.fetch(try await initiation(by: user), byPost: byPost))
    }

    func require(
        _ answer: WebResponse, accepted: Bool, _ clause: String, _ code: LaunchRefusal.Code? = nil
    ) async throws {
        func require(_ condition: Bool, _ expected: String, _ got: String) throws(ContractViolation) {
            try ContractViolation.require(
                condition, contract: "LTI launch", clause: clause, expected: expected, got: got)
        }
        let status = answer.status.code
        let isAccepted = try await subject.accepts(answer)
        try require(
            isAccepted == accepted, accepted ? "acceptance" : "a refusal",
            "\(isAccepted ? "acceptance" : "a refusal") with status \(status)")
        try require(status < 500, "an answer that was thought of", "status \(status)")
        guard !accepted, let code, let last = subject.lastRefusal else { return }
        let got = await last()
        try require(got == code, code.rawValue, got?.rawValue ?? "no code")
    }
}
