/// Which events and actions a metric profile has, and what its certification asks for (section 2 and the certification guide).
struct ProfileTable: Sendable {
    /// How a profile stands to an action.
    enum Standing: Sendable {
        /// A sensor of the profile must be able to send it.
        case required
        /// At least one of these must be sent.
        case oneOf
        case optional
    }

    struct Row: Sendable {
        let profile: CaliperProfile
        let event: NodeType
        let actions: [CaliperAction]
        let standing: Standing

        init(_ profile: CaliperProfile, _ event: NodeType, _ actions: [CaliperAction], _ standing: Standing = .optional)
        {
            self.profile = profile
            self.event = event
            self.actions = actions
            self.standing = standing
        }
    }

    static let shared = ProfileTable()

    /// For each profile, by its place in the vocabulary, the actions of each of its events.
    private let actions: [[NodeType: Set<Int>]]

    private init() {
        var actions = Array(repeating: [NodeType: Set<Int>](), count: CaliperProfile.standard.count)
        for row in Self.rows {
            guard let profile = CaliperProfile.standard.firstIndex(of: row.profile) else { continue }
            let places = row.actions.compactMap { CaliperModel.shared.place(of: $0.rawValue, in: .action) }
            actions[profile][row.event, default: []].formUnion(places)
        }
        self.actions = actions
    }

    /// Whether a profile has an event with an action, both as places in the vocabularies. The generic event belongs to any
    /// profile: it is how an action travels that no event of the profile has.
    func has(_ type: NodeType, _ action: Int, in profile: Int) -> Bool {
        guard actions.indices.contains(profile), type != .event else { return true }
        return actions[profile][type]?.contains(action) ?? false
    }

    static let rows: [Row] = [
        Row(.generalProfile, .event, .all, .required),
        Row(.annotationProfile, .annotationEvent, [.bookmarked], .required),
        Row(.annotationProfile, .annotationEvent, [.highlighted, .shared, .tagged]),
        Row(.assessmentProfile, .assessmentEvent, [.paused, .reset, .restarted, .resumed, .started]),
        Row(.assessmentProfile, .assessmentEvent, [.submitted], .required),
        Row(.assessmentProfile, .assessmentItemEvent, [.completed, .skipped, .started]),
        Row(.assessmentProfile, .navigationEvent, [.navigatedTo]),
        Row(.assessmentProfile, .viewEvent, [.viewed]),
        Row(.assignableProfile, .assignableEvent, [.activated, .completed, .deactivated, .reviewed, .started]),
        Row(.assignableProfile, .assignableEvent, [.submitted], .required),
        Row(.assignableProfile, .navigationEvent, [.navigatedTo]),
        Row(.assignableProfile, .viewEvent, [.viewed]),
        Row(.feedbackProfile, .feedbackEvent, [.commented, .ranked], .oneOf),
        Row(.forumProfile, .forumEvent, [.subscribed, .unsubscribed]),
        Row(.forumProfile, .messageEvent, [.markedAsRead, .markedAsUnRead, .markedAsUnread]),
        Row(.forumProfile, .messageEvent, [.posted], .required),
        Row(.forumProfile, .threadEvent, [.markedAsRead, .markedAsUnRead, .markedAsUnread]),
        Row(.forumProfile, .navigationEvent, [.navigatedTo]),
        Row(.forumProfile, .viewEvent, [.viewed]),
        Row(.gradingProfile, .gradeEvent, [.graded], .required),
        Row(.gradingProfile, .viewEvent, [.viewed]),
        Row(
            .mediaProfile, .mediaEvent,
            [
                .changedResolution, .changedSize, .changedSpeed, .changedVolume, .closedPopout,
                .disabledClosedCaptioning, .enabledClosedCaptioning, .enteredFullScreen, .exitedFullScreen,
                .forwardedTo, .jumpedTo, .muted, .openedPopout, .paused, .restarted, .resumed, .unmuted,
            ]),
        Row(.mediaProfile, .mediaEvent, [.ended, .started], .required),
        Row(.mediaProfile, .navigationEvent, [.navigatedTo]),
        Row(.mediaProfile, .viewEvent, [.viewed]),
        Row(.readingProfile, .navigationEvent, [.navigatedTo], .required),
        Row(.readingProfile, .viewEvent, [.viewed], .required),
        Row(
            .resourceManagementProfile, .resourceManagementEvent,
            [
                .archived, .copied, .deleted, .described, .downloaded, .modified, .printed, .published, .restored,
                .retrieved, .saved, .unpublished, .uploaded,
            ]),
        Row(.resourceManagementProfile, .resourceManagementEvent, [.created], .required),
        Row(.searchProfile, .searchEvent, [.searched], .required),
        Row(.sessionProfile, .sessionEvent, [.loggedIn], .required),
        Row(.sessionProfile, .sessionEvent, [.loggedOut, .timedOut]),
        Row(.surveyProfile, .surveyInvitationEvent, [.accepted, .declined, .sent]),
        Row(.surveyProfile, .surveyEvent, [.optedIn, .optedOut]),
        Row(.surveyProfile, .questionnaireEvent, [.started]),
        Row(.surveyProfile, .questionnaireEvent, [.submitted], .required),
        Row(.surveyProfile, .questionnaireItemEvent, [.completed, .skipped, .started]),
        Row(.surveyProfile, .navigationEvent, [.navigatedTo]),
        Row(.surveyProfile, .viewEvent, [.viewed]),
        Row(.toolLaunchProfile, .toolLaunchEvent, [.launched], .required),
        Row(.toolLaunchProfile, .toolLaunchEvent, [.returned]),
        Row(.toolUseProfile, .toolUseEvent, [.used], .required),
    ]
}
