internal import CrosswalkJSON
internal import OneRosterModel

/// A value of two texts.
protocol WirePair {
    /// The names of the two members.
    static var names: (first: StaticString, second: StaticString) { get }
    var texts: (first: String, second: String) { get }
    init(_ first: String, _ second: String)
}

extension UserIdentifier: WirePair {
    static var names: (first: StaticString, second: StaticString) { ("type", "identifier") }
    var texts: (first: String, second: String) { (type, identifier) }
    init(_ first: String, _ second: String) { self.init(type: first, identifier: second) }
}

extension ScoreScaleValue: WirePair {
    static var names: (first: StaticString, second: StaticString) { ("itemValueLHS", "itemValueRHS") }
    var texts: (first: String, second: String) { (lhs, rhs) }
    init(_ first: String, _ second: String) { self.init(lhs: first, rhs: second) }
}

extension JSONReader {
    /// A list of values of two texts. One that lacks a text, which the check tells of, is left out.
    mutating func pairs<Pair: WirePair>(_ form: WireForm) throws(JSONError) -> [Pair] {
        var pairs: [Pair] = []
        try beginArray()
        while try nextElement() {
            if let pair: Pair = try pair(form) { pairs.append(pair) }
        }
        return pairs
    }

    private mutating func pair<Pair: WirePair>(_ form: WireForm) throws(JSONError) -> Pair? {
        let names = Pair.names
        var (first, second): (String?, String?)
        try beginObject()
        while let name = try nextMember() {
            if name == names.first {
                first = try string()
            } else if name == names.second {
                second = try string()
            }
        }
        guard let first, let second else {
            try expect(false, form)
            return nil
        }
        return Pair(first, second)
    }
}

extension JSONWriter {
    /// Writes a list of values of two texts, or nothing where it is empty.
    mutating func pairs<Pair: WirePair>(_ name: StaticString, _ pairs: [Pair]) {
        guard !pairs.isEmpty else { return }
        self.name(name)
        array { json in
            for pair in pairs {
                json.object { json in
                    json.member(Pair.names.first, pair.texts.first)
                    json.member(Pair.names.second, pair.texts.second)
                }
            }
        }
    }
}
