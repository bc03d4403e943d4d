public import CrosswalkRuntime
import HTTPTypes

/// Decides for each request which fault of a script it meets. It counts, so keep one for a whole run.
public actor FaultInjector {
    private let script: FaultScript
    private var counts: [Int]
    private var random: SeededGenerator

    /// Begins a run of a script.
    /// - Parameters:
    ///   - script: The faults.
    ///   - seed: Decides where rules with a probability strike.
    public init(_ script: FaultScript, seed: UInt64 = 1) {
        self.script = script
        counts = [Int](repeating: 0, count: script.rules.count)
        random = SeededGenerator(seed: seed)
    }

    /// What happens to a request; `nil` where nothing does. Every rule that matches counts the request, the first whose
    /// turn it is decides.
    public func action(for request: WebRequest) -> FaultRule.Action? {
        var found: FaultRule.Action?
        for (index, rule) in script.rules.enumerated()
        where rule.matches(method: request.head.method.rawValue, path: request.path) {
            counts[index] += 1
            let isDue =
                switch rule.occasion {
                case .always: true
                case .nth(let number): counts[index] == number
                case .every(let number): counts[index].isMultiple(of: max(1, number))
                case .probability(let probability): Double(random.next() >> 11) / Double(1 << 53) < probability
                }
            if isDue, found == nil { found = rule.action }
        }
        return found
    }
}

/// A transport whose requests and answers meet the faults of a script.
public struct FaultyTransport: Transport {
    private let base: any Transport
    private let injector: FaultInjector
    private let ambient: Ambient

    /// Puts faults between a client and a transport.
    public init(_ base: some Transport, injector: FaultInjector, ambient: Ambient) {
        self.base = base
        self.injector = injector
        self.ambient = ambient
    }

    /// Sends, unless the script says otherwise.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        guard let action = await injector.action(for: request) else { return try await base.send(request) }
        if action.drop == .before { throw TransportError(.notConnected) }
        let answer = action.replacesAnswer && action.drop == nil ? WebResponse(.ok) : try await base.send(request)
        if let delay = action.delayMS { try await ambient.sleep(.milliseconds(delay)) }
        if action.drop == .after { throw TransportError(.connectionLost) }
        return try await action.applied(to: answer, ambient)
    }
}

/// A handler whose answers meet the faults of a script, for a simulator on a socket. A connection it cannot cut: `drop`
/// becomes an answer whose body fails.
public struct FaultyHandler: Handler {
    private let base: any Handler
    private let injector: FaultInjector
    private let ambient: Ambient

    /// Puts faults before a handler.
    public init(_ base: some Handler, injector: FaultInjector, ambient: Ambient) {
        self.base = base
        self.injector = injector
        self.ambient = ambient
    }

    /// Answers, unless the script says otherwise.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard let action = await injector.action(for: request) else { return try await base.respond(to: request) }
        let isAsked = action.drop != .before && !(action.replacesAnswer && action.drop == nil)
        let answer = isAsked ? try await base.respond(to: request) : WebResponse(.ok)
        if let delay = action.delayMS { try await ambient.sleep(.milliseconds(delay)) }
        if action.drop != nil {
            return WebResponse(.ok, HTTPBody(length: 1) { throw TransportError(.connectionLost) })
        }
        return try await action.applied(to: answer, ambient)
    }
}

extension FaultRule.Action {
    /// The answer as the action changes it.
    package func applied(to answer: WebResponse, _ ambient: Ambient) async throws -> WebResponse {
        var answer = answer
        if let status { answer.head.status = HTTPResponse.Status(code: status) }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { answer.head.headerFields[name] = value }
        }
        if let body { answer.body = HTTPBody(body) }
        guard truncateBytes != nil || dripBytesPerSecond != nil else { return answer }
        let bytes = try await answer.body.collect()
        answer.body = HTTPBody(length: bytes.count, next: dripping(bytes, ambient))
        return answer
    }

    /// The body in pieces of a tenth of a second, up to where it breaks off.
    private func dripping(_ bytes: [UInt8], _ ambient: Ambient) -> HTTPBody.Next {
        let end = min(truncateBytes ?? bytes.count, bytes.count)
        let pace = dripBytesPerSecond
        let position = Position()
        return {
            let start = await position.value
            if start >= end {
                if end < bytes.count { throw TransportError(.connectionLost) }
                return nil
            }
            let size = pace.map { max(1, $0 / 10) } ?? end - start
            if pace != nil { try await ambient.sleep(.milliseconds(100)) }
            let piece = Array(bytes[start..<min(start + size, end)])
            await position.advance(by: piece.count)
            return piece
        }
    }

    private actor Position {
        private(set) var value = 0
        func advance(by count: Int) { value += count }
    }
}
