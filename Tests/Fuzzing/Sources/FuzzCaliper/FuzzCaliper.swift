import Caliper
import CrosswalkJSON

/// An input is a document of any version. What the check accepts is read, written and accepted again, and read as the same; what
/// it refuses is refused by reading. Rendering into older versions gives what their checks accept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Array(UnsafeBufferPointer(start: data, count: count))
    for version in CaliperVersion.allCases {
        let report = CaliperCheck(version).report(on: document)
        let upgrade: CaliperUpgrade
        do {
            upgrade = try CaliperUpgrade(of: document, from: version)
        } catch {
            precondition(!report.isAccepted && !error.findings.isEmpty, "accepted and not read")
            continue
        }
        precondition(report.isAccepted, "refused and read")
        if version > .v1_0 { again(document, version) }
        for node in upgrade.input.nodes { render(node) }
    }
    return 0
}

private func again(_ document: [UInt8], _ version: CaliperVersion) {
    do {
        let input = try CaliperInput(json: document, version: version)
        let written: [UInt8] =
            switch input {
            case .item(let node): try node.json(version: version)
            case .envelope(let envelope): try envelope.json(version: version)
            }
        let back = try CaliperInput(json: written, version: version)
        precondition(back == input, "read as another")
    } catch {
        preconditionFailure("accepted, and not written or read again: \(error)")
    }
}

private func render(_ node: CaliperNode) {
    for version in CaliperVersion.allCases {
        do {
            let rendering = try CaliperRendering(node, version: version)
            // 1.0 cannot say everything that its terms would have to mean there, and the foreign is the sender's own.
            guard version > .v1_0, node.foreignMembers.isEmpty else { continue }
            precondition(CaliperCheck(version).report(on: rendering.json).isAccepted, "rendered and refused")
        } catch {
            precondition(!error.findings.isEmpty, "refused for nothing")
        }
    }
}
