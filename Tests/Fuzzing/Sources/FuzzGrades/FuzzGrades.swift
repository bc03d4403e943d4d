import CrosswalkJSON
import CrosswalkRuntime
import LTIAdvantage
import LTICore

/// An input is a line item or a score: what is read is written, read again, and the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    checkLineItem(input)
    checkScore(input)
    return 0
}

private func checkLineItem(_ input: [UInt8]) {
    do {
        let item = try LineItem(json: input)
        precondition(item.fault == nil, "a fault that was let pass")
        precondition((item.scoreMaximum.double ?? 0) > 0, "a maximum of no use")
        let again = try LineItem(json: item.json())
        precondition(again == item, "another line item than was written")
    } catch let fault as LineItemFault {
        precondition(LineItemFault.allCases.contains(fault), "a fault of no list")
    } catch {
        preconditionFailure("an error of no list")
    }
}

private let families = LMSFamilyTable.builtIn.families + [LMSFamilyTable.builtIn.generic]

private func checkScore(_ input: [UInt8]) {
    do {
        let timed = try TimedScore(json: input)
        precondition(timed.score.fault == nil, "a fault that was let pass")
        let again = try TimedScore(json: timed.json())
        precondition(again == timed, "another score than was written")
        for family in families {
            var entry = GradebookEntry()
            let ways = family.traits.services
            precondition(
                entry.apply(timed, outOf: 20, ways: ways, at: timed.time) == .applied, "a first score is never stale")
            let shown = entry.score?.double
            precondition(shown.map { $0 >= 0 } ?? true, "a grade below nothing")
            let older = TimedScore(timed.score, at: timed.time.advanced(by: .seconds(-86_401)))
            let isOlder = older.time < timed.time
            precondition(
                !isOlder || entry.apply(older, outOf: 20, ways: ways, at: timed.time) == .stale,
                "an older score counted")
        }
    } catch let fault as ScoreFault {
        precondition(ScoreFault.allCases.contains(fault), "a fault of no list")
    } catch {
        preconditionFailure("an error of no list")
    }
}
