internal import CrosswalkJSON

/// The ten interaction types, and the lists of components that belong to them.
enum InteractionKind: Sendable {
    case trueFalse, choice, fillIn, longFillIn, matching, performance, sequencing, likert, numeric, other

    init?(_ text: JSONText) {
        switch text {
        case "true-false": self = .trueFalse
        case "choice": self = .choice
        case "fill-in": self = .fillIn
        case "long-fill-in": self = .longFillIn
        case "matching": self = .matching
        case "performance": self = .performance
        case "sequencing": self = .sequencing
        case "likert": self = .likert
        case "numeric": self = .numeric
        case "other": self = .other
        default: return nil
        }
    }

    /// A list of components.
    struct List: Sendable {
        let name: StaticString
        let bit: UInt32
        let kinds: [InteractionKind]

        init(_ name: StaticString, _ kinds: [InteractionKind]) {
            self.name = name
            bit = ShapeTable[.definition].mask("\(name)")
            self.kinds = kinds
        }
    }

    static let lists = [
        List("choices", [.choice, .sequencing]), List("scale", [.likert]), List("source", [.matching]),
        List("target", [.matching]), List("steps", [.performance]),
    ]
}
