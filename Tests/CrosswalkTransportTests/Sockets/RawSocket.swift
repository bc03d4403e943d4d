import Foundation
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A failed call of the system.
struct SocketError: Error { let code = errno }

/// A socket on this machine's own address, for what no well-behaved server or client does.
struct RawSocket: Sendable {
    private let number: Int32

    private init(_ number: Int32) throws {
        guard number >= 0 else { throw SocketError() }
        self.number = number
        // A test that goes wrong must not wait for ever.
        var wait = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    }

    private init() throws {
        #if os(Linux)
            try self.init(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        #else
            try self.init(socket(AF_INET, SOCK_STREAM, 0))
        #endif
    }

    /// A socket that waits for connections on a port that was free.
    static func listening() throws -> RawSocket {
        let socket = try RawSocket()
        var address = Self.address(0)
        try socket.with(&address) { bind(socket.number, $0, $1) }
        guard listen(socket.number, 16) == 0 else { throw SocketError() }
        return socket
    }

    /// A connection to a port.
    static func connected(to port: Int) throws -> RawSocket {
        let socket = try RawSocket()
        var address = Self.address(port)
        try socket.with(&address) { connect(socket.number, $0, $1) }
        return socket
    }

    /// A port that nobody listens on.
    static func freePort() throws -> Int {
        let socket = try listening()
        defer { socket.close() }
        return try socket.port
    }

    /// Sends a text to a port and reads until the other side ends the connection; without an answer, it is ended at
    /// once. From a thread of its own: waiting must not hold up what runs the tests.
    static func exchange(_ text: String, with port: Int, isRead: Bool = true) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let connection = try connected(to: port)
                        defer { connection.close() }
                        connection.write(text)
                        return isRead ? connection.read(until: "\u{0}no such text") : ""
                    })
            }
        }
    }

    var port: Int {
        get throws {
            var address = sockaddr_in()
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let status = withUnsafeMutablePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &size) }
            }
            guard status == 0 else { throw SocketError() }
            return Int(UInt16(bigEndian: address.sin_port))
        }
    }

    func accepted() throws -> RawSocket { try RawSocket(accept(number, nil, nil)) }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return }
            start += count
        }
    }

    /// Reads until a text has come, or the other side ends the connection.
    func read(until end: String) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !String(decoding: bytes, as: UTF8.self).contains(end) {
            let count = recv(number, &buffer, buffer.count, 0)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Ends the connection; with a reset where it is cut.
    func close(cut: Bool = false) {
        if cut {
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        }
        #if canImport(Darwin)
            Darwin.close(number)
        #elseif canImport(Musl)
            Musl.close(number)
        #else
            Glibc.close(number)
        #endif
    }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    private func with(
        _ address: inout sockaddr_in, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws {
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw SocketError() }
    }
}

/// A server that reads the head of each request and then does as it likes.
final class RawServer: Sendable {
    private let socket: RawSocket
    let port: Int

    /// Begins to listen; each connection is one call, from a thread of the server's own.
    init(_ answer: @escaping @Sendable (_ head: String, _ connection: RawSocket) -> Void) throws {
        let socket = try RawSocket.listening()
        self.socket = socket
        port = try socket.port
        Thread.detachNewThread {
            while true {
                let connection: RawSocket
                do {
                    connection = try socket.accepted()
                } catch {
                    // Nobody came for a while, or the server is over.
                    return
                }
                answer(connection.read(until: "\r\n\r\n"), connection)
            }
        }
    }

    func stop() { socket.close() }
}
