public import CrosswalkJSON

/// How far a reading has come: enough to go on after a crash.
///
/// It is stored with the rows, in one step. It holds no record.
public struct PullCheckpoint: Hashable, Sendable {
    /// What is read: operation, ids and filter. A checkpoint of something else is of no use.
    public let subject: String
    /// The rows that were staged.
    var received = RowRanges()
    /// Where to go on, where the service does not count rows.
    var link: String?
    var pageSize: Int
    var sorts: Bool
    var total: Int?
    var revision: String?
    /// The service's time at the first page, in milliseconds since 1970.
    var began: Int64?

    init(subject: String, pageSize: Int, sorts: Bool) {
        self.subject = subject
        self.pageSize = pageSize
        self.sorts = sorts
    }

    /// Whether no page was staged yet.
    var isEmpty: Bool { received.ranges.isEmpty && link == nil }
}

extension PullCheckpoint {
    /// As a JSON document, for storing.
    public var json: [UInt8] {
        var object: JSONObject = [
            "subject": .string(subject), "pageSize": .number(JSONNumber(pageSize)), "sorts": .bool(sorts),
            "received": .array(
                received.ranges.map { range in
                    .array([.number(JSONNumber(range.lowerBound)), .number(JSONNumber(range.upperBound))])
                }),
        ]
        if let link { object["link"] = .string(link) }
        if let total { object["total"] = .number(JSONNumber(total)) }
        if let revision { object["revision"] = .string(revision) }
        if let began { object["began"] = .number(JSONNumber(began)) }
        return JSONValue.object(object).json
    }

    /// Reads what ``json`` wrote.
    /// - Throws: `JSONError` for anything else.
    public init(json: [UInt8]) throws(JSONError) {
        let value = try JSONValue(json: json)
        guard let object = value.object, let subject = object["subject"]?.string,
            let pageSize = object["pageSize"]?.number?.integer, 1...1_000_000 ~= pageSize,
            let sorts = object["sorts"]?.bool
        else { throw JSONError(.missingMember, at: 0) }
        self.init(subject: subject, pageSize: pageSize, sorts: sorts)
        link = object["link"]?.string
        total = object["total"]?.number?.integer
        revision = object["revision"]?.string
        began = object["began"]?.number?.integer.map { Int64($0) }
        for pair in object["received"]?.array ?? [] {
            guard let pair = pair.array, pair.count == 2, let start = pair[0].number?.integer,
                let end = pair[1].number?.integer, 0 <= start, start <= end, end <= 1 << 40
            else { throw JSONError(.invalidValue, at: 0) }
            received.insert(start..<end)
        }
    }
}
