import CrosswalkTesting
import OneRosterModel
import Testing

@Suite("Derived ids")
struct DerivedIDTests {
    @Test("A role's id is readable, and hashed where a slash or the length demands it")
    func forms() {
        let long = String(repeating: "a", count: 200)
        #expect(DerivedID.role(of: "u.1", in: "o-2") == "u.1/o-2")
        #expect(DerivedID.role(of: "u/1", in: "o").rawValue.hasPrefix("//"))
        #expect(DerivedID.role(of: "u/1", in: "o").rawValue.utf8.count == 34)
        #expect(DerivedID.role(of: SourcedID(long), in: SourcedID(String(long.prefix(54)))).rawValue.utf8.count == 255)
        #expect(DerivedID.role(of: SourcedID(long), in: SourcedID(String(long.prefix(55)))).rawValue.utf8.count == 34)
        #expect(DerivedID.user("u", as: .teacher) == "u.teacher")
        #expect(DerivedID.user(SourcedID(String(repeating: "a", count: 247)), as: .teacher).rawValue.utf8.count == 255)
        #expect(DerivedID.user(SourcedID(String(repeating: "a", count: 248)), as: .teacher).rawValue.utf8.count == 233)
    }

    /// Stored data rests on these values: a change is a new kind of id.
    @Test("The hashed forms are what they have always been")
    func stable() {
        #expect(DerivedID.role(of: "a/b", in: "c") == DerivedID.role(of: "a/b", in: "c"))
        #expect(DerivedID.role(of: "a/b", in: "c").rawValue == "//b4eb2874956f7b4fe7104f494d9b8e00")
        #expect(DerivedID.role(of: "a", in: "b/c").rawValue == "//1f5503b180ac56d94efb59306ddc23c6")
    }

    @Test("Two pairs of ids never share a derived id")
    func injective() throws {
        try PropertyTest.run(cases: 20, seed: 0x1D) { random in
            var seen: [SourcedID<OneRosterRole>: [String]] = [:]
            for _ in 0..<2_000 {
                let parts = (0..<2).map { _ in
                    String(
                        (0...random.number(below: 4)).map { _ in ["a", "/", "."][random.number(below: 3)] }.joined())
                }
                let id = DerivedID.role(of: SourcedID(parts[0]), in: SourcedID(parts[1]))
                try #require(seen.updateValue(parts, forKey: id) ?? parts == parts)
            }
        }
    }
}
