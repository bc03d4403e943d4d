import CrosswalkJOSE
import Foundation
import Testing

@Suite("The page on conformance to JOSE")
struct PageTests {
    private func text(_ path: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("The page names the codes of the library, all of them and no other")
    func codes() throws {
        let source = try text("Sources/CrosswalkJOSE/Failure/JOSEErrorCodes.swift")
        let page = try text("Docs/Conformance/jose.md")
        let known = Set(source.matches(of: /Self\("([A-Za-z.]+)"\)/).map { String($0.1) })
        let named = Set(page.matches(of: /`([a-z]+[A-Za-z]*\.[a-z][A-Za-z]+)`/).map { String($0.1) })
        #expect(known.count > 20 && known.contains(JOSEError.Code.signatureInvalid.name))
        #expect(named == known)
    }
}
