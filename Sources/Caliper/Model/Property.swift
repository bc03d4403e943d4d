/// The members that events and entities of Caliper can have, in the order in which they are written.
///
/// Raw values are places in tables, and nothing that leaves the process.
enum Property: UInt8, CaseIterable, Sendable {
    case context, id, type, profile, actor, action, object, eventTime, target, generated, referrer, edApp, group
    case membership, session, federatedSession, name, description, metricValue, maxMetricValue, metric, startedAtTime
    case endedAtTime, items, annotator, annotated, isTimeDependent, dateToActivate, dateToShow, dateToStartOn
    case dateToSubmit, maxAttempts, maxSubmits, maxScore, assignee, assignable, count, duration, isPartOf
    case volumeLevel, volumeMin, volumeMax, muted, bookmarkNotes, commenter, commentedOn, value, courseNumber
    case academicSession, category, minDateTime, minLabel, maxDateTime, maxLabel, dateTimeSelected, storageName
    case creators, mediaType, keywords, learningObjectives, datePublished, version, values, index, selectionText
    case selection, scalePoints, itemLabels, itemValues, messageType, messageParameters, currentTime, organization
    case member, roles, status, replyTo, body, attachments, points, selections, isOrderedSelection, minSelections
    case maxSelections, minValue, maxValue, step, subOrganizationOf, members, creator, searchTarget, searchTerms
    case questionPosed, question, categories, weight, rater, rated, ratingComment, scale, attempt, maxResultScore
    case resultScore, scoredBy, comment, scoreGiven, searchProvider, query, searchResultsItemCount, searchResults
    case user, client, withAgents, host, ipAddress, userAgent, survey, sentCount, dateSent, identifierType
    case identifier, source, tags, start, end, otherIdentifiers, dateCreated, dateModified, extensions
    /// Members of other vocabularies, all in one object.
    case foreign

    /// The name on the wire.
    var name: StaticString { Self.names[Int(rawValue)] }

    /// The names in the order of the raw values.
    static let names: [StaticString] = [
        "@context", "id", "type", "profile", "actor", "action", "object", "eventTime", "target", "generated",
        "referrer", "edApp", "group", "membership", "session", "federatedSession", "name", "description",
        "metricValue", "maxMetricValue", "metric", "startedAtTime", "endedAtTime", "items", "annotator",
        "annotated", "isTimeDependent", "dateToActivate", "dateToShow", "dateToStartOn", "dateToSubmit",
        "maxAttempts", "maxSubmits", "maxScore", "assignee", "assignable", "count", "duration", "isPartOf",
        "volumeLevel", "volumeMin", "volumeMax", "muted", "bookmarkNotes", "commenter", "commentedOn", "value",
        "courseNumber", "academicSession", "category", "minDateTime", "minLabel", "maxDateTime", "maxLabel",
        "dateTimeSelected", "storageName", "creators", "mediaType", "keywords", "learningObjectives",
        "datePublished", "version", "values", "index", "selectionText", "selection", "scalePoints", "itemLabels",
        "itemValues", "messageType", "messageParameters", "currentTime", "organization", "member", "roles",
        "status", "replyTo", "body", "attachments", "points", "selections", "isOrderedSelection", "minSelections",
        "maxSelections", "minValue", "maxValue", "step", "subOrganizationOf", "members", "creator", "searchTarget",
        "searchTerms", "questionPosed", "question", "categories", "weight", "rater", "rated", "ratingComment",
        "scale", "attempt", "maxResultScore", "resultScore", "scoredBy", "comment", "scoreGiven", "searchProvider",
        "query", "searchResultsItemCount", "searchResults", "user", "client", "withAgents", "host", "ipAddress",
        "userAgent", "survey", "sentCount", "dateSent", "identifierType", "identifier", "source", "tags", "start",
        "end", "otherIdentifiers", "dateCreated", "dateModified", "extensions", "",
    ]
}

extension Property {
    /// Whether 1.1 does not have it.
    var isNewIn12: Bool {
        switch self {
        case .profile, .otherIdentifiers, .client, .host, .ipAddress, .userAgent: true
        default: false
        }
    }
}
