/// One thing that a tool written by hand can do wrong, and the rows of the rehearsal that are meant for it.
enum ToolFault: String, CaseIterable, Sendable, CustomStringConvertible {
    // Keys
    case keysUnreachable, keysEmpty, keysWithPrivateMembers, keysWithoutID, keysOfAnotherType
    // Login
    case sameNonce, sameState, noPrompt, hintDropped, redirectsElsewhere, anyIssuerWelcome, loginByGetAlone
    // Launch: what is believed
    case ignoresSignature, acceptsAlgNone, acceptsHS256, acceptsMissingKeyID, acceptsUnknownKeyID, followsJKU
    case trustsKeyInHeader, ignoresCrit
    case ignoresIssuer, ignoresAudience, ignoresFurtherAudiences, ignoresAuthorizedParty
    case ignoresExpiry, ignoresIssueTime, ignoresNotBefore, readsTimesAsText
    case ignoresNonce, ignoresReplay, ignoresBrowser, ignoresState
    case ignoresVersion, ignoresMessageType, ignoresDeployment, ignoresTarget, ignoresRoles, ignoresSubject
    case ignoresResourceLink
    // Launch: what is refused
    case fallsOverWhenRefusing, redirectsToErrorPage, refusesUnknownRole, refusesNoRoles, refusesShortRole
    case needsEmail, needsName, needsContext, refusesAudienceList, refusesLongLife
    // Members
    case membersWithoutAccept, membersFirstPageOnly, membersDropQuery, membersPartIsWhole, membersFollowAnywhere
    case membersWithoutToken, membersTwice
    // Grades
    case scoreWithoutTimestamp, scoreWithoutFractions, scoreSameTimestamp, scoreMediaTypeJSON, scoreBehindQuery
    case scoreDropsQuery, scoreNegative, scoreZeroDropped, scoreAsText, scoreWithoutMaximum, scoreNotGraded
    case scoreOfSomebodyElse, scoreNeedsLineItemScope, resultWithoutAccept, lineItemTwice, lineItemMediaTypeJSON
    // Deep linking
    case linkUnsigned, linkByAnotherKey, linkWithoutKeyID, linkWrongAudience, linkWrongIssuer, linkWithoutNonce
    case linkSameNonce, linkDataDropped, linkEmptyDataDropped, linkWrongDeployment, linkWrongType, linkWithoutVersion
    case linkExpired, linkPostedElsewhere, linkItemsNull, linkItemWithoutType, linkWrongField
    // Tokens
    case tokenWrongAudience, tokenWithoutID, tokenSameID, tokenExpired, tokenWithoutKeyID, tokenWithoutScope
    case tokenWrongSubject, tokenWithSecret, tokenForeignScope

    var description: String { rawValue }

    /// The rows that must fail for it.
    var rows: [String] { Self.table[self] ?? [] }

    private static let table: [ToolFault: [String]] = launches.merging(services) { first, _ in first }

    private static let launches: [ToolFault: [String]] = [
        .keysUnreachable: ["keys.reachable"], .keysEmpty: ["keys.set", "keys.usable"],
        .keysWithPrivateMembers: ["keys.public"], .keysWithoutID: ["keys.ids"],
        .keysOfAnotherType: ["keys.usable"],
        .sameNonce: ["login.nonce"], .sameState: ["login.state"], .noPrompt: ["login.prompt"],
        .hintDropped: ["login.lti_message_hint"], .redirectsElsewhere: ["login.address"],
        .anyIssuerWelcome: ["login.unknownIssuer"], .loginByGetAlone: ["launch.loginByPost"],
        .ignoresSignature: ["launch.tamperedSignature", "launch.tamperedPayload", "launch.strangersKey"],
        .acceptsAlgNone: ["launch.algNone", "launch.algNoneInOtherCase"], .acceptsHS256: ["launch.hs256Confusion"],
        .acceptsMissingKeyID: ["launch.missingKeyID"],
        .acceptsUnknownKeyID: ["launch.unknownKey", "launch.keyIDAsPath"],
        .followsJKU: ["launch.keySetInHeader"], .trustsKeyInHeader: ["launch.keyInHeader"],
        .ignoresCrit: ["launch.criticalHeader", "launch.unencodedPayload"],
        .ignoresIssuer: ["launch.wrongIssuer", "launch.issuerWithSlash", "launch.issuerInOtherCase"],
        .ignoresAudience: ["launch.wrongAudience", "launch.tokenOfOtherRegistration", "launch.emptyAudience"],
        .ignoresFurtherAudiences: ["launch.twoAudiences"], .ignoresAuthorizedParty: ["launch.wrongAuthorizedParty"],
        .ignoresExpiry: ["launch.expired", "launch.ancient", "launch.missingExpiry"],
        .ignoresIssueTime: ["launch.futureIssued", "launch.missingIssuedAt", "launch.issuedLongAgo"],
        .ignoresNotBefore: ["launch.notYetValid"], .readsTimesAsText: ["launch.expiryAsText"],
        .ignoresNonce: ["launch.wrongNonce", "launch.missingNonce", "launch.otherLogin"],
        .ignoresReplay: ["launch.replay"], .ignoresBrowser: ["launch.otherBrowser"],
        .ignoresState: ["launch.missingState", "launch.unknownState"],
        .ignoresVersion: ["launch.wrongVersion", "launch.missingVersion"],
        .ignoresMessageType: ["launch.missingMessageType", "launch.unknownMessageType"],
        .ignoresDeployment: ["launch.wrongDeployment", "launch.missingDeployment", "launch.emptyDeployment"],
        .ignoresTarget: ["launch.changedTarget", "launch.missingTarget"],
        .ignoresRoles: ["launch.missingRoles", "launch.rolesAsText"],
        .ignoresSubject: ["launch.missingSubject", "launch.emptySubject"],
        .ignoresResourceLink: ["launch.missingResourceLink", "launch.resourceLinkWithoutID"],
        .fallsOverWhenRefusing: ["launch.expired", "launch.replay", "launch.notAMessage"],
        .redirectsToErrorPage: ["launch.expired", "launch.replay", "launch.notAMessage"],
        .refusesUnknownRole: ["launch.unknownRole"], .refusesNoRoles: ["launch.noRoles"],
        .refusesShortRole: ["launch.shortRole"], .needsEmail: ["launch.namesOnly", "launch.nothingPersonal"],
        .needsName: ["launch.emailOnly", "launch.nothingPersonal"], .needsContext: ["launch.emailWithoutContext"],
        .refusesAudienceList: ["launch.audienceAsList"], .refusesLongLife: ["launch.longLife"],
    ]

    private static let services: [ToolFault: [String]] = [
        .membersWithoutAccept: ["members.accept"], .membersFirstPageOnly: ["members.pages"],
        .membersDropQuery: ["members.query"], .membersPartIsWhole: ["members.partial"],
        .membersFollowAnywhere: ["members.origin"], .membersWithoutToken: ["members.read", "members.token"],
        .membersTwice: ["members.once"],
        .scoreWithoutTimestamp: ["grades.timestamp", "grades.sent"], .scoreWithoutFractions: ["grades.timestamp"],
        .scoreSameTimestamp: ["grades.order"], .scoreMediaTypeJSON: ["grades.mediaType"],
        .scoreBehindQuery: ["grades.address"], .scoreDropsQuery: ["grades.query"],
        .scoreNegative: ["grades.given"], .scoreZeroDropped: ["grades.given", "grades.zero"],
        .scoreAsText: ["grades.given"], .scoreWithoutMaximum: ["grades.maximum"], .scoreNotGraded: ["grades.grading"],
        .scoreOfSomebodyElse: ["grades.user"], .scoreNeedsLineItemScope: ["grades.narrow"],
        .resultWithoutAccept: ["results.accept"], .lineItemTwice: ["lineItems.once"],
        .lineItemMediaTypeJSON: ["lineItems.mediaType"],
        .linkUnsigned: ["deepLink.algorithm", "deepLink.signature", "deepLink.taken"],
        .linkByAnotherKey: ["deepLink.signature"], .linkWithoutKeyID: ["deepLink.keyID"],
        .linkWrongAudience: ["deepLink.audience"], .linkWrongIssuer: ["deepLink.issuer"],
        .linkWithoutNonce: ["deepLink.nonce"], .linkSameNonce: ["deepLink.nonce"],
        .linkDataDropped: ["deepLink.data", "deepLink.emptyData"], .linkEmptyDataDropped: ["deepLink.emptyData"],
        .linkWrongDeployment: ["deepLink.deployment"], .linkWrongType: ["deepLink.messageType"],
        .linkWithoutVersion: ["deepLink.version"], .linkExpired: ["deepLink.times"],
        .linkPostedElsewhere: ["deepLink.address"], .linkItemsNull: ["deepLink.items"],
        .linkItemWithoutType: ["deepLink.items", "deepLink.taken"], .linkWrongField: ["deepLink.field"],
        .tokenWrongAudience: ["tokens.audience", "tokens.granted"], .tokenWithoutID: ["tokens.id"],
        .tokenSameID: ["tokens.idOnce", "tokens.granted"], .tokenExpired: ["tokens.times"],
        .tokenWithoutKeyID: ["tokens.keyID"], .tokenWithoutScope: ["tokens.scope"],
        .tokenWrongSubject: ["tokens.parties"], .tokenWithSecret: ["tokens.secret"],
        .tokenForeignScope: ["tokens.scope"],
    ]
}
