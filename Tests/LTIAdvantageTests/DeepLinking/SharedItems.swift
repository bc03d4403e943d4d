import CrosswalkJSON
import Foundation
import Testing

/// The examples of Deep Linking 2.0, which a clone may lack: tests that need them say *skipped* then.
enum SharedItems {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("../shared/data/lti/spec-examples").standardizedFileURL

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static func payload(_ name: String) throws -> JSONObject {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        return try #require(try JSONValue(json: bytes).object)
    }

    /// The items of appendix B.
    static func items() throws -> JSONValue {
        try #require(
            try payload("dl-2.0-appendix-B-response.json")["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"]
        )
    }
}
