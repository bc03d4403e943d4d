/// The way back to the platform, with a word about what happened (LTI Core 1.3 §5.4.4).
///
/// The address comes from a token and goes into a page or a redirection; so only `http` and `https` are taken, and
/// what would run a script is not.
public struct ReturnAddress: Hashable, Sendable, Concealed {
    private let address: String

    /// The address of a launch, or `nil` where there is none that a browser may be sent to.
    public init?(_ presentation: LaunchPresentation?) {
        guard let url = presentation?.returnURL, WebAddress(url) != nil else { return nil }
        address = url
    }

    /// The address with messages added to whatever query it has.
    ///
    /// - Parameters:
    ///   - message: `lti_msg`, to be shown to the person.
    ///   - error: `lti_errormsg`, to be shown to the person.
    ///   - log: `lti_log`, for the platform's log.
    ///   - errorLog: `lti_errorlog`, for the platform's log.
    public func url(
        message: String? = nil, error: String? = nil, log: String? = nil, errorLog: String? = nil
    ) -> String {
        let parameters = [("lti_msg", message), ("lti_errormsg", error), ("lti_log", log), ("lti_errorlog", errorLog)]
            .compactMap { name, text in text.map { "\(name)=\(Self.escaped($0))" } }
        guard !parameters.isEmpty else { return address }
        let cut = address.utf8.firstIndex(of: 0x23) ?? address.endIndex
        let (base, fragment) = (String(address[..<cut]), String(address[cut...]))
        let joint = !base.utf8.contains(0x3F) ? "?" : base.hasSuffix("?") || base.hasSuffix("&") ? "" : "&"
        return base + joint + parameters.joined(separator: "&") + fragment
    }

    /// Everything but the unreserved characters of RFC 3986 §2.3 as `%XX`.
    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
