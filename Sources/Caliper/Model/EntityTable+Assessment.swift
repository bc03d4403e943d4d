extension EntityTable {
    /// Entities of assessment, grading and measures.
    static let assessment: [EntityRow] = [
        EntityRow(
            .assignableDigitalResource, of: [.digitalResource],
            [
                .dateToActivate: .time,
                .dateToShow: .time,
                .dateToStartOn: .time,
                .dateToSubmit: .time,
                .maxAttempts: .count,
                .maxSubmits: .count,
                .maxScore: .decimal,
            ]),
        EntityRow(
            .assessment, of: [.assignableDigitalResource, .digitalResourceCollection],
            [
                .items: .references([.assessmentItem])
            ]),
        EntityRow(
            .assessmentItem, of: [.assignableDigitalResource],
            [
                .isTimeDependent: .bool
            ]),
        EntityRow(
            .attempt, of: [.entity],
            [
                .assignee: .reference([.person]),
                .assignable: .reference([.digitalResource]),
                .count: .integer,
                .startedAtTime: .time,
                .endedAtTime: .time,
                .duration: .duration,
                .isPartOf: .reference([.attempt]),
            ]),
        EntityRow(
            .result, of: [.entity],
            [
                .attempt: .reference([.attempt]),
                .maxResultScore: .decimal,
                .resultScore: .decimal,
                .scoredBy: .reference([.agent]),
                .comment: .text,
            ]),
        EntityRow(
            .score, of: [.entity],
            [
                .attempt: .reference([.attempt]),
                .maxScore: .decimal,
                .scoreGiven: .decimal,
                .scoredBy: .reference([.agent]),
                .comment: .text,
            ]),
        EntityRow(
            .response, of: [.entity],
            [
                .attempt: .reference([.attempt]),
                .startedAtTime: .time,
                .endedAtTime: .time,
                .duration: .duration,
            ]),
        EntityRow(
            .fillinBlankResponse, of: [.response],
            [
                .values: .texts
            ]),
        EntityRow(
            .multipleChoiceResponse, of: [.response],
            [
                .value: .text
            ]),
        EntityRow(
            .multipleResponseResponse, of: [.response],
            [
                .values: .texts
            ]),
        EntityRow(
            .selectTextResponse, of: [.response],
            [
                .values: .texts
            ]),
        EntityRow(
            .trueFalseResponse, of: [.response],
            [
                .value: .text
            ]),
        EntityRow(
            .aggregateMeasure, of: [.entity],
            [
                .metricValue: .decimal,
                .maxMetricValue: .decimal,
                .metric: .term(.metric),
                .startedAtTime: .time,
                .endedAtTime: .time,
            ], required: [.metricValue, .metric]),
        EntityRow(
            .aggregateMeasureCollection, of: [.collection],
            [
                .items: .references([.aggregateMeasure])
            ]),
    ]
}
