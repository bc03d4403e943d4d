internal import Canonical
internal import LTICore

/// The schemes and source systems under which things of a launch are named.
enum LaunchNames {
    static let subject = "lti.sub"
    static let context = "lti.context_id"
    static let link = "lti.resource_link_id"
    static let legacyUser = "lti11.user_id"
    static let legacyContext = "lti11.context_id"
    static let legacyLink = "lti11.resource_link_id"

    /// People are unique within the issuer, whichever client or deployment the launch comes through.
    static func people(of key: UserKey, tenant: String) -> Provenance {
        Provenance(tenant: tenant, sourceSystem: key.issuer.text)
    }

    /// Contexts and links are unique within their deployment only.
    static func places(of key: TenantKey, tenant: String) -> Provenance {
        Provenance(
            tenant: tenant, sourceSystem: joined([key.issuer.text, key.clientID.text, key.deploymentID.text]))
    }

    /// Several names as one that no others make.
    static func joined(_ names: [String]) -> String { names.map(escaped).joined(separator: "#") }

    /// Without the sign that parts the names, so that no two deployments share one.
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x23: bytes += Array("%23".utf8)
            case 0x25: bytes += Array("%25".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
