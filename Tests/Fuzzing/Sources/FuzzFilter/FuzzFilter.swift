import CrosswalkJSON
import OneRosterModel
import OneRosterREST

private let record: JSONObject = [
    "sourcedId": "u1", "status": "active", "dateLastModified": "2026-08-18T10:00:00.000Z", "givenName": "Ada",
    "familyName": "O'Neil AND sons", "grades": ["09", "10"], "enabledUser": "true",
    "roles": [["roleType": "primary", "role": "student", "org": ["sourcedId": "s1"]]],
    "metadata": ["bus": 7, "deep": ["a": ["b", nil]]],
]

/// An input is a filter. What is read is written as itself, and has one verdict on a record.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    let filter: OneRosterFilter
    do {
        filter = try OneRosterFilter(parsing: text)
    } catch {
        precondition((0...text.utf8.count).contains(error.offset), "an error beyond the text")
        return 0
    }
    precondition("\(filter)".utf8.elementsEqual(text.utf8), "a filter that is written as another")
    for version in [OneRosterVersion.v1_1, .v1_2] {
        for condition in filter.conditions { check(condition, version) }
    }
    return 0
}

private func check(_ condition: OneRosterFilter.Condition, _ version: OneRosterVersion) {
    guard let field = OneRosterProviderField(condition.field, of: .user, in: version) else { return }
    func verdict(_ predicate: OneRosterFilter.Predicate) -> Bool? {
        OneRosterProviderFilter.Condition(field, predicate, condition.value).map { $0.matches(record) }
    }
    guard let isEqual = verdict(.equal), let isOther = verdict(.notEqual) else {
        precondition(
            verdict(.less) == nil && verdict(.contains) != nil, "a value that is one for some predicates alone")
        return
    }
    precondition(isEqual != isOther, "a record that is both or neither")
    let values = field.values(in: record)
    guard values.count == 1, !field.isList else { return }
    precondition(verdict(.less) != verdict(.greaterOrEqual), "a value that is below and not below")
    precondition(verdict(.greater) != verdict(.lessOrEqual), "a value that is above and not above")
}
