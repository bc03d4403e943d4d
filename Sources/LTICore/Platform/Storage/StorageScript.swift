internal import CrosswalkCrypto
public import CrosswalkRuntime
internal import HTTPTypes
internal import _CrosswalkSupport

/// The script with which a platform's page keeps data for tools (LTI Platform Storage): it answers `lti.capabilities`,
/// `lti.put_data` and `lti.get_data`, with and without the prefix `org.imsglobal.`.
///
/// It is one constant file, so that a content security policy can name it (`script-src 'self'`); what differs from page to
/// page stands in attributes of its element. What it keeps lies in the memory of the page: at most 500 texts of 4,096
/// bytes a tool, each tool known by the origin of its messages, and only those that the element names are answered.
public struct StorageScript: Handler {
    /// Serves the script.
    public init() {}

    /// Answers GET and HEAD with the script.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        let isHead = request.head.method == .head
        guard request.head.method == .get || isHead else {
            return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD"])
        }
        let fields: HTTPFields = [
            .cacheControl: "public, max-age=3600", .eTag: Self.tag, .xContentTypeOptions: "nosniff",
        ]
        if EntityTags(request.head.headerFields[values: .ifNoneMatch]).contains(Self.tag) {
            return WebResponse(.notModified, fields: fields)
        }
        return WebResponse(
            .ok, isHead ? .empty : HTTPBody(Self.code), mediaType: "text/javascript; charset=utf-8", fields: fields)
    }

    /// The element that puts the script into a page.
    ///
    /// - Parameters:
    ///   - source: The address at which the script is served.
    ///   - tool: The tool that the page launches: only its origins are answered.
    ///   - frame: The name of the frame that keeps the data, where that is not the page itself. Both the page and the
    ///     frame then have the script: the page tells tools of the frame.
    /// - Returns: HTML.
    public static func element(source: String, for tool: ToolRegistration, frame: String? = nil) -> String {
        let origins = HTMLText.escaped(tool.origins.joined(separator: " "))
        let frame = frame.map { " data-frame=\"\(HTMLText.escaped($0))\"" } ?? ""
        return "<script src=\"\(HTMLText.escaped(source))\" data-tool-origins=\"\(origins)\"\(frame)></script>"
    }

    private static let code = PackageResources.storage_keeper_js
    private static let tag = "\"\(Base64URL.text(SHA256Digest(of: code).bytes))\""
}
