import Canonical

/// Takes in what a source delivers, each record encoded once through its table.
actor RosterStage {
    private var kinds = NounKind.allCases.sorted().map(StagedKind.init)
    private var content = RowWriter()
    private var bookkeeping = RowWriter()

    func absorb(_ entries: [RosterEntry]) {
        for entry in entries {
            switch entry {
            case .record(let record): absorb(record)
            case .removal(let key): kinds[key.kind.rank].remove(key.id)
            case .quarantined(let key, let code): kinds[key.kind.rank].quarantine(key.id, code: code)
            }
        }
    }

    /// What was taken in, by rank of kind. The stage is empty afterwards.
    func finish() -> [StagedKind] {
        defer { kinds = NounKind.allCases.sorted().map(StagedKind.init) }
        return kinds
    }

    private func absorb(_ record: RosterRecord) {
        switch record {
        case .organization(let noun): absorb(noun, NounTables.organization)
        case .academicSession(let noun): absorb(noun, NounTables.academicSession)
        case .course(let noun): absorb(noun, NounTables.course)
        case .section(let noun): absorb(noun, NounTables.section)
        case .person(let noun): absorb(noun, NounTables.person)
        case .account(let noun): absorb(noun, NounTables.account)
        case .roleAssignment(let noun): absorb(noun, NounTables.roleAssignment)
        case .enrollment(let noun): absorb(noun, NounTables.enrollment)
        case .demographics(let noun): absorb(noun, NounTables.demographics)
        }
    }

    private func absorb<Noun: CanonicalNoun>(_ noun: Noun, _ table: NounTable<Noun>) {
        table.encodeContent(noun, into: &content)
        table.encodeBookkeeping(noun, into: &bookkeeping)
        var id = noun.id
        id.withUTF8 {
            kinds[Noun.kind.rank].add(
                id: UnsafeRawBufferPointer($0), content: content.bytes,
                bookkeeping: bookkeeping.isEmpty ? [] : bookkeeping.bytes)
        }
    }
}
