import CrosswalkRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What the loading system's errors mean to a caller. Where nothing is known, the request may have arrived.
enum URLFailure {
    static func reason(_ error: any Error) -> TransportError.Reason {
        guard let error = error as? URLError else { return .connectionLost }
        return switch error.code {
        case .timedOut: .timedOut
        case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet, .secureConnectionFailed,
            .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid:
            .notConnected
        // Said of an answer that is no HTTP, too: an address that cannot be asked does not come as far as this.
        default: .connectionLost
        }
    }
}
