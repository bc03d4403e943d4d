import Foundation
import OneRosterCSV
import Synchronization

/// One line on standard error that says how far a run has come.
///
/// Shown only where standard error is a terminal and the run takes more than a second, at most five times a second.
final class ProgressLine: Sendable {
    private struct State {
        var lastShown: ContinuousClock.Instant?
        var width = 0
    }

    private let isTerminal = StandardError.isTerminal
    private let began = ContinuousClock.now
    private let state = Mutex(State())

    /// Shows a text in place of the one before.
    func show(_ text: @autoclosure () -> String) {
        guard isTerminal else { return }
        let now = ContinuousClock.now
        guard now - began > .seconds(1) else { return }
        state.withLock { state in
            if let last = state.lastShown, now - last < .milliseconds(200) { return }
            state.lastShown = now
            let text = text()
            let padding = String(repeating: " ", count: max(0, state.width - text.count))
            state.width = text.count
            StandardError.rewriteLine(text + padding)
        }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { state in
            guard state.lastShown != nil else { return }
            StandardError.rewriteLine(String(repeating: " ", count: state.width))
            StandardError.rewriteLine("")
            state = State()
        }
    }

    /// Shows how far a validation has come.
    func show(_ progress: ValidationProgress) {
        show(
            "Reading \(progress.file.fileName) (\(progress.fileNumber) of \(progress.fileCount)), "
                + "\(progress.rows.grouped) rows")
    }
}
