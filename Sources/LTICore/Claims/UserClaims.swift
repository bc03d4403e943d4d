public import CrosswalkJOSE
internal import CrosswalkJSON

/// Who launches: `sub`, and the standard claims of OpenID Connect Core 1.0 §5.1.
///
/// Only ``subject`` identifies a person (LTI Core 1.3 §3.3). Names and e-mail addresses change, are shared and are left
/// out at will; they are for showing.
public struct UserClaims: Hashable, Sendable, Concealed {
    /// `sub`: the platform's name for the person; `nil` for an anonymous launch.
    public var subject: UserID?
    /// `name`: the whole name as it is shown.
    public var name: String?
    /// `given_name`.
    public var givenName: String?
    /// `family_name`.
    public var familyName: String?
    /// `middle_name`.
    public var middleName: String?
    /// `nickname`.
    public var nickname: String?
    /// `preferred_username`.
    public var preferredUsername: String?
    /// `profile`: the address of a page about the person.
    public var profile: String?
    /// `picture`: the address of a picture.
    public var picture: String?
    /// `website`.
    public var website: String?
    /// `email`.
    public var email: String?
    /// `email_verified`: whether the platform knows the address to be the person's.
    public var isEmailVerified: Bool?
    /// `gender`.
    public var gender: String?
    /// `birthdate`: `YYYY-MM-DD` or `YYYY`.
    public var birthdate: String?
    /// `zoneinfo`: a time zone such as `Europe/Vienna`.
    public var timeZone: String?
    /// `locale`: a language tag such as `en-US`.
    public var locale: String?
    /// `phone_number`.
    public var phoneNumber: String?
    /// `phone_number_verified`.
    public var isPhoneNumberVerified: Bool?
    /// `updated_at`: when the platform last changed any of these.
    public var updatedAt: NumericDate?

    /// Claims that say nothing.
    public init() {}

    /// Reads one claim.
    ///
    /// - Returns: whether it is one of these.
    mutating func read(
        _ claim: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch claim {
        case "name": name = try json.text("name", &notes)
        case "given_name": givenName = try json.text("given_name", &notes)
        case "family_name": familyName = try json.text("family_name", &notes)
        case "middle_name": middleName = try json.text("middle_name", &notes)
        case "nickname": nickname = try json.text("nickname", &notes)
        case "preferred_username": preferredUsername = try json.text("preferred_username", &notes)
        case "profile": profile = try json.text("profile", &notes)
        case "picture": picture = try json.text("picture", &notes)
        case "website": website = try json.text("website", &notes)
        case "email": email = try json.text("email", &notes)
        case "email_verified": isEmailVerified = try json.flag("email_verified", &notes)
        case "gender": gender = try json.text("gender", &notes)
        case "birthdate": birthdate = try json.text("birthdate", &notes)
        case "zoneinfo": timeZone = try json.text("zoneinfo", &notes)
        case "locale": locale = try json.text("locale", &notes)
        case "phone_number": phoneNumber = try json.text("phone_number", &notes)
        case "phone_number_verified": isPhoneNumberVerified = try json.flag("phone_number_verified", &notes)
        case "updated_at": updatedAt = try json.instant("updated_at", &notes)
        default: return false
        }
        return true
    }
}
