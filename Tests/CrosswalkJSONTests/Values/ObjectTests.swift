import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("Objects and values")
struct ObjectTests {
    @Test("Members keep their order, and are replaced in their place")
    func order() {
        var object: JSONObject = ["b": 1, "a": 2, "b": 3]
        #expect(object.map(\.name) == ["b", "a"])
        #expect(object["b"] == 3)
        object["c"] = true
        object["b"] = nil
        object["missing"] = nil
        #expect(object.map(\.name) == ["a", "c"])
        #expect(object[0].value == 2)
        #expect(object["b"] == nil)
    }

    @Test("An object of any size answers as a list of pairs does")
    func model() throws {
        try PropertyTest.run(cases: 200, seed: 5) { random in
            var object = JSONObject()
            var pairs: [(String, JSONValue)] = []
            for step in 0..<random.number(in: 0...120) {
                let name = "n\(random.number(below: 60))"
                let place = pairs.firstIndex { $0.0 == name }
                if random.chance(1, in: 5) {
                    object[name] = nil
                    if let place { pairs.remove(at: place) }
                } else {
                    object[name] = .number(JSONNumber(step))
                    if let place {
                        pairs[place].1 = .number(JSONNumber(step))
                    } else {
                        pairs.append((name, .number(JSONNumber(step))))
                    }
                }
            }
            try #require(object.map(\.name) == pairs.map(\.0))
            try #require(object.map(\.value) == pairs.map(\.1))
            for number in 0..<60 { try #require(object["n\(number)"] == pairs.first { $0.0 == "n\(number)" }?.1) }
        }
    }

    @Test("Names and texts are compared by their bytes")
    func bytes() throws {
        let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
        #expect(object.count == 2)
        #expect(object["e\u{301}"] == 2)
        #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
        let many = JSONObject(
            (0..<40).map { ("n\($0)", JSONValue(integerLiteral: $0)) } + [("\u{E9}", 1), ("e\u{301}", 2)])
        #expect(many["\u{E9}"] == 1)
        #expect(many.count == 42)
    }

    @Test("Equality and hash do not look at the order of members")
    func equality() {
        let a: JSONValue = ["x": [1, "2", nil, true], "y": ["z": 1]]
        let b: JSONValue = ["y": ["z": 1], "x": [1, "2", nil, true]]
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
        for other: JSONValue in [
            ["x": 1], ["x": 1, "y": 2], nil, false, "x", 1, [], ["y": ["z": 2], "x": [1, "2", nil, true]],
        ] {
            #expect(a != other)
        }
        #expect(JSONValue.bool(false) != .null)
        #expect(Set([a, b]).count == 1)
    }

    @Test("A value answers for its own type alone")
    func accessors() {
        let value: JSONValue = ["a": ["x", 1, true, nil]]
        #expect(value["a"]?[0]?.string == "x")
        #expect(value["a"]?[1]?.number == 1)
        #expect(value["a"]?[2]?.bool == true)
        #expect(value["a"]?[3]?.isNull == true)
        #expect(value["a"]?[4] == nil)
        #expect(value["a"]?[-1] == nil)
        #expect(value["b"] == nil)
        #expect(value[0] == nil)
        #expect(value.string == nil && value.number == nil && value.bool == nil && value.array == nil && !value.isNull)
        #expect(value["a"]?.object == nil)
    }
}
