#if Hummingbird
    import NIOCore

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// Why a server does not listen where it should.
    public struct ServerStartError: Error, Hashable, Sendable, CustomStringConvertible {
        /// What is wrong.
        public enum Reason: String, Hashable, Sendable {
            /// Another process listens on the port.
            case addressInUse
            /// The system does not let this process listen there; ports below 1024 are often kept back.
            case notPermitted
            /// The host is no address of this machine, or the port is none.
            case noSuchAddress
        }

        /// What is wrong.
        public let reason: Reason
        /// The host as it was given.
        public let host: String
        /// The port as it was given.
        public let port: Int

        init(_ reason: Reason, host: String, port: Int) {
            self.reason = reason
            self.host = host
            self.port = port
        }

        /// What the system's error means; `nil` where it is none of these.
        init?(_ error: any Error, host: String, port: Int) {
            switch error {
            case let error as IOError where error.errnoCode == EADDRINUSE:
                self.init(.addressInUse, host: host, port: port)
            case let error as IOError where error.errnoCode == EACCES: self.init(.notPermitted, host: host, port: port)
            case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
                self.init(.noSuchAddress, host: host, port: port)
            case is SocketAddressError: self.init(.noSuchAddress, host: host, port: port)
            default: return nil
            }
        }

        /// In words.
        public var description: String {
            switch reason {
            case .addressInUse: "port \(port) of \(host) is taken by another process"
            case .notPermitted: "this process may not listen on port \(port) of \(host)"
            case .noSuchAddress: "\(host), port \(port), is no address of this machine"
            }
        }
    }
#endif
