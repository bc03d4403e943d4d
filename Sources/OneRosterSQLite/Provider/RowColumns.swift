#if SQLite
    import CrosswalkJSON
    import OneRosterModel
    import OneRosterREST

    /// Where the values lie by which records are looked up.
    enum RowColumns {
        enum Place {
            /// A column of the record's row.
            case column(String)
            /// Rows of `oneroster_value`.
            case value(OneRosterProviderIndex)
        }

        /// The columns behind `id`, in order, with what they hold. 1.1 requires a user name, so there every person has one:
        /// it has a column of its own.
        static let names = ["status", "modified", "username", "login", "email"]

        /// The column of what records are looked up by; `nil` where that is in `oneroster_value`.
        static func column(of index: OneRosterProviderIndex) -> String? {
            switch index {
            case .sourcedID: "id"
            case .status: "status"
            case .username: "username"
            case .email: "email"
            default: nil
            }
        }

        /// Where a field's values are; `nil` where they are in the contents alone.
        static func place(of field: OneRosterProviderField) -> Place? {
            if field.name == "dateLastModified" { return .column("modified") }
            if field.type == .user, field.name == "username", field.version != .v1_2 { return .column("login") }
            guard let index = OneRosterProviderIndex(of: field) else { return nil }
            return column(of: index).map { .column($0) } ?? .value(index)
        }

        /// A condition's value as it is stored; `nil` where the condition is none that an index can answer.
        static func value(of condition: OneRosterProviderFilter.Condition) -> SQLPart.Value? {
            guard condition.predicate != .contains else { return nil }
            let isEquality = condition.predicate == .equal || condition.predicate == .notEqual
            guard condition.isPlain || !isEquality else { return nil }
            if case .time(let time) = ComparedValue(condition.text, as: condition.field.kind) { return .number(time) }
            return .bytes(Array(condition.text.utf8))
        }

        /// The values of a record's columns, by ``names``.
        static func values(of record: JSONObject, _ type: OneRosterEntityType) -> [SQLPart.Value?] {
            let text = { (index: OneRosterProviderIndex) -> SQLPart.Value? in
                guard OneRosterProviderIndex.all(of: type).contains(index) else { return nil }
                return index.values(in: record, of: type).first.map { .bytes(Array($0.utf8)) }
            }
            let modified = record["dateLastModified"]?.string.flatMap { ComparedValue($0, as: .time) }
            var time: SQLPart.Value?
            if case .time(let read) = modified { time = .number(read) }
            let login = type == .user ? text(.username) ?? text(.sourcedID) : nil
            return [text(.status), time, text(.username), login, text(.email)]
        }

        /// What goes into `oneroster_value`.
        static func indices(of type: OneRosterEntityType) -> [OneRosterProviderIndex] {
            OneRosterProviderIndex.all(of: type).filter { column(of: $0) == nil }
        }
    }
#endif
