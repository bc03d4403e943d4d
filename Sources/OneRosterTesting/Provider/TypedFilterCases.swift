/// Filters on dates, numbers, booleans and members that are absent.
enum TypedFilterCases {
    static let all = dates + numbers + booleans + absent

    private static let dates: [ProviderCase] = {
        let table = CaseTable(group: "dates")
        let sessions = ["g1", "g2", "t1", "t2", "y"]
        return [
            table.rows("dateLastModified>='2026-08-19T10:00:00.000Z'", ["u3", "u4"]),
            table.rows("dateLastModified>'2026-08-19T10:00:00.000Z'", ["u4"]),
            table.rows("dateLastModified<'2026-08-19T10:00:00.000Z'", ["u1", "u2", "u5", "u6"]),
            table.rows("dateLastModified<='2026-08-18T10:00:00Z'", ["u1", "u2", "u5", "u6"]),
            table.rows("dateLastModified='2026-08-19T12:00:00+02:00'", ["u3"]),
            table.rows("dateLastModified='2026-08-19T10:00:00.000000Z'", ["u3"]),
            table.rows("dateLastModified='2026-08-20'", ["u4"]),
            table.rows("dateLastModified>'2026-08-19'", ["u3", "u4"]),
            table.rows("dateLastModified!='2026-08-18T10:00:00.000Z'", ["u3", "u4"]),
            table.rows("dateLastModified~'2026-08-19'", ["u3"]), table.rows("dateLastModified>'9999-12-31'", []),
            table.mistyped("dateLastModified='yesterday'"), table.mistyped("dateLastModified>'2026-02-30'"),
            table.mistyped("dateLastModified=''"), table.mistyped("dateLastModified>'2026-08-19T10:00:00'"),
            table.mistyped("dateLastModified>'1790000000'"),
            table.rows("startDate>='2026-08-01'", sessions, of: "academicSessions"),
            table.rows("startDate>'2026-08-01'", [], of: "academicSessions"),
            table.rows("startDate>'2026-07-31T23:59:59Z'", sessions, of: "academicSessions"),
            table.rows("birthDate<'2010-01-01'", ["u2"], of: "demographics"),
            table.rows("birthDate='2010-02-03'", ["u1"], of: "demographics"),
            table.mistyped("birthDate='2010-13-03'", of: "demographics"),
        ]
    }()

    private static let numbers: [ProviderCase] = {
        let table = CaseTable(group: "numbers")
        return [
            table.rows("weight>'9'", ["cat2"], of: "categories"),
            table.rows("weight<'10'", ["cat1", "cat3"], of: "categories"),
            table.rows("weight='0.50'", ["cat1"], of: "categories"),
            table.rows("weight='5e-1'", ["cat1"], of: "categories"),
            table.rows("weight>='9'", ["cat2", "cat3"], of: "categories"),
            table.rows("weight!='9.0'", ["cat1", "cat2"], of: "categories"),
            table.rows("weight~'0'", ["cat1", "cat2"], of: "categories"),
            table.rows("weight>'-1e99'", ["cat1", "cat2", "cat3"], of: "categories"),
            table.rows("score='99.5'", ["x1"], of: "results"), table.rows("score<='9'", ["x2", "x4"], of: "results"),
            table.mistyped("weight='ten'", of: "categories"), table.mistyped("weight=''", of: "categories"),
            table.mistyped("weight='0x10'", of: "categories"), table.mistyped("weight='1,5'", of: "categories"),
            table.mistyped("weight='NaN'", of: "categories"), table.mistyped("weight=' 9'", of: "categories"),
        ]
    }()

    private static let booleans: [ProviderCase] = {
        let table = CaseTable(group: "booleans")
        return [
            table.rows("enabledUser='true'", ["u1", "u2", "u3", "u4", "u6"]),
            table.rows("enabledUser='false'", ["u5"]), table.rows("enabledUser!='true'", ["u5"]),
            table.rows("enabledUser~'TRU'", ["u1", "u2", "u3", "u4", "u6"]),
            table.rows("late='true'", ["x3"], of: "results"),
            table.rows("late!='true'", ["x1", "x2", "x4"], of: "results"),
            table.mistyped("enabledUser='yes'"), table.mistyped("enabledUser='True'"),
            table.mistyped("enabledUser='1'"),
        ]
    }()

    private static let absent: [ProviderCase] = {
        let table = CaseTable(group: "absent members")
        let six = ["u1", "u2", "u3", "u4", "u5", "u6"]
        return [
            table.rows("email=''", []), table.rows("email!='x'", six), table.rows("middleName='Q'", ["u2"]),
            table.rows("middleName!='Q'", ["u1", "u3", "u4", "u5", "u6"]), table.rows("middleName~''", ["u2"]),
            table.rows("middleName>'A'", ["u2"]), table.rows("middleName<'Z'", ["u2"]),
            table.rows("middleName>=''", ["u2"]), table.rows("email~'EXAMPLE'", ["u1", "u3", "u4"]),
            table.rows("phone!='555'", ["u1", "u2", "u3", "u4", "u5"]),
            table.rows("endDate!='2027-01-01'", ["e1", "e2", "e3", "e4", "e5", "e6", "e7"], of: "enrollments"),
            table.rows("score!='9'", ["x1", "x3", "x4"], of: "results"),
        ]
    }()
}
