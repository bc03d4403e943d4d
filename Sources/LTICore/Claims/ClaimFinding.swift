/// Something in a claim that breaks the standard and was let pass.
///
/// Optional claims are read leniently (Postel's law is the practice of every platform and tool): what cannot be used is
/// left out, and a finding says so. What a launch cannot do without is refused by a ``LaunchRefusal`` instead.
public struct ClaimFinding: Hashable, Sendable {
    /// What is wrong. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `claim.wrong_type`.
        public let rawValue: String

        /// Takes any name; one that is none of those below is no code of this library.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A value of another JSON type than the standard gives it: left out.
        public static var wrongType: Self { Self(rawValue: "claim.wrong_type") }
        /// `null`, which LTI allows nowhere: taken for absent.
        public static var nullValue: Self { Self(rawValue: "claim.null_value") }
        /// A number or boolean where the standard says string: taken as the text in which it was written.
        public static var notText: Self { Self(rawValue: "claim.not_text") }
        /// A single text where the standard says array: taken as an array of one.
        public static var notArray: Self { Self(rawValue: "claim.not_array") }
        /// A required member of an optional claim is missing.
        public static var missingMember: Self { Self(rawValue: "claim.missing_member") }
        /// A text longer than 255 characters, or not of ASCII, where the standard allows neither.
        public static var malformedID: Self { Self(rawValue: "claim.malformed_id") }
        /// The platform passed a substitution variable on without resolving it: taken for absent (Core, appendix B).
        public static var unresolvedVariable: Self { Self(rawValue: "claim.unresolved_variable") }
        /// The platform's own notes on an object, such as `validation_context`: passed over.
        public static var strayMember: Self { Self(rawValue: "claim.stray_member") }
        /// `role_scope_mentor` of somebody who is no mentor: left out (Core §5.4.3).
        public static var notAMentor: Self { Self(rawValue: "claim.not_a_mentor") }
        /// An empty role among the roles: passed over.
        public static var emptyRole: Self { Self(rawValue: "claim.empty_role") }
    }

    /// What is wrong.
    public let code: Code
    /// The claim in which it stands.
    public let claim: ClaimName
    /// The member of the claim, by its wire name, where one is meant. Names that come from outside are not given.
    public let member: String?

    /// How many findings are kept of one token; further ones are let pass without.
    public static var mostKept: Int { 100 }
}

extension ClaimFinding: CustomStringConvertible {
    /// Code and place; never a value.
    public var description: String {
        guard let member else { return "\(code.rawValue): \(claim)" }
        return "\(code.rawValue): \(claim), \(member)"
    }
}

/// The findings of a token while it is being read.
struct ClaimNotes {
    private(set) var findings: [ClaimFinding] = []
    /// The claim whose members are being read; empty between claims.
    var claim: StaticString = ""

    /// Notes something about a claim, or about a member of the claim that is being read.
    mutating func note(_ code: ClaimFinding.Code, _ name: StaticString) {
        guard findings.count < ClaimFinding.mostKept else { return }
        let isMember = claim.utf8CodeUnitCount > 0
        findings.append(
            ClaimFinding(code: code, claim: ClaimName(isMember ? claim : name), member: isMember ? "\(name)" : nil))
    }
}
