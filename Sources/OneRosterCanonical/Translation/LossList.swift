import Canonical
import OneRosterModel

/// Collects what one record loses.
struct LossList {
    /// The file or noun whose fields are named.
    let owner: String
    private(set) var losses: [Loss] = []

    init(_ owner: String) { self.owner = owner }

    /// Notes a field, where the condition holds.
    mutating func note(_ field: String, _ reason: Loss.Reason, if condition: Bool) {
        if condition { losses.append(Loss(field: "\(owner).\(field)", reason: reason)) }
    }

    /// Takes over what a conversion between versions lost.
    mutating func take(_ report: ConversionReport) {
        for loss in report.losses { losses.append(Loss(field: loss.field, reason: Self.reason(loss.reason))) }
    }

    private static func reason(_ reason: ConversionLoss.Reason) -> Loss.Reason {
        switch reason {
        case .noCounterpart, .requiredMissing, .invalid: .noCounterpart
        case .outsideVocabulary: .outsideVocabulary
        case .assumed: .assumed
        case .repeated: .precisionReduced
        }
    }
}
