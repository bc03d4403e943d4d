internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// The `Link` field of a page: first, prev, next and last (RFC 8288).
struct PageLinks {
    /// Everything in front of the query.
    let address: String
    /// The query's other parameters, as they came.
    let others: [FormFields.Field]
    let offset: Int
    let limit: Int
    let total: Int

    var field: String {
        let last = total > 0 ? (total - 1) / limit * limit : 0
        var links = [link(0, "first")]
        if offset > 0 { links.append(link(offset >= total ? last : max(0, offset - limit), "prev")) }
        // Both are 32-bit numbers of the request, so the sum is one of 64 bits.
        if offset + limit < total { links.append(link(offset + limit, "next")) }
        links.append(link(last, "last"))
        return links.joined(separator: ", ")
    }

    private func link(_ offset: Int, _ relation: String) -> String {
        let fields = others.map { ($0.name, $0.value) } + [("limit", "\(limit)"), ("offset", "\(offset)")]
        let query = fields.map { "\(PercentCoding.encoded($0))=\(PercentCoding.encoded($1))" }.joined(separator: "&")
        return "<\(address)?\(query)>; rel=\"\(relation)\""
    }
}
