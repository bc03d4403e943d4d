import CrosswalkTesting

/// How much changes in one night.
///
/// The whole is a share of the student enrollments, counted as rows that are dropped or added. It is spent on students
/// who leave, come or go to another school, each with all their classes, and what is left on changes of single classes.
struct NightBudget: Sendable {
    /// Rows of student enrollments to drop or add.
    let rows: Int
    let leavers: Int
    let joiners: Int
    let transfers: Int
    /// Teachers who leave and are replaced.
    let replacements: Int
    /// Persons whose name, address or telephone number changes.
    let updates: Int
    /// Classes that move to another room.
    let moves: Int
    /// Whether a teacher comes who helps in some classes.
    let hasNewTeacher: Bool
    /// Whether a full class is split in two.
    let hasSplit: Bool

    /// A night without changes has a budget of zero.
    init(_ census: Census, churnPercent: Double, random: inout SeededGenerator) {
        let each = max(1, census.enrollments / max(1, census.students.count))
        // Rounded up or down at random, so that small districts change too, on some nights.
        func share(_ whole: Int, _ part: Double) -> Int {
            let exact = Double(whole) * churnPercent / 100 * part
            let floor = Int(exact)
            return floor + (random.chance(Int((exact - Double(floor)) * 1_000), in: 1_000) ? 1 : 0)
        }
        guard churnPercent > 0 else {
            (rows, leavers, joiners, transfers, replacements, updates, moves) = (0, 0, 0, 0, 0, 0, 0)
            (hasNewTeacher, hasSplit) = (false, false)
            return
        }
        rows = max(2, share(census.enrollments, 1))
        leavers = share(census.enrollments, 0.2) / each
        joiners = share(census.enrollments, 0.22) / each
        transfers = share(census.enrollments, 0.08) / (2 * each)
        replacements = share(census.teachers.count, 0.1)
        updates = max(1, share(census.students.count + census.teachers.count, 0.3))
        moves = share(census.sectionSizes.count, 0.2)
        hasNewTeacher = rows >= 40 || random.chance(1, in: 4)
        hasSplit = rows >= 200
    }
}
