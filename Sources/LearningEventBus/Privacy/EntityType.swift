/// What the types of Caliper and xAPI say of people. A type that is an IRI counts by its last word, in any letters' case.
enum EntityType {
    static func isSoftware(_ type: String?) -> Bool { word(of: type) == "softwareapplication" }

    static func isOnePerson(_ type: String?) -> Bool { ["person", "agent"].contains(word(of: type)) }

    /// A person, or several.
    static func isPeople(_ type: String?) -> Bool { isOnePerson(type) || word(of: type) == "group" }

    /// People, or what belongs to one of them and is mostly named after him: an attempt, a result, a response, a session, an
    /// invitation to a survey, an annotation.
    static func isPersonal(_ type: String?) -> Bool {
        let word = word(of: type)
        return isPeople(type) || ["attempt", "result", "score", "membership", "rating", "comment"].contains(word)
            || ["response", "session", "invitation", "annotation"].contains { word.hasSuffix($0) }
    }

    private static func word(of type: String?) -> String {
        type?.split { "/#:".contains($0) }.last.map { $0.lowercased() } ?? ""
    }
}
