/// The versions of xAPI that this library speaks.
public enum XAPIVersion: String, CaseIterable, Hashable, Sendable {
    /// 1.0.3, the last of ADL's; what 1.0, 1.0.1 and 1.0.2 send is read by its rules.
    case v1_0_3 = "1.0.3"
    /// 2.0 (IEEE 9274.1.1).
    case v2_0 = "2.0.0"

    /// The version that a header or a statement's `version` names: `1.0` and `1.0.x`, `2.0` and `2.0.x`; `nil` for any
    /// other text.
    public init?(header text: String) {
        guard let version = VersionText.version(of: Array(text.utf8)) else { return nil }
        self = version
    }
}

/// `1.0`, `1.0.x`, `2.0`, `2.0.x`.
enum VersionText {
    static func version(of text: some RandomAccessCollection<UInt8>) -> XAPIVersion? {
        let bytes = Array(text.prefix(16))
        guard bytes.count == text.count, bytes.count == 3 || bytes.count >= 5, bytes[1] == 0x2E, bytes[2] == 0x30 else {
            return nil
        }
        if bytes.count > 3 {
            guard bytes[3] == 0x2E, bytes[4...].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        }
        switch bytes[0] {
        case 0x31: return .v1_0_3
        case 0x32: return .v2_0
        default: return nil
        }
    }
}
