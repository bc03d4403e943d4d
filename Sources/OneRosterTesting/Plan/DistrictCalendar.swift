import OneRosterModel
import _CrosswalkSupport

/// The school year: its sessions, and the days of the nights.
struct DistrictCalendar: Sendable {
    /// A session by its place in ``DistrictCalendar/sessions``.
    enum SessionIndex {
        static let year = 0
        static let semesters = [1, 2]
        static let quarters = [3, 4, 5, 6]
        static let trimesters = [7, 8, 9]
    }

    struct Session: Sendable {
        let title: String
        let type: SessionType
        let parent: Int?
        /// Days since 1970; the end is exclusive.
        let days: Range<Int>
    }

    /// Parents come before their children, and hold them.
    let sessions: [Session]
    /// The calendar year in which the school year ends.
    let endYear: Int
    /// The day on which night 0 is written.
    let firstNight: Int

    init(endYear: Int) {
        self.endYear = endYear
        func autumn(_ month: Int, _ day: Int) -> Int {
            CivilDate.daysSinceEpoch(year: endYear - 1, month: month, day: day)
        }
        func spring(_ month: Int, _ day: Int) -> Int {
            CivilDate.daysSinceEpoch(year: endYear, month: month, day: day)
        }
        firstNight = autumn(9, 2)
        let (start, end) = (autumn(8, 18), spring(6, 13))
        let middle = spring(1, 17)
        let year = "\(endYear - 1)-\(endYear)"
        sessions = [
            Session(title: "School Year \(year)", type: .schoolYear, parent: nil, days: autumn(8, 1)..<spring(7, 1)),
            Session(title: "Semester 1, \(year)", type: .semester, parent: 0, days: start..<middle),
            Session(title: "Semester 2, \(year)", type: .semester, parent: 0, days: middle..<end),
            Session(title: "Quarter 1", type: .gradingPeriod, parent: 1, days: start..<autumn(10, 25)),
            Session(title: "Quarter 2", type: .gradingPeriod, parent: 1, days: autumn(10, 25)..<middle),
            Session(title: "Quarter 3", type: .gradingPeriod, parent: 2, days: middle..<spring(4, 4)),
            Session(title: "Quarter 4", type: .gradingPeriod, parent: 2, days: spring(4, 4)..<end),
            Session(title: "Trimester 1", type: .term, parent: 0, days: start..<autumn(11, 22)),
            Session(title: "Trimester 2", type: .term, parent: 0, days: autumn(11, 22)..<spring(3, 7)),
            Session(title: "Trimester 3", type: .term, parent: 0, days: spring(3, 7)..<end),
        ]
    }

    /// The days in which classes of this span meet.
    func days(of span: Section.Span) -> Range<Int> {
        let parts = sessions(of: span).map { sessions[$0].days }
        return (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0)
    }

    /// The sessions that a class of this span names as its terms.
    func sessions(of span: Section.Span) -> [Int] {
        switch span {
        case .trimesters: SessionIndex.trimesters
        case .year: SessionIndex.semesters
        case .firstSemester: [SessionIndex.semesters[0]]
        case .secondSemester: [SessionIndex.semesters[1]]
        }
    }

    /// The nights on which classes still meet.
    var nights: Range<Int> { 0..<(days(of: .year).upperBound - firstNight) }
}

extension OneRosterDate {
    /// The day; the calendar gives none that lies outside the years of the type.
    init?(day: Int) { self.init(daysSinceEpoch: day) }
}
