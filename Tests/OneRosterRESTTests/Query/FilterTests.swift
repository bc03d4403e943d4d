import CrosswalkTesting
import OneRosterREST
import Testing

@Suite("Filters of collections")
struct FilterTests {
    @Test(
        "A condition is a field, the longest predicate that stands there, and a value in quotes",
        arguments: [
            ("status='active'", "status", OneRosterFilter.Predicate.equal, "active"),
            ("status!='active'", "status", .notEqual, "active"), ("grade>'9'", "grade", .greater, "9"),
            ("grade>='9'", "grade", .greaterOrEqual, "9"), ("grade<'9'", "grade", .less, "9"),
            ("grade<='9'", "grade", .lessOrEqual, "9"), ("familyName~'Neil'", "familyName", .contains, "Neil"),
            ("familyName='O''Neil'", "familyName", .equal, "O'Neil"), ("a='''' ", "", .equal, ""),
            ("a=''", "a", .equal, ""), ("a=''''", "a", .equal, "'"), ("a='='", "a", .equal, "="),
            ("school.sourcedId='1'", "school.sourcedId", .equal, "1"),
            ("metadata.ext:x-y_z='1'", "metadata.ext:x-y_z", .equal, "1"),
            ("a='x AND b=y'", "a", .equal, "x AND b=y"), ("a=' OR '", "a", .equal, " OR "),
            ("name='Grüße'", "name", .equal, "Grüße"),
        ])
    func condition(text: String, field: String, predicate: OneRosterFilter.Predicate, value: String) throws {
        guard !field.isEmpty else {
            #expect(throws: OneRosterFilterError.self) { try OneRosterFilter(parsing: text) }
            return
        }
        let filter = try OneRosterFilter(parsing: text)
        #expect(filter == OneRosterFilter(field, predicate, value) && filter.description == text)
    }

    @Test("Two conditions are joined by AND or by OR")
    func two() throws {
        let both = try OneRosterFilter(parsing: "a='1' AND b!='x OR y'")
        #expect(both == OneRosterFilter.Condition("a", .equal, "1").and("b", .notEqual, "x OR y"))
        #expect(both.description == "a='1' AND b!='x OR y'" && both.conditions.count == 2)
        #expect(
            try OneRosterFilter(parsing: "a='1' OR a='2'")
                == OneRosterFilter.Condition("a", .equal, "1").or("a", .equal, "2"))
        #expect(OneRosterFilter.changed(since: "T").description == "dateLastModified>='T'")
    }

    @Test(
        "What the grammar does not have is refused, with the place",
        arguments: [
            ("", "filter.field", 0), ("='1'", "filter.field", 0), (".a='1'", "filter.field", 0),
            ("a.='1'", "filter.field", 0), (" a='1'", "filter.field", 0), ("a b='1'", "filter.predicate", 1),
            ("a", "filter.predicate", 1), ("a'1'", "filter.predicate", 1), ("a!'1'", "filter.predicate", 1),
            ("a=1", "filter.quotes", 2), ("a=\"1\"", "filter.quotes", 2), ("a='1", "filter.quotes", 4),
            ("a=='1'", "filter.quotes", 2), ("a=", "filter.quotes", 2), ("a='1''", "filter.quotes", 6),
            ("a='1' ", "filter.joint", 5), ("a='1'AND b='2'", "filter.joint", 5),
            ("a='1' and b='2'", "filter.joint", 5),
            ("a='1'  AND b='2'", "filter.joint", 5), ("a='1' AND  b='2'", "filter.field", 10),
            ("a='1' XOR b='2'", "filter.joint", 5), ("a='1' AND ", "filter.field", 10),
            ("a='1' AND b='2' AND c='3'", "filter.too_many", 15), ("a='1' AND b='2' OR c='3'", "filter.too_many", 15),
            ("a='1' AND b='2'x", "filter.joint", 15), ("a='1'\u{0}", "filter.joint", 5),
        ])
    func refused(text: String, code: String, offset: Int) {
        let error = #expect(throws: OneRosterFilterError.self) { try OneRosterFilter(parsing: text) }
        #expect(error?.code.rawValue == code && error?.offset == offset, "\(text)")
    }

    @Test("A refusal prints nothing of the filter", arguments: ["canary='canary", "a='canary' canary", "a=canary"])
    func silent(text: String) {
        let error = #expect(throws: OneRosterFilterError.self) { try OneRosterFilter(parsing: text) }
        var dumped = ""
        dump(error, to: &dumped)
        #expect(!"\(error as Any) \(String(reflecting: error)) \(dumped)".contains("canary"))
    }

    @Test("A filter that is too long is not read")
    func length() {
        let long = "a='\(String(repeating: "x", count: OneRosterFilter.longest))'"
        let error = #expect(throws: OneRosterFilterError.self) { try OneRosterFilter(parsing: long) }
        #expect(error?.code == .tooLong)
    }

    @Test("Whatever a value holds, a server that reads by the grammar reads that value")
    func roundTrip() throws {
        let pieces = ["'", "''", " AND ", " OR ", "=", ">", "a", "é", "\u{0}", "%", "+", "&", " ", "'='"]
        try PropertyTest.run(cases: 5_000, seed: 0xF117) { random in
            func value() -> String {
                (0..<random.number(in: 0...6)).map { _ in pieces[random.number(in: 0...(pieces.count - 1))] }.joined()
            }
            let predicates = OneRosterFilter.Predicate.allCases
            func condition() -> OneRosterFilter.Condition {
                OneRosterFilter.Condition("a.b", predicates[random.number(in: 0...(predicates.count - 1))], value())
            }
            let one = OneRosterFilter(condition())
            let filter = random.number(in: 0...1) == 0 ? one : OneRosterFilter(one.first, .or, condition())
            try #require(try OneRosterFilter(parsing: filter.description) == filter)
        }
    }
}
