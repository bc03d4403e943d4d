public import CrosswalkJSON
internal import CrosswalkRuntime

/// The servers that are known, as data.
///
/// The table of this library is ``builtIn``. A host that knows better, or more, reads a table of its own at run time, in
/// the same form.
public struct VendorProfileTable: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        let profile: VendorProfile
        let hosts: [String]
        let pathMarks: [String]
    }

    private let entries: [Entry]

    /// The profiles in the order of the table.
    public var profiles: [VendorProfile] { entries.map(\.profile) }

    /// The table of this library.
    public static let builtIn: VendorProfileTable = {
        // The document is part of the library and read by its tests: were it broken, only the generic profile is left.
        (try? VendorProfileTable(json: PackageResources.vendor_profiles_json)) ?? VendorProfileTable(entries: [])
    }()

    private init(entries: [Entry]) { self.entries = entries }

    /// Reads a table.
    ///
    /// - Parameter json: A document in the form of `vendor-profiles.json` in the sources of this library. What a profile
    ///   leaves out is as in ``VendorProfile/generic``.
    /// - Throws: `JSONError` for anything else, names of members that the form does not have among it.
    public init(json: [UInt8]) throws(JSONError) {
        let document = try JSONValue(json: json)
        guard let list = document["profiles"]?.array else { throw JSONError(.missingMember, at: 0, member: "profiles") }
        var entries: [Entry] = []
        for element in list { entries.append(try Self.entry(element)) }
        self.entries = entries
    }

    /// The profile of this code; `nil` where there is none.
    public subscript(code: String) -> VendorProfile? { profiles.first { $0.code == code } }

    /// Recognises a server by its address; the generic profile where nothing is known of it.
    public func profile(for site: OneRosterSite) -> VendorProfile {
        let host = "\(site.root.host)"
        let path = site.root.path.lowercased() + "/"
        let found = entries.first { entry in
            entry.hosts.contains(host) || entry.pathMarks.contains { path.contains($0) }
        }
        return found?.profile ?? self["generic"] ?? .generic
    }

    // MARK: Reading

    private static func entry(_ value: JSONValue) throws(JSONError) -> Entry {
        guard let object = value.object, let code = object["code"]?.string, let name = object["name"]?.string else {
            throw JSONError(.missingMember, at: 0, member: "code")
        }
        var profile = VendorProfile(code: code, name: name)
        var (hosts, marks): ([String], [String]) = ([], [])
        for member in object.members {
            switch member.name {
            case "code", "name": continue
            case "hosts": hosts = try texts(member)
            case "pathMarks": marks = try texts(member)
            default: try read(member, into: &profile)
            }
        }
        return Entry(profile: profile, hosts: hosts, pathMarks: marks)
    }

    private static func read(_ member: JSONObject.Member, into profile: inout VendorProfile) throws(JSONError) {
        switch member.name {
        case "authentication":
            var ways: [VendorProfile.Authentication] = []
            for text in try texts(member) {
                guard let way = VendorProfile.Authentication(rawValue: text) else { throw wrong(member) }
                ways.append(way)
            }
            profile.authentication = ways
        case "tokenPath": profile.tokenPath = try text(member)
        case "firstPageSize": profile.firstPageSize = try count(member)
        case "largestPageSize": profile.largestPageSize = try count(member)
        case "concurrency":
            profile.concurrency = try count(member)
            profile.peakConcurrency = min(profile.peakConcurrency, profile.concurrency)
        case "peakConcurrency": profile.peakConcurrency = try count(member)
        case "supportsSort": profile.supportsSort = try flag(member)
        case "supportsDelta": profile.supportsDelta = try flag(member)
        case "sendsDeletes": profile.sendsDeletes = try flag(member)
        case "totalField": profile.totalField = try text(member)
        case "revisionField": profile.revisionField = try text(member)
        case "notes": profile.notes = try texts(member)
        default: throw JSONError(.invalidValue, at: 0, expected: "a name of the form", member: member.name)
        }
    }

    private static func wrong(_ member: JSONObject.Member) -> JSONError {
        JSONError(.invalidValue, at: 0, member: member.name)
    }

    private static func text(_ member: JSONObject.Member) throws(JSONError) -> String {
        guard let text = member.value.string else { throw wrong(member) }
        return text
    }

    private static func texts(_ member: JSONObject.Member) throws(JSONError) -> [String] {
        guard let list = member.value.array else { throw wrong(member) }
        let texts = list.compactMap(\.string)
        guard texts.count == list.count else { throw wrong(member) }
        return texts
    }

    private static func count(_ member: JSONObject.Member) throws(JSONError) -> Int {
        guard let number = member.value.number?.integer, 1...1_000_000 ~= number else { throw wrong(member) }
        return number
    }

    private static func flag(_ member: JSONObject.Member) throws(JSONError) -> Bool {
        guard let flag = member.value.bool else { throw wrong(member) }
        return flag
    }
}
