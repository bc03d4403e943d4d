import CrosswalkRuntime
import Dispatch
import HTTPTypes

private let ambient = Ambient(
    now: { WallTime(secondsSinceEpoch: 1_700_000_000) }, sleep: { _ in },
    randomBytes: { [UInt8](repeating: 7, count: max(0, $0)) })

/// Sees what would be sent.
private struct Catching: Transport {
    func send(_ request: WebRequest) async throws -> WebResponse {
        guard request.endpoint?.origin == "https://sis.example.org" else {
            // A path that begins with two slashes names another host.
            precondition(request.head.headerFields[.authorization] == nil, "a signature for somebody else")
            return WebResponse(.ok)
        }
        let field = request.head.headerFields[.authorization] ?? ""
        precondition(field.hasPrefix("OAuth ") && field.contains("oauth_signature=\""), "a request without a signature")
        precondition(field.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "a field with bytes that none may have")
        precondition(!field.contains("s3cr3t"), "a secret that is sent")
        return WebResponse(.ok)
    }
}

/// An input is a path with its query, and behind a line end a form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let cut = input.firstIndex(of: 0x0A) ?? input.endIndex
    let path = String(decoding: input[..<cut], as: UTF8.self)
    guard let service = try? Endpoint("https://sis.example.org/"), let target = try? service.resolving("/" + path)
    else {
        return 0
    }
    var request = WebRequest(.post, target, body: HTTPBody(Array(input[cut...].dropFirst())))
    request.head.headerFields[.contentType] = "application/x-www-form-urlencoded"
    let credentials = OAuth1Credentials(consumerKey: "key", consumerSecret: Secret("s3cr3t&x"))
    let transport = OAuth1Transport(Catching(), credentials: credentials, service: service, ambient: ambient)
    let done = DispatchSemaphore(value: 0)
    let signed = request
    Task {
        // A query that is no form is refused, which is an answer too.
        _ = try? await transport.send(signed)
        done.signal()
    }
    done.wait()
    return 0
}
