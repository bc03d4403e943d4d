import CrosswalkTesting

/// One row of a rehearsal before it is run: a clause of a contract, with its name and what is expected.
struct RehearsalRow<Subject: Sendable>: Sendable {
    let code: String
    let area: RehearsalReport.Area
    let expectation: String
    let clause: ContractClause<Subject>

    init(
        _ code: String, _ area: RehearsalReport.Area, _ title: String, _ expectation: String,
        _ body: @escaping @Sendable (Subject) async throws -> Void
    ) {
        self.code = code
        self.area = area
        self.expectation = expectation
        clause = ContractClause(title, body)
    }

    /// A row of which one look at the subject decides.
    init(
        _ code: String, _ area: RehearsalReport.Area, _ title: String, expects expectation: String,
        _ got: @escaping @Sendable (Subject) async throws -> String?
    ) {
        self.init(code, area, title, expectation) { subject in
            guard let got = try await got(subject) else { return }
            throw RehearsalFailure(got)
        }
    }
}
