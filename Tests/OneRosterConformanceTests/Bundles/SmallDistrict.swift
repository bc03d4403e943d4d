/// The small valid bundles from which every case is derived.
///
/// Written by hand from the digest. Every file is there, every column is filled in at least one row, and the last row of
/// every file is one that nothing else names, so that a fault in it has no further consequences.
enum SmallDistrict {
    /// The four bases: both versions, all files `bulk` or all `delta`.
    static let bases: [Base] = Edition.allCases.flatMap { edition in
        [FileMode.bulk, .delta].map { Base(edition: edition, mode: $0, bundle: bundle(edition).inMode($0)) }
    }

    static func base(_ edition: Edition, _ mode: FileMode) -> Base {
        bases.first { $0.edition == edition && $0.mode == mode }
            ?? Base(edition: edition, mode: mode, bundle: bundle(edition).inMode(mode))
    }

    private static func bundle(_ edition: Edition) -> DraftBundle {
        let records = edition == .v12 ? common.merging(only12) { $1 } : common.merging(only11) { $1 }
        var tables: [String: DraftTable] = [:]
        for file in edition.files {
            let rows = (records[file.name] ?? []).map { [$0[0], "", ""] + $0.dropFirst() }
            tables[file.name] = DraftTable(header: file.header, rows: rows)
        }
        return DraftBundle(edition: edition, mode: .bulk, tables: tables)
    }

    /// The files that are alike in 1.1 and 1.2. Cells in the digest's order, without the two life-cycle columns.
    private static let common: [String: [[String]]] = [
        "academicSessions": [
            ["ses-2024", "School year 2023-24", "schoolYear", "2023-08-01", "2024-07-31", "", "2024"],
            ["ses-2025", "School year 2024-25", "schoolYear", "2024-08-01", "2025-07-31", "", "2025"],
            ["ses-fall", "Fall", "term", "2023-08-15", "2024-01-15", "ses-2024", "2024"],
            ["ses-spring", "Spring", "term", "2024-01-15", "2024-06-15", "ses-2024", "2024"],
            ["ses-half", "First half", "semester", "2023-08-15", "2024-01-15", "ses-2024", "2024"],
            ["ses-quarter", "First quarter", "gradingPeriod", "2023-08-15", "2023-11-01", "ses-fall", "2024"],
            ["ses-spare", "Second quarter", "gradingPeriod", "2023-11-01", "2024-01-15", "ses-fall", "2024"],
        ],
        "classes": [
            [
                "cls-math", "Algebra I, first hour", "09,10", "crs-math", "ALG1-1", "scheduled", "Room 12",
                "org-north", "ses-fall,ses-spring", "Mathematics,Algebra", "02051,02052", "1,2",
            ],
            ["cls-home", "Homeroom 9A", "09", "crs-home", "", "homeroom", "", "org-north", "ses-fall", "", "", ""],
            [
                "cls-spare", "Drawing", "10,11", "crs-art", "ART-1", "scheduled", "Studio", "org-south",
                "ses-fall,ses-spring", "Art,Drawing", "05154,05155", "3,4",
            ],
        ],
        "courses": [
            [
                "crs-math", "ses-2024", "Algebra I", "ALG1", "09,10", "org-district", "Mathematics,Algebra",
                "02051,02052",
            ],
            ["crs-home", "", "Homeroom", "", "", "org-north", "", ""],
            ["crs-art", "ses-2024", "Art", "ART", "10", "org-south", "Art", "05154"],
            ["crs-spare", "ses-2025", "Drawing II", "ART2", "11,12", "org-south", "Art,Drawing", "05154,05155"],
        ],
        "enrollments": [
            ["enr-1", "cls-math", "org-north", "usr-teacher", "teacher", "true", "2023-08-15", "2024-06-15"],
            ["enr-2", "cls-math", "org-north", "usr-ann", "student", "false", "2023-08-15", "2024-06-15"],
            ["enr-3", "cls-math", "org-north", "usr-ben", "student", "", "", ""],
            ["enr-4", "cls-home", "org-north", "usr-ann", "student", "", "", ""],
            ["enr-spare", "cls-home", "org-north", "usr-teacher", "proctor", "false", "2023-09-01", "2023-12-20"],
        ],
        "orgs": [
            ["org-district", "Lakeside Unified", "district", "LU-1", ""],
            ["org-north", "North High School", "school", "LU-11", "org-district"],
            ["org-south", "South High School", "school", "LU-12", "org-district"],
            ["org-spare", "Department of Art", "department", "LU-12-A", "org-south"],
        ],
        "classResources": [
            ["clr-1", "Reader", "cls-math", "res-book"],
            ["clr-spare", "Workbook", "cls-math", "res-book"],
        ],
        "courseResources": [
            ["cor-1", "Reader", "crs-math", "res-book"],
            ["cor-spare", "Workbook", "crs-math", "res-book"],
        ],
        "resources": [
            ["res-book", "vr-1", "Algebra reader", "student,teacher", "primary", "vendor-1", "app-1"],
            ["res-spare", "vr-2", "Workbook", "student,teacher", "secondary", "vendor-1", "app-1"],
        ],
    ]
}

/// One of the four bundles that the corpus starts from.
struct Base: Sendable {
    let edition: Edition
    let mode: FileMode
    let bundle: DraftBundle

    var label: String { "\(edition.rawValue) \(mode.rawValue)" }
    var files: [FileRule] { edition.files }

    /// All samples for 1.2 bulk; for the other bases, where the same rules hold, every third, beginning with another one
    /// at each turn, so that a file need not meet every sample four times.
    func share<Sample>(of samples: [Sample], turn: Int) -> [Sample] {
        guard mode == .delta || edition == .v11 else { return samples }
        return Self.every(third: samples, turn: turn + (mode == .delta ? 1 : 0) + (edition == .v11 ? 1 : 0))
    }

    /// Every third sample, beginning with another one at each turn.
    static func every<Sample>(third samples: [Sample], turn: Int) -> [Sample] {
        samples.enumerated().filter { ($0.offset + turn) % 3 == 0 }.map(\.element)
    }
}
