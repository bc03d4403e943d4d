import Canonical
import OneRosterModel

extension CalendarDate {
    /// The same day. Both types hold the years 0 to 9999, so that there always is one.
    init?(_ date: OneRosterDate?) {
        guard let date else { return nil }
        self.init(year: date.year, month: date.month, day: date.day)
    }
}

extension OneRosterDate {
    /// The same day.
    init?(_ date: CalendarDate?) {
        guard let date else { return nil }
        self.init(year: date.year, month: date.month, day: date.day)
    }
}

extension SourcedID {
    /// The id as text, or `nil` where there is none.
    var optionalText: String? { isEmpty ? nil : rawValue }

    /// An id, empty where there is none.
    init(optional text: String?) { self.init(text ?? "") }
}

extension String {
    /// The text, or `nil` where it is empty.
    var optional: String? { isEmpty ? nil : self }
}
