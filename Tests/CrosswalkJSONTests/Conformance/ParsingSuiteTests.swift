import CrosswalkJSON
import Testing

@Suite("The JSON parsing suite", .enabled(if: JSONCases.areThere, "the conformance data is not there"))
struct ParsingSuiteTests {
    /// Valid by the grammar, and refused in strict mode alone: RFC 8259 §4 lets a reader choose.
    private static let duplicates = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]

    @Test("Every y_ document is taken; strict reading refuses duplicate members, as decided")
    func valid() throws {
        let names = try JSONCases.names("y_")
        var strict = 0
        var tolerant = 0
        for name in names {
            let document = try JSONCases.bytes(name)
            let expected = Self.duplicates.contains(name) ? "json.duplicate_member" : nil
            #expect(refusal(document) == expected, "\(name)")
            #expect(refusal(document, .tolerant) == nil, "\(name)")
            if refusal(document) == nil { strict += 1 }
            if refusal(document, .tolerant) == nil { tolerant += 1 }
        }
        print("y_: tolerant accepted \(tolerant)/\(names.count); strict accepted \(strict), refused 2 with duplicates")
        #expect(names.count == 95)
    }

    @Test("Every n_ document is refused in both modes")
    func invalid() throws {
        let names = try JSONCases.names("n_")
        for mode in [JSONMode.strict, .tolerant] {
            var refused = 0
            for name in names {
                let code = refusal(try JSONCases.bytes(name), mode)
                #expect(code?.hasPrefix("json.") == true, "\(name): \(code ?? "accepted")")
                if code != nil { refused += 1 }
            }
            print("n_, \(mode): refused \(refused)/\(names.count)")
        }
        #expect(names.count == 188)
    }

    @Test("Every i_ document gets the verdict that was decided, and there is a decision for each")
    func open() throws {
        let names = try JSONCases.names("i_")
        #expect(names == ParsingDecision.all.map(\.name).sorted())
        var asDecided = 0
        for decision in ParsingDecision.all {
            let document = try JSONCases.bytes(decision.name)
            let verdicts = [refusal(document, .strict), refusal(document, .tolerant)]
            #expect(verdicts == [decision.strict, decision.tolerant], "\(decision.name)")
            if verdicts == [decision.strict, decision.tolerant] { asDecided += 1 }
        }
        print("i_: \(asDecided)/\(names.count) as decided")
    }

    @Test("Depth that would exhaust a stack is refused at the limit, whatever limit is asked for")
    func depth() throws {
        for name in ["n_structure_100000_opening_arrays", "n_structure_open_array_object"] {
            let document = try JSONCases.bytes(name)
            for depth in [0, 1, 128, 512, Int.max] {
                #expect(refusal(document, limits: JSONLimits(depth: depth)) == "json.too_deep", "\(name)")
            }
        }
        let nested = try JSONCases.bytes("i_structure_500_nested_arrays")
        #expect(refusal(nested, limits: JSONLimits(depth: 500)) == nil)
        #expect(refusal(nested, limits: JSONLimits(depth: 499)) == "json.too_deep")
    }
}
