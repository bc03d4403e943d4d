/// The types of events and entities, and of the two nodes that have no id.
///
/// Raw values are places in tables, and nothing that leaves the process.
enum NodeType: UInt8, CaseIterable, Sendable {
    // Entities (Caliper 1.2, section 4).
    case entity, agent, aggregateMeasure, aggregateMeasureCollection, annotation, assessment, assessmentItem
    case assignableDigitalResource, attempt, audioObject, bookmarkAnnotation, chapter, collection, comment
    case courseOffering, courseSection, dateTimeQuestion, dateTimeResponse, digitalResource
    case digitalResourceCollection, document, fillinBlankResponse, forum, frame, group, highlightAnnotation
    case imageObject, learningObjective, likertScale, link, ltiLink, ltiSession, mediaLocation, mediaObject
    case membership, message, multipleChoiceResponse, multipleResponseResponse, multiselectQuestion
    case multiselectResponse, multiselectScale, numericScale, openEndedQuestion, openEndedResponse, organization
    case page, person, query, question, questionnaire, questionnaireItem, rating, ratingScaleQuestion
    case ratingScaleResponse, response, result, scale, score, searchResponse, selectTextResponse, session
    case sharedAnnotation, softwareApplication, survey, surveyInvitation, systemIdentifier, tagAnnotation
    case textPositionSelector, thread, trueFalseResponse, videoObject, webPage
    // Entities of 1.0 and 1.1 that 1.2 has no more.
    case epubChapter, epubPart, epubSubChapter, epubVolume, reading
    // Events (section 3).
    case event, annotationEvent, assessmentEvent, assessmentItemEvent, assignableEvent, feedbackEvent, forumEvent
    case gradeEvent, mediaEvent, messageEvent, navigationEvent, questionnaireEvent, questionnaireItemEvent
    case resourceManagementEvent, searchEvent, sessionEvent, surveyEvent, surveyInvitationEvent, threadEvent
    case toolLaunchEvent, toolUseEvent, viewEvent
    // Events of 1.0 and 1.1 that 1.2 has no more.
    case outcomeEvent, readingEvent
    /// A type of another vocabulary.
    case foreign

    /// The name on the wire; empty for a foreign type.
    var term: StaticString { Self.terms[Int(rawValue)] }

    /// Whether it is an event.
    var isEvent: Bool { rawValue >= Self.event.rawValue && self != .foreign }

    /// The names in the order of the raw values.
    static let terms: [StaticString] = [
        "Entity", "Agent", "AggregateMeasure", "AggregateMeasureCollection", "Annotation", "Assessment",
        "AssessmentItem", "AssignableDigitalResource", "Attempt", "AudioObject", "BookmarkAnnotation", "Chapter",
        "Collection", "Comment", "CourseOffering", "CourseSection", "DateTimeQuestion", "DateTimeResponse",
        "DigitalResource", "DigitalResourceCollection", "Document", "FillinBlankResponse", "Forum", "Frame",
        "Group", "HighlightAnnotation", "ImageObject", "LearningObjective", "LikertScale", "Link", "LtiLink",
        "LtiSession", "MediaLocation", "MediaObject", "Membership", "Message", "MultipleChoiceResponse",
        "MultipleResponseResponse", "MultiselectQuestion", "MultiselectResponse", "MultiselectScale",
        "NumericScale", "OpenEndedQuestion", "OpenEndedResponse", "Organization", "Page", "Person", "Query",
        "Question", "Questionnaire", "QuestionnaireItem", "Rating", "RatingScaleQuestion", "RatingScaleResponse",
        "Response", "Result", "Scale", "Score", "SearchResponse", "SelectTextResponse", "Session",
        "SharedAnnotation", "SoftwareApplication", "Survey", "SurveyInvitation", "SystemIdentifier",
        "TagAnnotation", "TextPositionSelector", "Thread", "TrueFalseResponse", "VideoObject", "WebPage",
        "EpubChapter", "EpubPart", "EpubSubChapter", "EpubVolume", "Reading", "Event", "AnnotationEvent",
        "AssessmentEvent", "AssessmentItemEvent", "AssignableEvent", "FeedbackEvent", "ForumEvent", "GradeEvent",
        "MediaEvent", "MessageEvent", "NavigationEvent", "QuestionnaireEvent", "QuestionnaireItemEvent",
        "ResourceManagementEvent", "SearchEvent", "SessionEvent", "SurveyEvent", "SurveyInvitationEvent",
        "ThreadEvent", "ToolLaunchEvent", "ToolUseEvent", "ViewEvent", "OutcomeEvent", "ReadingEvent", "",
    ]
}

extension NodeType {
    /// Whether 1.2 does not have it any more.
    var isDeprecated: Bool {
        switch self {
        case .epubChapter, .epubPart, .epubSubChapter, .epubVolume, .reading, .outcomeEvent, .readingEvent: true
        default: false
        }
    }
}
