extension EntityTable {
    /// Entities of annotation, feedback and search.
    static let annotation: [EntityRow] = [
        EntityRow(
            .annotation, of: [.entity],
            [
                .annotator: .reference([.person]),
                .annotated: .reference([.digitalResource]),
            ]),
        EntityRow(
            .bookmarkAnnotation, of: [.annotation],
            [
                .bookmarkNotes: .text
            ]),
        EntityRow(
            .highlightAnnotation, of: [.annotation],
            [
                .selectionText: .text,
                .selection: .node([.textPositionSelector]),
            ]),
        EntityRow(
            .sharedAnnotation, of: [.annotation],
            [
                .withAgents: .references([.agent])
            ]),
        EntityRow(
            .tagAnnotation, of: [.annotation],
            [
                .tags: .texts
            ]),
        EntityRow(
            .textPositionSelector,
            [
                .context: .context,
                .type: .type,
                .start: .count,
                .end: .count,
            ], required: [.type, .start, .end]),
        EntityRow(
            .comment, of: [.entity],
            [
                .commenter: .reference([.person]),
                .commentedOn: .reference([.entity]),
                .value: .text,
            ]),
        EntityRow(
            .rating, of: [.entity],
            [
                .rater: .reference([.person]),
                .rated: .reference([.entity]),
                .question: .reference([.question]),
                .selections: .texts,
                .ratingComment: .reference([.comment]),
            ]),
        EntityRow(
            .query, of: [.entity],
            [
                .creator: .reference([.person]),
                .searchTarget: .reference([.entity]),
                .searchTerms: .text,
            ]),
        EntityRow(
            .searchResponse, of: [.entity],
            [
                .searchProvider: .reference([.softwareApplication]),
                .searchTarget: .reference([.entity]),
                .query: .reference([.query]),
                .searchResultsItemCount: .count,
                .searchResults: .references([.entity]),
            ]),
    ]
}
