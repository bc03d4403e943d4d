import Canonical

/// Cuts what a run covers into batches: one kind, one direction, at most so many actions each.
///
/// The cuts follow from the stored plan and run alone, so that a resumed run makes the same batches.
struct Batches {
    struct Batch {
        let kind: NounKind
        let ordinals: OrdinalRanges
    }

    let batches: [Batch]

    init(_ segments: [PlanRow.Segment], _ ordinals: OrdinalRanges, size: Int) {
        var batches: [Batch] = []
        var start = 0
        for segment in segments {
            var current = OrdinalRanges()
            var count = 0
            for range in ordinals.ranges {
                for ordinal in range.clamped(to: start..<(start + segment.count)) {
                    current.append(ordinal)
                    count += 1
                    guard count == size else { continue }
                    batches.append(Batch(kind: segment.kind, ordinals: current))
                    (current, count) = (OrdinalRanges(), 0)
                }
            }
            if count > 0 { batches.append(Batch(kind: segment.kind, ordinals: current)) }
            start += segment.count
        }
        self.batches = batches
    }
}
