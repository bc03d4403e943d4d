internal import CrosswalkJSON

/// The variables that a message answers by itself: what it says elsewhere, and so tells nobody more.
enum MessageVariables {
    /// The value; empty where the message has none; `nil` for a variable that it knows nothing of. What it does not say of
    /// a person is `nil`, too: whether there is no such thing or the tool may not have it, the message does not tell.
    static func value(_ variable: LaunchVariable, in claims: LaunchClaims) -> String? {
        if let value = personal[variable] { return value(claims) }
        return impersonal[variable].map { $0(claims) ?? "" }
    }

    private typealias Value = @Sendable (LaunchClaims) -> String?

    private static let personal = table(people)
    private static let impersonal = table(places + platform + services)

    private static func table(_ rows: [(String, Value)]) -> [LaunchVariable: Value] {
        Dictionary(uniqueKeysWithValues: rows.map { (LaunchVariable($0.0), $0.1) })
    }

    private static let people: [(String, Value)] = [
        ("User.id", { $0.user.subject?.text }),
        ("User.image", { $0.user.picture }),
        ("Person.sourcedId", { $0.sourcedIDs?.person }),
        ("Person.name.full", { $0.user.name }),
        ("Person.name.given", { $0.user.givenName }),
        ("Person.name.middle", { $0.user.middleName }),
        ("Person.name.family", { $0.user.familyName }),
        ("Person.email.primary", { $0.user.email }),
        ("Membership.role", { $0.roles?.all.map(\.raw).joined(separator: ",") }),
    ]

    private static let places: [(String, Value)] = [
        ("User.scope.mentor", { $0.mentees.map(\.text).joined(separator: ",") }),
        ("Membership.role.scope.mentor", { $0.mentees.map(\.text).joined(separator: ",") }),
        ("Context.id", { $0.context?.id?.text }),
        ("Context.label", { $0.context?.label }),
        ("Context.title", { $0.context?.title }),
        ("Context.type", { $0.context?.types.map(\.raw).joined(separator: ",") }),
        ("CourseOffering.sourcedId", { $0.sourcedIDs?.courseOffering }),
        ("CourseSection.sourcedId", { $0.sourcedIDs?.courseSection }),
        ("ResourceLink.id", { $0.resourceLink?.id?.text }),
        ("ResourceLink.title", { $0.resourceLink?.title }),
        ("ResourceLink.description", { $0.resourceLink?.summary }),
    ]

    private static let platform: [(String, Value)] = [
        ("Message.returnUrl", { $0.presentation?.returnURL }),
        ("Message.documentTarget", { $0.presentation?.documentTarget?.rawValue }),
        ("Message.height", { $0.presentation?.height?.lexeme }),
        ("Message.width", { $0.presentation?.width?.lexeme }),
        ("Message.locale", { $0.presentation?.locale }),
        ("ToolPlatform.productFamilyCode", { $0.toolPlatform?.productFamilyCode }),
        ("ToolPlatform.version", { $0.toolPlatform?.version }),
        ("ToolPlatformInstance.guid", { $0.toolPlatform?.guid }),
        ("ToolPlatformInstance.name", { $0.toolPlatform?.name }),
        ("ToolPlatformInstance.description", { $0.toolPlatform?.summary }),
        ("ToolPlatformInstance.url", { $0.toolPlatform?.url }),
        ("ToolPlatformInstance.contactEmail", { $0.toolPlatform?.contactEmail }),
    ]

    private static let services: [(String, Value)] = [
        ("LineItem.url", { $0.grades?.lineItemURL }),
        ("LineItems.url", { $0.grades?.lineItemsURL }),
        ("ToolProxyBinding.memberships.url", { $0.memberships?.membershipsURL }),
        ("ToolProxyBinding.groups.url", { $0.groups?.groupsURL }),
    ]
}
