public import OneRosterModel

/// How a provider behaves.
public struct OneRosterProviderSettings: Sendable {
    /// What stands before `/ims/oneroster` in paths, such as `/campus`; empty for nothing.
    public var prefix = ""
    /// Scheme and authority of addresses in answers, such as `https://sis.example.org`. Without one they are those that the
    /// request names: behind a proxy that ends TLS, set it.
    public var origin: String?
    /// Where tokens are asked for, behind the prefix.
    public var tokenPath = "/oauth2/token"
    /// How long a token is good.
    public var tokenLife: Duration = .seconds(3_600)
    /// The versions that are served.
    public var versions: [OneRosterVersion] = [.v1_2, .v1_1]
    /// The most rows of a page, at least 1; a greater `limit` is taken for it.
    public var pageCap = 10_000
    /// Whether answers to lists name the revision of the records in the field `x-perm-rev`, as Roster Server of ClassLink
    /// does: a client that sees the one it knows need not read on, and one that sees it change begins anew.
    public var sendsRevision = true
    /// Whether bodies may leave out members that the standard requires. What identifies nothing is then completed:
    /// `status` by `active`, `dateLastModified` by the present; references need `sourcedId` alone. So does Google Classroom
    /// write.
    public var acceptsPartialBodies = true
    /// The status of a PUT that replaces a record. The official documents have 201 for every one.
    public var replaced = 201

    /// The usual behaviour: both versions, a page cap of 10,000, tokens for an hour.
    public init() {}

    /// What Google Classroom expects: 200 where a PUT replaces a record.
    public static var googleProfile: Self {
        var settings = Self()
        settings.replaced = 200
        return settings
    }
}
