import CrosswalkJSON
import LTICore
import Testing

@Suite("Launches that are wrong in one way")
struct MutantTests {
    @Test("What the mutants are made from is valid", arguments: Sample.all.map(\.name))
    func valid(type: String) throws {
        let sample = try #require(Sample.all.first { $0.name == type }?.sample)
        let launch = try sample.verify()
        #expect(launch.messageType.rawValue == type)
        #expect(
            launch.tenant == TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1", deploymentID: "dep-1"))
        #expect(launch.findings.isEmpty)
    }

    @Test("Every one is refused with the code of its defect")
    func refused() {
        var byCode: [String: Int] = [:]
        var right = 0
        for mutant in MutantTable.mutants {
            let code = mutant.sample.refusal()
            #expect(code == mutant.code, "\(mutant)")
            if code == mutant.code { right += 1 }
            byCode[mutant.code, default: 0] += 1
        }
        print("mutants: refused as expected \(right)/\(MutantTable.mutants.count)")
        for (code, count) in byCode.sorted(by: { $0.key < $1.key }) { print("  \(code): \(count)") }
        #expect(MutantTable.mutants.count >= 300)
    }

    @Test("No two of them are the same")
    func distinct() {
        var seen: [[UInt8]: String] = [:]
        for mutant in MutantTable.mutants {
            let bytes = JSONValue.object(mutant.sample.header).json + JSONValue.object(mutant.sample.payload).json
            let earlier = seen.updateValue(mutant.name, forKey: bytes)
            #expect(earlier == nil, "\(mutant) is \(earlier ?? "")")
        }
    }

    @Test("Of two defects the one that is checked first is the reason")
    func order() {
        // One defect for each check, in the order of the checks.
        let defects: [(String, (Sample) -> Sample)] = [
            ("algorithm.notAllowed", { $0.withHeader("alg", "none") }),
            ("key.idMissing", { $0.withHeader("kid", nil) }),
            ("header.critical", { $0.withHeader("crit", ["x"]) }),
            ("issuer.mismatch", { $0.with("iss", "https://evil.example") }),
            ("audience.notOurs", { $0.with("aud", "tool-2") }),
            ("azp.mismatch", { $0.with("azp", "tool-2") }),
            ("time.expired", { $0.with("exp", 1) }),
            ("time.tooOld", { $0.with("iat", 1) }),
            ("time.notYetValid", { $0.with("nbf", 1_800_000_000) }),
            ("nonce.mismatch", { $0.with("nonce", "x") }),
            ("version.unsupported", { $0.with("…version", "1.0") }),
            ("deployment.unknown", { $0.with("…deployment_id", "dep-9") }),
            ("target.mismatch", { $0.with("…target_link_uri", "https://evil.example") }),
            ("roles.malformed", { $0.with("…roles", "x") }),
            ("subject.missing", { $0.with("sub", "") }),
            ("claim.malformed", { $0.with("…resource_link", [:]) }),
        ]
        for first in defects.indices {
            for second in defects.indices where second > first {
                let sample = defects[first].1(defects[second].1(Sample.resourceLink))
                #expect(sample.refusal() == defects[first].0, "\(defects[first].0) before \(defects[second].0)")
            }
        }
        let unknownType = Sample.resourceLink.with("…message_type", "X").with("…deployment_id", "dep-9")
        #expect(unknownType.refusal() == "messageType.unknown")
        #expect(Sample.resourceLink.with("…message_type", "X").with("…version", "1").refusal() == "version.unsupported")
    }

    @Test("A launch says which checks were made, in order")
    func steps() throws {
        let steps = try Sample.resourceLink.verify().steps
        #expect(steps == steps.sorted())
        #expect(Set(LaunchStep.allCases).subtracting(steps) == [.key, .signature])
    }
}
