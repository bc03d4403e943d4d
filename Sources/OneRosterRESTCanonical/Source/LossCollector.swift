internal import Canonical
import Synchronization

/// Takes what a closure is called with out of it.
final class LossCollector: Sendable {
    private let state = Mutex<[Loss: Int]>([:])

    var losses: [Loss: Int] { state.withLock { $0 } }

    func take(_ losses: [Loss: Int]) { state.withLock { $0.merge(losses, uniquingKeysWith: +) } }
}
