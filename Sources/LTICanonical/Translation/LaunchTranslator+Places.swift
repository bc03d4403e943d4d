internal import Canonical
internal import LTICore
internal import _CrosswalkSupport

extension LaunchTranslator {
    func section(
        _ launch: AcceptedLaunch, _ migration: MigrationEvidence, _ losses: inout LaunchLosses
    ) -> LaunchSection? {
        guard let context = launch.claims.context, let id = context.id else { return nil }
        let provenance = LaunchNames.places(of: launch.tenant, tenant: settings.tenant)
        if context.types.count > 1 { losses.add("context.type", .precisionReduced) }
        return LaunchSection(
            identity: SourceIdentity(provenance: provenance, scheme: LaunchNames.context, value: id.text),
            section: Section(context, id: id), sectionKeys: keys(.section, launch.claims, &losses),
            courseKeys: keys(.course, launch.claims, &losses),
            copiedFrom: history(
                settings.parameters.contextHistory, launch.claims, provenance, LaunchNames.context),
            legacy: legacy(
                launch.claims, LaunchNames.legacyContext, launch.claims.migration?.contextID, or: id.text, migration))
    }

    func resource(_ launch: AcceptedLaunch, _ migration: MigrationEvidence) -> LaunchResource? {
        guard let link = launch.claims.resourceLink, let id = link.id else { return nil }
        let provenance = LaunchNames.places(of: launch.tenant, tenant: settings.tenant)
        return LaunchResource(
            identity: SourceIdentity(provenance: provenance, scheme: LaunchNames.link, value: id.text),
            title: link.title, summary: link.summary,
            copiedFrom: history(settings.parameters.linkHistory, launch.claims, provenance, LaunchNames.link),
            legacy: legacy(
                launch.claims, LaunchNames.legacyLink, launch.claims.migration?.resourceLinkID, or: id.text,
                migration))
    }

    private func keys(
        _ target: SectionKey.Target, _ claims: LaunchClaims, _ losses: inout LaunchLosses
    ) -> [SourceIdentity] {
        var keys: [SourceIdentity] = []
        for declared in settings.sectionKeys where declared.target == target {
            guard let value = declared.field.value(in: claims) else { continue }
            let values = declared.isList ? Self.listed(value) : [value]
            // Which of several sections the person is in, the launch does not say.
            if target == .section, values.count > 1 { losses.add(declared.field.wireName, .precisionReduced) }
            for value in values {
                let key = SourceIdentity(
                    provenance: Provenance(tenant: settings.tenant, sourceSystem: declared.sourceSystem),
                    scheme: declared.scheme, value: value)
                if !keys.contains(key) { keys.append(key) }
            }
        }
        return keys
    }

    /// How many entries of a list are read: no course has more sections.
    private static let mostEntries = 1_000

    private static func listed(_ text: String) -> [String] {
        text.split(separator: ",").prefix(mostEntries).map { part in
            let head = part.drop { $0 == " " }
            return String(head.reversed().drop { $0 == " " }.reversed())
        }.compactMap(LaunchField.usable)
    }

    /// A list of URL-encoded ids, the newest first (LTI Core 1.3, appendix B).
    private func history(
        _ parameter: String?, _ claims: LaunchClaims, _ provenance: Provenance, _ scheme: String
    ) -> [SourceIdentity] {
        guard let parameter, let text = LaunchField.custom(parameter).value(in: claims) else { return [] }
        return Self.listed(text).compactMap { part in
            guard let bytes = PercentCoding.decode(part.utf8), let id = String(validating: bytes, as: UTF8.self)
            else { return nil }
            return LaunchField.usable(id).map {
                SourceIdentity(provenance: provenance, scheme: scheme, value: $0)
            }
        }
    }
}

extension Section {
    /// A context in canonical terms.
    init(_ context: LaunchContext, id: ContextID) {
        self.init(id: id.text)
        title = context.title ?? ""
        code = context.label
        type = context.types.first.map { $0.kind?.rawValue ?? $0.raw } ?? ""
    }
}
