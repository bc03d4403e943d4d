/// The names that OneRoster 1.0 has for what 1.1 and 1.2 call otherwise.
///
/// A reader looks columns up here when a bundle is 1.0, or is lenient about 1.0 names in a later bundle. Nothing
/// else distinguishes a 1.0 record: it fills the same structs as 1.1, with what 1.0 lacks left out.
public enum LegacyNames {
    /// A column of 1.0 and the column of 1.1 that means the same.
    public struct Column: Hashable, Sendable {
        /// The file without `.csv`.
        public let file: String
        /// The name in 1.0.
        public let legacy: String
        /// The name since 1.1.
        public let current: String
    }

    /// Every column that changed its name after 1.0, by file.
    ///
    /// `users.userId` holds one bare identifier where `userIds` holds `{type:identifier}` items.
    public static let columns: [Column] = [
        Column(file: "classes", legacy: "grade", current: "grades"),
        Column(file: "classes", legacy: "termSourcedId", current: "termSourcedIds"),
        Column(file: "courses", legacy: "grade", current: "grades"),
        Column(file: "courses", legacy: "schoolYearId", current: "schoolYearSourcedId"),
        Column(file: "demographics", legacy: "birthdate", current: "birthDate"),
        Column(file: "demographics", legacy: "userSourcedId", current: "sourcedId"),
        Column(file: "users", legacy: "agents", current: "agentSourcedIds"),
        Column(file: "users", legacy: "grade", current: "grades"),
        Column(file: "users", legacy: "userId", current: "userIds"),
    ]

    /// The type of identifier that a bare 1.0 `userId` is given when it becomes a `{type:identifier}` item.
    public static let userIDType = "userId"

    /// The column's name since 1.1, or `nil` where 1.0 has no name of its own for it.
    public static func current(for legacy: String, in file: String) -> String? {
        columns.first { $0.file == file && $0.legacy == legacy }?.current
    }

    /// The type that 1.1 gives an organization of this 1.0 type: `local` is a district, the rest stays.
    public static func current(for type: OrgType) -> OrgType { type == .local ? .district : type }
}
