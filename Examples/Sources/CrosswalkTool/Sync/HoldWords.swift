import Canonical
import OneRosterCSV
import OneRosterCSVCanonical
import RosterReconciliation

/// A hold in words for a data steward: what happened, and what to do about it.
struct HoldWords {
    private let hold: Hold
    private let organizations: [String: Organization]
    private let completeness: [NounKind: Completeness]

    /// - Parameters:
    ///   - organizations: the names of schools, by id.
    ///   - completeness: how the night's files were sent.
    init(_ hold: Hold, organizations: [String: Organization], completeness: [NounKind: Completeness]) {
        self.hold = hold
        self.organizations = organizations
        self.completeness = completeness
    }

    /// What happened, as one sentence or two, without what follows from it.
    var event: String {
        let kind = hold.kind ?? .person
        let counted = kind.counted(hold.count)
        let many = kind.words.many
        switch hold.code {
        case .deletePercent, .absoluteDeletes, .smallTypeDeletes:
            return "\(counted) \(isOrAre) \(gone)\(share)."
        case .schoolDeletes: return "\(counted) of \(school) \(isOrAre) \(gone)\(share)."
        case .orgVanished:
            return "\(school) is no longer sent, and \(hold.count.of("record")) in use \(isOrAre) tied to it."
        case .emptyFile: return "\(kind.oneRosterFile.fileName) arrived without a single record."
        case .updatePercent: return "\(counted) would change\(share)."
        case .createPercent: return "\(counted) would be new\(share)."
        case .fieldChange: return "The field \(hold.field ?? "") changes in \(counted)\(share)."
        case .sizeJump: return "The number of \(many) jumps by \(hold.count.grouped)\(share)."
        case .roleFlip: return "\(hold.count.of("student")) would become staff."
        case .duplicateIdentity:
            return "\(counted) \(hold.count == 1 ? "bears" : "bear") an identifier of another user."
        case .rekey: return rekey
        case .rollover: return "A new school year seems to begin: most classes go, and others come in new terms."
        case .quarantine:
            return "\(counted) \(hold.count == 1 ? "refers" : "refer") to a record that could not be read."
        case .dependency: return "\(counted) \(hold.count == 1 ? "depends" : "depend") on something else that waits."
        case .rejected: return "\(counted) \(hold.count == 1 ? "was" : "were") rejected by someone before."
        case .limitedImport: return "Only new records are taken today; \(counted) would change or go."
        case .blackout: return "Nothing is taken today."
        case .everything: return "Everything waits, because something else is held."
        default: return "\(counted) \(isOrAre) held."
        }
    }

    /// What to do about it.
    var advice: String {
        switch hold.code {
        case .deletePercent, .absoluteDeletes, .smallTypeDeletes, .schoolDeletes, .emptyFile, .sizeJump:
            return "Nothing was removed. Ask the district whether the export finished."
        case .orgVanished:
            return "Nothing of it was removed. Ask the district whether the school closed or was renamed."
        case .updatePercent, .createPercent:
            return "Nothing of it was done. Ask the district what has changed in its system."
        case .fieldChange: return "The old values stay. Ask the district whether this change is meant."
        case .roleFlip: return "They stay students. Have the district confirm each one: staff see other people's data."
        case .duplicateIdentity: return "They were not taken in. Ask the district which of the two is right."
        case .rekey:
            return "Nothing was changed. Approve only if the new ids are meant to stay: what your product knows "
                + "under the old ids does not follow by itself."
        case .rollover: return "Nothing of it was done. Approve it when the new school year is to begin."
        case .quarantine: return "Mend the record that could not be read; what refers to it follows by itself."
        case .dependency: return "Nothing needs to be done here: it follows when that is decided."
        case .rejected: return "Nothing was changed. It stays away until the district sends something else."
        case .limitedImport, .blackout: return "Nothing needs to be done: it follows when that time is over."
        default: return "Look at what waits, and approve or reject it."
        }
    }

    /// The share and its limit in words, for the line under a chart; `nil` where the rule has no share.
    var threshold: String? {
        guard case .percent(let limit) = hold.limit, hold.base > 0 else { return nil }
        return "\(hold.percent) % of \(hold.base.grouped); the limit is \(limit) %"
    }

    /// Records go because a complete file lacks them, or because a file of changes says so.
    private var gone: String {
        completeness[hold.kind ?? .person] == .delta ? "marked for removal" : "missing from tonight's file"
    }

    private var isOrAre: String { hold.count == 1 ? "is" : "are" }

    private var share: String {
        switch hold.limit {
        case .percent(let limit) where hold.base > 0: " (\(hold.percent) %; the limit is \(limit) %)"
        case .count(let limit) where hold.base > 0: " (of \(hold.base.grouped); from \(limit.grouped) on they wait)"
        default: ""
        }
    }

    private var school: String { organizations.displayName(hold.school) }

    private var rekey: String {
        let pairs = NounKind.inOrder.compactMap { kind -> String? in
            let count = hold.evidence.first { $0.name == "pairs.\(kind.rawValue)" }?.count ?? 0
            return count > 0 ? kind.counted(count) : nil
        }
        let what = pairs.isEmpty ? (hold.kind ?? .person).counted(hold.count) : pairs.joined(separator: ", ")
        let place = hold.school == nil ? "" : " at \(school)"
        return "The same records seem to come under other ids\(place): \(what)."
    }
}

extension [String: Organization] {
    /// The name of an organization with its id; the id alone where the name is not known.
    func displayName(_ id: String?) -> String {
        guard let id else { return "no school" }
        guard let name = self[id]?.name, !name.isEmpty else { return id.shortened(to: 255) }
        return "\(name.shortened(to: 120)) (\(id.shortened(to: 255)))"
    }
}
