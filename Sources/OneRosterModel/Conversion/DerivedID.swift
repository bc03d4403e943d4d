import _CrosswalkSupport

/// Ids for records that one version has and the other only implies. The same record gets the same id every night.
public enum DerivedID {
    /// The longest id that the standard allows.
    private static let maximumBytes = 255

    /// The id of the role that a 1.1 user has in an organization: `<user>/<org>`.
    ///
    /// Where one of the two holds a slash, or both together are too long, it is `//` and 32 hexadecimal digits of a
    /// keyed hash over both. Two pairs never have the same id of the first form, and ids of the second form begin as
    /// none of the first can.
    public static func role(
        of user: SourcedID<OneRosterUser>, in org: SourcedID<OneRosterOrg>
    ) -> SourcedID<OneRosterRole> {
        SourcedID(pair(user.rawValue, org.rawValue))
    }

    /// The id of the link between a user and a resource that 1.2.0 has in `users.csv`: as that of a role.
    public static func userResource(
        of user: SourcedID<OneRosterUser>, _ resource: SourcedID<OneRosterResource>
    ) -> SourcedID<OneRosterUserResource> {
        SourcedID(pair(user.rawValue, resource.rawValue))
    }

    /// The id of the 1.1 user that stands for a further role of a 1.2 user: `<user>.<role>`.
    ///
    /// Where that is too long, the first part is cut and 32 hexadecimal digits of a hash over the whole are added.
    public static func user(
        _ user: SourcedID<OneRosterUser>, as role: User11Role
    ) -> SourcedID<OneRosterUser> {
        let plain = user.rawValue + "." + role.rawValue
        if plain.utf8.count <= maximumBytes { return SourcedID(plain) }
        return SourcedID(
            String(decoding: user.rawValue.utf8.prefix(200), as: UTF8.self) + "." + hash(user.rawValue, role.rawValue))
    }

    /// The id of what links two records where one binding has a record for it and the other only implies it: as that of a
    /// role, and hashed too where the second id has a character that ids must not have.
    package static func link<First, Second, Link>(
        _ first: SourcedID<First>, _ second: SourcedID<Second>
    ) -> SourcedID<Link> {
        let isPlain = second.rawValue.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x40, 0x5F: true
            default: false
            }
        }
        guard isPlain else { return SourcedID("//" + hash(first.rawValue, second.rawValue)) }
        return SourcedID(pair(first.rawValue, second.rawValue))
    }

    private static func pair(_ first: String, _ second: String) -> String {
        let slash = UInt8(ascii: "/")
        let isPlain = !first.utf8.contains(slash) && !second.utf8.contains(slash)
        if isPlain, first.utf8.count + second.utf8.count < maximumBytes { return first + "/" + second }
        return "//" + hash(first, second)
    }

    private static func hash(_ a: String, _ b: String) -> String {
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        let value = SipHash128.hash("\(a.utf8.count):\(a)\(b)", key: .stored, strength: .twoFour)
        return [value.low, value.high].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
