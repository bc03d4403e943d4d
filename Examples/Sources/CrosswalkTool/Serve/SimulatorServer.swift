import CrosswalkHummingbird
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import Foundation
import HTTPTypes
import Synchronization

/// Runs a simulator until the process is told to stop.
enum SimulatorServer {
    /// What a simulator is once its address is known.
    struct Ready: Sendable {
        let handler: any Handler
        let credentials: JSONObject
        /// The path of what is served, where that is not the whole address.
        var path = ""
    }

    /// Serves on loopback.
    ///
    /// - Parameters:
    ///   - options: where, and what goes wrong.
    ///   - make: makes the simulator for its address.
    static func run(
        _ options: ServeOptions, _ make: @escaping @Sendable (Endpoint) async throws -> Ready
    ) async throws {
        // The address is known once the port is, and the simulator needs it: whoever asks sooner waits for neither.
        let late = LateHandler()
        let (addresses, announce) = AsyncStream.makeStream(of: Endpoint.self)
        let server = HandlerServer(late, port: options.port)
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await server.run { announce.yield($0) }
                announce.finish()
            }
            group.addTask {
                for await address in addresses {
                    let ready = try await make(address)
                    late.become(ready.handler)
                    try StandardOutput.write(Array(line(address, ready)))
                }
            }
            group.addTask { await StopSignal.wait() }
            // Whoever is first ends the others: the signal, or a server that could not start.
            defer { group.cancelAll() }
            while try await group.next() != nil {
                if group.isEmpty || StopSignal.hasCome { return }
            }
        }
    }

    private static func line(_ address: Endpoint, _ ready: Ready) -> [UInt8] {
        let url = ready.path.isEmpty ? address.description : address.origin + ready.path
        let object = JSONObject([("url", .string(url)), ("credentials", .object(ready.credentials))])
        return JSONValue.object(object).json + [UInt8(ascii: "\n")]
    }

    /// The faults of a file; none where none is named.
    static func faults(_ path: String?) throws(ToolFailure) -> FaultScript {
        guard let path else { return FaultScript() }
        do {
            return try FaultScript(json: try bytes(path))
        } catch let error as FaultScriptError {
            throw ToolFailure("\(path): \(error)")
        } catch {
            throw ToolFailure("\(path) cannot be read")
        }
    }

    static func bytes(_ path: String) throws(ToolFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ToolFailure("\(path) cannot be read")
        }
        return Array(data)
    }
}

/// A handler that is not there yet.
private final class LateHandler: Handler {
    private let handler = Mutex<(any Handler)?>(nil)

    func become(_ real: any Handler) { handler.withLock { $0 = real } }

    func respond(to request: WebRequest) async throws -> WebResponse {
        guard let real = handler.withLock({ $0 }) else { return WebResponse(.serviceUnavailable) }
        return try await real.respond(to: request)
    }
}

/// SIGTERM and SIGINT.
enum StopSignal {
    private static let come = Mutex(false)

    static var hasCome: Bool { come.withLock { $0 } }

    /// Returns when one of them comes, or the task is cancelled.
    static func wait() async {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                come.withLock { $0 = true }
                continuation.yield()
                continuation.finish()
            }
            source.resume()
            return source
        }
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }
}
