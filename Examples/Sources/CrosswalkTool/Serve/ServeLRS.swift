import ArgumentParser
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkSQLite
import CrosswalkTesting
import LearningEventTesting
import XAPI
import XAPISQLite

/// `crosswalk serve lrs`.
struct ServeLRS: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lrs",
        abstract: "A Learning Record Store of xAPI 1.0.3 and 2.0.",
        discussion: """
            The resources lie below the url. Without --data it forgets when it ends; --data names the SQLite file in which \
            it keeps its statements and documents, made where it is not there. Besides the faults of all simulators it \
            knows the kinds \(SimulatedLRS.faultKinds.joined(separator: ", ")).
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let faults = try SimulatorServer.faults(options.faults)
        if let unknown = faults.rules.compactMap(\.action.kind).first(where: { !SimulatedLRS.faultKinds.contains($0) })
        {
            throw ToolFailure(
                "there is no fault of the kind \(unknown); there are "
                    + SimulatedLRS.faultKinds.joined(separator: ", "))
        }
        var random = SeededGenerator(seed: options.seed).fork("account")
        let password = (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
        let store = try await store(Secret(password))
        let seed = options.seed
        try await SimulatorServer.run(options) { _ in
            let server = SimulatedLRS(store, faults: faults, seed: seed, ambient: .system)
            var credentials = JSONObject()
            credentials["username"] = .string("crosswalk")
            credentials["password"] = .string(password)
            return SimulatorServer.Ready(handler: server, credentials: credentials, path: "/xapi")
        }
    }

    private func store(_ password: Secret) async throws -> LearningRecordStore {
        guard let path = options.data else {
            return SimulatedLRS.store(username: "crosswalk", password: password, ambient: .system)
        }
        let database = try CrosswalkDatabase.open(path: path)
        return LearningRecordStore(
            statements: try await SQLiteStatementStore(database), documents: SQLiteRecordStore(database),
            accounts: [SimulatedLRS.account(username: "crosswalk", password: password)], ambient: .system)
    }
}
