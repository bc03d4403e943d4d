public import OneRosterModel

/// Turns records of the REST services into those of a bundle, one at a time. OneRoster 1.2 REST bindings against CSV
/// Binding 1.2.1.
///
/// What a bundle requires and the record lacks is blank and noted, save in a record that is to be deleted. Lists of what
/// contains what (`children`) are not carried: each record of a bundle names its parent. Times of line items become days,
/// in UTC. Metadata become columns: members of objects by names with points between them, numbers and booleans as texts,
/// lists as the JSON that they are; `null` and the empty text are no value.
public struct BundleConversion: Sendable {
    /// What 1.1 only implies: what an administrator is, and the schools of classes for line items.
    public var upward: UpConversion

    /// Makes a conversion.
    public init(upward: UpConversion = UpConversion()) { self.upward = upward }

    /// The text, or none and a note where a bundle requires one.
    func required(
        _ text: String?, _ field: String, of record: some RESTRecord, _ report: inout ConversionReport
    ) -> String {
        note(field, .requiredMissing, of: record, &report, if: text == nil)
        return text ?? ""
    }

    /// The reference, or an empty one and a note where a bundle requires one.
    func required<Target>(
        _ id: SourcedID<Target>?, _ field: String, of record: some RESTRecord, _ report: inout ConversionReport
    ) -> SourcedID<Target> {
        note(field, .requiredMissing, of: record, &report, if: id == nil)
        return id ?? SourcedID("")
    }

    /// Notes what befalls a record that is to stay.
    func note(
        _ field: String, _ reason: ConversionLoss.Reason, of record: some RESTRecord,
        _ report: inout ConversionReport, if isSo: Bool
    ) {
        if isSo, record.status != .tobedeleted { report.note(field, reason) }
    }

    /// The day of a time in UTC; a time that is not a day's beginning is noted.
    func day(
        _ time: OneRosterDateTime?, _ field: String, of record: some RESTRecord, _ report: inout ConversionReport
    ) -> OneRosterDate? {
        note(field, .requiredMissing, of: record, &report, if: time == nil)
        guard let time else { return nil }
        let ofDay: Int64 = 86_400_000
        let rest = time.millisecondsSinceEpoch % ofDay
        if rest != 0 { report.note(field, .noCounterpart) }
        let days = time.millisecondsSinceEpoch / ofDay - (rest < 0 ? 1 : 0)
        return OneRosterDate(daysSinceEpoch: Int(days))
    }
}
