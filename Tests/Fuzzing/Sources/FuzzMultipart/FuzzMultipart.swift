import XAPI

/// An input is a `Content-Type`, a line feed, and a body. What is read is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let end = input.firstIndex(of: 0x0A) ?? input.endIndex
    let type = String(decoding: input[..<end], as: UTF8.self)
    let body = Array(input[end...].dropFirst())
    for candidate in [type, "multipart/mixed; boundary=b"] {
        guard let message = try? XAPIMultipart(body: body, contentType: candidate, mostParts: 50) else { continue }
        precondition(message.files.count < 50, "more parts than allowed")
        let (written, writtenType) = message.encoded()
        guard let again = try? XAPIMultipart(body: written, contentType: writtenType) else {
            preconditionFailure("written, and not read")
        }
        precondition(again.json == message.json, "another first part")
        precondition(again.files.map(\.content) == message.files.map(\.content), "other files")
    }
    return 0
}
