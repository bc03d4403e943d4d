import Caliper
import CaliperCanonical
import Canonical
import XAPI
import XAPICanonical

private let naming = IdentityNaming(tenant: "t", base: "https://id.example.org/t")
private let caliper = CaliperEventTranslator(naming: naming)
private let statements = XAPIStatementTranslator(naming: naming)

/// An input is a Caliper event or a statement. What is read of it goes through the other standard, and comes back as the same
/// canonical event, unless the other standard refuses it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Array(UnsafeBufferPointer(start: data, count: count))
    if let input = try? CaliperInput(json: document) {
        for node in input.nodes where node.isEvent {
            guard let event = try? caliper.event(of: node) else { continue }
            for version in XAPIVersion.allCases { through(event, version) }
        }
    }
    if let statement = XAPIStatement.lenient(json: document).statement, let event = try? statements.event(of: statement)
    {
        through(event)
    }
    return 0
}

/// From Caliper to a statement and back.
private func through(_ event: LearningEvent, _ version: XAPIVersion) {
    guard let statement = try? statements.statement(of: event, for: version).value else { return }
    guard let again = try? statements.event(of: statement) else {
        preconditionFailure("a statement of ours is not read")
    }
    precondition(again == event, "another event than before")
}

/// From a statement to Caliper and back.
private func through(_ event: LearningEvent) {
    guard let node = try? caliper.caliper(of: event).value else { return }
    guard let again = try? caliper.event(of: node) else { preconditionFailure("an event of ours is not read") }
    precondition(again.id.utf8.elementsEqual(event.id.utf8) && again.time == event.time, "another event than before")
    precondition(again.actor == event.actor && again.action == event.action, "another event than before")
    precondition(again.result == event.result && again.attempt == event.attempt, "another result than before")
}
