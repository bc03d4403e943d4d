import Canonical
import _CrosswalkSupport

/// A record that goes and one that comes which look like the same.
struct RekeyPair {
    let going: DraftPlace
    let coming: DraftPlace
    /// What speaks for it.
    let evidence: [Evidence.StaticName]
    /// Whether the record refers to one that has another id itself.
    let followsAnother: Bool
}

/// Finds records that go under one id and come under another. It only ever suspects: a person decides.
struct RekeyMatcher {
    private let drafts: [[Draft]]
    private let view: NightView
    private(set) var pairs: [RekeyPair] = []
    /// By rank of kind: the new id's hash for the old one's.
    private(set) var translations = [[Hash128: Hash128]](repeating: [:], count: NounKind.allCases.count)

    init(_ drafts: [[Draft]], _ view: NightView) {
        self.drafts = drafts
        self.view = view
        for kind in NounKind.allCases.sorted() { match(kind) }
    }

    private mutating func match(_ kind: NounKind) {
        let going = places(kind) { $0.verb == .delete }
        let coming = places(kind) { $0.verb == .create }
        guard !going.isEmpty, !coming.isEmpty else { return }
        let translations = self.translations
        let births = kind == .person ? BirthDays(view) : BirthDays()
        let old = EvidenceReader(
            translate: { kind, id in translations[kind.rank][id] ?? id }, birthDay: { births.before[$0] },
            isComing: false)
        let new = EvidenceReader(translate: { $1 }, birthDay: { births.after[$0] }, isComing: true)
        var table = EvidenceTable(isStrict: kind == .person)
        for place in going { table.add(place, old.evidence(drafts[place.rank][place.index])) }
        let arrivals = coming.map { ($0, new.evidence(drafts[$0.rank][$0.index])) }
        for (_, evidence) in arrivals { table.count(evidence) }
        for (place, evidence) in arrivals {
            guard let (partner, names) = table.take(evidence) else { continue }
            add(partner, place, names)
        }
    }

    private mutating func add(_ going: DraftPlace, _ coming: DraftPlace, _ names: [Evidence.StaticName]) {
        let (old, new) = (drafts[going.rank][going.index], drafts[coming.rank][coming.index])
        translations[going.rank][old.idHash] = new.idHash
        pairs.append(
            RekeyPair(going: going, coming: coming, evidence: names, followsAnother: refersToTranslated(old)))
    }

    private func refersToTranslated(_ draft: Draft) -> Bool {
        draft.withBefore { content in
            var found = false
            ReferenceField.forEach(draft.kind, draft.idHash, content) { reference, target in
                if translations[reference.target.rank][target] != nil { found = true }
            }
            return found
        }
    }

    private func places(_ kind: NounKind, _ isWanted: (Draft) -> Bool) -> [DraftPlace] {
        drafts[kind.rank].indices.filter { isWanted(drafts[kind.rank][$0]) }
            .map { DraftPlace(rank: kind.rank, index: $0) }
    }

    /// The updates that only follow records to their new ids.
    func explainedUpdates() -> [DraftPlace] {
        guard !pairs.isEmpty else { return [] }
        return NounKind.allCases.sorted().flatMap { kind in
            places(kind) { $0.verb == .update && isExplained($0) }
        }
    }

    private func isExplained(_ draft: Draft) -> Bool {
        let references = Set(ReferenceField.all[draft.kind.rank].map(\.tag))
        guard !draft.changed.isEmpty, draft.changed.allSatisfy(references.contains) else { return false }
        let before = draft.withBefore { targets(draft, $0, translated: true) }
        let after = draft.withAfter { targets(draft, $0, translated: false) }
        return before == after
    }

    private func targets(_ draft: Draft, _ content: UnsafeRawBufferPointer, translated: Bool) -> [UInt8: Set<Hash128>] {
        var result: [UInt8: Set<Hash128>] = [:]
        ReferenceField.forEach(draft.kind, draft.idHash, content) { reference, target in
            let id = translated ? translations[reference.target.rank][target] ?? target : target
            result[reference.tag, default: []].insert(id)
        }
        return result
    }
}

/// Records that go, by their evidence.
private struct EvidenceTable {
    /// Whether evidence that two records share is no evidence. Otherwise they are paired in order.
    let isStrict: Bool
    private var going: [Hash128: [DraftPlace]] = [:]
    private var coming: [Hash128: Int] = [:]
    private var taken: Set<DraftPlace> = []

    init(isStrict: Bool) { self.isStrict = isStrict }

    mutating func add(_ place: DraftPlace, _ evidence: [Evidence]) {
        for one in Set(evidence) { going[one.hash, default: []].append(place) }
    }

    mutating func count(_ evidence: [Evidence]) {
        for one in Set(evidence) { coming[one.hash, default: 0] += 1 }
    }

    /// The free record for which most speaks; of several the one with the least id.
    mutating func take(_ evidence: [Evidence]) -> (DraftPlace, [Evidence.StaticName])? {
        var votes: [DraftPlace: [Evidence.StaticName]] = [:]
        for one in Set(evidence) {
            guard let places = going[one.hash] else { continue }
            if isStrict, places.count > 1 || coming[one.hash, default: 0] > 1 { continue }
            if let place = places.first(where: { !taken.contains($0) }) { votes[place, default: []].append(one.name) }
        }
        let best = votes.min { a, b in
            a.value.count == b.value.count ? a.key.index < b.key.index : a.value.count > b.value.count
        }
        guard let best else { return nil }
        taken.insert(best.key)
        return (best.key, best.value.sorted { $0.rawValue < $1.rawValue })
    }
}

/// Days of birth by the hash of the person's id, before and after the night.
private struct BirthDays {
    private(set) var before: [Hash128: Int] = [:]
    private(set) var after: [Hash128: Int] = [:]

    init() {}

    init(_ view: NightView) {
        view.forEachBefore(.demographics) { id, content in before[id] = FieldScan.day(Tag.birthDate, content) }
        view.forEachAfter(.demographics) { id, content in after[id] = FieldScan.day(Tag.birthDate, content) }
    }
}
