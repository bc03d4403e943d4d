import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("Filters of Resource Search, as the simulated platform reads them")
struct SearchExpressionTests {
    private let library = LMSLibrary(library: .standard)

    private func names(_ filter: String, sort: String? = nil, descending: Bool = false) -> [String?]? {
        library.resources(
            ResourceQuery(ResourceFilter(text: filter), sort: sort, isDescending: descending), for: "tool-1"
        )?.resources.map(\.name)
    }

    @Test(
        "What fits",
        arguments: [
            ("subject='biology'", 2), ("subject='Biology'", 2), ("subject!='biology'", 3), ("search~'fractions'", 2),
            ("search~'fractions' AND learningResourceType='Media/Video'", 1),
            ("subject='biology' OR search~'fractions' AND learningResourceType='Media/Video'", 3),
            ("subject='biology' AND name~'leaf' OR name~'triangle'", 2), ("name>='C' AND name<'D'", 1),
            ("description~'it''s'", 1), ("language='de'", 0), ("  name ~ 'cells'  ", 1), ("author='x'", 0),
            ("name<='area of a triangle'", 1), ("name>'t'", 1),
        ])
    func fits(filter: String, count: Int) throws {
        #expect(try #require(names(filter)).count == count)
    }

    @Test(
        "What is no filter",
        arguments: [
            "", "name", "name=", "name='x", "name=x", "='x'", "name='x' name='y'", "name='x' AND", "colour='red'",
            "name='x' and name='y'", "name?'x'", "subject='biology' OR colour='red'",
        ])
    func refused(filter: String) {
        #expect(names(filter) == nil)
    }

    @Test("Sorted both ways; by a field that is not known, not at all")
    func sorted() throws {
        let up = try #require(names("language='en'", sort: "name"))
        #expect(up.first == "Area of a triangle" && up.last == "What a leaf does")
        #expect(names("language='en'", sort: "subject", descending: true)?.first == "Fractions on the number line")
        #expect(names("language='en'", sort: "colour") == nil)
    }

    @Test("A page that lies behind the end is empty, and an absurd limit is none")
    func pages() throws {
        var query = ResourceQuery(limit: .max, offset: 4)
        #expect(library.resources(query, for: "tool-1")?.resources.count == 1)
        query.offset = .max
        let found = try #require(library.resources(query, for: "tool-1"))
        #expect(found.resources.isEmpty && found.total == 5)
    }
}
