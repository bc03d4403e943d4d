import CrosswalkHummingbird
import CrosswalkRuntime
import CrosswalkTesting
import Foundation
import HTTPTypes
import Synchronization

/// Where the events go: keeps of each key how far it has come, so that a million events fit into little.
///
/// An event is right when it is the next one of its key, or one that was there before; anything else would be one that was
/// lost or overtaken.
final class TrialEndpoint: Handler {
    private struct State {
        var next = Array(repeating: 0, count: Event.keys)
        var accepted = 0
        var repeated = 0
        var wrong = 0
        var requests = 0
    }

    private let state = Mutex(State())

    func respond(to request: WebRequest) async throws -> WebResponse {
        if request.path.hasSuffix("/status") {
            let line = state.withLock { "\($0.accepted) \($0.repeated) \($0.wrong) \($0.requests)" }
            return WebResponse(.ok, HTTPBody(line), mediaType: "text/plain", fields: HTTPFields())
        }
        let body = try await request.body.collect()
        let isRight = state.withLock { state in
            state.requests += 1
            for line in body.split(separator: UInt8(ascii: "\n")) {
                guard let index = Event.index(of: line) else {
                    state.wrong += 1
                    continue
                }
                let (key, number) = (index % Event.keys, index / Event.keys)
                switch number {
                case state.next[key]:
                    state.next[key] += 1
                    state.accepted += 1
                case ..<state.next[key]: state.repeated += 1
                default: state.wrong += 1
                }
            }
            return state.wrong == 0
        }
        return WebResponse(isRight ? .ok : .badRequest)
    }

    /// One request in twenty, of every kind.
    static let faults = #"""
        [{"when":{"probability":0.008},"do":{"status":429,"headers":{"Retry-After":"1"}}},
         {"when":{"probability":0.008},"do":{"status":503}},
         {"when":{"probability":0.006},"do":{"status":500}},
         {"when":{"probability":0.008},"do":{"drop":"before"}},
         {"when":{"probability":0.008},"do":{"drop":"after"}},
         {"when":{"probability":0.006},"do":{"delayMS":300}},
         {"when":{"probability":0.006},"do":{"truncateBytes":0}}]
        """#

    static func serve(isCalm: Bool) async throws {
        let endpoint = TrialEndpoint()
        let injector = FaultInjector(try FaultScript(json: Array((isCalm ? "[]" : faults).utf8)))
        let faulty = FaultyHandler(endpoint, injector: injector, ambient: .system)
        try await HandlerServer(Split(endpoint: endpoint, faulty: faulty)).run { address in
            FileHandle.standardOutput.write(Data("\(address.origin)\n".utf8))
        }
    }

    /// Whoever asks how things stand is told so.
    private struct Split: Handler {
        let endpoint: TrialEndpoint
        let faulty: FaultyHandler

        func respond(to request: WebRequest) async throws -> WebResponse {
            request.path.hasSuffix("/status")
                ? try await endpoint.respond(to: request) : try await faulty.respond(to: request)
        }
    }
}
