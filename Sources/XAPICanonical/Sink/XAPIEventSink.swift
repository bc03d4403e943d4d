public import Canonical
public import CrosswalkRuntime
public import XAPI
internal import CrosswalkCrypto
internal import _CrosswalkSupport

/// Brings learning events to a Learning Record Store.
///
/// Statements keep their ids, so that sending again changes nothing; where the store has another statement of an id, the two
/// are compared (xAPI 1.0.3 Communication §2.1.1).
public struct XAPIEventSink: LearningEventSink {
    private let client: XAPIClient
    private let translator: XAPIStatementTranslator
    private let ambient: Ambient

    /// A sink that speaks the client's version.
    ///
    /// - Parameters:
    ///   - client: The way to the store.
    ///   - translator: How people are named.
    ///   - ambient: The clock.
    public init(_ client: XAPIClient, translator: XAPIStatementTranslator, ambient: Ambient) {
        self.client = client
        self.translator = translator
        self.ambient = ambient
    }

    /// The event as it is sent, with what xAPI or its version has no place for. Events of one learner keep their order.
    /// - Throws: `XAPIRejection` where xAPI cannot have the event.
    public func render(_ event: LearningEvent) throws -> RenderedEvent {
        let translation = try translator.statement(of: event, for: client.version)
        let learner = translator.naming.iri(of: event.attempt.learner ?? event.actor.identity)
        let key = Hexadecimal.text(DigestHasher.digest(of: learner.utf8, by: .sha256).prefix(16))
        return RenderedEvent(
            id: translation.value.id?.description ?? event.id, bytes: try translation.value.json(for: client.version),
            orderingKey: key, losses: translation.losses)
    }

    /// The code of what an event was not rendered for, such as `xapi.iri`: for a subscriber's `codeOfRefusal`. `nil` for an error of
    /// another kind.
    public static func code(of error: any Error) -> String? {
        (error as? XAPIRejection)?.findings.first { $0.severity == .error }?.code.rawValue
    }

    /// Sends a batch in one request, or as many as the client's limit asks for.
    ///
    /// What a store says that has moved or fails refuses no statement: they wait until somebody has mended that.
    public func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome {
        do {
            let statements = try batch.map { try XAPIStatement(json: $0.bytes, version: client.version) }
            return .each(try await client.send(statements).map { $0.delivery })
        } catch is XAPIRejection {
            // A statement that was kept in another version's form.
            return batch.count > 1 ? .batchRefused : .each([.refused("xapi.no_version")])
        } catch let error as XAPIClientError {
            return outcome(of: error, for: batch.count)
        } catch {
            // No answer: it may have arrived, and may be sent again.
            return .all(.retry(nil))
        }
    }

    private func outcome(of error: XAPIClientError, for count: Int) -> BatchOutcome {
        switch error.code {
        case .invalid where count > 1: return .batchRefused
        case .invalid: return .each([.refused("xapi.refused")])
        case .tooLarge: return count > 1 ? .tooLarge : .each([.refused("xapi.too_large")])
        case .unauthorised, .forbidden: return .all(.reauthorise)
        default:
            let due = error.retryAfter.map { ambient.now().advanced(by: $0).millisecondsSinceEpoch }
            return .all(.retry(due.map { Instant(millisecondsSinceEpoch: $0) }))
        }
    }
}

extension XAPISendOutcome {
    fileprivate var delivery: DeliveryOutcome {
        switch self {
        case .stored: .delivered
        case .duplicate: .duplicate
        case .conflict: .refused("xapi.conflict")
        case .refused: .refused("xapi.refused")
        case .undecided: .retry(nil)
        }
    }
}
