import OneRosterModel

/// The files of OneRoster CSV Tables 1.1.1 where they differ from 1.2, and the choice of a version's table.
enum Tables11 {
    /// The 13 files of 1.1: its own where they differ, those of 1.2 elsewhere.
    static let all: [OneRosterFile: TableSchema] = {
        var tables = Tables12.all.filter { $0.key.exists(in: .v1_1) }
        for table in own { tables[table.file] = table }
        return tables
    }()

    static let own: [TableSchema] = [
        TableSchema(.categories, [.required("title")]),
        TableSchema(.demographics, Tables12.demographics(sex: Terms(["male", "female"]))),
        TableSchema(
            .lineItems,
            [
                .required("title"), .optional("description"), .required("assignDate", .date),
                .required("dueDate", .date), .required("classSourcedId", .reference(.classes)),
                .required("categorySourcedId", .reference(.categories)),
                .required("gradingPeriodSourcedId", .reference(.academicSessions)),
                .required("resultValueMin", .decimal), .required("resultValueMax", .decimal),
            ]),
        TableSchema(
            .results,
            [
                .required("lineItemSourcedId", .reference(.lineItems)),
                .required("studentSourcedId", .reference(.users)),
                .required("scoreStatus", .term(Terms(ScoreStatus.self))), .required("score", .decimal),
                .required("scoreDate", .date), .optional("comment"),
            ]),
        TableSchema(
            .users,
            [
                .required("enabledUser", .flag), .required("orgSourcedIds", .referenceList(.orgs)),
                .required("role", .term(Terms(User11Role.self))), .required("username"),
                .optional("userIds", .userIDs), .required("givenName"), .required("familyName"),
                .optional("middleName"), .optional("identifier"), .optional("email"), .optional("sms"),
                .optional("phone"), .optional("agentSourcedIds", .referenceList(.users)),
                .optional("grades", .textList), .optional("password"),
            ]),
    ]
}

/// The files of 1.0: those of 1.1, whose rows may also say `inactive` for what 1.1 calls `tobedeleted`.
enum Tables10 {
    static let all: [OneRosterFile: TableSchema] = Tables11.all.mapValues { table in
        var columns = table.columns
        let terms = RecordStatus.standard.map(\.rawValue) + ["inactive"]
        columns[TableSchema.status] = .optional("status", .term(Terms(terms)))
        return TableSchema(file: table.file, columns: columns)
    }
}

extension TableSchema {
    /// A file's table in a version, or `nil` where the version does not know the file. 1.0 has other column names, see
    /// `LegacyNames`.
    static func of(_ file: OneRosterFile, in version: OneRosterVersion) -> TableSchema? {
        switch version {
        case .v1_0: Tables10.all[file]
        case .v1_1: Tables11.all[file]
        case .v1_2: Tables12.all[file]
        }
    }
}
