public import Caliper
public import CrosswalkTesting

/// A receiver on trial, and a way to see what it keeps.
public struct CaliperReceiverTrial: Sendable {
    /// The receiver; it has taken nothing yet.
    public let receiver: any CaliperReceiver
    /// The events that it keeps, in the order in which each came first.
    public let events: @Sendable () async throws -> [CaliperNode]

    /// A trial.
    ///
    /// - Parameters:
    ///   - receiver: The receiver; it has taken nothing yet.
    ///   - events: The events that it keeps, in the order in which each came first.
    public init(_ receiver: some CaliperReceiver, events: @escaping @Sendable () async throws -> [CaliperNode]) {
        self.receiver = receiver
        self.events = events
    }
}

/// What every `CaliperReceiver` must do, as clauses to be run against an implementation.
public enum CaliperReceiverContract {
    /// All clauses. Give each an empty receiver.
    public static let clauses: [ContractClause<CaliperReceiverTrial>] = [
        ContractClause("Events are kept in the order in which they came.") { trial in
            try await trial.receive([1, 2])
            try await trial.receive([3])
            try await trial.require([1, 2, 3], "Events are kept in the order in which they came.")
        },
        ContractClause("An envelope that comes again changes nothing.") { trial in
            for _ in 0..<3 { try await trial.receive([1, 2]) }
            try await trial.require([1, 2], "An envelope that comes again changes nothing.")
        },
        ContractClause("Of an envelope with old and new events the new ones are kept.") { trial in
            try await trial.receive([1, 2])
            try await trial.receive([2, 3, 1])
            try await trial.require([1, 2, 3], "Of an envelope with old and new events the new ones are kept.")
        },
        ContractClause("An event that an envelope has twice counts once.") { trial in
            try await trial.receive([1, 1, 2, 1])
            try await trial.require([1, 2], "An event that an envelope has twice counts once.")
        },
        ContractClause("Of several contents under one id the first stays.") { trial in
            try await trial.receive([1])
            try await trial.receive([1], object: "urn:document:other")
            let kept = try await trial.events().first?.value(as: CaliperGeneralEvent.self)?.object.iri
            try ContractViolation.require(
                kept?.rawValue, equals: "urn:document:1", contract: "CaliperReceiver",
                clause: "Of several contents under one id the first stays.")
        },
        ContractClause("However many bring an event at once, it is kept once.") { trial in
            try await withThrowingTaskGroup { group in
                for _ in 0..<16 { group.addTask { try await trial.receive([1]) } }
                try await group.waitForAll()
            }
            try await trial.require([1], "However many bring an event at once, it is kept once.")
        },
    ]
}

extension CaliperReceiverTrial {
    private static func id(_ number: Int) -> String { "urn:uuid:00000000-0000-4000-8000-00000000000\(number)" }

    fileprivate func receive(_ numbers: [Int], object: CaliperIRI = "urn:document:1") async throws {
        let time = CaliperTime(millisecondsSinceEpoch: 1_790_000_000_000)
        let data = numbers.compactMap { number in
            CaliperEventID(Self.id(number)).map { id in
                CaliperGeneralEvent(
                    id: id, actor: "urn:person:1", action: .viewed, object: .iri(object), at: time,
                    profile: .generalProfile
                ).node
            }
        }
        try await receiver.receive(
            CaliperReceived(sensor: "urn:sensor:1", sendTime: time, version: .v1_2, data: data))
    }

    fileprivate func require(_ numbers: [Int], _ clause: String) async throws {
        try ContractViolation.require(
            try await events().compactMap(\.id), equals: numbers.map(Self.id), contract: "CaliperReceiver",
            clause: clause)
    }
}
