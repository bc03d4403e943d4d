public import Canonical
import CrosswalkCrypto

extension RosterAction {
    /// Makes an action and computes its key.
    public init(_ verb: Verb, _ record: RecordKey, before: RecordImage?, after: RecordImage?, in scope: Provenance) {
        var maker = ActionKeyMaker(scope: scope)
        let key = maker.key(verb, record, before: before.map(VersionStamp.init), after: after.map(VersionStamp.init))
        self.init(key: key, verb: verb, record: record, before: before, after: after)
    }
}

/// What of an image takes part in an action's key: its content's hash, and whether and as what it is out of use.
///
/// The instant of going out of use takes no part: an approval of a removal must still bind a day later.
struct VersionStamp {
    let hash: ContentHash
    let status: InactiveStatus?

    init(hash: ContentHash, status: InactiveStatus?) {
        self.hash = hash
        self.status = status
    }

    init(_ image: RecordImage) {
        hash = image.hash
        status = if case .inactive(_, let status) = image.state { status } else { nil }
    }
}

/// Computes action keys of one provenance; its buffer and the common beginning are used again for every key.
struct ActionKeyMaker {
    private let start: SHA256Hasher
    private var buffer: [UInt8] = []

    init(scope: Provenance) {
        var bytes: [UInt8] = []
        bytes.appendText("crosswalk.action.1")
        bytes.appendText(scope.tenant)
        bytes.appendText(scope.sourceSystem)
        var hasher = SHA256Hasher()
        hasher.update(bytes)
        start = hasher
    }

    mutating func key(
        _ verb: RosterAction.Verb, _ record: RecordKey, before: VersionStamp?, after: VersionStamp?
    ) -> ActionKey {
        buffer.removeAll(keepingCapacity: true)
        buffer.appendText(record.kind.rawValue)
        buffer.appendText(record.id)
        buffer.append(verb.rawValue)
        append(before)
        append(after)
        var hasher = start
        hasher.update(buffer)
        return ActionKey(hasher.finalize())
    }

    private mutating func append(_ stamp: VersionStamp?) {
        guard let stamp else { return buffer.append(0) }
        buffer.append(stamp.status == nil ? 1 : 2)
        if let status = stamp.status { buffer.appendText(status.rawValue) }
        buffer.append(contentsOf: stamp.hash.bytes)
    }
}

extension ActionKey {
    init(_ digest: SHA256Digest) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in digest.bytes.enumerated() {
            switch index / 8 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            default: words.3 = words.3 << 8 | UInt64(byte)
            }
        }
        self.init(words: words)
    }
}
