/// §1, §2.1 and §4 from the other side: the packages that the manifest may announce.
enum ValidPackages {
    static var groups: [CorpusGroup] {
        let bases = SmallDistrict.bases
        let delta = bases.filter { $0.mode == .delta }
        return [
            CorpusGroup("files that are absent", clause: "§2, §4", bases.flatMap(absentFiles)),
            CorpusGroup("bulk and delta in one package", clause: "§2.1", bases.flatMap(mixedModes)),
            CorpusGroup("a delta row takes a record away", clause: "§4", delta.flatMap(deletions)),
            CorpusGroup("manifests in other words", clause: "§1, §2.1", bases.flatMap(manifests)),
        ]
    }

    private static func absentFiles(_ base: Base) -> [CorpusCase] {
        let single = base.files.map { file in
            CorpusCase("\(base.label) without \(file.fileName)", without([file.name], base), .accept)
        }
        let gradebook = Gradebook12.all.map(\.name).filter { base.edition.file($0) != nil }
        let resources = Resources12.all.map(\.name).filter { base.edition.file($0) != nil }
        // §5.1 without and with what is more than the minimum.
        let parts = [
            ("gradebook", gradebook), ("resources", resources), ("gradebook and resources", gradebook + resources),
            ("anything but the minimum", gradebook + resources + ["demographics", "userProfiles"]),
        ].map { label, names in
            CorpusCase("\(base.label) without \(label)", without(names, base), .accept).shown(as: .folder, .zip)
        }
        // Taken alone, these two already pull out everything that hangs on them.
        return unique(single + parts)
    }

    /// The bundle without these files, the files that need them, and the optional cells that name them.
    private static func without(_ names: [String], _ base: Base) -> DraftBundle {
        var gone = Set(names)
        var grew = true
        while grew {
            let needing = base.files.filter { file in
                !gone.contains(file.name)
                    && file.references.contains { $0.isRequired && gone.contains($0.type.target ?? "") }
            }
            grew = !needing.isEmpty
            gone.formUnion(needing.map(\.name))
        }
        var bundle = gone.sorted().reduce(base.bundle) { $0.withAbsent($1) }
        for file in base.files where !gone.contains(file.name) {
            let pointers = file.references.filter { gone.contains($0.type.target ?? "") }.map(\.name)
            // Rule 5 cannot be met without roles.csv.
            let alsoBlank = file.name == "users" && gone.contains("roles") ? ["primaryOrgSourcedId"] : []
            for column in pointers + alsoBlank { bundle.edit(file.name) { $0.setAll(column, to: "") } }
        }
        return bundle
    }

    private static func unique(_ cases: [CorpusCase]) -> [CorpusCase] {
        var seen: Set<[String: [UInt8]]> = []
        return cases.filter { seen.insert($0.fingerprint).inserted }
    }

    private static func mixedModes(_ base: Base) -> [CorpusCase] {
        let other: FileMode = base.mode == .bulk ? .delta : .bulk
        return base.files.map { file in
            CorpusCase(
                "\(base.label) with \(file.fileName) as \(other.rawValue)", base.bundle.inMode(other, file: file.name),
                .accept
            ).shown(as: .folder, .zip)
        }
    }

    private static func deletions(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            let row = base.bundle.table(file.name).lastRow
            let whole = base.bundle.setting(file.name, row, "status", to: "tobedeleted")
            let stub = whole.editing(file.name) { table in
                for column in file.ownColumns { table[row, column.name] = "" }
            }
            return [
                CorpusCase("\(base.label) \(file.fileName): tobedeleted", whole, .accept),
                CorpusCase("\(base.label) \(file.fileName): tobedeleted, only the common columns", stub, .accept),
            ]
        }
    }

    private static func manifests(_ base: Base) -> [CorpusCase] {
        let changes: [(String, (inout DraftTable) -> Void)] = [
            ("properties in reverse order", { $0.rows.reverse() }),
            ("properties by name", { $0.rows.sort { $0[0] < $1[0] } }),
            ("source first", { $0.rows = $0.rows.suffix(2) + $0.rows.dropLast(2) }),
            ("no source", { $0.rows.removeLast(2) }),
            ("no source.systemCode", { $0.rows.removeLast() }),
            ("source.systemCode absent", { $0[$0.lastRow, "value"] = "absent" }),
            ("source.systemName beyond ASCII", { $0[$0.lastRow - 1, "value"] = "\u{C9}cole \"Sud\", 2" }),
        ]
        var cases = changes.map { label, change in
            CorpusCase("\(base.label) \(label)", base.bundle.editing("manifest", change), .accept)
        }
        if base.edition == .v12 {
            let point = base.bundle.settingProperty("oneroster.version", to: "1.2.1")
            cases.append(CorpusCase("\(base.label) declared 1.2.1", point, .accept).shown(as: .folder, .zip))
        }
        return cases
    }
}
