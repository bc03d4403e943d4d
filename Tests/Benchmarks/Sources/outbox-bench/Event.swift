import Outbox

/// The events of the trial: the content of each follows from its key and its number, so that the endpoint can hold what
/// comes against what should.
enum Event {
    static let keys = 5_000
    static let place = OutboxDestination(tenant: "north", name: "events")
    static let shards = 8

    /// About 1.4 KB, as an event of Caliper has.
    static func content(_ index: Int) -> [UInt8] {
        let head = #"{"key":\#(index % keys),"number":\#(index / keys),"pad":""#
        let letter = UInt8(ascii: "a") + UInt8(index % 26)
        return Array(head.utf8) + Array(repeating: letter, count: 1_400 - head.utf8.count - 2) + Array(#""}"#.utf8)
    }

    static func entry(_ index: Int) -> OutboxEntry {
        OutboxEntry(
            OutboxItem(
                id: "event-\(index)", orderingKey: "learner-\(index % keys)", bytes: content(index),
                subjects: ["mark-\(index % keys)"]), to: place, shards: shards)
    }

    /// The index of a line; `nil` for anything that is not exactly an event.
    static func index(of line: ArraySlice<UInt8>) -> Int? {
        func number(_ name: String, _ from: Int) -> (value: Int, end: Int)? {
            let mark = Array(#""\#(name)":"#.utf8)
            guard line.indices.contains(from + mark.count), line[from..<(from + mark.count)].elementsEqual(mark) else {
                return nil
            }
            var (value, place) = (0, from + mark.count)
            while place < line.endIndex, case 48...57 = line[place] {
                value = value * 10 + Int(line[place] - 48)
                place += 1
            }
            return (value, place)
        }
        guard let key = number("key", line.startIndex + 1), let count = number("number", key.end + 1) else {
            return nil
        }
        let index = count.value * keys + key.value
        return line.elementsEqual(content(index)) ? index : nil
    }
}
