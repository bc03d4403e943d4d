public import CrosswalkJSON

/// Why an answer holds no records that could be read.
public struct RESTPageError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// The answer is no JSON, breaks a limit, or has two members of one name.
        case json = "rest_page.json"
        /// No list of the records that were asked for is in it, or more than one could be meant: an error's description
        /// with status 200, for example. It is not the same as an empty list.
        case noCollection = "rest_page.no_collection"
        /// Not the one record that was asked for is in it.
        case noRecord = "rest_page.no_record"
        /// The version has no records of this type.
        case noSuchType = "rest_page.no_such_type"
    }

    /// What is wrong, as a value to branch on.
    public let code: Code
    /// Why it is no JSON; `nil` for every other code.
    public let json: JSONError?
    /// What was found about the answer, where something was.
    public let findings: [OneRosterJSONFinding]

    init(_ code: Code, findings: [OneRosterJSONFinding] = []) {
        self.code = code
        json = nil
        self.findings = findings
    }

    init(_ error: JSONError) {
        code = .json
        json = error
        findings = []
    }

    /// Whether code, JSON's error and findings are the same.
    public static func == (a: Self, b: Self) -> Bool {
        a.code == b.code && a.json == b.json && a.findings == b.findings
    }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(json?.code)
        hasher.combine(findings)
    }
}

extension RESTPageError: CustomStringConvertible {
    /// Code, place, and the codes of the findings. Nothing of the answer.
    public var description: String {
        let codes = Set(findings.map(\.code.rawValue)).sorted()
        return ([code.rawValue] + (json.map { ["\($0)"] } ?? []) + codes).joined(separator: ", ")
    }
}
