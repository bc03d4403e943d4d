extension EntityTable {
    /// Entities of surveys, questions and scales.
    static let survey: [EntityRow] = [
        EntityRow(
            .survey, of: [.collection],
            [
                .items: .references([.questionnaire])
            ]),
        EntityRow(
            .surveyInvitation, of: [.digitalResource],
            [
                .rater: .reference([.person]),
                .survey: .reference([.survey]),
                .sentCount: .integer,
                .dateSent: .time,
            ]),
        EntityRow(
            .questionnaire, of: [.digitalResourceCollection],
            [
                .items: .references([.questionnaireItem])
            ], required: [.items]),
        EntityRow(
            .questionnaireItem, of: [.digitalResource],
            [
                .question: .reference([.question]),
                .categories: .texts,
                .weight: .decimal,
            ]),
        EntityRow(
            .question, of: [.digitalResource],
            [
                .questionPosed: .text
            ]),
        EntityRow(
            .dateTimeQuestion, of: [.question],
            [
                .minDateTime: .time,
                .minLabel: .text,
                .maxDateTime: .time,
                .maxLabel: .text,
            ]),
        EntityRow(
            .multiselectQuestion, of: [.question],
            [
                .points: .count,
                .itemLabels: .texts,
                .itemValues: .texts,
            ]),
        EntityRow(.openEndedQuestion, of: [.question]),
        EntityRow(
            .ratingScaleQuestion, of: [.question],
            [
                .scale: .reference([.scale])
            ]),
        EntityRow(
            .dateTimeResponse, of: [.response],
            [
                .dateTimeSelected: .time
            ]),
        EntityRow(
            .multiselectResponse, of: [.response],
            [
                .selections: .texts
            ]),
        EntityRow(
            .openEndedResponse, of: [.response],
            [
                .value: .text
            ]),
        EntityRow(
            .ratingScaleResponse, of: [.response],
            [
                .selections: .texts
            ]),
        EntityRow(.scale, of: [.entity]),
        EntityRow(
            .likertScale, of: [.scale],
            [
                .scalePoints: .integer,
                .itemLabels: .texts,
                .itemValues: .texts,
            ]),
        EntityRow(
            .multiselectScale, of: [.scale],
            [
                .scalePoints: .integer,
                .itemLabels: .texts,
                .itemValues: .texts,
                .isOrderedSelection: .bool,
                .minSelections: .integer,
                .maxSelections: .integer,
            ]),
        EntityRow(
            .numericScale, of: [.scale],
            [
                .minValue: .decimal,
                .minLabel: .text,
                .maxValue: .decimal,
                .maxLabel: .text,
                .step: .decimal,
            ]),
    ]
}
