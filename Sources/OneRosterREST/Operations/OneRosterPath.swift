internal import _CrosswalkSupport

/// A path below a service's base path with places for ids, such as `/classes/{classSourcedId}/students`.
public struct OneRosterPath: Hashable, Sendable, CustomStringConvertible {
    /// A part of the path between two slashes.
    enum Part: Hashable, Sendable {
        case literal(String)
        case parameter(String)
    }

    let parts: [Part]

    /// Reads a template of our own tables.
    init(_ template: String) {
        parts = template.split(separator: "/").map { part in
            part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
        }
    }

    /// The names of the places for ids, in order.
    public var parameters: [String] {
        parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// The template, as in the official documents.
    public var description: String {
        parts.map { part in
            switch part {
            case .literal(let text): "/\(text)"
            case .parameter(let name): "/{\(name)}"
            }
        }.joined()
    }

    /// The path with these ids in its places, each percent-encoded whole, so that a slash in an id stays part of it.
    ///
    /// - Parameter ids: One for each of ``parameters``.
    /// - Returns: `nil` where there are more or fewer, or one is empty.
    public func filled(with ids: [String]) -> String? {
        guard ids.count == parameters.count, ids.allSatisfy({ !$0.isEmpty }) else { return nil }
        var rest = ids.makeIterator()
        return parts.map { part in
            switch part {
            case .literal(let text): "/\(text)"
            case .parameter: "/\(PercentCoding.encoded(rest.next() ?? ""))"
            }
        }.joined()
    }

    /// The ids in a path that was split at its slashes and decoded; `nil` where it is no path of this form.
    func ids(in segments: [String]) -> [String]? {
        guard segments.count == parts.count else { return nil }
        var ids: [String] = []
        for (part, segment) in zip(parts, segments) {
            switch part {
            case .literal(let text): if !text.hasSameBytes(as: segment) { return nil }
            case .parameter: if segment.isEmpty { return nil } else { ids.append(segment) }
            }
        }
        return ids
    }
}
