#if SQLite
    import OneRosterModel
    import OneRosterREST

    /// What of a query SQLite can answer from its indices, as SQL; and what is left to be looked at row by row.
    struct ListingStatement {
        let part: SQLPart
        /// The filter, where not all of it is in the SQL.
        let rest: OneRosterProviderFilter?
        /// The order, where the SQL does not give it.
        let order: OneRosterProviderQuery.Order?

        /// Whether the contents of the rows are needed to tell which of them are meant, in which order.
        var needsContent: Bool { rest != nil || order != nil }

        init(_ query: OneRosterProviderQuery, tenant: Int64) {
            let sets = RowSets(tenant: tenant)
            let type = query.selection.type
            let covered = query.filter.flatMap { sets.conditions(of: $0, type) }
            rest = covered?.isWhole == true ? nil : query.filter
            let sorting = query.order.map { sets.sorting($0) } ?? "r.id"
            order = sorting == nil ? query.order : nil
            let terms = query.selection.terms.map { SQLPart("r.rid IN (") + sets.rows(of: $0, type) + SQLPart(")") }
            let tests =
                [SQLPart("r.tenant = ? AND r.type = ?", [.number(tenant), .word(type.rawValue)])]
                + terms + (covered?.tests ?? [])
            let columns = rest != nil || order != nil ? "r.rid, r.id, r.content" : "r.rid, r.id"
            part =
                SQLPart("SELECT \(columns) FROM oneroster_record r WHERE ") + SQLPart.joined(tests, by: " AND ")
                + SQLPart(" ORDER BY \(sorting ?? "r.id")")
        }
    }

    /// Sets of rows as SQL: which rows a term or a condition means.
    struct RowSets {
        let tenant: Int64

        // MARK: Terms

        /// A statement that gives the rows of a term.
        func rows(of term: OneRosterProviderSelection.Term, _ type: OneRosterEntityType) -> SQLPart {
            switch term {
            case .holds(let index, let value): return rows(of: index, type, "=", .bytes(Array(value.utf8)))
            case .lacks(let index, let value):
                return others(than: rows(of: index, type, "=", .bytes(Array(value.utf8))), type)
            case .among(let index, let given, let selection):
                let values = self.values(given, of: selection)
                if let column = RowColumns.column(of: index) {
                    return records(type) + SQLPart(" AND \(column) IN (") + values + SQLPart(")")
                }
                return stored(index, type) + SQLPart(" AND value IN (") + values + SQLPart(")")
            case .any(let terms): return SQLPart.joined(terms.map { rows(of: $0, type) }, by: " UNION ")
            }
        }

        /// A statement that gives the values that the records of a selection have in a member.
        private func values(_ index: OneRosterProviderIndex, of selection: OneRosterProviderSelection) -> SQLPart {
            let type = selection.type
            let terms = selection.terms.map { SQLPart(" AND rid IN (") + rows(of: $0, type) + SQLPart(")") }
            let from =
                RowColumns.column(of: index).map { records(type, $0) } ?? stored(index, type, "value")
            return terms.reduce(from, +)
        }

        private func records(_ type: OneRosterEntityType, _ column: String = "rid") -> SQLPart {
            SQLPart(
                "SELECT \(column) FROM oneroster_record WHERE tenant = ? AND type = ?",
                [.number(tenant), .word(type.rawValue)])
        }

        private func stored(
            _ index: OneRosterProviderIndex, _ type: OneRosterEntityType, _ column: String = "rid"
        ) -> SQLPart {
            SQLPart(
                "SELECT \(column) FROM oneroster_value WHERE tenant = ? AND type = ? AND name = ?",
                [.number(tenant), .word(type.rawValue), .word(index.rawValue)])
        }

        private func rows(
            of index: OneRosterProviderIndex, _ type: OneRosterEntityType, _ comparison: String, _ value: SQLPart.Value
        ) -> SQLPart {
            if let column = RowColumns.column(of: index) {
                return records(type) + SQLPart(" AND \(column) \(comparison) ?", [value])
            }
            return stored(index, type) + SQLPart(" AND value \(comparison) ?", [value])
        }

        private func others(than rows: SQLPart, _ type: OneRosterEntityType) -> SQLPart {
            records(type) + SQLPart(" AND rid NOT IN (") + rows + SQLPart(")")
        }

        // MARK: Filters

        /// The tests of a filter that SQLite can make, and whether they are all of it.
        func conditions(
            of filter: OneRosterProviderFilter, _ type: OneRosterEntityType
        ) -> (tests: [SQLPart], isWhole: Bool)? {
            let rows = filter.conditions.map { self.rows(of: $0, type) }
            let known = rows.compactMap { $0 }
            if filter.joint == .or {
                guard known.count == 2 else { return nil }
                return ([SQLPart("r.rid IN (") + SQLPart.joined(known, by: " UNION ") + SQLPart(")")], true)
            }
            let tests = filter.conditions.compactMap { test(of: $0, type) }
            return (tests, known.count == rows.count)
        }

        /// A test of one row: straight on its column where there is one.
        private func test(
            of condition: OneRosterProviderFilter.Condition, _ type: OneRosterEntityType
        ) -> SQLPart? {
            guard let place = RowColumns.place(of: condition.field), let value = RowColumns.value(of: condition) else {
                return nil
            }
            if case .column(let column) = place, condition.predicate != .notEqual {
                return SQLPart("r.\(column) \(condition.predicate.rawValue) ?", [value])
            }
            return rows(of: condition, type).map { SQLPart("r.rid IN (") + $0 + SQLPart(")") }
        }

        /// A statement that gives the rows of a condition; `nil` where no index knows them.
        private func rows(
            of condition: OneRosterProviderFilter.Condition, _ type: OneRosterEntityType
        ) -> SQLPart? {
            guard let place = RowColumns.place(of: condition.field), let value = RowColumns.value(of: condition) else {
                return nil
            }
            let isNegative = condition.predicate == .notEqual
            let comparison = isNegative ? "=" : condition.predicate.rawValue
            let found =
                switch place {
                case .column(let column): records(type) + SQLPart(" AND \(column) \(comparison) ?", [value])
                case .value(let index): stored(index, type) + SQLPart(" AND value \(comparison) ?", [value])
                }
            return isNegative ? others(than: found, type) : found
        }

        // MARK: Order

        /// What to order by; `nil` where no column holds it.
        func sorting(_ order: OneRosterProviderQuery.Order) -> String? {
            guard case .column(let column) = RowColumns.place(of: order.field) else { return nil }
            let direction = order.isDescending ? "DESC" : "ASC"
            return column == "id" ? "r.id \(direction)" : "r.\(column) IS NULL, r.\(column) \(direction), r.id"
        }
    }
#endif
