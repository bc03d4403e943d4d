internal import CrosswalkJSON
internal import OneRosterModel
internal import OneRosterREST
internal import _CrosswalkSupport

/// Writes cases shortly.
struct CaseTable {
    let group: String
    var version: OneRosterVersion = .v1_2

    /// The group in 1.1.
    static func old(_ group: String) -> CaseTable { CaseTable(group: group, version: .v1_1) }

    /// The whole path of a collection or a single record: the service is that of its list.
    func path(_ rest: String) -> String {
        let last = rest.split(separator: "/").map(String.init).last { Self.services[$0] != nil } ?? ""
        return (Self.services[last] ?? .rostering).basePath(in: version) + "/" + rest
    }

    private static let services: [String: OneRosterService] = {
        var services: [String: OneRosterService] = [:]
        for type in OneRosterEntityType.allCases {
            services[type.plural] =
                switch type {
                case .resource: .resources
                case .category, .lineItem, .result, .scoreScale, .assessmentLineItem, .assessmentResult: .gradebook
                default: .rostering
                }
        }
        for name in ["terms", "gradingPeriods", "schools", "students", "teachers"] { services[name] = .rostering }
        return services
    }()

    private func one(
        _ rest: String, _ query: [(String, String)], _ answer: ProviderCase.Answer,
        _ token: ProviderCase.Token = .good
    ) -> ProviderCase {
        let encoded = query.map { "\($0)=\(PercentCoding.encoded($1))" }.joined(separator: "&")
        return raw(rest, encoded, answer, token)
    }

    func raw(
        _ rest: String, _ query: String, _ answer: ProviderCase.Answer, _ token: ProviderCase.Token = .good
    ) -> ProviderCase {
        ProviderCase(
            group: group, version: version, path: path(rest) + (query.isEmpty ? "" : "?\(query)"), token: token,
            answer: answer)
    }

    // MARK: Answers

    /// A filter and the rows that it lets through.
    func rows(_ filter: String, _ ids: [String], of rest: String = "users") -> ProviderCase {
        one(rest, [("filter", filter)], ProviderCase.Answer(ids: ids, total: ids.count))
    }

    /// A filter that is refused as such.
    func bad(_ filter: String, of rest: String = "users") -> ProviderCase {
        refused(rest, [("filter", filter)], "invalid_filter_field")
    }

    /// A filter whose value is of another kind than its member.
    func mistyped(_ filter: String, of rest: String = "users") -> ProviderCase {
        refused(rest, [("filter", filter)], version == .v1_2 ? "invaliddata" : "invalid data")
    }

    func refused(
        _ rest: String, _ query: [(String, String)], _ minor: String, status: Int = 400,
        token: ProviderCase.Token = .good
    ) -> ProviderCase {
        one(rest, query, ProviderCase.Answer(status: status, minors: [minor]), token)
    }

    func list(
        _ rest: String, _ query: [(String, String)], _ ids: [String], total: Int? = nil,
        warnings: [String]? = nil, links: [String: Int]? = nil, token: ProviderCase.Token = .good
    ) -> ProviderCase {
        one(rest, query, ProviderCase.Answer(ids: ids, total: total, minors: warnings, links: links), token)
    }

    func body(_ rest: String, _ query: [(String, String)], _ body: JSONValue) -> ProviderCase {
        one(rest, query, ProviderCase.Answer(body: body))
    }
}
