import Synchronization

/// Holds what arrives against what should: of each learner the next event, or one that was there with the same content.
final class Tally: Sendable {
    struct Arrival {
        /// `nil` for what is none of the trial's events.
        let index: Int?
        let hash: Int

        init(index: Int?, bytes: [UInt8]) {
            self.index = index
            var hasher = Hasher()
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
            hash = hasher.finalize()
        }
    }

    enum Verdict { case new, repeated, wrong }

    private struct State {
        var next = Array(repeating: 0, count: Event.keys)
        var hashes: [Int] = []
        var accepted = 0
        var repeated = 0
        var wrong = 0
        var requests = 0
    }

    private let state = Mutex(State())

    /// How many came that had been there.
    var repeated: Int { state.withLock { $0.repeated } }

    var line: String { state.withLock { "\($0.accepted) \($0.repeated) \($0.wrong) \($0.requests)" } }

    func countRequest() { state.withLock { $0.requests += 1 } }

    /// Takes a batch at once, and says what each of it is.
    func take(_ batch: [Arrival]) -> [Verdict] {
        state.withLock { state in batch.map { Self.take($0, &state) } }
    }

    private static func take(_ arrival: Arrival, _ state: inout State) -> Verdict {
        guard let index = arrival.index, index < 1 << 30 else {
            state.wrong += 1
            return .wrong
        }
        let (learner, number) = (index % Event.keys, index / Event.keys)
        if number == state.next[learner] {
            if index >= state.hashes.count {
                state.hashes += Array(repeating: 0, count: index + 1 - state.hashes.count)
            }
            state.hashes[index] = arrival.hash
            state.next[learner] += 1
            state.accepted += 1
            return .new
        }
        guard number < state.next[learner], state.hashes[index] == arrival.hash else {
            state.wrong += 1
            return .wrong
        }
        state.repeated += 1
        return .repeated
    }
}
