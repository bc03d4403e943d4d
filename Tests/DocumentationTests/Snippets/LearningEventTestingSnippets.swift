import CrosswalkRuntime
import CrosswalkTesting
import LearningEventTesting
import XAPI

/// A Learning Record Store with faults.
func simulatedLRS(_ faults: FaultScript) -> SimulatedLRS {
    let store = SimulatedLRS.store(username: "test", password: Secret("test"), ambient: .system)
    let lrs = SimulatedLRS(store, faults: faults, ambient: .system)
    return lrs
}
