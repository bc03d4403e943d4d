internal import Canonical
internal import XAPI
internal import _CrosswalkSupport

/// Identities as xAPI has them. An identity's IRI, cut at its last slash, is an account: where somebody is known, and as whom.
extension IdentityNaming {
    /// The source system of identities that have no IRI of their own: what an LRS knew of them.
    private static let system = "xapi"

    /// The scheme of accounts that have an empty name, which no IRI has at its end: the value is the home page.
    private static let nameless = "account without name"

    func identifier(of identity: SourceIdentity) -> XAPIActorIdentifier {
        guard let found = plainIdentifier(of: identity), self.identity(of: found) == identity else {
            // No account elsewhere is written so.
            return .account(homePage: base, name: identity.value)
        }
        return found
    }

    private func plainIdentifier(of identity: SourceIdentity) -> XAPIActorIdentifier? {
        let iri = iri(of: identity)
        if identity == self.identity(foreign: iri) {
            if XAPIWords.isMailto(iri) { return .mbox(iri) }
            guard iri.hasPrefix("http"), let slash = iri.utf8.lastIndex(of: 0x2F), slash < iri.endIndex else {
                return nil
            }
            let (home, name) = (String(iri[..<slash]), String(iri[iri.utf8.index(after: slash)...]))
            return name.isEmpty ? nil : .account(homePage: home, name: name)
        }
        guard identity.provenance.sourceSystem == Self.system else {
            return .account(homePage: place(of: identity), name: identity.value)
        }
        switch identity.scheme {
        case "mbox_sha1sum": return .mboxSHA1Sum(identity.value)
        case "openid": return .openID(identity.value)
        case Self.nameless: return .account(homePage: identity.value, name: "")
        default: return .account(homePage: identity.scheme, name: identity.value)
        }
    }

    func identity(of identifier: XAPIActorIdentifier) -> SourceIdentity {
        switch identifier {
        case .mbox(let iri): return identity(foreign: iri)
        case .mboxSHA1Sum(let digest): return known("mbox_sha1sum", digest)
        case .openID(let uri): return known("openid", uri)
        case .account(let home, "") where !home.isEmpty: return known(Self.nameless, home)
        case .account(let home, let name):
            if home.hasSameBytes(as: base) {
                let foreign = identity(foreign: name)
                return self.identity(of: name) == foreign ? foreign : known(home, name)
            }
            let own = self.identity(of: "\(home)/\(PercentCoding.encoded(name))")
            if own != identity(foreign: iri(of: own)), own.provenance.sourceSystem != Self.system { return own }
            let isPlain = home.hasPrefix("http") && !name.isEmpty && name.utf8.allSatisfy(PercentCoding.isUnreserved)
            return isPlain ? identity(foreign: "\(home)/\(name)") : known(home, name)
        }
    }

    private func known(_ scheme: String, _ value: String) -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: tenant, sourceSystem: Self.system), scheme: scheme, value: value)
    }

    private func place(of identity: SourceIdentity) -> String {
        let iri = iri(of: identity)
        return iri.utf8.lastIndex(of: 0x2F).map { String(iri[..<$0]) } ?? base
    }

    /// Who acts in a statement.
    func actor(of party: LearningEvent.Party) -> XAPIActor {
        let identifier = identifier(of: party.identity)
        return party.type == "Group" ? .group(XAPIGroup(identifier)) : .agent(XAPIAgent(identifier))
    }

    /// The party of an actor; one without an identifier is known within its statement alone.
    func party(of actor: XAPIActor, in statement: String) -> LearningEvent.Party {
        let identity = actor.identifier.map { self.identity(of: $0) } ?? known("anonymous", statement)
        if case .group = actor { return LearningEvent.Party(identity, type: "Group") }
        return LearningEvent.Party(identity)
    }
}
