/// §2 and §8 from the other side: the ways in which a valid file may be written.
enum ValidForms {
    static var groups: [CorpusGroup] {
        let bases = SmallDistrict.bases
        return [
            CorpusGroup("other ways to write the same file", clause: "§2", bases.flatMap(styles)),
            CorpusGroup("a byte order mark is noticed and accepted", clause: "§2, §10", bases.flatMap(marks)),
            CorpusGroup("metadata columns", clause: "§8", bases.flatMap(metadata)),
            CorpusGroup("the columns of 1.2.0", clause: "§1", bases.flatMap(oneTwoZero)),
        ]
    }

    /// First of all groups: what the others change.
    static var unchanged: CorpusGroup {
        CorpusGroup("the small bundle itself", clause: "§2", SmallDistrict.bases.map(itself))
    }

    private static func itself(_ base: Base) -> CorpusCase {
        CorpusCase("\(base.label) as it is", base.bundle, .accept).shown(as: .folder, .zip)
    }

    private static func styles(_ base: Base) -> [CorpusCase] {
        let styles = [
            ("LF", WritingStyle(lineEnd: "\n")), ("every cell quoted", WritingStyle(quotesEverything: true)),
            ("no final line end", WritingStyle(endsWithLineEnd: false)),
            ("LF and no final line end", WritingStyle(lineEnd: "\n", endsWithLineEnd: false)),
            (
                "every cell quoted, LF, no final line end",
                WritingStyle(lineEnd: "\n", quotesEverything: true, endsWithLineEnd: false)
            ),
        ]
        return styles.flatMap { label, style in
            let whole = CorpusCase("\(base.label) all files: \(label)", base.bundle.restyled(style), .accept)
            let names = base.files.map(\.name) + ["manifest"]
            let each = base.share(of: names, turn: label.utf8.count).map { name in
                CorpusCase(
                    "\(base.label) \(name).csv: \(label)", base.bundle.editing(name, style: style) { _ in }, .accept)
            }
            return [whole.shown(as: .folder, .zip)] + each
        }
    }

    private static func marks(_ base: Base) -> [CorpusCase] {
        let style = WritingStyle(hasByteOrderMark: true)
        return base.share(of: base.files.map(\.name) + ["manifest"], turn: 0).map { name in
            CorpusCase(
                "\(base.label) \(name).csv", base.bundle.editing(name, style: style) { _ in },
                .accept(with: ExpectedFinding("csv.bom", file: name, severity: .notice)))
        }
    }

    private static func metadata(_ base: Base) -> [CorpusCase] {
        base.files.flatMap { file in
            let one = base.bundle.editing(file.name) { $0.append("metadata.jp.homeClass", value: "3-B") }
            let two = base.bundle.editing(file.name) {
                $0.append("metadata.zeta", value: "any text, quoted \"or\" not")
                $0.append("metadata.alpha", value: "")
            }
            return [
                CorpusCase("\(base.label) \(file.fileName): one metadata column", one, .accept),
                CorpusCase("\(base.label) \(file.fileName): two, one of them blank", two, .accept),
            ]
        }
    }

    private static func oneTwoZero(_ base: Base) -> [CorpusCase] {
        guard base.edition == .v12 else { return [] }
        let users = base.bundle.table("users")
        let place = (users.header.firstIndex(of: "userMasterIdentifier") ?? 0) + 1
        let blank = base.bundle.editing("users") { $0.insert("resourceSourcedIds", value: "", at: place) }
        let filled = blank.editing("users") { $0[$0.lastRow, "resourceSourcedIds"] = "res-book,res-spare" }
        let last = base.bundle.editing("users") { $0.append("resourceSourcedIds") }
        let first = base.bundle.editing("users") { $0.insert("resourceSourcedIds", value: "", at: 3) }
        let wrong = Expectation.rejectAtLeast(ExpectedFinding("table.", file: "users", row: 1))
        return [
            CorpusCase("\(base.label) resourceSourcedIds, blank", blank, .accept).shown(as: .folder, .zip),
            CorpusCase("\(base.label) resourceSourcedIds, filled", filled, .accept),
            CorpusCase("\(base.label) resourceSourcedIds as the last column", last, wrong),
            CorpusCase("\(base.label) resourceSourcedIds before its place", first, wrong),
        ]
    }
}
