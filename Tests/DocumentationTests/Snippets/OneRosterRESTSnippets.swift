import CrosswalkJSON
import OneRosterModel
import OneRosterREST

/// People of an answer who are there and legible, and who is there and is not.
func people(in answer: [UInt8]) throws -> (legible: [JSONObject], illegible: [String?]) {
    let report = try OneRosterJSONCheck(.v1_2, mode: .tolerant).report(on: answer, as: .user)
    let refused = report.records.filter { $0.value == nil }
    return (report.records.compactMap(\.value), refused.map(\.sourcedID))
}
