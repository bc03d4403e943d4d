internal import Canonical
internal import LTICore

/// What of a launch has no place in canonical terms. It names fields, never values.
struct LaunchLosses {
    private(set) var all: [Loss] = []

    init(_ claims: LaunchClaims, _ settings: LaunchTenant) {
        let user = claims.user
        if let name = user.name, !Self.isJoined(name, user) { add("name", .noCounterpart) }
        let unplaced: [(String, Bool)] = [
            ("nickname", user.nickname != nil), ("profile", user.profile != nil), ("picture", user.picture != nil),
            ("website", user.website != nil), ("gender", user.gender != nil), ("birthdate", user.birthdate != nil),
            ("zoneinfo", user.timeZone != nil), ("locale", user.locale != nil),
            ("email_verified", user.isEmailVerified != nil), ("updated_at", user.updatedAt != nil),
            ("phone_number_verified", user.isPhoneNumberVerified != nil), ("for_user", claims.forUser != nil),
            ("launch_presentation", claims.presentation != nil), ("tool_platform", claims.toolPlatform != nil),
        ]
        for (field, isThere) in unplaced where isThere { add(field, .noCounterpart) }
        let declared = settings.declaredParameters
        for parameter in claims.custom.parameters where parameter.isUnresolved || !declared.contains(parameter.name) {
            add("custom.\(parameter.name)", .noCounterpart)
        }
        // What the platform did not fill: its reader has left it out, and noted where.
        for finding in claims.findings where finding.code == .unresolvedVariable {
            guard let member = finding.member, let claim = Self.shortNames[finding.claim.rawValue] else { continue }
            add("\(claim).\(member)", .noCounterpart)
        }
    }

    private static let shortNames = [
        "https://purl.imsglobal.org/spec/lti/claim/lis": "lis",
        "https://purl.imsglobal.org/spec/lti/claim/lti1p1": "lti1p1",
        "http://www.brightspace.com": "http://www.brightspace.com",
    ]

    mutating func add(_ field: String, _ reason: Loss.Reason) { all.append(Loss(field: field, reason: reason)) }

    /// Whether the whole name says no more than its parts.
    private static func isJoined(_ name: String, _ user: UserClaims) -> Bool {
        let parts = [user.givenName, user.middleName, user.familyName].compactMap { $0 }.filter { !$0.isEmpty }
        let outer = [user.givenName, user.familyName].compactMap { $0 }.filter { !$0.isEmpty }
        return !parts.isEmpty && (name == parts.joined(separator: " ") || name == outer.joined(separator: " "))
    }
}
