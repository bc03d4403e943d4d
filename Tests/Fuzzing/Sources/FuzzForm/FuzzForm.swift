import CrosswalkRuntime
import HTTPTypes

private let base = try? Endpoint("https://tool.example.com/a/b/launch?x=1")

/// An input is a form, an address, a reference and a `Cookie` field at once: each of them comes from strangers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: input, as: UTF8.self)
    checkForm(input)
    if let endpoint = try? Endpoint(text) { check(endpoint) }
    guard let base else { preconditionFailure("the fixed address was not read") }
    if let resolved = try? base.resolving(text) { check(resolved) }
    _ = Cookies([.cookie: text])["state"]
    return 0
}

private func checkForm(_ input: [UInt8]) {
    guard let form = try? FormFields(parsing: input, limits: FormFields.Limits(bytes: 8_192, fields: 50)) else {
        return
    }
    precondition(form.fields.count <= 50, "more fields than the limit")
    precondition((try? FormFields(parsing: form.encoded.utf8)) == form, "a form changes when it is written")
}

/// An address reads back as itself, also with something behind it, and no policy is talked into the neighbourhood.
private func check(_ endpoint: Endpoint) {
    precondition((try? Endpoint(endpoint.description)) == endpoint, "an address that reads back as another")
    precondition(endpoint.host.description == endpoint.host.description.lowercased(), "a host in capitals")
    precondition((1...65_535).contains(endpoint.port), "a port that is none")
    for longer in [endpoint.adding([("a", "b &=")]), endpoint.appending(segment: "../x y")]
    where longer.description.utf8.count <= 8_192 {
        precondition((try? Endpoint(longer.description)) == longer, "a longer address reads back as another")
        precondition(longer.origin == endpoint.origin, "a longer address leads elsewhere")
    }
    if (try? EndpointPolicy.production.check(endpoint)) != nil {
        precondition(endpoint.scheme == .https, "a policy that lets plain text through")
    }
}
