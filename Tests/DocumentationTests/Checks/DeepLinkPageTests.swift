import LTIAdvantage
import Testing

@Suite("The page on conformance to the LTI services, its part on deep linking")
struct DeepLinkPageTests {
    @Test("The page has every code of the library once, and no other, in the order of the checks")
    func codes() throws {
        let page = try Document(at: "Docs/Conformance/lti.md")
        let codes = page.text.split(separator: "\n").compactMap { line -> String? in
            let cells = line.split(separator: "|")
            guard cells.count == 3, cells[1].hasPrefix(" `deeplink.") else { return nil }
            return cells[1].filter { $0 != "`" && $0 != " " }
        }
        #expect(codes == DeepLinkingFinding.Code.all.map(\.rawValue))
    }
}
