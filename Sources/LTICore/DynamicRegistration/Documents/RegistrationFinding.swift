/// Something in a document of dynamic registration that breaks the standard and was let pass.
///
/// Platforms differ in these documents more than in launches. What cannot be used is left out, and a finding says so;
/// what a registration cannot do without is refused by a ``RegistrationRefusal``.
public struct RegistrationFinding: Hashable, Sendable {
    /// What is wrong. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `registration.wrong_type`.
        public let rawValue: String

        /// Takes any name; one that is none of those below is no code of this library.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A value of another JSON type than the standard gives it: left out.
        public static var wrongType: Self { Self(rawValue: "registration.wrong_type") }
        /// `null`: taken for absent.
        public static var nullValue: Self { Self(rawValue: "registration.null_value") }
        /// A number or boolean where the standard says string: taken as the text in which it was written.
        public static var notText: Self { Self(rawValue: "registration.not_text") }
        /// A single text where the standard says array: taken as an array of one.
        public static var notArray: Self { Self(rawValue: "registration.not_array") }
        /// A member that the standard demands is missing, and there is a value to assume.
        public static var missingMember: Self { Self(rawValue: "registration.missing_member") }
        /// A message as a plain text instead of an object (Moodle): taken for its type.
        public static var plainMessage: Self { Self(rawValue: "registration.plain_message") }
        /// `placements` beside the messages instead of within them (Moodle): taken for those of every message.
        public static var placementsBeside: Self { Self(rawValue: "registration.placements_beside") }
        /// The answer names two deployments: neither is believed, and the first launch brings the id.
        public static var twoDeployments: Self { Self(rawValue: "registration.two_deployments") }
        /// `authorization_server` is no URL (Canvas): the token endpoint is the audience of assertions.
        public static var audienceNoURL: Self { Self(rawValue: "registration.audience_no_url") }
        /// `registration_client_uri` without a token, a token without it, or an address where no request may go: the
        /// registration cannot be read or changed later.
        public static var unusableAccess: Self { Self(rawValue: "registration.unusable_access") }
    }

    /// What is wrong.
    public let code: Code
    /// The member, by its wire name. Names that come from outside are not given.
    public let member: String

    /// How many findings are kept of one object; further ones are let pass without.
    public static var mostKept: Int { 100 }

    init(_ code: Code, _ member: StaticString) {
        self.code = code
        self.member = "\(member)"
    }
}

extension RegistrationFinding: CustomStringConvertible {
    /// Code and member; never a value.
    public var description: String { "\(code.rawValue): \(member)" }
}
