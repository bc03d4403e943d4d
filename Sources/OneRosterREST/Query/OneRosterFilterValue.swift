public import OneRosterModel

/// What a field may be compared with: a value that knows how the services write it.
public protocol OneRosterFilterValue {
    /// The value as filters have it, without quotes.
    var filterText: String { get }
}

extension String: OneRosterFilterValue {
    /// The text itself.
    public var filterText: String { self }
}

extension Bool: OneRosterFilterValue {
    /// `true` or `false`.
    public var filterText: String { self ? "true" : "false" }
}

extension OneRosterDate: OneRosterFilterValue {
    /// `YYYY-MM-DD`.
    public var filterText: String { description }
}

extension OneRosterDateTime: OneRosterFilterValue {
    /// `YYYY-MM-DDTHH:MM:SS.sssZ`.
    public var filterText: String { description }
}

extension OneRosterDecimal: OneRosterFilterValue {
    /// The number as it is written.
    public var filterText: String { text }
}

extension SourcedID: OneRosterFilterValue {
    /// The id.
    public var filterText: String { rawValue }
}

extension RecordStatus: OneRosterFilterValue {
    /// The word.
    public var filterText: String { rawValue }
}

extension OneRosterFilter.Condition {
    /// A comparison of a field that the standard has.
    public init<Record>(
        _ field: RESTField<Record>, _ predicate: OneRosterFilter.Predicate, _ value: some OneRosterFilterValue
    ) {
        self.init(field.name, predicate, value.filterText)
    }

    /// A comparison of a field that the standard has with a word of a vocabulary.
    public init<Record>(
        _ field: RESTField<Record>, _ predicate: OneRosterFilter.Predicate, _ word: some OneRosterVocabulary
    ) {
        self.init(field.name, predicate, word.rawValue)
    }

    /// This condition and another one.
    public func and(_ other: Self) -> OneRosterFilter { OneRosterFilter(self, .and, other) }

    /// This condition or another one.
    public func or(_ other: Self) -> OneRosterFilter { OneRosterFilter(self, .or, other) }
}

extension OneRosterFilter {
    /// One condition on a field that the standard has.
    public init<Record>(
        _ field: RESTField<Record>, _ predicate: Predicate, _ value: some OneRosterFilterValue
    ) {
        self.init(Condition(field, predicate, value))
    }

    /// One condition on a field that the standard has, with a word of a vocabulary.
    public init<Record>(
        _ field: RESTField<Record>, _ predicate: Predicate, _ word: some OneRosterVocabulary
    ) {
        self.init(Condition(field, predicate, word))
    }

    /// What records are to be read after a time, deleted ones among them: the filter of a delta.
    public static func changed(since time: OneRosterDateTime) -> Self { changed(since: time.description) }
}
