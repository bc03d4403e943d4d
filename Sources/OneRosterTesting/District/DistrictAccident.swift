public import OneRosterCSV

/// Something that goes wrong with a night's bundle, as it does in the field.
///
/// Accidents happen to one bundle; the next night is as if nothing had been. Several may happen at once.
public enum DistrictAccident: Hashable, Sendable {
    /// One school moves to another student information system: every record of the school gets another `sourcedId`
    /// (organization, departments, classes, users and their roles, enrollments, gradebook), and all that refers to one
    /// follows. Log-in names, e-mail addresses, identifiers and names stay.
    ///
    /// The value is the school's place, from 0, elementary schools first.
    case rekeySchool(Int)
    /// The export of the enrollments ends early, at the end of a row; the bundle stays well-formed.
    ///
    /// The value is the share of rows that arrive, in percent; 0 to 100, rounded down to whole rows, at least one.
    case truncateEnrollments(keepingPercent: Int)
    /// The export of a file failed: the header arrives, and no row.
    case headerOnly(OneRosterFile)

    /// One school moves to another system; its first elementary school, where it has one.
    public static let rekeySchool = DistrictAccident.rekeySchool(0)
    /// Three fifths of the enrollments arrive.
    public static let truncateEnrollments = DistrictAccident.truncateEnrollments(keepingPercent: 60)

    /// Reads the form of the command line.
    ///
    /// - Parameter text: `rekey-school` or `rekey-school=NUMBER`, `truncate-enrollments` or
    ///   `truncate-enrollments=PERCENT`, `header-only=FILE` with or without `.csv`.
    /// - Throws: ``DistrictError/Code/accident`` for any other text.
    public init(parsing text: String) throws(DistrictError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count == 2 ? String(parts[1]) : nil
        switch (parts[0], value) {
        case ("rekey-school", nil): self = .rekeySchool
        case ("truncate-enrollments", nil): self = .truncateEnrollments
        case ("rekey-school", let value?):
            guard let number = Int(value), number >= 0 else { throw Self.misread(text) }
            self = .rekeySchool(number)
        case ("truncate-enrollments", let value?):
            guard let percent = Int(value), (0...100).contains(percent) else { throw Self.misread(text) }
            self = .truncateEnrollments(keepingPercent: percent)
        case ("header-only", let value?):
            let name = value.hasSuffix(".csv") ? String(value.dropLast(4)) : value
            guard let file = OneRosterFile(rawValue: name) else { throw Self.misread(text) }
            self = .headerOnly(file)
        default: throw Self.misread(text)
        }
    }

    private static func misread(_ text: String) -> DistrictError {
        DistrictError(
            .accident, "rekey-school[=NUMBER], truncate-enrollments[=PERCENT] or header-only=FILE, not '\(text)'")
    }
}
