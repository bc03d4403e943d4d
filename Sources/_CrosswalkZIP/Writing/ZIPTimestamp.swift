/// The time of an entry as the format keeps it: without zone, in steps of two seconds, from 1980 to 2107.
///
/// It is given by the caller, so that the same content makes the same archive.
package struct ZIPTimestamp: Hashable, Sendable {
    let date: UInt16
    let time: UInt16

    /// 1980-01-01 00:00:00, which says nothing.
    package static let earliest = ZIPTimestamp(year: 1980, month: 1, day: 1, hour: 0, minute: 0, second: 0)

    /// Each part outside its range is moved to the nearest end; an odd second is rounded down.
    package init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        func bits(_ value: Int, _ range: ClosedRange<Int>, from base: Int = 0) -> UInt16 {
            UInt16(min(max(value, range.lowerBound), range.upperBound) - base)
        }
        date = bits(year, 1980...2107, from: 1980) << 9 | bits(month, 1...12) << 5 | bits(day, 1...31)
        time = bits(hour, 0...23) << 11 | bits(minute, 0...59) << 5 | bits(second, 0...59) / 2
    }
}
