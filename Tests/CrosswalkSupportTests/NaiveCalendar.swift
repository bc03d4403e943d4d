/// A calendar that only knows how to go on to the next day: the judge of all date arithmetic in these tests.
///
/// It counts leap years with counters instead of remainders, so that it shares no formula with what it judges.
struct NaiveCalendar: Sequence, IteratorProtocol {
    struct Day: Equatable {
        var year: Int
        var month: Int
        var day: Int
        /// Days since 1970-01-01.
        var number: Int
    }

    /// Days from 0000-01-01 to 1970-01-01, found by counting; ``NaiveCalendarTests`` counts again.
    static let daysBeforeEpoch = 719_528

    private var upcoming: Day? = Day(year: 0, month: 1, day: 1, number: -Self.daysBeforeEpoch)
    private var yearsSinceFourth = 0
    private var yearsSinceCentury = 0
    private var yearsSinceFourthCentury = 0

    mutating func next() -> Day? {
        guard let today = upcoming else { return nil }
        upcoming = successor(of: today)
        return today
    }

    /// `true` where the year that is being counted has a 29 February.
    private var isLeap: Bool {
        if yearsSinceFourthCentury == 0 { return true }
        if yearsSinceCentury == 0 { return false }
        return yearsSinceFourth == 0
    }

    private mutating func successor(of today: Day) -> Day? {
        var next = today
        next.number += 1
        next.day += 1
        guard next.day > length(ofMonth: today.month) else { return next }
        next.day = 1
        next.month += 1
        guard next.month > 12 else { return next }
        next.month = 1
        next.year += 1
        step(&yearsSinceFourth, 4)
        step(&yearsSinceCentury, 100)
        step(&yearsSinceFourthCentury, 400)
        return next.year > 9_999 ? nil : next
    }

    private func step(_ counter: inout Int, _ limit: Int) {
        counter += 1
        if counter == limit { counter = 0 }
    }

    private func length(ofMonth month: Int) -> Int {
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return lengths[month - 1]
    }
}
