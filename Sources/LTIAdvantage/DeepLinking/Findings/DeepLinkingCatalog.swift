/// What is said about each code.
enum DeepLinkingCatalog {
    struct Entry: Sendable {
        let code: DeepLinkingFinding.Code
        let clause: String
        let advice: String
    }

    static func entry(_ code: DeepLinkingFinding.Code) -> Entry {
        byCode[code] ?? Entry(code: code, clause: "the host's own rule", advice: "See the host's documentation.")
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })

    static let entries: [Entry] = list + item + members + values + terms

    private static let list: [Entry] = [
        Entry(
            code: .itemsNull, clause: "Deep Linking 2.0 §4.5",
            advice: "The list of items is null. Leave it out, or send an empty list."),
        Entry(
            code: .itemsNotArray, clause: "Deep Linking 2.0 §4.5",
            advice: "There is one item without a list around it. Put it into a list."),
        Entry(
            code: .itemsMalformed, clause: "Deep Linking 2.0 §4.5",
            advice: "The items are no list. Send a list of objects."),
        Entry(
            code: .itemsTooMany, clause: "Deep Linking 2.0 §4.4.1, accept_multiple",
            advice: "The platform takes one item. Let the person choose one."),
        Entry(
            code: .itemsTooLarge, clause: "this library's limits",
            advice: "The items are too many, too long or too deeply nested for one message. Send fewer."),
    ]

    private static let item: [Entry] = [
        Entry(
            code: .itemNotObject, clause: "Deep Linking 2.0 §3",
            advice: "The item is no object. Send one with a type."),
        Entry(
            code: .typeMissing, clause: "Deep Linking 2.0 §3",
            advice: "The item does not say what it is. Give it a type."),
        Entry(
            code: .typeNotURL, clause: "Deep Linking 2.0 §3.6",
            advice: "The type is none of the standard's. A type of one's own is named by a web address."),
        Entry(
            code: .typeNotAccepted, clause: "Deep Linking 2.0 §4.4.1, accept_types",
            advice: "The platform does not take items of this type here. Offer only what its request names."),
    ]

    private static let members: [Entry] = [
        Entry(
            code: .memberMissing, clause: "Deep Linking 2.0 §3, required members",
            advice: "The item cannot do without this member. Send it, and not empty."),
        Entry(
            code: .memberWrongType, clause: "Deep Linking 2.0 §3",
            advice: "The member's value is of another type. Send the type that the standard names."),
        Entry(
            code: .memberNull, clause: "Deep Linking 2.0 §3",
            advice: "The member is null, or empty where a date is meant. Leave it out."),
        Entry(
            code: .memberConverted, clause: "Deep Linking 2.0 §3",
            advice: "A number or a boolean stands as a text, or the other way round. Send the type of the standard."),
        Entry(
            code: .memberMisplaced, clause: "Deep Linking 2.0 §3",
            advice: "Items of this type do not have this member. Leave it out."),
        Entry(
            code: .memberNotURL, clause: "Deep Linking 2.0 §3.6",
            advice: "The standard has no such member. Members of one's own are named by web addresses."),
    ]

    private static let values: [Entry] = [
        Entry(
            code: .urlMalformed, clause: "RFC 3986 §4.3",
            advice: "This is no address that a browser can open. Send a whole https address."),
        Entry(
            code: .urlNotSecure, clause: "Security Framework 1.0 §3",
            advice: "The address begins with http. A platform's pages cannot show it; use https."),
        Entry(
            code: .numberNotPositive, clause: "Deep Linking 2.0 §3",
            advice: "The number is not above 0. Send one that is, or leave the member out."),
        Entry(
            code: .dateMalformed, clause: "Deep Linking 2.0 §3, ISO 8601",
            advice: "The date cannot be read. Write it as 2027-03-06T20:05:02Z."),
        Entry(
            code: .dateNoZone, clause: "Deep Linking 2.0 §3, ISO 8601",
            advice: "The date has no zone, so that nobody knows when it is. End it with Z or an offset."),
        Entry(
            code: .dateReversed, clause: "Deep Linking 2.0 §3.2",
            advice: "The end lies before the beginning. Exchange the two."),
        Entry(
            code: .fileExpired, clause: "Deep Linking 2.0 §3.3, expiresAt",
            advice: "The file's address has expired. Give it time enough for the platform to fetch it."),
    ]

    private static let terms: [Entry] = [
        Entry(
            code: .mediaTypeNotAccepted, clause: "Deep Linking 2.0 §4.4.1, accept_media_types",
            advice: "The platform does not take files of this media type here. Offer only what its request names."),
        Entry(
            code: .mediaTypeUnknown, clause: "Deep Linking 2.0 §4.4.1, accept_media_types",
            advice: "The platform takes certain media types, and the file does not say its own. Say it."),
        Entry(
            code: .targetNotAccepted, clause: "Deep Linking 2.0 §4.4.1, accept_presentation_document_targets",
            advice: "The platform does not show items this way here. Leave the member out."),
        Entry(
            code: .lineItemNotAccepted, clause: "Deep Linking 2.0 §4.4.1, accept_lineitem",
            advice: "The platform makes no column of the gradebook here. Leave the line item out."),
        Entry(
            code: .lineItemUnnamed, clause: "Deep Linking 2.0 §3.2, lineItem",
            advice: "The column has no label and the item no title, so that the platform must make a name up. Name it."),
    ]
}
