public import OneRosterModel

/// Turns records of a bundle into those of the REST services, one at a time. OneRoster CSV Binding 1.2.1 against the 1.2
/// REST bindings.
///
/// A record without what the services cannot do without, such as the stub of a deleted one, becomes `nil`, and that is
/// noted. A text that the services require and a bundle may leave out becomes an empty one, and that is noted too. Blank
/// columns of a bulk file become `RecordStatus.active` and ``modified``. Days of line items become their beginnings in
/// UTC.
public struct RESTConversion: Sendable {
    /// Which version the records are for.
    public var version: OneRosterVersion
    /// When records changed that do not say.
    public var modified: OneRosterDateTime

    /// Makes a conversion.
    ///
    /// - Parameters:
    ///   - version: 1.1 or 1.2; 1.0 counts as 1.1.
    ///   - modified: When records changed that do not say.
    public init(_ version: OneRosterVersion = .v1_2, modified: OneRosterDateTime) {
        self.version = version
        self.modified = modified
    }

    var isLegacy: Bool { version < .v1_2 }

    /// The text; an empty one, and a note, where the services require one.
    func required(_ text: String?, _ field: String, _ report: inout ConversionReport) -> String {
        if text == nil { report.note(field, .requiredMissing) }
        return text ?? ""
    }

    /// Notes that a record is left out where what is there is not all that the services cannot do without.
    func isComplete(_ isThere: Bool, _ field: String, _ report: inout ConversionReport) -> Bool {
        if !isThere { report.note(field, .requiredMissing) }
        return isThere
    }

    /// The beginning of a day in UTC.
    func time(_ day: OneRosterDate?) -> OneRosterDateTime? {
        day.flatMap { OneRosterDateTime(millisecondsSinceEpoch: Int64($0.daysSinceEpoch) * 86_400_000) }
    }
}
