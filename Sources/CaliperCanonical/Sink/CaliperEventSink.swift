public import Caliper
public import Canonical
public import CrosswalkRuntime
internal import CrosswalkCrypto
internal import _CrosswalkSupport

/// Brings learning events to a Caliper endpoint.
///
/// An event is put into its version's form when it is handed in, and sent in an envelope with others. Of an endpoint that has
/// given that version up meanwhile, the stored events are brought into the newest one that both know.
public struct CaliperEventSink: LearningEventSink {
    private let client: CaliperClient
    private let translator: CaliperEventTranslator
    private let version: CaliperVersion
    private let sensor: String
    private let ambient: Ambient

    /// A sink.
    ///
    /// - Parameters:
    ///   - client: The way to the endpoint.
    ///   - sensor: The id of the sensor, or of the application that uses it; an IRI by preference.
    ///   - translator: How people are named, and what goes out of launches.
    ///   - version: The version in which events are kept and sent.
    ///   - ambient: The clock.
    public init(
        _ client: CaliperClient, sensor: String, translator: CaliperEventTranslator, version: CaliperVersion = .v1_2,
        ambient: Ambient
    ) {
        self.client = client
        self.translator = translator
        self.version = version
        self.sensor = sensor
        self.ambient = ambient
    }

    // MARK: Rendering

    /// The event as it is sent, with what Caliper or its version has no place for. Events of one learner keep their order.
    /// - Throws: `CaliperRefusal` where Caliper cannot have the event.
    public func render(_ event: LearningEvent) throws -> RenderedEvent {
        let translation = try translator.caliper(of: event)
        let rendering = try CaliperRendering(
            translation.value, version: version, launchParameters: translator.launchParameters)
        let older = rendering.losses.map { Loss(field: "\($0.type).\($0.property)", reason: $0.reason.canonical) }
        let learner = translator.naming.iri(of: event.attempt.learner ?? event.actor.identity)
        let key = Hexadecimal.text(DigestHasher.digest(of: learner.utf8, by: .sha256).prefix(16))
        return RenderedEvent(
            id: rendering.id ?? event.id, bytes: rendering.json, orderingKey: key,
            losses: translation.losses
                + older.sorted { ($0.field, $0.reason.rawValue) < ($1.field, $1.reason.rawValue) })
    }

    /// The code of what an event was not rendered for, such as `caliper.invalid_iri`: for a subscriber's `codeOfRefusal`. `nil` for
    /// an error of another kind.
    public static func code(of error: any Error) -> String? { (error as? CaliperRefusal)?.first?.code.rawValue }

    // MARK: Delivery

    /// Sends a batch in one envelope: it is taken as a whole, or not at all.
    ///
    /// A status that says nothing of the events, such as 404 of an endpoint that has moved, refuses none of them: they wait
    /// until somebody has mended that.
    public func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome {
        let outcome = await post(batch.map { CaliperRendering(kept: $0.bytes, version: version) })
        guard case .sent(.unsupportedVersion) = outcome else { return self.outcome(outcome, of: batch.count) }
        guard let newest = await client.negotiate()?.newestVersion, newest != version else { return .all(.retry(nil)) }
        do {
            return self.outcome(await post(try batch.map { try converted($0, to: newest) }), of: batch.count)
        } catch {
            // One of them cannot be said in that version: the halves tell which.
            return batch.count > 1 ? .batchRefused : .each([.refused("caliper.no_version")])
        }
    }

    private enum Posted {
        case tooLarge
        case sent(CaliperDelivery)
    }

    private func post(_ renderings: [CaliperRendering]) async -> Posted {
        let limit = await client.configuration?.maximumPayloadBytes
        let sensor = CaliperSensor(id: sensor, maximumBytes: limit, maximumItems: max(1, renderings.count))
        let made = sensor.messages(of: renderings, at: CaliperTime(ambient.now()))
        guard made.tooLarge.isEmpty, made.messages.count == 1, let message = made.messages.first else {
            return .tooLarge
        }
        return .sent(await client.post(message.body))
    }

    private func converted(_ event: RenderedEvent, to newest: CaliperVersion) throws -> CaliperRendering {
        let upgrade = try CaliperUpgrade(of: event.bytes, from: version)
        guard case .item(let node) = upgrade.input else { throw CaliperRefusal(expected: "an event") }
        return try CaliperRendering(node, version: newest, launchParameters: translator.launchParameters)
    }

    private func outcome(_ posted: Posted, of count: Int) -> BatchOutcome {
        guard case .sent(let delivery) = posted else {
            return count > 1 ? .tooLarge : .each([.refused("caliper.too_large")])
        }
        switch delivery {
        case .accepted: return .all(.delivered)
        case .retry(let wait):
            let due = wait.map { ambient.now().advanced(by: $0).millisecondsSinceEpoch }
            return .all(.retry(due.map { Instant(millisecondsSinceEpoch: $0) }))
        case .reauthorise: return .all(.reauthorise)
        case .tooLarge: return count > 1 ? .tooLarge : .each([.refused("caliper.too_large")])
        case .unsupportedVersion: return .all(.retry(nil))
        case .refused(400): return count > 1 ? .batchRefused : .each([.refused("caliper.refused")])
        // Ids never change: an event that conflicts with one of its id is that one.
        case .refused(409): return count > 1 ? .batchRefused : .each([.duplicate])
        case .refused: return .all(.retry(nil))
        }
    }
}

extension CaliperLoss.Reason {
    fileprivate var canonical: Loss.Reason {
        switch self {
        case .noProperty, .withheld: .noCounterpart
        case .nearestType, .noTerm: .outsideVocabulary
        case .thinned: .precisionReduced
        }
    }
}
