import CrosswalkJOSE
import CrosswalkJSON
import LTICore
import Testing

/// The payloads of the certification suite, verified as a tool would: only what a file says is kept is not re-dated.
@Suite("The payloads of the certification suite", .enabled(if: SharedData.isThere, "the conformance data is not there"))
struct CertificationTests {
    private static let root = "cert-suite-payloads"
    private static let now = NumericDate(1_800_000_000)

    private static let registration = Registration(
        issuer: "https://ltiadvantagevalidator.imsglobal.org", clientID: "imstester_3dfad6d",
        deployments: [Deployment(id: "testdeploy")])

    /// What the guide (§6.1.1) says is wrong with each.
    private static let codes = [
        "Correct KID Required in Header": "key.idMissing",
        "Exp and Iat Fields invalid": "time.expired",
        "JWT Passed is Not LTI 1.3 JWT": "algorithm.notAllowed",
        "LTI version passed is not 1.3": "version.unsupported",
        "Launch With Missing resource_link_id": "claim.malformed",
        "No LTI Version Passed in JWT": "version.unsupported",
        "One or more JWT fields missing": "version.unsupported",
        "deployment_id Claim Missing": "deployment.missing",
        "message_type Claim Missing": "messageType.missing",
        "role Claim Missing": "roles.missing",
        "user Claim Missing": "subject.missing",
    ]

    /// Filed as invalid, and valid in the certification guide: accepted without privileges.
    private static let disputed = "Launch Instructor with Unknown Role"
    /// Wrong only in its key: the claims are as they should be.
    private static let wrongKey = "Incorrect KID passed in JWT Header"

    private func launch(_ path: String) throws(LaunchRefusal) -> AcceptedLaunch {
        do {
            var payload = try SharedData.object("\(Self.root)/\(path)/payload.json")
            let keep = "\(Self.root)/\(path)/keep.json"
            let kept = SharedData.exists(keep) ? try JSONValue(json: try SharedData.bytes(keep)) : []
            let times: [(String, JSONValue)] = [("iat", 1_799_999_990), ("exp", 1_800_000_290)]
            for (name, time) in times where payload[name] != nil && kept.array?.contains(.string(name)) != true {
                payload[name] = time
            }
            let header = "\(Self.root)/\(path)/header.json"
            let bytes =
                SharedData.exists(header)
                ? try SharedData.bytes(header) : Array(#"{"alg":"RS256","kid":"imstester_key"}"#.utf8)
            return try Sample.verify(
                header: bytes, payload: JSONValue.object(payload).json, registration: Self.registration,
                expecting: LaunchExpectation(nonce: payload["nonce"]?.string ?? "none"), at: Self.now)
        } catch let refusal as LaunchRefusal {
            throw refusal
        } catch {
            throw LaunchRefusal(custom: "test", detail: "cannot be read")
        }
    }

    @Test("Every good launch is accepted")
    func good() throws {
        let names = try SharedData.names("\(Self.root)/valid")
        var accepted = 0
        for name in names {
            do {
                let launch = try launch("valid/\(name)")
                accepted += 1
                #expect(launch.user != nil && launch.resourceLink != nil, "\(name)")
                #expect(
                    launch.roles.isInstructor == (name.contains("Instructor") && !name.contains("No Role")), "\(name)")
                #expect((launch.context == nil) == name.contains("No Context"), "\(name)")
                #expect(
                    (launch.claims.user.email == nil)
                        == (name.contains("Only Names") || name.contains("No PII")
                            || name.contains("Only Resource")),
                    "\(name)")
            } catch {
                Issue.record("\(name): \(error)")
            }
        }
        print("certification payloads: accepted \(accepted)/\(names.count) valid")
        #expect(names.count == 17 && accepted == names.count)
    }

    @Test("The deep linking request is accepted, though it has neither target nor a context type of the vocabulary")
    func deepLinking() throws {
        let launch = try launch("deeplinking/valid/Send Deep Linking Request Payload")
        #expect(launch.messageType == .deepLinking)
        #expect(launch.claims.context?.types.map(\.raw) == ["Course Section"])
        #expect(launch.claims.context?.types.map(\.kind) == [nil])
        #expect(launch.claims.targetLinkURI == nil)
    }

    @Test("Every bad launch is refused for the reason that its name gives")
    func bad() throws {
        var refused = 0
        let names = try SharedData.names("\(Self.root)/invalid")
        for name in names where name != Self.disputed && name != Self.wrongKey {
            do {
                _ = try launch("invalid/\(name)")
                Issue.record("\(name) was accepted")
            } catch {
                #expect(error.code.rawValue == Self.codes[name], "\(name)")
                refused += 1
            }
        }
        print("certification payloads: refused \(refused)/\(names.count - 2) invalid; 1 disputed, 1 by its key alone")
        #expect(names.count == 13 && refused == 11)
    }

    @Test("The disputed launch with an unknown role alone is accepted, and gives no privilege")
    func disputedLabel() throws {
        let launch = try launch("invalid/\(Self.disputed)")
        #expect(launch.roles.all.count == 1)
        #expect(launch.roles.inContext.isEmpty && !launch.roles.isInstructor)
    }

    @Test("The launch with an incorrect key id is sound but for its key")
    func incorrectKey() throws {
        #expect(try launch("invalid/\(Self.wrongKey)").roles.isLearner)
    }
}
