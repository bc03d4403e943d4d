import CrosswalkJOSE
public import LTICanonical
public import LTICore
public import PageLayout

/// Who came, from where, and how that was decided. It shows personal data to the person whose data it is.
public enum LaunchPage {
    /// The page of a launch.
    ///
    /// - Parameters:
    ///   - launch: the launch.
    ///   - person: whom of a roster it is; `nil` where no roster is asked.
    ///   - sections: what the person can do from here.
    public static func page(
        _ launch: VerifiedLaunch, _ person: PersonResolution?, sections: [PageSection] = []
    ) -> Page {
        let claims = launch.claims
        let name = claims.user.name ?? "without a name"
        let place = claims.context?.title ?? claims.context?.label ?? "no course"
        return Page(
            title: "Launched",
            lead: .paragraph("\(Status("verified", .good).html) \(name), \(launch.roles.words) in \(place)."),
            sections: sections + [
                PageSection("Who", .pairs(who(launch)) + (person.map(roster) ?? .empty)),
                PageSection("Where from", .pairs(whereFrom(launch))),
                PageSection("How this was decided", decision(launch)),
            ],
            footer: .paragraph("You see your own data, as your learning platform sent it."), hasForms: !sections.isEmpty
        )
    }

    private static func who(_ launch: VerifiedLaunch) -> [(String, HTML)] {
        let claims = launch.claims
        let sourced = claims.sourcedIDs?.person ?? claims.custom["person_sourcedid"]
        return [
            ("Name", HTML(text: claims.user.name ?? "not sent")),
            ("Known to the platform as", launch.user.map { .value($0.user.text) } ?? "nobody: an anonymous launch"),
            ("Known to the school's records as", sourced.map { .value($0) } ?? "not sent"),
            ("Roles", .list(launch.roles.all.map { .code($0.raw) })),
        ]
    }

    private static func roster(_ person: PersonResolution) -> HTML {
        let (status, words): (Status, String) =
            switch person {
            case .linked(let id, let evidence, let isNew):
                (
                    Status("in the roster", .good),
                    "as \(id.text), by \(evidence.kind.words)\(isNew ? "; linked with this launch" : "")."
                )
            case .suggested: (Status("perhaps in the roster", .waiting), "somebody has to confirm who it is.")
            case .unknown(let reason): (Status("not in the roster", .plain), "\(reason)")
            case .conflict(let conflict, _): (Status("unclear", .bad), "\(conflict): for review, nothing was linked.")
            }
        return .paragraph("\(status.html) \(words)")
    }

    private static func whereFrom(_ launch: VerifiedLaunch) -> [(String, HTML)] {
        let claims = launch.claims
        let family = LMSFamilyTable.builtIn.family(
            productFamilyCode: claims.toolPlatform?.productFamilyCode, issuer: launch.tenant.issuer)
        return [
            ("Platform", HTML(text: claims.toolPlatform?.name ?? family.family.name)),
            ("Issuer", .value(launch.tenant.issuer.text)),
            ("Installation", .value(launch.tenant.deploymentID.text)),
            ("Course", HTML(text: claims.context?.title ?? "none")),
            ("Link", HTML(text: claims.resourceLink?.title ?? claims.resourceLink?.id?.text ?? "none")),
        ]
    }

    private static func decision(_ launch: VerifiedLaunch) -> HTML {
        let key: HTML =
            "\(launch.algorithm.rawValue) with the platform's key \(HTML.code(launch.keyID ?? "without a name"))"
        let findings = launch.findings.map { HTML.code("\($0)") }
        return .paragraph("The token is signed by \(key). \(launch.steps.count) checks were made, in this order:")
            + .disclosure("The checks", .steps(launch.steps.map { HTML(text: "\($0)") }))
            + (findings.isEmpty
                ? .empty : .paragraph("Let pass, though the standard says otherwise:") + .list(findings))
    }
}
