import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterCSV

@Suite("Reading records")
struct ReadingTests {
    private let lenient = ValidationOptions(mode: .lenient)

    @Test("Every row of every file becomes a record", arguments: SmallBundle.allCases)
    func everyRow(bundle: SmallBundle) throws {
        let folder = try BundleFolder(bundle.files)
        let opened = try OneRosterBundle(path: folder.path)
        func check<R: OneRosterCSVRecord>(_ type: R.Type) throws {
            guard type.versions.contains(opened.manifest.version) else { return }
            var records = 0
            let reading = try opened.forEach(type) { row in
                if case .record = row { records += 1 }
            }
            let lines = bundle.files[type.file.fileName]?.split(whereSeparator: \.isNewline).count ?? 1
            #expect(records == lines - 1)
            #expect(reading.completeness == (lines == 1 ? .absent : bundle.isDelta ? .delta : .complete))
        }
        try check(OneRosterOrg.self)
        try check(OneRosterUser.self)
        try check(OneRosterUser11.self)
        try check(OneRosterEnrollment.self)
        try check(OneRosterResult.self)
        try check(OneRosterScoreScale.self)
    }

    @Test("A file that breaks off in the midst of a row is not complete, however lenient the reading")
    func brokenOff() throws {
        var files = SmallBundle.v1_2Bulk.files
        let whole = try #require(files["enrollments.csv"])
        let lastLine = try #require(whole.split(whereSeparator: \.isNewline).last)
        let cut = try #require(lastLine.firstIndex(of: ","))
        files["enrollments.csv"] = String(whole[..<cut])
        let folder = try BundleFolder(files)
        let reading = try OneRosterBundle(path: folder.path, options: lenient).forEach(OneRosterEnrollment.self) { _ in
        }
        #expect(reading.completeness == .incomplete(.tableRowWidth))
    }

    @Test("A file with a header alone is not complete")
    func headerOnly() throws {
        var files = SmallBundle.v1_2Bulk.files
        files["users.csv"] = files["users.csv"]?.split(whereSeparator: \.isNewline).first.map { $0 + "\r\n" }
        let folder = try BundleFolder(files)
        let reading = try OneRosterBundle(path: folder.path, options: lenient).forEach(OneRosterUser.self) { _ in }
        #expect(reading.completeness == .incomplete(.tableNoRows))
    }

    @Test("A row that cannot be taken in comes as quarantined, with its id")
    func quarantined() throws {
        var files = SmallBundle.v1_2Bulk.files
        var lines = try #require(files["orgs.csv"]).split(whereSeparator: \.isNewline).map(String.init)
        lines.append("broken-1,,,A name,no such type,,")
        files["orgs.csv"] = lines.joined(separator: "\r\n") + "\r\n"
        let folder = try BundleFolder(files)
        var ids: [String?] = []
        let reading = try OneRosterBundle(path: folder.path, options: lenient).forEach(OneRosterOrg.self) { row in
            if case .quarantined(let id, _) = row { ids.append(id) }
        }
        #expect(ids == ["broken-1"])
        #expect(reading.completeness == .complete)
    }
}
