/// What is known of one vendor's OneRoster server: how it wants to be asked.
///
/// A profile is data. The vendors of this library's own table are in ``VendorProfileTable``; a host that knows better
/// changes a copy.
public struct VendorProfile: Hashable, Sendable {
    /// How a client shows who it is.
    public enum Authentication: String, CaseIterable, Hashable, Sendable {
        /// OAuth 2 client credentials.
        case oauth2
        /// OAuth 1.0a, signed by key and secret.
        case oauth1
        /// A token that was given by hand.
        case bearer
    }

    /// A short name for settings and reports, such as `infinite-campus`.
    public var code: String
    /// The name that people know the product by.
    public var name: String
    /// Ways to show who the client is, the preferred one first.
    public var authentication: [Authentication] = [.oauth2]
    /// Where tokens come from, relative to what stands before `/ims` in the service's address; `nil` where it is not known.
    public var tokenPath: String?
    /// How many records the first page asks for.
    public var firstPageSize = 1_000
    /// The most records a page is ever asked for.
    public var largestPageSize = 10_000
    /// The most requests at once.
    public var concurrency = 8
    /// The most requests at once in school hours, which a caller asks for by ``PullOptions/isPeakTime``.
    public var peakConcurrency = 8
    /// Whether pages are asked for in the order of their ids.
    public var supportsSort = true
    /// Whether the server is known to hold to `dateLastModified` filters; `nil` where it has to be found out.
    public var supportsDelta: Bool?
    /// Whether deleted records are reported as `tobedeleted`; where not, only a full reading shows them.
    public var sendsDeletes = false
    /// The field of an answer that holds how many records there are in all.
    public var totalField = "x-total-count"
    /// The field of an answer that names the state of the data, where the server has one.
    public var revisionField = "x-perm-rev"
    /// What else is worth knowing, a sentence each.
    public var notes: [String] = []

    /// A profile of a code and a name, the rest as for servers of which nothing is known.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    /// What is assumed of a server of which nothing is known.
    public static let generic = VendorProfile(code: "generic", name: "OneRoster server")
}
