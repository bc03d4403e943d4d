internal import _CrosswalkSupport
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel

/// One request that may be answered.
struct ProviderCall: Sendable {
    let operation: OneRosterOperation
    let ids: [String]
    let store: any OneRosterProviderStore
    let request: WebRequest
    let settings: OneRosterProviderSettings
    let ambient: Ambient
    let answers: ProviderAnswers

    func answer() async throws -> WebResponse {
        switch operation.shape {
        case .collection: return try await collection()
        case .single: return try await single()
        case .put: return try await put()
        case .delete: return try await delete()
        case .post: return try await post()
        }
    }

    // MARK: Reading

    private func collection() async throws -> WebResponse {
        var reader = try reader()
        var query = OneRosterProviderQuery(
            SelectionTable.selection(operation, ids), filter: try reader.filter(), order: try reader.order(),
            offset: try reader.offset(), limit: try reader.limit())
        let selected = try reader.selected()
        for parent in SelectionTable.parents(operation, ids) { _ = try await present(parent) }
        query.limit = max(1, query.limit)
        let page = try await store.page(of: query)
        var fields = HTTPFields()
        fields.set("X-Total-Count", "\(page.total)")
        fields.set("Link", links(query, page.total, reader.fields).field)
        if settings.sendsRevision { fields.set("x-perm-rev", "\(page.revision)") }
        return answers.response(.ok, answers.list(page.records, renderer(selected), reader.warnings), fields)
    }

    private func single() async throws -> WebResponse {
        var reader = try reader()
        let selected = try reader.selected()
        let record = try await present(SelectionTable.selection(operation, ids))
        return answers.response(.ok, answers.single(record, renderer(selected), reader.warnings))
    }

    /// The record that the selection's last term names, where all its other terms hold too.
    func present(_ selection: OneRosterProviderSelection) async throws -> JSONObject {
        for case .holds(.sourcedID, let id) in selection.terms {
            guard let record = try await store.record(selection.type, id) else { continue }
            let holds = selection.terms.allSatisfy { term in
                guard case .holds(let index, let value) = term, index != .sourcedID else { return true }
                return index.values(in: record, of: selection.type).map(ExactText.init).contains(ExactText(value))
            }
            if holds { return record }
        }
        throw ProviderRefusal.notFound
    }

    private func reader() throws(ProviderRefusal) -> QueryReader {
        let fields: FormFields
        do {
            fields = try request.query()
        } catch {
            throw .invalidData("The query cannot be read.")
        }
        return try QueryReader(operation, fields, most: max(1, min(settings.pageCap, Int(Int32.max))))
    }

    // MARK: Addresses

    private func links(_ query: OneRosterProviderQuery, _ total: Int, _ fields: FormFields) -> PageLinks {
        let others = fields.fields.filter { $0.name != "limit" && $0.name != "offset" }
        return PageLinks(
            address: origin + request.path, others: others, offset: query.offset, limit: query.limit, total: total)
    }

    private func renderer(_ selected: FieldTree?) -> RecordRenderer {
        RecordRenderer(
            version: operation.version, type: operation.entityType, root: origin + settings.prefix, fields: selected)
    }

    private var origin: String { RequestOrigin.text(request.head, settings) }
}

/// Where a request came to, for the addresses in answers.
enum RequestOrigin {
    static func text(_ head: HTTPRequest, _ settings: OneRosterProviderSettings) -> String {
        if let origin = settings.origin { return origin }
        guard let authority = head.authority, !authority.isEmpty, authority.utf8.count <= 256,
            authority.utf8.allSatisfy(isPlain)
        else { return "" }
        return "\(head.scheme == "https" ? "https" : "http")://\(authority)"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F: true
        default: false
        }
    }
}
