import CrosswalkHummingbird
import CrosswalkRuntime
import CrosswalkTesting
import Foundation
import OneRosterModel
import OneRosterREST
import OneRosterTesting
import URLSessionTransport

/// The same service as in `Speed`, in a process of its own, read over loopback by the clock on the wall.
enum Wall {
    /// Serves until the process is killed; the first line says where.
    static func serve() async throws {
        let server = Speed.server(seed: 1, .system)
        try await HandlerServer(server).run { address in
            FileHandle.standardOutput.write(Data("\(address.origin)\n".utf8))
        }
    }

    static func run(rounds: Int) async throws {
        let provider = try Provider()
        defer { provider.process.terminate() }
        let transport = URLSessionTransport(timeout: .seconds(60))
        let client = OneRosterClient(
            try OneRosterSite(provider.address), version: .v1_2, credentials: .none, transport: transport,
            ambient: .system)
        var times: [Double] = []
        for _ in 0..<rounds {
            let began = ContinuousClock.now
            let users = try await CollectionPull(.users, with: client).run(into: Speed.Sink<RESTUser>())
            let enrollments = try await CollectionPull(.enrollments, with: client)
                .run(into: Speed.Sink<RESTEnrollment>())
            guard users.verdict.isComplete, enrollments.verdict.isComplete else {
                throw Failure("not complete: \(users.verdict), \(enrollments.verdict)")
            }
            times.append(Speed.seconds(.now - began))
            print("ours: \(Speed.text(times.last ?? 0)) s")
        }
        let median = times.sorted()[times.count / 2]
        let began = ContinuousClock.now
        try await Speed.read(.users, Speed.rows.users, 100, 1, client)
        try await Speed.read(.enrollments, Speed.rows.enrollments, 100, 1, client)
        let sequential = Speed.seconds(.now - began)
        print(
            "page 100, one after another: \(Speed.text(sequential)) s, \(Speed.text(sequential / median)) times ours (median \(Speed.text(median)) s)"
        )
    }

    /// The process of the provider.
    private struct Provider {
        let process = Process()
        let address: String

        init() throws {
            let output = Pipe()
            process.executableURL = Bundle.main.executableURL
            process.arguments = ["serve"]
            process.standardOutput = output
            try process.run()
            var line: [UInt8] = []
            while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
                line.append(byte)
            }
            address = String(decoding: line, as: UTF8.self)
        }
    }
}

/// How much memory a reading takes that keeps nothing: what is left is the ledger of ids and the pages under way.
enum Memory {
    static func run(rows: Int) async throws {
        let server = RowServer(enrollments: rows, users: 0)
        let world = VirtualWorld(seed: 1)
        let ambient = world.ambient
        let report = try await world.run {
            let client = try Speed.client(server, ambient)
            return try await CollectionPull(.enrollments, with: client).run(into: Speed.Sink<RESTEnrollment>())
        }
        guard report.verdict.isComplete else { throw Failure("not complete: \(report.verdict)") }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? "unknown"
        print(
            "\(rows) rows: \(peak), \(report.statistics.requests) requests, page \(report.statistics.pageSize)"
        )
    }
}
