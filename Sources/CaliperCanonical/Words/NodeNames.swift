/// Ids of what an event speaks of and nobody has named: blank nodes, which mean something within their document alone
/// (Caliper 1.2, section 8).
enum NodeNames {
    static let attempt = "_:attempt"
    static let response = "_:response"
    static let score = "_:score"
    static let place = "_:place"

    /// An id that somebody gave; `nil` for one of these.
    static func given(_ id: String?) -> String? {
        guard let id, ![attempt, response, score, place].contains(id) else { return nil }
        return id
    }
}
