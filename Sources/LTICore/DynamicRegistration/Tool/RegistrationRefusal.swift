/// Why a tool was not registered.
///
/// Branch on ``code``; show ``message`` to the administrator who asked for it; write ``description`` to the log. Nothing
/// of it is taken from a document or an answer, so that no token and no person's data can be in it. Two refusals are equal
/// when their codes are.
public struct RegistrationRefusal: Error, Sendable {
    /// What went wrong, as a value to branch on.
    public let code: Code
    /// The member of the document at fault, by its wire name; `nil` where no single one is.
    public let member: String?
    /// The status of the platform's answer, where there was one.
    public let status: Int?
    /// Members that the platform's words name, by their wire names in this library's own table.
    public let blamed: [String]

    package init(_ code: Code, member: StaticString? = nil, status: Int? = nil, blamed: [String] = []) {
        self.code = code
        self.member = member.map { "\($0)" }
        self.status = status
        self.blamed = blamed
    }

    /// What to tell the administrator: what happened, and what to do.
    public var message: String {
        let named = (member.map { [$0] } ?? []) + blamed
        guard !named.isEmpty else { return entry.message }
        return entry.message + " It is about: " + named.joined(separator: ", ") + "."
    }

    /// The clause that the code rests on.
    public var clause: String { entry.clause }

    /// Whether the same can succeed later without anybody changing anything.
    public var isTemporary: Bool { code == .unavailable || code == .unreachable }

    private var entry: RegistrationRefusalCatalog.Entry { RegistrationRefusalCatalog.entry(code) }
}

extension RegistrationRefusal: Equatable {
    /// Whether the codes are the same.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension RegistrationRefusal: CustomStringConvertible {
    /// Code, member, status and clause.
    public var description: String {
        let place = member.map { " (\($0))" } ?? ""
        let answer = status.map { ", status \($0)" } ?? ""
        let words = blamed.isEmpty ? "" : ", about " + blamed.joined(separator: ", ")
        return "\(code.rawValue)\(place)\(answer)\(words) [\(clause)]"
    }
}

extension RegistrationRefusal {
    /// The reasons. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `registration.issuer_mismatch`.
        public let rawValue: String

        /// Takes any name; one that is none of those below is no code of this library.
        public init(rawValue: String) { self.rawValue = rawValue }

        // MARK: The request

        /// The address that the administrator's browser was sent to lacks a parameter, or has one twice.
        public static var requestMalformed: Self { Self(rawValue: "registration.request_malformed") }
        /// The page was not opened and sent by the same browser, or it lies too far back.
        public static var requestForged: Self { Self(rawValue: "registration.request_forged") }

        // MARK: The platform's configuration

        /// The configuration's address is one that requests may not go to.
        public static var configurationForbidden: Self { Self(rawValue: "registration.configuration_forbidden") }
        /// The platform answers with another status than 200 where its configuration should be.
        public static var configurationRefused: Self { Self(rawValue: "registration.configuration_refused") }
        /// What the platform gives as its configuration is none, or is too large.
        public static var configurationIllegible: Self { Self(rawValue: "registration.configuration_illegible") }
        /// `issuer` is missing or no https URL without query.
        public static var issuerMalformed: Self { Self(rawValue: "registration.issuer_malformed") }
        /// The issuer's host is not the configuration's: the platform could be made to stand for another one.
        public static var issuerMismatch: Self { Self(rawValue: "registration.issuer_mismatch") }
        /// An address that a registration needs is missing.
        public static var endpointMissing: Self { Self(rawValue: "registration.endpoint_missing") }
        /// An address of the configuration is one that requests may not go to.
        public static var endpointForbidden: Self { Self(rawValue: "registration.endpoint_forbidden") }
        /// The tool is to be registered at another host than the configuration's.
        public static var registrationHostMismatch: Self { Self(rawValue: "registration.host_mismatch") }
        /// The platform offers no `id_token`, no RS256, or no `private_key_jwt`.
        public static var unsupported: Self { Self(rawValue: "registration.platform_unsupported") }

        // MARK: The answer

        /// There was no connection.
        public static var unreachable: Self { Self(rawValue: "registration.platform_unreachable") }
        /// The registration was sent, and no whole answer came: nobody knows whether the tool is registered.
        public static var unanswered: Self { Self(rawValue: "registration.platform_unanswered") }
        /// The platform has a fault of its own, or asks for patience.
        public static var unavailable: Self { Self(rawValue: "registration.platform_unavailable") }
        /// The platform refuses without a reason that is known here.
        public static var refused: Self { Self(rawValue: "registration.refused") }
        /// The platform says that the tool is registered, and its answer cannot be read, or has no `client_id`.
        public static var answerIllegible: Self { Self(rawValue: "registration.answer_illegible") }
        /// The platform has registered the tool, and the tool could not store it.
        public static var notKept: Self { Self(rawValue: "registration.not_kept") }

        // MARK: Later

        /// The platform gave nothing with which the registration can be read or changed.
        public static var accessMissing: Self { Self(rawValue: "registration.access_missing") }
        /// The platform does not accept the registration access token any more (RFC 7592 §2.1).
        public static var accessRevoked: Self { Self(rawValue: "registration.access_revoked") }
        /// The platform leads the registration to another host.
        public static var accessHostMismatch: Self { Self(rawValue: "registration.access_host_mismatch") }

        /// A reason that the platform gave by a name that is known here: `registration.platform.invalid_redirect_uri`.
        static func platform(_ complaint: PlatformComplaint) -> Self {
            Self(rawValue: "registration.platform.\(complaint.rawValue)")
        }
    }
}
