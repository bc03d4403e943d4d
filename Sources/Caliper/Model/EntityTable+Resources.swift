extension EntityTable {
    /// Entities of digital resources, media and forums.
    static let resources: [EntityRow] = [
        EntityRow(
            .digitalResource, of: [.entity],
            [
                .storageName: .text,
                .creators: .references([.agent]),
                .mediaType: .text,
                .keywords: .texts,
                .learningObjectives: .references([.learningObjective]),
                .isPartOf: .reference([.entity]),
                .datePublished: .time,
                .version: .text,
            ]),
        EntityRow(
            .digitalResourceCollection, of: [.collection, .digitalResource],
            [
                .items: .references([.digitalResource])
            ]),
        EntityRow(
            .collection, of: [.entity],
            [
                .items: .references([.entity])
            ]),
        EntityRow(.document, of: [.digitalResource]),
        EntityRow(.chapter, of: [.digitalResource]),
        EntityRow(.page, of: [.digitalResource]),
        EntityRow(.webPage, of: [.digitalResource]),
        EntityRow(
            .frame, of: [.digitalResource],
            [
                .index: .integer
            ]),
        EntityRow(.link, of: [.entity]),
        EntityRow(
            .ltiLink, of: [.digitalResource],
            [
                .messageType: .term(.messageType)
            ]),
        EntityRow(
            .mediaObject, of: [.digitalResource],
            [
                .duration: .duration
            ]),
        EntityRow(
            .audioObject, of: [.mediaObject],
            [
                .volumeLevel: .text,
                .volumeMin: .text,
                .volumeMax: .text,
                .muted: .bool,
            ]),
        EntityRow(.imageObject, of: [.mediaObject]),
        EntityRow(.videoObject, of: [.mediaObject]),
        EntityRow(
            .mediaLocation, of: [.digitalResource],
            [
                .currentTime: .duration
            ]),
        EntityRow(.learningObjective, of: [.entity]),
        EntityRow(
            .forum, of: [.digitalResourceCollection],
            [
                .items: .references([.thread])
            ]),
        EntityRow(
            .thread, of: [.digitalResourceCollection],
            [
                .items: .references([.message])
            ]),
        EntityRow(
            .message, of: [.digitalResource],
            [
                .replyTo: .reference([.message]),
                .body: .text,
                .attachments: .references([.digitalResource]),
            ]),
        EntityRow(.epubChapter, of: [.digitalResource]),
        EntityRow(.epubPart, of: [.digitalResource]),
        EntityRow(.epubSubChapter, of: [.digitalResource]),
        EntityRow(.epubVolume, of: [.digitalResource]),
        EntityRow(.reading, of: [.digitalResource]),
    ]
}
