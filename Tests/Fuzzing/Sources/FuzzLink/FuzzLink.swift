import CrosswalkRuntime

private let start = try? Endpoint("https://sis.example.edu/ims/v1/users?limit=100")

/// An input is the `Link` fields of one answer, a line each.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    let header = LinkHeader(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    precondition(header.links.count <= text.count { $0 == "<" }, "more links than begin")
    for relation in header.links.flatMap(\.relations) {
        precondition(!relation.isEmpty && relation == relation.lowercased(), "a relation as it was written")
        precondition(header.target(relation) != nil, "a relation that leads nowhere")
    }
    checkWalk(header)
    return 0
}

/// Follows every target as if it were the next page.
private func checkWalk(_ header: LinkHeader) {
    guard let start else { preconditionFailure("the first page was not read") }
    var pages = Pages(from: start, limit: 8)
    var page = start
    var seen: Set = [start]
    for link in header.links {
        guard case .next(let next) = pages.step(after: page, to: link.target) else { continue }
        precondition(next.origin == start.origin, "credentials go elsewhere")
        precondition(seen.insert(next).inserted && seen.count <= 8, "a page comes again, or beyond the limit")
        precondition((try? Endpoint(next.description)) == next, "an address that reads back as another")
        page = next
    }
}
