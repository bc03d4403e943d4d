#if SQLite
    import CrosswalkJSON
    import CrosswalkSQLite
    import GRDB
    import OneRosterModel
    import OneRosterREST

    /// Reads pages, within one unchanging state of the database.
    struct ListingReader {
        let rows: RecordRows
        let listings: Listings

        private var db: Database { rows.db }

        /// A page, with the number of instructions that SQLite ran for its rows.
        func page(of query: OneRosterProviderQuery) throws -> (page: OneRosterProviderPage, steps: Int) {
            let listing = try listing(query)
            let start = min(query.offset, listing.total)
            let count = min(query.limit, listing.total - start)
            var read: (records: [JSONObject], steps: Int) = ([], 0)
            if count > 0 {
                switch listing {
                case .anchors(let anchors, _): read = try records(query.selection.type, anchors, start, count)
                case .rows(let rows): read = try records(rows[start..<(start + count)])
                }
            }
            let page = OneRosterProviderPage(
                records: read.records, total: listing.total, revision: try rows.revision())
            return (page, read.steps)
        }

        // MARK: Listings

        private func listing(_ query: OneRosterProviderQuery) throws -> Listing {
            let ages = try rows.ages(of: query.selection.types.sorted { $0.rawValue < $1.rawValue })
            let key = query.listing
            if let known = listings.listing(key, ages) { return known }
            let isWhole = query.selection.terms.isEmpty && query.filter == nil && query.order == nil
            let listing = isWhole ? try anchors(query) : try worked(query)
            listings.keep(listing, key, ages)
            return listing
        }

        private func anchors(_ query: OneRosterProviderQuery) throws -> Listing {
            let statement = try ListingStatement(query, tenant: rows.tenant).part.prepared(on: db)
            defer { statement.reset() }
            var anchors: [[UInt8]] = []
            var total = 0
            while try statement.step() {
                if total.isMultiple(of: Listing.spacing) { anchors.append(statement.bytes(1)) }
                total += 1
            }
            return .anchors(anchors, total: total)
        }

        private func worked(_ query: OneRosterProviderQuery) throws -> Listing {
            let plan = ListingStatement(query, tenant: rows.tenant)
            let statement = try plan.part.prepared(on: db)
            defer { statement.reset() }
            var found: [Int64] = []
            var keys: [OrderKey] = []
            while try statement.step() {
                if plan.needsContent {
                    let record = try RecordRows.content(statement.bytes(2))
                    guard plan.rest?.matches(record) ?? true else { continue }
                    if let order = plan.order { keys.append(OrderKey(record, id: try statement.text(1), by: order)) }
                }
                found.append(statement.integer(0))
            }
            guard let order = plan.order else { return .rows(found) }
            let sorted = found.indices.sorted { keys[$0].precedes(keys[$1], isDescending: order.isDescending) }
            return .rows(sorted.map { found[$0] })
        }

        // MARK: Rows

        /// Rows of a whole collection, from the anchor before the first of them.
        private func records(
            _ type: OneRosterEntityType, _ anchors: [[UInt8]], _ start: Int, _ count: Int
        ) throws -> (records: [JSONObject], steps: Int) {
            let part = SQLPart(
                """
                SELECT content FROM oneroster_record WHERE tenant = ? AND type = ? AND id >= ?
                ORDER BY id LIMIT ? OFFSET ?
                """,
                [
                    .number(rows.tenant), .word(type.rawValue), .bytes(anchors[start / Listing.spacing]),
                    .number(Int64(count)), .number(Int64(start % Listing.spacing)),
                ])
            let statement = try part.prepared(on: db)
            defer { statement.reset() }
            _ = statement.steps()
            var records: [JSONObject] = []
            while try statement.step() { records.append(try RecordRows.content(statement.bytes(0))) }
            return (records, statement.steps())
        }

        private func records(_ numbers: ArraySlice<Int64>) throws -> (records: [JSONObject], steps: Int) {
            let statement = try Prepared("SELECT content FROM oneroster_record WHERE rid = ?1", on: db)
            defer { statement.reset() }
            _ = statement.steps()
            var records: [JSONObject] = []
            for number in numbers {
                try statement.bind(1, number)
                guard try statement.step() else { throw CrosswalkDatabaseError(.damaged) }
                records.append(try RecordRows.content(statement.bytes(0)))
                statement.reset()
            }
            return (records, statement.steps())
        }

        /// How SQLite goes about working a listing out, a line a step.
        func explanation(of query: OneRosterProviderQuery) throws -> [String] {
            let part = SQLPart("EXPLAIN QUERY PLAN ") + ListingStatement(query, tenant: rows.tenant).part
            let statement = try part.prepared(on: db)
            defer { statement.reset() }
            var lines: [String] = []
            while try statement.step() { lines.append(try statement.text(3)) }
            return lines
        }
    }
#endif
