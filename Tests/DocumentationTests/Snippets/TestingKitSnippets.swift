import CrosswalkTesting
import Foundation
import OneRosterTesting
import Testing

@Suite("The code of the test kits' catalogs does what the text says")
struct TestingKitSnippets {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    @Test("Four nights of a district are four bundles")
    func nights() throws {
        try withFolder { folder in
            let district = try District(DistrictOptions(students: 1_000, seed: 7))
            try district.bulk(night: 0).write(toFolder: "\(folder)/night-0")
            try district.bulk(night: 1).write(toFolder: "\(folder)/night-1")
            try district.delta(night: 2).write(toFolder: "\(folder)/night-2-changes")
            let accidents: [DistrictAccident] = [.rekeySchool, .truncateEnrollments]
            try district.bulk(night: 3, accidents: accidents).write(toFolder: "\(folder)/night-3")
            let bundles = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(Set(bundles) == ["night-0", "night-1", "night-2-changes", "night-3"])
        }
    }

    @Test("A sound bundle is damaged")
    func damage() throws {
        try withFolder { folder in
            let sound = RawBundle(texts: SmallBundle.v1_2Bulk.files)
            let damaged = try sound.applying(
                .setCell("users.csv", row: "stu-1", column: "enabledUser", to: "TRUE"),
                .dropRow("orgs.csv", "sch-high"))
            try damaged.write(toFolder: "\(folder)/damaged")
            #expect(damaged.text(of: "users.csv")?.contains("stu-1,,,TRUE,") == true)
            #expect(damaged.text(of: "orgs.csv")?.contains("sch-high,,,") == false)
        }
    }

    @Test("A property is run over many seeds")
    func property() throws {
        func mySort(_ list: [Int]) -> [Int] { list.sorted().reversed().reversed() }
        try PropertyTest.run(cases: 1_000, seed: 1) { random in
            let list = random.inRandomOrder(0..<random.number(below: 50))
            try #require(mySort(list) == list.sorted())
        }
    }
}
