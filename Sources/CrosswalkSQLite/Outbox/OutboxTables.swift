#if SQLite
    import Canonical
    import GRDB
    import Outbox
    import _CrosswalkSupport

    /// The tables of the outbox.
    ///
    /// Contents lie apart from the items: an item changes its state several times, and that should not write its content
    /// anew. What was delivered leaves a small row, by which it is not accepted again. The marks of people are found by a walk
    /// over all of them: they are written with every item, at its end of the table, and asked for once in a blue moon.
    enum OutboxTables {
        /// The step that makes them; it never changes.
        static let step = """
            CREATE TABLE outbox_destination (
                id INTEGER PRIMARY KEY,
                tenant BLOB NOT NULL,
                name BLOB NOT NULL,
                shards INTEGER NOT NULL,
                failures INTEGER NOT NULL,
                rests INTEGER,
                reason TEXT,
                UNIQUE (tenant, name)
            );
            CREATE TABLE outbox_lease (
                destination INTEGER NOT NULL,
                shard INTEGER NOT NULL,
                holder BLOB NOT NULL,
                fence INTEGER NOT NULL,
                ends INTEGER,
                PRIMARY KEY (destination, shard)
            ) WITHOUT ROWID;
            CREATE TABLE outbox_item (
                sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                destination INTEGER NOT NULL,
                shard INTEGER NOT NULL,
                id BLOB NOT NULL,
                key BLOB NOT NULL,
                coalescing BLOB,
                hash_high INTEGER NOT NULL,
                hash_low INTEGER NOT NULL,
                accepted INTEGER NOT NULL,
                state INTEGER NOT NULL,
                attempts INTEGER NOT NULL,
                time INTEGER NOT NULL,
                reason TEXT,
                fence INTEGER,
                forgotten INTEGER NOT NULL,
                holds INTEGER NOT NULL
            );
            CREATE TABLE outbox_content (
                sequence INTEGER PRIMARY KEY,
                content BLOB NOT NULL
            );
            CREATE UNIQUE INDEX outbox_id ON outbox_item (destination, id);
            CREATE INDEX outbox_waiting ON outbox_item (destination, shard, sequence) WHERE state = 0;
            CREATE INDEX outbox_underway ON outbox_item (destination, shard) WHERE fence IS NOT NULL;
            CREATE INDEX outbox_dead ON outbox_item (destination, sequence) WHERE state = 3;
            CREATE INDEX outbox_held ON outbox_item (destination, key) WHERE holds = 1;
            CREATE INDEX outbox_ended ON outbox_item (time) WHERE state IN (1, 2);
            CREATE INDEX outbox_coalescing ON outbox_item (destination, coalescing)
                WHERE coalescing IS NOT NULL AND state IN (0, 3);
            CREATE TABLE outbox_subject (
                sequence INTEGER NOT NULL,
                mark BLOB NOT NULL,
                PRIMARY KEY (sequence, mark)
            ) WITHOUT ROWID;
            """
    }

    extension OutboxRecord.State {
        /// How a state is stored; the indexes of the tables name these numbers.
        var stored: Int64 {
            switch self {
            case .waiting: 0
            case .delivered: 1
            case .superseded: 2
            case .dead: 3
            }
        }

        static func stored(_ number: Int64) throws -> OutboxRecord.State {
            guard let state = allCases.first(where: { $0.stored == number }) else {
                throw CrosswalkDatabaseError(.damaged)
            }
            return state
        }
    }

    extension Prepared {
        /// A text that is stored as bytes, so that its order and equality are those of its bytes.
        func name(_ column: Int32) throws -> String { try text(column) }

        func bindName(_ index: Int32, _ name: String) throws { try bind(index, Array(name.utf8)) }
    }

    /// A destination as the file knows it.
    struct StoredDestination: Sendable {
        let id: Int64
        let shards: Int
        let health: OutboxHealth
    }
#endif
