/// What somebody did (Caliper 1.2, section 6 and appendix of actions).
public struct CaliperAction: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.action.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .abandoned, .accepted, .activated, .added, .archived, .attached, .bookmarked, .changedResolution,
        .changedSize, .changedSpeed, .changedVolume, .classified, .closedPopout, .commented, .completed, .copied,
        .created, .deactivated, .declined, .deleted, .described, .disabledClosedCaptioning, .disliked, .downloaded,
        .enabledClosedCaptioning, .ended, .enteredFullScreen, .exitedFullScreen, .forwardedTo, .graded, .hid,
        .highlighted, .identified, .jumpedTo, .launched, .liked, .linked, .loggedIn, .loggedOut, .markedAsRead,
        .markedAsUnread, .modified, .muted, .navigatedTo, .openedPopout, .optedIn, .optedOut, .paused, .posted,
        .printed, .published, .questioned, .ranked, .recommended, .removed, .reset, .restarted, .restored, .resumed,
        .retrieved, .returned, .reviewed, .rewound, .saved, .searched, .sent, .shared, .showed, .skipped, .started,
        .submitted, .subscribed, .tagged, .timedOut, .unmuted, .unpublished, .unsubscribed, .uploaded, .used,
        .viewed,
    ]
}

extension CaliperAction {
    /// `Abandoned`.
    public static let abandoned = Self(rawValue: "Abandoned")
    /// `Accepted`.
    public static let accepted = Self(rawValue: "Accepted")
    /// `Activated`.
    public static let activated = Self(rawValue: "Activated")
    /// `Added`.
    public static let added = Self(rawValue: "Added")
    /// `Archived`.
    public static let archived = Self(rawValue: "Archived")
    /// `Attached`.
    public static let attached = Self(rawValue: "Attached")
    /// `Bookmarked`.
    public static let bookmarked = Self(rawValue: "Bookmarked")
    /// `ChangedResolution`.
    public static let changedResolution = Self(rawValue: "ChangedResolution")
    /// `ChangedSize`.
    public static let changedSize = Self(rawValue: "ChangedSize")
    /// `ChangedSpeed`.
    public static let changedSpeed = Self(rawValue: "ChangedSpeed")
    /// `ChangedVolume`.
    public static let changedVolume = Self(rawValue: "ChangedVolume")
    /// `Classified`.
    public static let classified = Self(rawValue: "Classified")
    /// `ClosedPopout`.
    public static let closedPopout = Self(rawValue: "ClosedPopout")
    /// `Commented`.
    public static let commented = Self(rawValue: "Commented")
    /// `Completed`.
    public static let completed = Self(rawValue: "Completed")
    /// `Copied`.
    public static let copied = Self(rawValue: "Copied")
    /// `Created`.
    public static let created = Self(rawValue: "Created")
    /// `Deactivated`.
    public static let deactivated = Self(rawValue: "Deactivated")
    /// `Declined`.
    public static let declined = Self(rawValue: "Declined")
    /// `Deleted`.
    public static let deleted = Self(rawValue: "Deleted")
    /// `Described`.
    public static let described = Self(rawValue: "Described")
    /// `DisabledClosedCaptioning`.
    public static let disabledClosedCaptioning = Self(rawValue: "DisabledClosedCaptioning")
    /// `Disliked`.
    public static let disliked = Self(rawValue: "Disliked")
    /// `Downloaded`.
    public static let downloaded = Self(rawValue: "Downloaded")
    /// `EnabledClosedCaptioning`.
    public static let enabledClosedCaptioning = Self(rawValue: "EnabledClosedCaptioning")
    /// `Ended`.
    public static let ended = Self(rawValue: "Ended")
    /// `EnteredFullScreen`.
    public static let enteredFullScreen = Self(rawValue: "EnteredFullScreen")
    /// `ExitedFullScreen`.
    public static let exitedFullScreen = Self(rawValue: "ExitedFullScreen")
    /// `ForwardedTo`.
    public static let forwardedTo = Self(rawValue: "ForwardedTo")
    /// `Graded`.
    public static let graded = Self(rawValue: "Graded")
    /// `Hid`.
    public static let hid = Self(rawValue: "Hid")
    /// `Highlighted`.
    public static let highlighted = Self(rawValue: "Highlighted")
    /// `Identified`.
    public static let identified = Self(rawValue: "Identified")
    /// `JumpedTo`.
    public static let jumpedTo = Self(rawValue: "JumpedTo")
    /// `Launched`.
    public static let launched = Self(rawValue: "Launched")
    /// `Liked`.
    public static let liked = Self(rawValue: "Liked")
    /// `Linked`.
    public static let linked = Self(rawValue: "Linked")
    /// `LoggedIn`.
    public static let loggedIn = Self(rawValue: "LoggedIn")
    /// `LoggedOut`.
    public static let loggedOut = Self(rawValue: "LoggedOut")
    /// `MarkedAsRead`.
    public static let markedAsRead = Self(rawValue: "MarkedAsRead")
    /// `MarkedAsUnread`.
    public static let markedAsUnread = Self(rawValue: "MarkedAsUnread")
    /// `Modified`.
    public static let modified = Self(rawValue: "Modified")
    /// `Muted`.
    public static let muted = Self(rawValue: "Muted")
    /// `NavigatedTo`.
    public static let navigatedTo = Self(rawValue: "NavigatedTo")
    /// `OpenedPopout`.
    public static let openedPopout = Self(rawValue: "OpenedPopout")
    /// `OptedIn`.
    public static let optedIn = Self(rawValue: "OptedIn")
    /// `OptedOut`.
    public static let optedOut = Self(rawValue: "OptedOut")
    /// `Paused`.
    public static let paused = Self(rawValue: "Paused")
    /// `Posted`.
    public static let posted = Self(rawValue: "Posted")
    /// `Printed`.
    public static let printed = Self(rawValue: "Printed")
    /// `Published`.
    public static let published = Self(rawValue: "Published")
    /// `Questioned`.
    public static let questioned = Self(rawValue: "Questioned")
    /// `Ranked`.
    public static let ranked = Self(rawValue: "Ranked")
    /// `Recommended`.
    public static let recommended = Self(rawValue: "Recommended")
    /// `Removed`.
    public static let removed = Self(rawValue: "Removed")
    /// `Reset`.
    public static let reset = Self(rawValue: "Reset")
    /// `Restarted`.
    public static let restarted = Self(rawValue: "Restarted")
    /// `Restored`.
    public static let restored = Self(rawValue: "Restored")
    /// `Resumed`.
    public static let resumed = Self(rawValue: "Resumed")
    /// `Retrieved`.
    public static let retrieved = Self(rawValue: "Retrieved")
    /// `Returned`.
    public static let returned = Self(rawValue: "Returned")
    /// `Reviewed`.
    public static let reviewed = Self(rawValue: "Reviewed")
    /// `Rewound`.
    public static let rewound = Self(rawValue: "Rewound")
    /// `Saved`.
    public static let saved = Self(rawValue: "Saved")
    /// `Searched`.
    public static let searched = Self(rawValue: "Searched")
    /// `Sent`.
    public static let sent = Self(rawValue: "Sent")
    /// `Shared`.
    public static let shared = Self(rawValue: "Shared")
    /// `Showed`.
    public static let showed = Self(rawValue: "Showed")
    /// `Skipped`.
    public static let skipped = Self(rawValue: "Skipped")
    /// `Started`.
    public static let started = Self(rawValue: "Started")
    /// `Submitted`.
    public static let submitted = Self(rawValue: "Submitted")
    /// `Subscribed`.
    public static let subscribed = Self(rawValue: "Subscribed")
    /// `Tagged`.
    public static let tagged = Self(rawValue: "Tagged")
    /// `TimedOut`.
    public static let timedOut = Self(rawValue: "TimedOut")
    /// `Unmuted`.
    public static let unmuted = Self(rawValue: "Unmuted")
    /// `Unpublished`.
    public static let unpublished = Self(rawValue: "Unpublished")
    /// `Unsubscribed`.
    public static let unsubscribed = Self(rawValue: "Unsubscribed")
    /// `Uploaded`.
    public static let uploaded = Self(rawValue: "Uploaded")
    /// `Used`.
    public static let used = Self(rawValue: "Used")
    /// `Viewed`.
    public static let viewed = Self(rawValue: "Viewed")
    /// `MarkedAsUnRead`: how the forum profile spells ``markedAsUnread``. Both are read; write this one where a receiver is known to want
    /// it.
    public static let markedAsUnRead = Self(rawValue: "MarkedAsUnRead")
    /// `EnabledCloseCaptioning`: how the published context spells ``enabledClosedCaptioning``. It is read, not written.
    public static let enabledCloseCaptioning = Self(rawValue: "EnabledCloseCaptioning")
    /// `DisabledCloseCaptioning`: how the published context spells ``disabledClosedCaptioning``. It is read, not written.
    public static let disabledCloseCaptioning = Self(rawValue: "DisabledCloseCaptioning")
}
