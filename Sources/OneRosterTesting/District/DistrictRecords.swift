public import OneRosterModel

/// The records of one file of a generated bundle, made one at a time as the loop asks for them.
///
/// Every loop gives the same records in the same order.
public struct DistrictRecords<Record: OneRosterEntity>: Sequence, Sendable {
    let table: DistrictTable<Record>
    /// The night before, in a bundle of changes.
    var previous: DistrictTable<Record>?
    /// When the changes happened, in milliseconds since 1970; the first record's, and each later one's a second on.
    var changed: Int64 = 0
    /// How many records there are at most; an accident may lower it.
    var limit: Int = .max

    /// A record of the file, whether or not an accident or an uneventful night keeps it out of the bundle.
    var sample: Record? {
        for place in 0..<table.count {
            guard let record = table[place] else { continue }
            return previous == nil ? record : stamped(record, .active, place: place)
        }
        return nil
    }

    private func stamped(_ record: Record, _ status: RecordStatus, place: Int) -> Record {
        var record = record
        record.status = status
        record.dateLastModified = OneRosterDateTime(millisecondsSinceEpoch: changed + Int64(place % 3_600) * 1_000)
        return record
    }

    /// Starts at the first record.
    public func makeIterator() -> Iterator { Iterator(records: self) }

    /// Makes the records in the order of the file.
    public struct Iterator: IteratorProtocol {
        private let records: DistrictRecords
        private let count: Int
        private var place = 0
        private var given = 0
        /// The second of two records of one place.
        private var waiting: Record?

        init(records: DistrictRecords) {
            self.records = records
            count = Swift.max(records.table.count, records.previous?.count ?? 0)
        }

        /// The next record, or `nil` at the end.
        public mutating func next() -> Record? {
            guard given < records.limit else { return nil }
            while true {
                if let record = waiting {
                    waiting = nil
                    given += 1
                    return record
                }
                guard place < count else { return nil }
                defer { place += 1 }
                guard records.previous != nil else {
                    waiting = records.table[place]
                    continue
                }
                if let removed = change() {
                    given += 1
                    return removed
                }
            }
        }

        /// Compares the two nights at the present place. What has gone is returned, what has come or changed waits.
        private mutating func change() -> Record? {
            let before = records.previous?[place]
            let after = records.table[place]
            guard before != after else { return nil }
            waiting = after.map { records.stamped($0, .active, place: place) }
            guard let before, before.sourcedID != after?.sourcedID else { return nil }
            return records.stamped(before, .tobedeleted, place: place)
        }
    }
}

/// The places of one kind of record on one night.
struct DistrictTable<Record: Sendable>: Sendable {
    let count: Int
    private let record: @Sendable (Int) -> Record?

    init(count: Int, record: @escaping @Sendable (Int) -> Record?) {
        self.count = count
        self.record = record
    }

    /// The record of a place; `nil` where there is none, or no such place yet.
    subscript(place: Int) -> Record? { place < count ? record(place) : nil }
}
