import ArgumentParser
import RosterReconciliation

/// `crosswalk audit`.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Looks after the audit chain.", subcommands: [AuditVerify.self])
}

/// `crosswalk audit verify`.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Recomputes the audit chain and everything that it vouches for.",
        discussion: """
            Exit status 1 where anything was changed, cut out or cut off. Keep the head that is printed somewhere \
            else: only against such a copy can it be known that nobody put an older file in the place of this one.
            """)

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "How the outcome is written: text or json.")
    var format: ReportFormat = .text

    func run() async throws {
        let workspace = try Workspace(storeOptions, makesFile: false)
        let verification = try await workspace.reconciler.verifyAudit(in: workspace.scope)
        switch format {
        case .json: try StandardOutput.write(try JSONText.pretty(AuditJSON(verification)) + "\n")
        case .text: try StandardOutput.write(text(verification))
        }
        if !verification.isIntact { throw ExitStatus.findings.exitCode }
    }

    private func text(_ verification: AuditVerification) -> String {
        let state = verification.isIntact ? "intact" : "broken"
        let head = "Audit chain of tenant \(storeOptions.tenant): \(state), \(verification.entries.of("link")).\n"
        let faults = verification.faults.prefix(20).map { "  link \($0.sequence): \($0.code.rawValue)\n" }
        let more = verification.faults.count - faults.count
        return head + faults.joined() + (more > 0 ? "  and \(more.grouped) more\n" : "")
            + "Head: \(verification.head)\n"
    }
}

/// A verification for machines.
private struct AuditJSON: Encodable {
    struct Fault: Encodable {
        let sequence: Int
        let code: String
    }

    let intact: Bool
    let entries: Int
    let head: String
    let faults: [Fault]

    init(_ verification: AuditVerification) {
        intact = verification.isIntact
        entries = verification.entries
        head = verification.head
        faults = verification.faults.map { Fault(sequence: $0.sequence, code: $0.code.rawValue) }
    }
}
