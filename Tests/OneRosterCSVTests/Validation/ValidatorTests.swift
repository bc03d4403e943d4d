import Foundation
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterCSV

/// A bundle in a folder of its own, gone after the test.
struct BundleFolder: ~Copyable {
    let path: String

    init(_ files: [String: String]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        path = folder.path
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("could not remove \(path)") }
    }
}

@Suite("Validating bundles")
struct ValidatorTests {
    @Test("The small bundles are strictly valid, without even a notice", arguments: SmallBundle.allCases)
    func smallBundles(bundle: SmallBundle) throws {
        let folder = try BundleFolder(bundle.files)
        let report = BundleValidator().validate(path: folder.path)
        #expect(report.isAccepted)
        #expect(report.findings == [])
    }

    @Test("A path that leads nowhere is a finding", arguments: ["/nonexistent/crosswalk", "", "/dev/null"])
    func nowhere(path: String) {
        let report = BundleValidator().validate(path: path)
        #expect(!report.isAccepted)
        #expect(!report.findings.isEmpty)
    }
}
