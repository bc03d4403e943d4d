import CrosswalkRuntime
import CrosswalkTesting

/// A rehearsal under way: runs rows, within the time that there is, and never throws for the product's sake.
struct RehearsalRun: Sendable {
    let ambient: Ambient
    let limits: RehearsalLimits
    private let end: WallTime
    private(set) var rows: [RehearsalReport.Row] = []

    init(_ limits: RehearsalLimits, _ ambient: Ambient) {
        self.limits = limits
        self.ambient = ambient
        end = ambient.now().advanced(by: limits.whole)
    }

    var report: RehearsalReport { RehearsalReport(rows) }

    /// Does a step of the preparation within the time of a row; what goes wrong comes as words.
    func attempt<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async -> Result<Value, RehearsalFailure> {
        guard ambient.now() < end else {
            return .failure(RehearsalFailure("no answer: the time of the rehearsal is up"))
        }
        do {
            return .success(try await TimeLimit(limits.step, ambient).run(body))
        } catch {
            return .failure(RehearsalFailure(error))
        }
    }

    /// Runs rows against a subject.
    mutating func run<Subject>(_ tried: [RehearsalRow<Subject>], on subject: Subject) async {
        for row in tried {
            switch await attempt({ try await row.clause.check(subject) }) {
            case .success: add(row, .passed, "")
            case .failure(let failure): add(row, .failed, failure.words)
            }
        }
    }

    /// Runs rows against what was prepared for them: without it all fail for its reason.
    mutating func run<Subject>(
        _ tried: [RehearsalRow<Subject>], on subject: Result<Subject, RehearsalFailure>
    ) async {
        switch subject {
        case .success(let subject): await run(tried, on: subject)
        case .failure(let failure): for row in tried { add(row, .failed, failure.words) }
        }
    }

    /// Notes rows for what is not offered.
    mutating func pass<Subject>(over tried: [RehearsalRow<Subject>]) {
        for row in tried { add(row, .notOffered, "") }
    }

    private mutating func add<Subject>(
        _ row: RehearsalRow<Subject>, _ outcome: RehearsalReport.Outcome, _ detail: String
    ) {
        rows.append(
            RehearsalReport.Row(
                number: rows.count + 1, code: row.code, area: row.area, title: row.clause.description,
                expectation: row.expectation, outcome: outcome, detail: detail))
    }
}

/// How long a rehearsal waits.
public struct RehearsalLimits: Hashable, Sendable {
    /// For one row, or one call of a hook.
    public var step: Duration
    /// For all of it: rows that are not reached by then fail.
    public var whole: Duration

    /// Twenty seconds a row and ten minutes in all, unless something else is said.
    public init(step: Duration = .seconds(20), whole: Duration = .seconds(600)) {
        self.step = step
        self.whole = whole
    }
}

/// Why something could not be seen, in words without any of the product's data.
struct RehearsalFailure: Error {
    let words: String

    init(_ words: String) { self.words = words }

    /// The words of errors of this library say nothing of anybody; of others only the type is told.
    init(_ error: any Error) {
        words =
            switch error {
            case let failure as RehearsalFailure: failure.words
            case let violation as ContractViolation: violation.got
            case let stranded as ScriptlessBrowser.Stranded: stranded.description
            case let error as TransportError: error.description
            case let error as SimulatedLMSError: error.description
            case let error as EndpointError: error.description
            case is TimeLimit.Passed: "no answer in time"
            case is CancellationError: "no answer: it was cancelled"
            default: "an error of the type \(type(of: error))"
            }
    }
}
