internal import OneRosterModel
internal import _CrosswalkSupport

/// The ids of accounts: absolute addresses in the REST services, ids of records in a bundle.
enum ProfileAddress {
    private static let prefix = "urn:oneroster:userprofile:"

    /// The address of a record of a bundle; the id itself where it is one already.
    static func of(_ id: SourcedID<OneRosterUserProfile>) -> String {
        AbsoluteURI.isOne(id.rawValue) ? id.rawValue : prefix + PercentCoding.encoded(id.rawValue)
    }

    /// The id of the record for one of an account's credentials: the one out of which the address was made, else one
    /// made out of person, address and the credential's place.
    static func id(
        of address: String?, number: Int, user: SourcedID<OneRosterUser>
    ) -> SourcedID<OneRosterUserProfile> {
        if number == 0, let address, address.utf8.starts(with: prefix.utf8),
            let bytes = PercentCoding.decode(Array(address.utf8.dropFirst(prefix.utf8.count))),
            let plain = String(validating: bytes, as: UTF8.self), !plain.isEmpty
        {
            return SourcedID(plain)
        }
        let target: SourcedID<OneRosterUserProfile> = SourcedID("\(address ?? "")#\(number)")
        return DerivedID.link(user, target)
    }
}
