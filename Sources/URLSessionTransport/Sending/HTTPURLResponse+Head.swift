import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension HTTPURLResponse {
    /// Status and fields.
    ///
    /// The loading system gives a field that came several times as one, its values joined by commas. That is what HTTP
    /// allows everywhere but for `Set-Cookie`, which is taken apart again (RFC 9110 §5.3).
    var head: HTTPResponse {
        var head = HTTPResponse(status: HTTPResponse.Status(code: min(max(0, statusCode), 999)))
        for (name, value) in allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else {
                continue
            }
            for one in name == .setCookie ? JoinedCookies.parts(of: value) : [value] {
                head.headerFields.append(HTTPField(name: name, value: one))
            }
        }
        return head
    }
}

/// Several `Set-Cookie` fields in one text.
enum JoinedCookies {
    /// The fields one by one. A comma parts two of them where a name and an equals sign follow; the one in an `Expires`
    /// date is followed by a day and a space.
    static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var start = text.startIndex
        var rest = text[...]
        while let comma = rest.firstIndex(of: ",") {
            rest = text[text.index(after: comma)...]
            let next = rest.drop { $0 == " " }
            let name = next.prefix { !" =;,".contains($0) }
            if !name.isEmpty, next[name.endIndex...].first == "=" {
                parts.append(String(text[start..<comma]))
                start = next.startIndex
                rest = next
            }
        }
        return parts + [String(text[start...])]
    }
}
