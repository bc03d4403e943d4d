#if SQLite
    public import Canonical
    public import Outbox

    /// An outbox in a ``CrosswalkDatabase``: what was accepted is on the disk, and stays there whatever happens to the
    /// process.
    ///
    /// Callers that hand in items at the same time share a commit, and each is answered once its own is on the disk. Several
    /// processes may deliver from one file: the parts of a worker whose process ended are free at once, those of one that
    /// only hangs when its lease ends.
    public final class SQLiteOutboxStore: OutboxStore {
        private let database: CrosswalkDatabase
        private let group: AppendGroup
        private let locks: HolderLocks

        /// Makes a store over an open database. Any number of stores may share it.
        public init(_ database: CrosswalkDatabase) {
            self.database = database
            group = AppendGroup(database)
            locks = HolderLocks(besides: database.path)
        }

        /// Accepts items, as the port says.
        /// - Throws: ``CrosswalkDatabaseError``, as all calls do.
        public func append(_ entries: [OutboxEntry], at now: Instant) async throws -> [OutboxAcceptance] {
            try await group.append(entries, at: now)
        }

        /// The parts with something to send.
        public func work(at now: Instant, limit: Int) async throws -> [OutboxShard] {
            try await database.read { try OutboxRows(db: $0).work(at: now, limit: limit) }
        }

        /// Gives a lease, as the port says. A holder is dead where its process is.
        public func acquire(
            _ shard: OutboxShard, by holder: String, until end: Instant, at now: Instant
        ) async throws -> OutboxLease? {
            try locks.hold(holder)
            return try await database.write { [locks] db in
                let rows = OutboxRows(db: db)
                guard let destination = try rows.destination(shard.destination) else { return nil }
                if let lease = try rows.lease(destination, shard.number), lease.holder != holder,
                    let until = lease.end, now < until, !locks.isDead(lease.holder)
                {
                    return nil
                }
                return try rows.take(shard, destination, by: holder, until: end)
            }
        }

        /// Lets a lease last longer.
        /// - Throws: `outbox.fenced` where somebody else has it.
        public func renew(_ lease: OutboxLease, until end: Instant, at now: Instant) async throws {
            try await database.write { try OutboxRows(db: $0).renew(lease, until: end) }
        }

        /// Writes down and takes, as the port says, in one transaction.
        /// - Throws: `outbox.fenced` where somebody else has the lease.
        public func turn(
            _ lease: OutboxLease, settling settlements: [OutboxSettlement], health: OutboxHealth?,
            claiming limit: OutboxBatchLimit?, until end: Instant, at now: Instant
        ) async throws -> OutboxTurn {
            try await database.write { db in
                let rows = OutboxRows(db: db)
                let destination = try rows.require(lease)
                try rows.renew(lease, until: end)
                for settlement in settlements { try rows.settle(settlement, lease, destination, at: now) }
                if let health { try rows.note(health, of: lease.shard.destination) }
                let present = try rows.require(lease)
                guard let limit, !present.health.rests(at: now) else {
                    return OutboxTurn(claims: [], health: present.health)
                }
                return OutboxTurn(
                    claims: try rows.claim(limit, lease, present, at: now), health: present.health)
            }
        }

        /// Gives a lease back.
        public func release(_ lease: OutboxLease) async throws {
            try await database.write { try OutboxRows(db: $0).release(lease) }
        }

        /// How things stand.
        public func status(of tenant: String?, at now: Instant) async throws -> [OutboxStatus] {
            try await database.read { try OutboxRows(db: $0).status(of: tenant) }
        }

        /// Items with their states.
        public func records(
            _ query: OutboxQuery, behind sequence: Int64?, limit: Int
        ) async throws -> [OutboxRecord] {
            try await database.read { try OutboxRows(db: $0).records(query, behind: sequence, limit: limit) }
        }

        /// Lets given up items wait again.
        public func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) async throws -> Int {
            try await database.write { try OutboxRows(db: $0).redrive(destination, ids: ids, at: now) }
        }

        /// Ends a destination's rest.
        public func resume(_ destination: OutboxDestination) async throws {
            try await database.write { try OutboxRows(db: $0).note(OutboxHealth(), of: destination) }
        }

        /// Forgets people.
        public func erase(_ subjects: [String], of tenant: String) async throws -> OutboxErasure {
            try await database.write { try OutboxRows(db: $0).erase(subjects, of: tenant) }
        }

        /// Removes the ids of what was delivered.
        public func sweep(deliveredBefore time: Instant, limit: Int) async throws -> Int {
            try await database.write { try OutboxRows(db: $0).sweep(deliveredBefore: time, limit: limit) }
        }
    }
#endif
