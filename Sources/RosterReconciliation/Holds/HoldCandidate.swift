import Canonical
import _CrosswalkSupport

/// A rule that is broken, and the actions that it would stop.
struct HoldCandidate {
    /// Which actions.
    enum Target {
        /// All actions.
        case all
        /// All actions of a kind that do one of these.
        case verbs(NounKind, Set<RosterAction.Verb>)
        /// The deletions of a kind in a school.
        case schoolDeletes(NounKind, Int32)
        /// The updates of a kind that touch a field.
        case field(NounKind, UInt8)
        /// These actions.
        case places([DraftPlace])
        /// Several of these.
        indirect case several([Target])
    }

    let code: Hold.Code
    var kind: NounKind?
    var school: String?
    var field: String?
    var count = 0
    var base = 0
    var limit: Hold.Limit?
    var evidence: [Hold.Evidence] = []
    let target: Target
    /// Whether a person's approval sets an action free from it.
    var isReviewable = true
    /// `false` where the policy only wants it reported.
    var isEnforced = true

    init(
        _ code: Hold.Code, _ kind: NounKind? = nil, school: String? = nil, field: String? = nil, count: Int,
        base: Int = 0, limit: Hold.Limit? = nil, evidence: [Hold.Evidence] = [], isReviewable: Bool = true,
        target: Target
    ) {
        self.code = code
        self.kind = kind
        self.school = school
        self.field = field
        self.count = count
        self.base = base
        self.limit = limit
        self.evidence = evidence
        self.isReviewable = isReviewable
        self.target = target
    }
}

extension HoldCandidate.Target {
    /// Calls the body for each draft that is meant.
    func forEach(_ drafts: [[Draft]], _ body: (DraftPlace) -> Void) {
        switch self {
        case .all:
            for rank in drafts.indices { each(rank, drafts, body) { _ in true } }
        case .verbs(let kind, let verbs):
            each(kind.rank, drafts, body) { verbs.contains($0.verb) }
        case .schoolDeletes(let kind, let school):
            each(kind.rank, drafts, body) { $0.verb == .delete && $0.school == school }
        case .field(let kind, let tag):
            each(kind.rank, drafts, body) { $0.verb == .update && $0.changed.contains(tag) }
        case .places(let places):
            places.forEach(body)
        case .several(let targets):
            for target in targets { target.forEach(drafts, body) }
        }
    }

    private func each(
        _ rank: Int, _ drafts: [[Draft]], _ body: (DraftPlace) -> Void, _ isMeant: (Draft) -> Bool
    ) {
        for index in drafts[rank].indices where isMeant(drafts[rank][index]) {
            body(DraftPlace(rank: rank, index: index))
        }
    }
}
