/// §2: which files a package holds, and how they lie in it.
enum PackageGroups {
    static var groups: [CorpusGroup] {
        [
            CorpusGroup("files that do not belong", clause: "§2", SmallDistrict.bases.flatMap(strangers)),
            CorpusGroup(
                "a version's files under another version", clause: "§1, §10", SmallDistrict.bases.flatMap(versions)),
        ]
    }

    private static func strangers(_ base: Base) -> [CorpusCase] {
        let unknown = ["students.csv", "orgs_old.csv", "users.csv.bak", "README.txt", "orgs.CSV"].map { name in
            CorpusCase(
                "\(base.label) with \(name)", base.bundle.addingFile(name, base.bundle.files["orgs.csv"] ?? []),
                .rejectAtLeast(ExpectedFinding("package.unknown_file"))
            ).shown(as: .zip)
        }
        let miscased = (base.files.map(\.name) + ["manifest"]).map { name in
            CorpusCase(
                "\(base.label) \(name).csv in the wrong case",
                base.bundle.renamingFile(name, to: otherCase(name) + ".csv"),
                .rejectAtLeast(
                    name == "manifest"
                        ? ExpectedFinding("package.missing_manifest") : ExpectedFinding("package.unknown_file"))
            ).shown(as: .folder, .zip)
        }
        let none = CorpusCase(
            "\(base.label) without manifest.csv", base.bundle.withoutFile("manifest"),
            .rejectAtLeast(ExpectedFinding("package.missing_manifest"))
        ).shown(as: .folder, .zip)
        return unknown + miscased + [none]
    }

    private static func otherCase(_ name: String) -> String {
        let lower = name.lowercased()
        return lower == name ? "\(name.prefix(1).uppercased())\(name.dropFirst())" : lower
    }

    private static func versions(_ base: Base) -> [CorpusCase] {
        let other: Edition = base.edition == .v12 ? .v11 : .v12
        // §2.1: the starred properties are unknown in 1.1 and required in 1.2.
        let code = other == .v11 ? "manifest.unknown_property" : "manifest.missing_property"
        let declared = CorpusCase(
            "\(base.label) declared \(other.rawValue)",
            base.bundle.settingProperty("oneroster.version", to: other.rawValue),
            .rejectAtLeast(ExpectedFinding(code, file: "manifest")))
        let shapes = ["users", "lineItems", "results", "categories"].map { name in
            let foreign = SmallDistrict.base(other, base.mode).bundle.files[name + ".csv"] ?? []
            return CorpusCase(
                "\(base.label) with \(name).csv of \(other.rawValue)", base.bundle.addingFile(name + ".csv", foreign),
                .rejectAtLeast(ExpectedFinding("table.", "package.version_mismatch").inAny(of: name, "manifest")))
        }
        return [declared] + shapes + (base.edition == .v11 ? foreignFiles(base) : [])
    }

    /// A file of 1.2 in a package of 1.1: unknown there, however the validator puts it.
    private static func foreignFiles(_ base: Base) -> [CorpusCase] {
        let twelve = SmallDistrict.base(.v12, base.mode).bundle
        return Edition.starred.sorted().map { name in
            CorpusCase(
                "\(base.label) with the 1.2 file \(name).csv",
                base.bundle.addingFile(name + ".csv", twelve.files[name + ".csv"] ?? []),
                .rejectAtLeast(
                    ExpectedFinding("package.unknown_file", "package.version_mismatch", "manifest.file_unexpected")))
        }
    }
}
