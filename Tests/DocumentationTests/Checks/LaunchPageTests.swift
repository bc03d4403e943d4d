import Foundation
import LTICore
import Testing

@Suite("The page on conformance to the LTI launch")
struct LaunchPageTests {
    private let page: Document

    init() throws { page = try Document(at: "Docs/Conformance/lti-launch.md") }

    private func rows(_ cells: Int) -> [[String]] {
        page.text.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }.filter { $0.count == cells }
    }

    @Test("The page has every code of the library once, and no other, in the order of the checks")
    func codes() {
        let codes = rows(4).map { $0[2].filter { $0 != "`" } }.filter { $0.contains(".") }
        #expect(codes.sorted() == LaunchRefusal.Code.all.map(\.rawValue).sorted())
        let steps = rows(4).compactMap { Int($0[0].prefix { $0 != "," }) }.filter { $0 > 4 }.dropLast()
        #expect(Array(steps) == steps.sorted())
        #expect(Set(steps).isSubset(of: Set(LaunchStep.allCases.map(\.rawValue))))
    }

    @Test("The page has every message with what the library demands of it")
    func messages() {
        let needs = Dictionary(rows(2).map { ($0[0].filter { $0 != "`" }, $0[1]) }) { first, _ in first }
        for one in MessageRequirements.table {
            let words = needs[one.type.rawValue] ?? ""
            #expect(words.hasPrefix("target,") == one.needsTarget, "\(one.type.rawValue)")
            #expect(words.contains("roles") == one.needsRoles, "\(one.type.rawValue)")
            #expect(words.contains("subject") != one.mayBeAnonymous, "\(one.type.rawValue)")
            #expect(words.count { $0 == "`" } / 2 == one.members.count, "\(one.type.rawValue)")
        }
    }
}
