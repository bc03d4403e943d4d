extension EntityTable {
    /// Entities of people, organizations, applications and sessions.
    static let people: [EntityRow] = [
        EntityRow(
            .entity,
            [
                .context: .context,
                .type: .type,
                .id: .identity,
                .name: .text,
                .description: .text,
                .dateCreated: .time,
                .dateModified: .time,
                .otherIdentifiers: .nodes([.systemIdentifier]),
                .extensions: .map,
            ], required: [.id, .type]),
        EntityRow(.agent, of: [.entity]),
        EntityRow(.person, of: [.agent]),
        EntityRow(
            .organization, of: [.agent],
            [
                .subOrganizationOf: .reference([.organization]),
                .members: .references([.agent]),
            ]),
        EntityRow(.group, of: [.organization]),
        EntityRow(
            .courseOffering, of: [.organization],
            [
                .courseNumber: .text,
                .academicSession: .text,
            ]),
        EntityRow(
            .courseSection, of: [.courseOffering],
            [
                .category: .text
            ]),
        EntityRow(
            .membership, of: [.entity],
            [
                .organization: .reference([.organization]),
                .member: .reference([.person]),
                .roles: .terms(.role),
                .status: .term(.status),
            ]),
        EntityRow(
            .softwareApplication, of: [.agent],
            [
                .host: .text,
                .ipAddress: .text,
                .userAgent: .text,
                .version: .text,
            ]),
        EntityRow(
            .session, of: [.entity],
            [
                .user: .reference([.person]),
                .client: .reference([.softwareApplication]),
                .startedAtTime: .time,
                .endedAtTime: .time,
                .duration: .duration,
            ]),
        EntityRow(
            .ltiSession, of: [.session],
            [
                .messageParameters: .map
            ]),
        EntityRow(
            .systemIdentifier,
            [
                .context: .context,
                .type: .type,
                .identifierType: .term(.identifierType),
                .identifier: .text,
                .source: .reference([.softwareApplication]),
                .extensions: .map,
            ], required: [.type, .identifierType, .identifier]),
    ]
}
