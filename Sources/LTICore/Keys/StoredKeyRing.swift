internal import CrosswalkCrypto
internal import CrosswalkJOSE
internal import CrosswalkJSON
internal import _CrosswalkSupport

/// A key ring with its keys, and the form in which both are stored.
struct StoredKeyRing {
    var ring: KeyRing
    var keys: [String: JWK] = [:]

    init(policy: KeyRotationPolicy) { ring = KeyRing(policy: policy) }

    /// Does all that is due, and makes the keys for it.
    mutating func advance(to now: NumericDate) throws {
        while ring.needsKey(at: now) {
            let key = JWK(.rsaPrivate(try RSAPrivateKey.generate()), algorithm: .rs256)
            guard let id = key.keyID else { throw KeyRingError.stateInvalid }
            try ring.publish(id, at: now)
            keys[id] = key
        }
        for case .removed(let id) in ring.advance(to: now) { keys[id] = nil }
    }

    /// Seals private keys, each bound to its owner and id: none can be put in the place of another.
    struct Seal: Sendable {
        private let cipher: AES256GCM
        private let owner: String
        private let randomBytes: @Sendable (Int) -> [UInt8]

        init(
            _ key: SymmetricKey, owner: String, randomBytes: @escaping @Sendable (Int) -> [UInt8]
        ) throws(CryptoError) {
            cipher = try AES256GCM(key: key)
            self.owner = owner
            self.randomBytes = randomBytes
        }

        private func context(_ id: String) -> [UInt8] { Array("lti.keys\(owner.utf8.count):\(owner)\(id)".utf8) }

        func close(_ key: JWK, _ id: String) throws(CryptoError) -> String {
            Base64URL.text(
                try cipher.seal(
                    key.revealJSON(), nonce: randomBytes(AES256GCM.nonceByteCount), authenticating: context(id)))
        }

        /// `nil` where it was sealed under another key, or for another place.
        func open(_ text: String, _ id: String) -> JWK? {
            guard let sealed = Base64URL.decode(text.utf8) else { return nil }
            do {
                return try JWK(json: try cipher.open(sealed, authenticating: context(id)))
            } catch {
                return nil
            }
        }
    }
}

extension StoredKeyRing {
    private static let phases: [(KeyRing.Phase, String)] = [
        (.next, "next"), (.active, "active"), (.retiring, "retiring"),
    ]

    /// Ring and keys, the private ones sealed.
    func stored(_ seal: Seal) throws -> [UInt8] {
        var entries: [JSONValue] = []
        for key in ring.keys {
            guard let secret = keys[key.id], let phase = Self.phases.first(where: { $0.0 == key.phase }) else {
                throw KeyRingError.stateInvalid
            }
            entries.append(
                .object(
                    JSONObject([
                        ("id", .string(key.id)), ("phase", .string(phase.1)),
                        ("publishedAt", Self.number(key.publishedAt)), ("since", Self.number(key.since)),
                        ("sealed", .string(try seal.close(secret, key.id))),
                    ])))
        }
        var object = JSONObject([
            ("keys", .array(entries)), ("formerIDs", .array(ring.formerIDs.map { .string($0) })),
        ])
        if let latest = ring.latest { object["latest"] = Self.number(latest) }
        return JSONValue.object(object).json
    }

    /// What ``stored(_:)`` wrote; `nil` where the bytes are something else, or sealed under another key.
    init?(stored bytes: [UInt8], policy: KeyRotationPolicy, seal: Seal) throws {
        let value = try JSONValue(json: bytes)
        guard let entries = value["keys"]?.array, let former = value["formerIDs"]?.array else { return nil }
        var published: [KeyRing.Key] = []
        for entry in entries {
            guard let id = entry["id"]?.string, let date = Self.date(entry["publishedAt"]),
                let since = Self.date(entry["since"]),
                let phase = Self.phases.first(where: { $0.1 == entry["phase"]?.string })?.0,
                let key = entry["sealed"]?.string.flatMap({ seal.open($0, id) })
            else { return nil }
            published.append(KeyRing.Key(id: id, publishedAt: date, phase: phase, since: since))
            keys[id] = key
        }
        ring = try KeyRing(
            policy: policy, keys: published, formerIDs: former.compactMap(\.string), latest: Self.date(value["latest"]))
    }

    private static func number(_ date: NumericDate) -> JSONValue {
        .number(JSONNumber(date.secondsSince1970) ?? JSONNumber(0))
    }

    private static func date(_ value: JSONValue?) -> NumericDate? {
        value?.number?.double.flatMap { NumericDate(secondsSince1970: $0) }
    }
}
