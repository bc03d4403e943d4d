import CrosswalkJSON

/// A list of faults for a simulator: the one format of all of them.
///
/// ```json
/// [{"match": {"method": "GET", "path": "/users*"}, "when": {"nth": 2}, "do": {"status": 503, "headers": {"Retry-After": "1"}}}]
/// ```
///
/// `match` has `method` and `path` (with `*`), `when` one of `nth`, `every` and `probability`, `do` any of `status`,
/// `headers`, `body`, `delayMS`, `truncateBytes`, `dripBytesPerSecond`, `drop` (`before`, `after`) and `kind`.
public struct FaultScript: Hashable, Sendable {
    /// The rules; of those that apply to a request the first is carried out.
    public var rules: [FaultRule]

    /// A script of these rules.
    public init(_ rules: [FaultRule] = []) { self.rules = rules }

    /// Reads a script.
    /// - Throws: ``FaultScriptError``, also for a name that the format does not have: a fault that is never carried out
    ///   would make a test pass for nothing.
    public init(json: some Sequence<UInt8>) throws(FaultScriptError) {
        let document: JSONValue
        do {
            document = try JSONValue(json: Array(json))
        } catch {
            throw FaultScriptError(rule: nil, "it is no JSON: \(error.code) at byte \(error.offset)")
        }
        guard let array = document.array else { throw FaultScriptError(rule: nil, "it is no array") }
        rules = []
        for (index, element) in array.enumerated() {
            rules.append(try FaultRuleReader(index + 1).rule(element))
        }
    }
}

/// Why a fault script was not read.
public struct FaultScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The number of the rule, from 1; `nil` where the script as a whole is wrong.
    public let rule: Int?
    /// What is wrong.
    public let reason: String

    init(rule: Int?, _ reason: String) {
        self.rule = rule
        self.reason = reason
    }

    /// In words.
    public var description: String {
        rule.map { "rule \($0) of the fault script: \(reason)" } ?? "the fault script: \(reason)"
    }
}

/// Reads one rule and refuses what the format does not have.
private struct FaultRuleReader {
    private let number: Int

    init(_ number: Int) { self.number = number }

    func rule(_ value: JSONValue) throws(FaultScriptError) -> FaultRule {
        var rule = FaultRule()
        try members(value, of: ["match", "when", "do"])
        if let match = value["match"] {
            try members(match, of: ["method", "path"])
            rule.method = try text(match["method"], "method")
            rule.path = try text(match["path"], "path")
        }
        if let when = value["when"] { rule.occasion = try occasion(when) }
        guard let action = value["do"] else { throw wrong("do is missing") }
        rule.action = try self.action(action)
        return rule
    }

    private func occasion(_ value: JSONValue) throws(FaultScriptError) -> FaultRule.Occasion {
        try members(value, of: ["nth", "every", "probability"])
        guard (value.object?.members.count ?? 0) <= 1 else { throw wrong("when has more than one member") }
        if let nth = try count(value["nth"], "nth") { return .nth(nth) }
        if let every = try count(value["every"], "every") { return .every(max(1, every)) }
        guard let probability = value["probability"] else { return .always }
        guard let number = probability.number?.double, 0...1 ~= number else {
            throw wrong("probability is no number from 0 to 1")
        }
        return .probability(number)
    }

    private func action(_ value: JSONValue) throws(FaultScriptError) -> FaultRule.Action {
        try members(
            value,
            of: ["status", "headers", "body", "delayMS", "truncateBytes", "dripBytesPerSecond", "drop", "kind"])
        var action = FaultRule.Action()
        action.status = try count(value["status"], "status")
        if let status = action.status, !(100...599 ~= status) { throw wrong("status is no status") }
        action.body = try text(value["body"], "body")
        action.delayMS = try count(value["delayMS"], "delayMS")
        action.truncateBytes = try count(value["truncateBytes"], "truncateBytes")
        action.dripBytesPerSecond = try count(value["dripBytesPerSecond"], "dripBytesPerSecond")
        action.kind = try text(value["kind"], "kind")
        if let drop = try text(value["drop"], "drop") {
            guard let drop = FaultRule.Drop(rawValue: drop) else { throw wrong("drop is neither before nor after") }
            action.drop = drop
        }
        guard let headers = value["headers"] else { return action }
        guard let object = headers.object else { throw wrong("headers is no object") }
        for member in object.members { action.headers[member.name] = try text(member.value, member.name) }
        return action
    }

    private func members(_ value: JSONValue, of names: Set<String>) throws(FaultScriptError) {
        guard let object = value.object else { throw wrong("it is no object") }
        if let stranger = object.members.first(where: { !names.contains($0.name) }) {
            throw wrong("\(stranger.name) is no name of the format")
        }
    }

    private func text(_ value: JSONValue?, _ name: String) throws(FaultScriptError) -> String? {
        guard let value else { return nil }
        guard let text = value.string else { throw wrong("\(name) is no text") }
        return text
    }

    private func count(_ value: JSONValue?, _ name: String) throws(FaultScriptError) -> Int? {
        guard let value else { return nil }
        guard let number = value.number?.integer, number >= 0 else { throw wrong("\(name) is no whole number") }
        return number
    }

    private func wrong(_ reason: String) -> FaultScriptError { FaultScriptError(rule: number, reason) }
}
