import CrosswalkCrypto
import _CrosswalkSupport

/// Names a plan: SHA-256 over everything that decides what it does.
///
/// The same source against the same store under the same policy gives the same name, whatever the order of the
/// source's records and whenever it is computed. After a run that changed something the name is a new one, even where
/// the actions are the same.
public struct PlanID: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Reads 64 hexadecimal digits of either case; anything else is `nil`.
    public init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(_ digest: SHA256Digest) { bytes = digest.bytes }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }
}

extension PlanID: CustomStringConvertible {
    /// The same as ``hexadecimal``.
    public var description: String { hexadecimal }
}

/// Names a run: SHA-256 over the plan, what of it the run covers, and when it began.
public struct RunID: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Reads 64 hexadecimal digits of either case; anything else is `nil`.
    public init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(_ digest: SHA256Digest) { bytes = digest.bytes }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }
}

extension RunID: CustomStringConvertible {
    /// The same as ``hexadecimal``.
    public var description: String { hexadecimal }
}
