#if SQLite
    import Canonical
    import RosterReconciliation

    /// How a record lies in its row. Heads are the beginning of it, so that a scan of heads need not read on.
    enum RecordColumns {
        static let head = "id, hash_version, hash_high, hash_low, inactive_since, inactive_as, bookkeeping_mark"
        static let all = head + ", last_action, content, bookkeeping"
    }

    /// Reading a row of ``RecordColumns``.
    extension Prepared {
        func head() throws -> StoredHead {
            StoredHead(
                id: try text(0), hash: try contentHash(), bookkeepingMark: UInt64(bitPattern: integer(6)),
                state: try state())
        }

        /// The row must have all columns.
        func version() throws -> StoredVersion {
            StoredVersion(hash: try contentHash(), state: try state(), lastAction: try lastAction())
        }

        /// The row must have all columns.
        func record(_ kind: NounKind) throws -> StoredRecord {
            let image = RecordImage(
                state: try state(), content: bytes(8), bookkeeping: bytes(9), hash: try contentHash())
            return StoredRecord(key: RecordKey(kind, try text(0)), image: image, lastAction: try lastAction())
        }

        private func contentHash() throws -> ContentHash {
            guard let version = UInt8(exactly: integer(1)) else { throw CrosswalkDatabaseError(.damaged) }
            return ContentHash(
                version: version, high: UInt64(bitPattern: integer(2)), low: UInt64(bitPattern: integer(3)))
        }

        private func state() throws -> RecordState {
            if isNull(4) { return .active }
            let since = Instant(millisecondsSinceEpoch: integer(4))
            return .inactive(since: since, as: InactiveStatus(rawValue: try text(5)))
        }

        private func lastAction() throws -> ActionKey? {
            if isNull(7) { return nil }
            guard let key = ActionKey(bytes: bytes(7)) else { throw CrosswalkDatabaseError(.damaged) }
            return key
        }
    }

    /// Binding a row of ``RecordColumns``, whose first parameters are scope, kind and id.
    extension Prepared {
        func bind(_ record: StoredRecord) throws {
            let image = record.image
            try bind(2, record.key.kind.storedNumber)
            try bind(3, record.key.id)
            try bind(4, Int64(image.hash.version))
            try bind(5, Int64(bitPattern: image.hash.high))
            try bind(6, Int64(bitPattern: image.hash.low))
            switch image.state {
            case .active:
                try bind(7, nil as Int64?)
                try bind(8, nil as String?)
            case .inactive(let since, let status):
                try bind(7, since.millisecondsSinceEpoch)
                try bind(8, status.rawValue)
            }
            try bind(9, Int64(bitPattern: image.bookkeepingMark))
            try bind(10, record.lastAction?.bytes)
            try bind(11, image.content)
            try bind(12, image.bookkeeping)
        }
    }
#endif
