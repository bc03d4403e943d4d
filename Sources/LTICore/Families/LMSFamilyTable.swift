public import CrosswalkJSON
internal import _CrosswalkSupport

/// The learning management systems that are known, as data.
///
/// The table of this library is ``builtIn``. A vendor who knows better, or more, loads a table of his own at run time,
/// in the same form, and puts it over that one (``extended(by:)``).
public struct LMSFamilyTable: Hashable, Sendable {
    /// How a family was recognised.
    public enum Evidence: String, Hashable, Sendable {
        /// By `product_family_code`, which is signed.
        case productFamilyCode
        /// By its issuer.
        case issuer
        /// By the host of its issuer: others could be hosted there.
        case host
        /// By nothing: the generic profile.
        case none
    }

    /// The families in the order of the table.
    public let families: [LMSFamily]
    /// What is assumed of every other platform.
    public let generic: LMSFamily

    /// The table of this library.
    public static let builtIn: LMSFamilyTable = {
        // The document is part of the library and read by its tests: were it broken, only the generic profile is left.
        (try? LMSFamilyTable(json: PackageResources.lms_families_json)) ?? LMSFamilyTable(families: [], generic: .plain)
    }()

    init(families: [LMSFamily], generic: LMSFamily) {
        self.families = families
        self.generic = generic
    }

    /// Reads a table.
    ///
    /// - Parameter json: a document in the form of `lms-families.json` in the sources of this library. Cells that a
    ///   family leaves out are taken from `generic` of the same document, and marked *assumed*.
    public init(json: [UInt8]) throws(JSONError) { self = try LMSFamilyDocument(json: json).table }

    /// The family of this code; `nil` where there is none.
    public subscript(code: String) -> LMSFamily? { families.first { $0.code == code } }

    /// The table with the families of another one in front: of two with the same code the other's counts.
    public func extended(by other: LMSFamilyTable) -> LMSFamilyTable {
        let own = families.filter { other[$0.code] == nil }
        return LMSFamilyTable(families: other.families + own, generic: generic)
    }

    /// Recognises a platform by what it says of itself, then by its issuer, then by the issuer's host.
    public func family(
        productFamilyCode: String?, issuer: Issuer
    ) -> (family: LMSFamily, evidence: Evidence) {
        if let code = productFamilyCode.map(LaunchVariable.folded),
            let found = families.first(where: { $0.productFamilyCodes.contains { LaunchVariable.folded($0) == code } })
        {
            return (found, .productFamilyCode)
        }
        if let found = families.first(where: { $0.issuers.contains { $0.hasSameBytes(as: issuer.text) } }) {
            return (found, .issuer)
        }
        if let host = WebAddress(issuer.text)?.host,
            let found = families.first(where: { $0.hosts.contains { Self.matches(host, $0) } })
        {
            return (found, .host)
        }
        return (generic, .none)
    }

    /// Whether a host is the one of a pattern, or below it where it begins with `*.`.
    static func matches(_ host: String, _ pattern: String) -> Bool {
        guard pattern.hasPrefix("*.") else { return host == pattern }
        return host.hasSuffix(pattern.dropFirst(1)) && host.utf8.count > pattern.utf8.count - 1
    }
}
