/// What each event of 1.2 may have (section 3): the actions, and the types of what it names. What a row leaves out is as in the
/// generic `Event`.
enum EventTable {
    static let rows: [EventRow] = [
        EventRow(
            .event, actions: .all,
            actor: [.agent], object: [.entity]),
        EventRow(
            .annotationEvent, actions: [.bookmarked, .highlighted, .shared, .tagged],
            actor: [.person], object: [.digitalResource], target: [.frame], generated: [.annotation]),
        EventRow(
            .assessmentEvent, actions: [.paused, .reset, .restarted, .resumed, .started, .submitted],
            actor: [.person], object: [.assessment], generated: [.attempt]),
        EventRow(
            .assessmentItemEvent, actions: [.completed, .skipped, .started],
            actor: [.person], object: [.assessmentItem], generated: [.response, .attempt], referrer: [.assessmentItem]),
        EventRow(
            .assignableEvent, actions: [.activated, .completed, .deactivated, .reviewed, .started, .submitted],
            actor: [.person], object: [.assignableDigitalResource], target: [.frame], generated: [.attempt]),
        EventRow(
            .feedbackEvent, actions: [.commented, .ranked],
            actor: [.person], object: [.entity], target: [.frame], generated: [.rating, .comment]),
        EventRow(
            .forumEvent, actions: [.subscribed, .unsubscribed],
            actor: [.person], object: [.forum]),
        EventRow(
            .gradeEvent, actions: [.graded],
            actor: [.agent], object: [.attempt], generated: [.score]),
        EventRow(
            .mediaEvent,
            actions: [
                .changedResolution, .changedSize, .changedSpeed, .changedVolume, .closedPopout,
                .disabledClosedCaptioning, .enabledClosedCaptioning, .ended, .enteredFullScreen, .exitedFullScreen,
                .forwardedTo, .jumpedTo, .muted, .openedPopout, .paused, .restarted, .resumed, .started, .unmuted,
            ],
            actor: [.person], object: [.mediaObject], target: [.mediaLocation]),
        EventRow(
            .messageEvent, actions: [.markedAsRead, .markedAsUnRead, .markedAsUnread, .posted],
            actor: [.person], object: [.message]),
        EventRow(
            .navigationEvent, actions: [.navigatedTo],
            actor: [.person], object: [.digitalResource, .softwareApplication], target: [.digitalResource],
            referrer: [.digitalResource, .softwareApplication]),
        EventRow(
            .questionnaireEvent, actions: [.started, .submitted],
            actor: [.person], object: [.questionnaire], generated: [.attempt]),
        EventRow(
            .questionnaireItemEvent, actions: [.completed, .skipped, .started],
            actor: [.person], object: [.questionnaireItem], generated: [.response, .attempt]),
        EventRow(
            .resourceManagementEvent,
            actions: [
                .archived, .copied, .created, .deleted, .described, .downloaded, .modified, .printed, .published,
                .restored, .retrieved, .saved, .unpublished, .uploaded,
            ],
            actor: [.person], object: [.digitalResource], generated: [.digitalResource]),
        EventRow(
            .searchEvent, actions: [.searched],
            actor: [.person], object: [.entity], generated: [.searchResponse]),
        EventRow(
            .sessionEvent, actions: [.loggedIn, .loggedOut, .timedOut],
            actor: [.person, .softwareApplication], object: [.session, .softwareApplication],
            target: [.digitalResource], referrer: [.digitalResource, .softwareApplication]),
        EventRow(
            .surveyEvent, actions: [.optedIn, .optedOut],
            actor: [.person], object: [.survey]),
        EventRow(
            .surveyInvitationEvent, actions: [.accepted, .declined, .sent],
            actor: [.person], object: [.surveyInvitation]),
        EventRow(
            .threadEvent, actions: [.markedAsRead, .markedAsUnRead, .markedAsUnread],
            actor: [.person], object: [.thread]),
        EventRow(
            .toolLaunchEvent, actions: [.launched, .returned],
            actor: [.person], object: [.softwareApplication], target: [.link, .ltiLink], generated: [.digitalResource]),
        EventRow(
            .toolUseEvent, actions: [.used],
            actor: [.person], object: [.softwareApplication], target: [.softwareApplication],
            generated: [.aggregateMeasureCollection]),
        EventRow(
            .viewEvent, actions: [.viewed],
            actor: [.person], object: [.digitalResource, .result]),
        EventRow(.outcomeEvent, actions: [.graded], actor: [.agent], object: [.attempt], generated: [.score, .result]),
        EventRow(.readingEvent, actions: .all, actor: [.person], object: [.digitalResource]),
    ]
}
