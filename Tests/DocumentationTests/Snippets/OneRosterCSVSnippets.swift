import Foundation
import OneRosterCSV
import OneRosterModel
import OneRosterTesting
import Testing

// The code of OneRosterCSV's catalog.

func landing(_ path: String) {
    let report = BundleValidator().validate(path: path)
    guard report.isAccepted else {
        for finding in report.findings { print(finding.code, finding.file ?? "", finding.row ?? 0, finding.hint) }
        return
    }
}

func organizations(_ path: String) throws -> (names: [String], mayRemove: Bool) {
    let bundle = try OneRosterBundle(path: path, options: ValidationOptions(mode: .lenient))
    var names: [String] = []
    let reading = try bundle.forEach(OneRosterOrg.self) { row in
        switch row {
        case .record(let org): names.append(org.name)
        case .quarantined(let id, let number): print("row \(number) could not be taken in", id ?? "and has no id")
        }
    }
    let mayRemove = reading.completeness == .complete
    return (names, mayRemove)
}

func students(_ bundle: OneRosterBundle) throws -> Int {
    guard var reader = try bundle.records(of: OneRosterEnrollment.self) else { return 0 }
    var students = 0
    while let row = reader.next() {
        if case .record = row, reader.record.role == .student { students += 1 }
    }
    return students
}

@Suite("The code of OneRosterCSV's catalog does what the text says")
struct OneRosterCSVSnippets {
    @Test("It reads the small bundle")
    func smallBundle() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in SmallBundle.v1_2Bulk.files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        landing(folder.path)
        let found = try organizations(folder.path)
        #expect(!found.names.isEmpty)
        #expect(found.mayRemove)
        #expect(try students(OneRosterBundle(path: folder.path)) > 0)
    }
}
