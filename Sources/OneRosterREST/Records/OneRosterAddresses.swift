public import OneRosterModel
internal import _CrosswalkSupport

/// Where a server has its records: what references to them carry as `href`.
public struct OneRosterAddresses: Hashable, Sendable {
    /// The base of the rostering service, without a slash at its end.
    public let rostering: String
    /// The base of the gradebook service, without a slash at its end.
    public let gradebook: String
    /// The base of the resources service, without a slash at its end.
    public let resources: String

    /// Takes the base of each service, such as `https://sis.example.org/ims/oneroster/rostering/v1p2`. Slashes at the end
    /// are left out.
    public init(rostering: String, gradebook: String, resources: String) {
        self.rostering = rostering.withoutSlashes
        self.gradebook = gradebook.withoutSlashes
        self.resources = resources.withoutSlashes
    }

    /// Makes the bases out of the address that stands before `/ims`.
    ///
    /// - Parameters:
    ///   - root: Such as `https://sis.example.org`; a path may follow the host.
    ///   - version: 1.2 has three services, 1.1 has one.
    public init(root: String, version: OneRosterVersion) {
        let base = root.withoutSlashes + "/ims/oneroster/"
        if version < .v1_2 {
            self.init(rostering: base + "v1p1", gradebook: base + "v1p1", resources: base + "v1p1")
        } else {
            self.init(
                rostering: base + "rostering/v1p2", gradebook: base + "gradebook/v1p2",
                resources: base + "resources/v1p2")
        }
    }

    /// The address of a record.
    ///
    /// - Parameters:
    ///   - id: Any text; what no path may hold is percent-encoded.
    ///   - type: The kind of record.
    public func address(of id: String, _ type: OneRosterEntityType) -> String {
        "\(base(of: type))/\(type.plural)/\(PercentCoding.encoded(id))"
    }

    private func base(of type: OneRosterEntityType) -> String {
        switch type {
        case .academicSession, .org, .course, .class, .enrollment, .user, .demographics: rostering
        case .resource: resources
        case .category, .lineItem, .result, .scoreScale, .assessmentLineItem, .assessmentResult: gradebook
        }
    }
}

extension String {
    fileprivate var withoutSlashes: String {
        let kept = utf8.reversed().drop { $0 == 0x2F }.reversed()
        return String(decoding: Array(kept), as: UTF8.self)
    }
}
