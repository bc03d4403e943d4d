internal import CrosswalkJSON

/// Where a response of a type has what was answered (Caliper 1.2, section 5).
enum ResponseTable {
    private static let properties: [String: String] = [
        "FillinBlankResponse": "values", "MultipleResponseResponse": "values", "SelectTextResponse": "values",
        "MultiselectResponse": "selections", "RatingScaleResponse": "selections",
        "MultipleChoiceResponse": "value", "OpenEndedResponse": "value", "TrueFalseResponse": "value",
    ]

    /// The type of a response of which nobody said what it answers.
    static func type(for count: Int) -> String { count == 1 ? "OpenEndedResponse" : "MultipleResponseResponse" }

    /// The answers of a response; none where there are none, or they are of another form.
    static func answers(in node: JSONObject, of type: String) -> [String] {
        guard let value = properties[type].flatMap({ node[$0] }) else { return [] }
        if let one = value.string { return [one] }
        let texts = value.array?.compactMap(\.string) ?? []
        return texts.count == value.array?.count ? texts : []
    }

    /// The member of a response of a type that has these answers; `nil` where the type has no such member, or room for one.
    static func member(_ answers: [String], of type: String) -> (name: String, value: JSONValue)? {
        guard let name = properties[type], !answers.isEmpty else { return nil }
        if name != "value" { return (name, .array(answers.map { .string($0) })) }
        return answers.count == 1 ? (name, .string(answers[0])) : nil
    }
}
