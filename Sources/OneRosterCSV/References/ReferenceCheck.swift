import OneRosterModel
import _CrosswalkSupport

/// Checks ids, references and the rules across records, file after file in the order of ``ReferenceIndex/order``.
struct ReferenceCheck: ~Copyable {
    let manifest: Manifest
    let isLenient: Bool
    let baseline: (any KnownRecords)?
    let log: FindingLog
    var index: ReferenceIndex
    /// Files that are announced and could not be read: references to them say nothing.
    var unreadable: Set<OneRosterFile> = []
    let keepsEnrolled: Bool

    init(manifest: Manifest, options: ValidationOptions, log: FindingLog) {
        self.manifest = manifest
        self.log = log
        isLenient = options.mode == .lenient
        baseline = options.baseline
        index = ReferenceIndex(key: .perRun)
        keepsEnrolled = [OneRosterFile.results, .userResources].contains { manifest.mode(of: $0) != .absent }
    }

    /// Reads a file to its end.
    /// - Parameter progress: Called now and then with the number of rows so far.
    mutating func check(
        _ reader: inout TableReader, progress: (Int) -> Void
    ) throws -> (rows: Int, quarantined: Int) {
        let file = reader.context.file
        var links = TableLinks(reader.map.schema)
        var rules = RowRules(schema: reader.map.schema)
        // Ids of files that nothing refers to live as long as the file.
        var ownIDs = KeySet()
        var quarantined = 0
        while let state = try reader.next() {
            if state == .quarantined { quarantined += 1 }
            let id = reader.cell(0)
            if !id.isEmpty { checkRow(&reader, state, index.hash(id), &links, &rules, &ownIDs) }
            if reader.rowCount & 0xFFFF == 0 { progress(reader.rowCount) }
        }
        resolvePending(&links, file: file)
        finish(rules, file: file)
        return (reader.rowCount, quarantined)
    }

    @inline(__always)
    private mutating func checkRow(
        _ reader: inout TableReader, _ state: TableReader.RowState, _ id: Hash128, _ links: inout TableLinks,
        _ rules: inout RowRules, _ ownIDs: inout KeySet
    ) {
        ownIDs.expect(id)
        hashLinks(reader, id, &links)
        let isNew = remember(id, of: reader, rules, &ownIDs)
        if !isNew {
            log.add(
                .refDuplicateSourcedID, file: reader.context.fileName, row: reader.row, column: "sourcedId",
                severity: .error, repair: isLenient ? .duplicateDropped : nil)
        }
        guard state == .usable, !reader.isDeletion else { return }
        checkLinks(reader, &links)
        if isNew { checkRules(reader, id, links, &rules) }
    }

    /// Answers whether the id is new.
    @inline(__always)
    private mutating func remember(
        _ id: Hash128, of reader: borrowing TableReader, _ rules: borrowing RowRules, _ ownIDs: inout KeySet
    ) -> Bool {
        switch reader.context.file {
        case .users: index.users.insert(id, ())
        case .orgs: index.orgs.insert(id, rules.orgFacts(reader))
        case .academicSessions: index.sessions.insert(id, rules.sessionFacts(reader))
        case .courses: index.courses.insert(id, ())
        case .classes: index.classes.insert(id, rules.classFacts(reader, index))
        case .userProfiles: index.userProfiles.insert(id, ())
        case .resources: index.resources.insert(id, ())
        case .categories: index.categories.insert(id, ())
        case .lineItems: index.lineItems.insert(id, rules.lineItemFacts(reader, index))
        case .results: index.results.insert(id, ())
        case .scoreScales: index.scoreScales.insert(id, ())
        default: ownIDs.insert(id, ())
        }
    }

    // MARK: References

    /// Hashes what the row refers to, all before the first is looked up.
    @inline(__always)
    private func hashLinks(_ reader: borrowing TableReader, _ id: Hash128, _ links: inout TableLinks) {
        for number in links.links.indices where !links.links[number].isList {
            let (column, target) = (links.links[number].column, links.links[number].target)
            let cell = reader.cell(column)
            if cell.isEmpty { continue }
            links.hashes[column] = column == 0 ? id : index.hash(cell)
            index.expect(links.hashes[column], in: target)
        }
    }

    @inline(__always)
    private mutating func checkLinks(_ reader: borrowing TableReader, _ links: inout TableLinks) {
        for number in links.links.indices {
            let link = links.links[number]
            let cell = reader.cell(link.column)
            if cell.isEmpty { continue }
            if link.isList {
                checkList(cell, reader, number, &links)
            } else {
                let target = links.hashes[link.column]
                if !index.contains(target, in: link.target) { miss(target, cell, reader, number, &links) }
            }
        }
    }

    private mutating func checkList(
        _ cell: UnsafeRawBufferPointer, _ reader: borrowing TableReader, _ number: Int, _ links: inout TableLinks
    ) {
        var start = 0
        for at in 0...cell.count where at == cell.count || cell[at] == 0x2C {
            let item = UnsafeRawBufferPointer(rebasing: cell[start..<at])
            start = at + 1
            if item.isEmpty { continue }
            let target = index.hash(item)
            if !index.contains(target, in: links.links[number].target) { miss(target, item, reader, number, &links) }
        }
    }

    private mutating func miss(
        _ target: Hash128, _ id: UnsafeRawBufferPointer, _ reader: borrowing TableReader, _ number: Int,
        _ links: inout TableLinks
    ) {
        let link = links.links[number]
        if unreadable.contains(link.target) { return }
        if let baseline, baseline.contains(String(decoding: id, as: UTF8.self), in: link.target) { return }
        if link.target == reader.context.file {
            links.pending.append(TableLinks.Pending(id: target, link: number, row: reader.row))
        } else {
            report(link, row: reader.row, file: reader.context.file, isFirst: !link.isReported)
            links.links[number].isReported = true
        }
    }

    private mutating func resolvePending(_ links: inout TableLinks, file: OneRosterFile) {
        for pending in links.pending where !index.contains(pending.id, in: file) {
            let link = links.links[pending.link]
            report(link, row: pending.row, file: file, isFirst: !link.isReported)
            links.links[pending.link].isReported = true
        }
    }

    private func report(_ link: TableLinks.Link, row: Int, file: OneRosterFile, isFirst: Bool) {
        let mode = manifest.mode(of: file)
        let targetMode = manifest.mode(of: link.target)
        if isLenient, baseline == nil, mode == .delta || targetMode == .delta {
            if isFirst { log.add(.refUnchecked, file: file.fileName, column: link.name) }
        } else if mode == .bulk, targetMode == .absent {
            let detail = "\(link.target.fileName) is absent"
            if isFirst {
                log.add(.refMissingTargetFile, file: file.fileName, row: row, column: link.name, detail: detail)
            }
        } else {
            log.add(
                .refMissingTarget, file: file.fileName, row: row, column: link.name,
                detail: "no such record in \(link.target.fileName)")
        }
    }
}
