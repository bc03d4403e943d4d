import CrosswalkJOSE
import CrosswalkJSON
import Testing

@Suite("Wycheproof", .enabled(if: SharedData.isThere, "../shared/data/lti is not there"))
struct WycheproofTests {
    /// What was expected of a case and what came out.
    struct Outcome {
        let id: Int
        let comment: String
        let isLabelledValid: Bool
        /// `nil` where the token was accepted.
        let refusal: JOSEError.Code?
    }

    /// Cases labelled invalid that are byte for byte the valid case 357.
    static let mislabelled: Set = [367, 370]

    /// Cases labelled valid that are refused on purpose, and why.
    static let stricter: [String: JOSEError.Code] = [
        // The JWK says PS256, the header PS384.
        "Figure20": .keyUnsuitable,
        // The JWK says ES521, which is no algorithm; the header says ES512.
        "Figure27": .keyUnsuitable,
        // A character outside the alphabet is skipped by lenient decoders.
        "InvalidCharacterInsertedInHeader": .tokenMalformed,
        "InvalidCharacterInsertedInPayload": .tokenMalformed,
    ]

    @Test("Every case of the signature set gets its verdict")
    func signatures() throws {
        let outcomes = try outcomes(of: "wycheproof/json_web_signature_test.json")
        #expect(outcomes.count == 401)
        try judge(outcomes, "JWS")
    }

    @Test("Every case of the key set gets its verdict")
    func keys() throws {
        let outcomes = try outcomes(of: "wycheproof/json_web_key_test.json")
        #expect(outcomes.count == 26)
        try judge(outcomes, "JWK")
    }

    @Test("The refusals of the key set name what is wrong with the key")
    func keyCodes() throws {
        let outcomes = try outcomes(of: "wycheproof/json_web_key_test.json")
        let codes = Dictionary(uniqueKeysWithValues: outcomes.map { ($0.id, $0.refusal) })
        // Mixed set, duplicate id, encryption keys, wrong curves and kinds.
        for id in [1, 4, 19, 20, 21, 22, 23, 24, 25, 26] { #expect(codes[id] == .keyUnsuitable, "case \(id)") }
        // A short secret, an empty one.
        for id in [10, 11, 12, 16, 17, 18] { #expect(codes[id] == .keyWeak, "case \(id)") }
    }

    private func judge(_ outcomes: [Outcome], _ name: String) throws {
        var accepted = (right: 0, of: 0)
        var refused = (right: 0, of: 0)
        for outcome in outcomes {
            let stricter = outcome.isLabelledValid ? Self.stricter[outcome.comment] : nil
            if stricter == nil, outcome.isLabelledValid || Self.mislabelled.contains(outcome.id) {
                accepted.of += 1
                if outcome.refusal == nil { accepted.right += 1 }
                #expect(outcome.refusal == nil, "case \(outcome.id), \(outcome.comment)")
            } else {
                refused.of += 1
                if outcome.refusal != nil { refused.right += 1 }
                #expect(outcome.refusal != nil, "case \(outcome.id), \(outcome.comment)")
                if let stricter { #expect(outcome.refusal == stricter, "case \(outcome.id), \(outcome.comment)") }
            }
        }
        print("Wycheproof \(name): accepted \(accepted.right)/\(accepted.of), refused \(refused.right)/\(refused.of)")
    }

    private func outcomes(of path: String) throws -> [Outcome] {
        try #require(try SharedData.json(path)["testGroups"]?.array).flatMap { group in
            let keys = try Self.keySet(try #require(group["public"] ?? group["private"]))
            return try #require(group["tests"]?.array).map { test in
                let token = try #require(test["jws"]?.string)
                var refusal: JOSEError.Code?
                do {
                    _ = try keys.verify(token, algorithms: Set(JWSAlgorithm.allCases), keyID: .optional)
                } catch let error as JOSEError {
                    refusal = error.code
                }
                return Outcome(
                    id: try #require(test["tcId"]?.number?.integer), comment: test["comment"]?.string ?? "",
                    isLabelledValid: test["result"]?.string == "valid", refusal: refusal)
            }
        }
    }

    /// A group holds either a key or a set.
    private static func keySet(_ value: JSONValue) throws -> VerificationKeySet {
        let set: JSONValue = value["keys"] == nil ? ["keys": [value]] : value
        return VerificationKeySet(try JWKSet(json: set.json))
    }
}
