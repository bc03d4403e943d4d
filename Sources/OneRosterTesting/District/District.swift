import CrosswalkTesting
import OneRosterCSV
import OneRosterModel

/// A plausible school district of the United States, invented from a seed, with a roster bundle for every night.
///
/// ```swift
/// let district = try District(DistrictOptions(students: 5_000, seed: 7))
/// try district.bulk(night: 0).write(toFolder: "night-0")
/// try district.bulk(night: 1, accidents: [.rekeySchool, .truncateEnrollments]).write(toFolder: "night-1")
/// try district.delta(night: 2).write(toFolder: "night-2-changes")
/// ```
///
/// Everything is a function of the options, the night and the accidents: equal ones give equal bytes. Without an
/// accident a bundle keeps every rule of its version; a delta bundle may refer to records of the night before.
public struct District: Sendable {
    /// What the district is like.
    public let options: DistrictOptions

    private let plan: DistrictPlan
    private let firstState: DistrictState

    /// Lays the district out; 50,000 students take well under a second.
    ///
    /// - Parameter options: what the district is to be like.
    /// - Throws: a ``DistrictError`` where an option is out of its range.
    public init(_ options: DistrictOptions) throws(DistrictError) {
        try options.check()
        self.options = options
        plan = DistrictPlan(
            options: options, calendar: DistrictCalendar(endYear: options.schoolYear), catalogue: CourseCatalogue(),
            random: SeededGenerator(seed: options.seed).fork("district").fork(options.students))
        firstState = plan.firstState()
    }

    /// The nights that have a bundle: as long as classes meet.
    public var nights: Range<Int> { plan.calendar.nights }

    /// How many schools there are: one more than the highest number that ``DistrictAccident/rekeySchool(_:)`` takes.
    public var schoolCount: Int { firstState.schools.count }

    /// The complete bundle of a night.
    ///
    /// - Parameters:
    ///   - night: the night, 0 being the first. Each earlier night is replayed.
    ///   - accidents: what goes wrong with this bundle.
    /// - Throws: a ``DistrictError`` where the night is none of ``nights`` or the district has no school of that number.
    public func bulk(
        night: Int = 0, accidents: [DistrictAccident] = []
    ) throws(DistrictError) -> DistrictBundle {
        try bundle(.bulk, night: night, accidents, state(night: night), previous: nil)
    }

    /// What changed between the night before and this one.
    ///
    /// Records that are new or changed are `active`, records that have gone are `tobedeleted`, with all their values.
    ///
    /// - Parameters:
    ///   - night: the night, 1 being the first that has changes.
    ///   - accidents: what goes wrong with this bundle. The night before is without accidents.
    /// - Throws: a ``DistrictError`` where the night is 0 or none of ``nights``, or the district has no school of that
    ///   number.
    public func delta(
        night: Int, accidents: [DistrictAccident] = []
    ) throws(DistrictError) -> DistrictBundle {
        guard night > 0 else { throw DistrictError(.night, "a night from 1 on for changes, not \(night)") }
        let before = try state(night: night - 1)
        let after = try next(before, night: night)
        return try bundle(.delta, night: night, accidents, after, previous: snapshot(before, []))
    }

    private func bundle(
        _ mode: FileMode, night: Int, _ accidents: [DistrictAccident], _ state: DistrictState,
        previous: DistrictSnapshot?
    ) throws(DistrictError) -> DistrictBundle {
        let bundle = DistrictBundle(
            version: options.version, mode: mode, night: night, accidents: accidents,
            snapshot: try snapshot(state, accidents), previous: previous)
        for case .headerOnly(let file) in accidents where !bundle.filesWithRecords.contains(file) {
            throw DistrictError(.accident, "a file that the district has, not \(file.fileName)")
        }
        return bundle
    }

    // MARK: States

    private func state(night: Int) throws(DistrictError) -> DistrictState {
        guard nights.contains(night) else {
            throw DistrictError(.night, "a night of \(nights.lowerBound) to \(nights.upperBound - 1), not \(night)")
        }
        var state = firstState
        for number in 0..<night { state = try next(state, night: number + 1) }
        return state
    }

    private func next(_ state: DistrictState, night: Int) throws(DistrictError) -> DistrictState {
        guard nights.contains(night) else {
            throw DistrictError(.night, "a night of \(nights.lowerBound) to \(nights.upperBound - 1), not \(night)")
        }
        var change = NightChange(plan: plan, state: state, night: night)
        change.run()
        return change.state
    }

    private func snapshot(
        _ state: DistrictState, _ accidents: [DistrictAccident]
    ) throws(DistrictError) -> DistrictSnapshot {
        var rekeyed: Set<Int32> = []
        for case .rekeySchool(let school) in accidents {
            guard state.schools.indices.contains(school) else {
                throw DistrictError(.accident, "a school from 0 to \(state.schools.count - 1), not \(school)")
            }
            rekeyed.insert(Int32(school))
        }
        return DistrictSnapshot(plan: plan, state: state, rekeyed: rekeyed)
    }
}
