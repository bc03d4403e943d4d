public import OneRosterModel

/// A service of OneRoster over REST. In 1.2 each has a base path of its own; 1.1 has one for all.
public enum OneRosterService: String, CaseIterable, Hashable, Sendable {
    /// People, organizations, courses, classes, enrollments, sessions, demographics.
    case rostering
    /// Learning resources.
    case resources
    /// Categories, line items, results, score scales; in 1.2 the Assessment Results Profile too.
    case gradebook

    /// Where the service's paths begin, behind what a host puts before them: `/ims/oneroster/rostering/v1p2`.
    public func basePath(in version: OneRosterVersion) -> String {
        version == .v1_2 ? "/ims/oneroster/\(rawValue)/v1p2" : "/ims/oneroster/v1p1"
    }

    /// The names under which a server of 1.2 publishes what it can do, in the folder `discovery` below the base path: the
    /// specification's name first, then that of the certification guide. 1.1 has none.
    public func discoveryFiles(in version: OneRosterVersion) -> [String] {
        guard version == .v1_2 else { return [] }
        let name = self == .rostering ? "rosters" : rawValue
        return ["onerosterv1p2\(name)service_openapi3_v1p0.json", "imsorv1p2_\(rawValue)_openapi3_v1p0.json"]
    }

    /// The paths of discovery: base path, folder and file.
    public func discoveryPaths(in version: OneRosterVersion) -> [String] {
        discoveryFiles(in: version).map { "\(basePath(in: version))/discovery/\($0)" }
    }
}
