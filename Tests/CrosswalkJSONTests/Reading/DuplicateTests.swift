import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("Duplicate members")
struct DuplicateTests {
    @Test(
        "Names that mean the same are duplicates, however they are escaped, at any depth",
        arguments: [
            (#"{"iss":1,"iss":2}"#, 9), (#"{"iss":1,"\u0069ss":2}"#, 9), (#"{"\u0069\u0073s":1,"iss":2}"#, 19),
            (#"{"\u0069ss":1,"i\u0073s":2}"#, 14), (#"[{"a":{"":0,"":0}}]"#, 12), (#"{"a":[],"b":{},"a":0}"#, 15),
            (#"{"\ud83d\ude00":1,"😀":2}"#, 18), (#"{"a\/b":1,"a/b":2}"#, 10),
            (
                #"{"https://purl.imsglobal.org/spec/lti/claim/roles":1,"#
                    + #""https://purl.imsglobal.org/spec/lti/claim/rol\u0065s":2}"#, 53
            ),
        ])
    func found(document: String, offset: Int) throws {
        #expect(failure(document) == JSONError(.duplicateMember, at: offset))
        #expect(refusal(document) == "json.duplicate_member")
        let read = try JSONValue.tolerant(json: Array(document.utf8))
        #expect(read.notes == [JSONNote(code: .duplicateMember, offset: offset)])
    }

    @Test(
        "Names that only look alike are not",
        arguments: [
            #"{"iss":1,"Iss":2}"#, #"{"a":{"a":{"a":0}},"b":{"a":0}}"#, #"[{"a":0},{"a":0}]"#,
            "{\"e\u{301}\":1,\"\u{E9}\":2}", #"{"a":1,"a ":2,"":3," ":4}"#, #"{"a":1,"a\u0000":2}"#,
            // The same length and the same eight bytes at both ends.
            #"{"aaaaaaaaXaaaaaaaa":1,"aaaaaaaaYaaaaaaaa":2}"#, #"{"abcd":1,"abce":2,"bacd":3}"#,
        ])
    func apart(document: String) throws {
        #expect(refusal(document) == nil)
    }

    @Test("Tolerant reading takes the last one, in the place of the first, in a tree and in a type")
    func last() throws {
        let document = Array(#"{"a":1,"b":2,"a":[3]}"#.utf8)
        let tree = try JSONValue.tolerant(json: document).value
        #expect(String(decoding: tree.json, as: UTF8.self) == #"{"a":[3],"b":2}"#)
        let typed = try JSONReader.read(Array(#"{"a":1,"a":2}"#.utf8), mode: .tolerant) { json throws(JSONError) in
            try json.dictionary(of: Int.self)
        }
        #expect(typed == ["a": 2])
    }

    @Test(
        "A duplicate is found in objects of every size, wherever it stands", arguments: [2, 31, 32, 33, 64, 65, 1_000])
    func sizes(count: Int) throws {
        let names = (0..<count).map { #""name\#($0)":{"x":1}"# }
        #expect(refusal("{" + names.joined(separator: ",") + "}") == nil)
        for place in Set([0, 1, count / 2, count - 1]) {
            let document = "{" + (names + [names[place]]).joined(separator: ",") + "}"
            #expect(refusal(document) == "json.duplicate_member", "\(place)")
        }
    }

    @Test("Large objects in large objects keep their names apart")
    func nested() {
        func object(_ inner: String) -> String {
            "{" + (0..<50).map { #""n\#($0)":\#($0 == 40 ? inner : "0")"# }.joined(separator: ",") + "}"
        }
        #expect(refusal(object(object(object("1")))) == nil)
        let inner = object("1").dropLast() + #","n3":0}"#
        #expect(refusal(object(object(String(inner)))) == "json.duplicate_member")
        let outer = object(object("1")).dropLast() + #","n3":0}"#
        #expect(refusal(String(outer)) == "json.duplicate_member")
    }

    @Test("Many names that are alike at both ends do not take quadratic time")
    func manyAlike() {
        // 200,000 names: comparing each with all would be 2·10¹⁰ comparisons, which no test run survives.
        let names = (0..<200_000).map { #""aaaaaaaa\#(100_000_000 + $0)aaaaaaaa":0"# }
        #expect(refusal("{" + names.joined(separator: ",") + "}") == nil)
        let again = names.map { $0 } + names
        #expect(refusal("{" + again.joined(separator: ",") + "}", .tolerant) == nil)
    }

    @Test("A set of names and the reader agree on random objects")
    func agreement() throws {
        try PropertyTest.run(cases: 300, seed: 11) { random in
            let count = random.number(in: 0...80)
            let names = (0..<count).map { _ in String(random.number(below: 400)) }
            let document = "{" + names.map { #""\#($0)":0"# }.joined(separator: ",") + "}"
            let expected = Set(names).count == names.count ? nil : "json.duplicate_member"
            try #require(refusal(document) == expected)
        }
    }
}
