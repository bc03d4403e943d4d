import OneRosterModel
import OneRosterREST

/// Who of an answer teaches, and which rows could not be read.
func teachers(in answer: [UInt8]) throws -> (ids: [SourcedID<OneRosterUser>], quarantined: [String?]) {
    let page = try RESTPageReader<RESTUser>(.v1_2).page(answer)
    let teachers = page.records.filter { user in user.roles.contains { $0.role == .teacher } }
    return (teachers.map(\.sourcedID), page.quarantined.map(\.sourcedID))
}

/// Whose family name holds a text, by name: what is asked for cannot be mistyped.
let named = OneRosterFilter(RESTUser.Field.familyName, .contains, "O'Neil")
let byName = OneRosterSort(RESTUser.Field.familyName)
