import Foundation
import OneRosterCSV
import OneRosterModel
import OneRosterTesting
import Testing

// The code of OneRosterCSV's articles on writing and converting.

func writeBundle(_ path: String, _ orgs: [OneRosterOrg], _ users: [OneRosterUser]) throws -> Manifest {
    var writer = try BundleWriter(zip: path, version: .v1_2, sourceSystemName: "Willow Creek SIS")
    try writer.write(.bulk, orgs)
    try writer.write(.bulk, users)
    let manifest = try writer.finish()
    return manifest
}

func appendRows(
    _ enrollments: [OneRosterEnrollment], to writer: inout BundleWriter
) throws -> [BundleWriteError] {
    var refused: [BundleWriteError] = []
    try writer.begin(OneRosterEnrollment.self, .delta, metadataColumns: ["homeroom"])
    for enrollment in enrollments {
        do {
            try writer.append(enrollment)
        } catch {
            guard error.row != nil else { throw error }
            refused.append(error)
        }
    }
    try writer.end()
    return refused
}

func convert(_ old: String, to new: String) throws -> BundleConversion {
    let bundle = try OneRosterBundle(path: old, options: ValidationOptions(mode: .lenient))
    var writer = try BundleWriter(zip: new, version: .v1_2)
    let conversion = try BundleConverter().convert(bundle, into: &writer)
    try writer.finish()
    for loss in conversion.report.losses { print(loss.field, loss.reason) }
    return conversion
}

@Suite("The code of the articles on writing does what the text says")
struct WritingSnippets {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test("It writes, leaves out what cannot be written, and converts")
    func all() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let org = OneRosterOrg(sourcedID: "o", name: "North", type: .school)
        let user = OneRosterUser(sourcedID: "u", isEnabled: true, username: "n", givenName: "g", familyName: "f")
        #expect(try writeBundle(folder.path + "/a.zip", [org], [user]).modes == [.orgs: .bulk, .users: .bulk])

        var enrollment = OneRosterEnrollment(sourcedID: "e", classID: "c", schoolID: "o", userID: "u", role: .student)
        enrollment.status = .active
        enrollment.dateLastModified = OneRosterDateTime("2026-08-24T06:00:00.000Z")
        var broken = enrollment
        broken.metadata = [OneRosterMetadata(name: "homeroom", value: "9\nB")]
        var writer = try BundleWriter(folder: folder.path + "/b")
        let refused = try appendRows([broken, enrollment], to: &writer)
        #expect(refused.map(\.code) == [.lineBreak])

        let old = folder.path + "/old"
        try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
        for (name, text) in SmallBundle.v1_1Bulk.files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(old)/\(name)"))
        }
        #expect(try convert(old, to: folder.path + "/new.zip").leftOut == [:])
        #expect(BundleValidator().validate(path: folder.path + "/new.zip").errorCount == 0)
    }
}
