/// Something about the items of a deep linking response that breaks a rule.
///
/// A tool hears of it before anything is signed, a platform when it reads what came. Branch on ``code``; show ``advice`` to
/// whoever looks after the tool. Nothing of an item's content is in it.
public struct DeepLinkingFinding: Hashable, Sendable {
    /// What is wrong. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `deeplink.type.notAccepted`.
        public let rawValue: String

        /// Takes any name; one that is none of ``all`` is no code of this library.
        public init(rawValue: String) { self.rawValue = rawValue }

        init(_ rawValue: String) { self.rawValue = rawValue }
    }

    /// What a platform does about it.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// The item is not taken.
        case itemRefused
        /// The item is taken without the member.
        case memberIgnored
        /// The item is taken as it was meant.
        case noted
    }

    /// What is wrong.
    public let code: Code
    /// What a platform does about it. A tool's response with anything but ``Effect/noted`` is not signed.
    public let effect: Effect
    /// The item's place, from 0; `nil` where the list as a whole is meant.
    public let item: Int?
    /// The member, by its path of wire names such as `lineItem.scoreMaximum`; `nil` where the whole item is meant. Names
    /// that come from outside are not given.
    public let member: String?

    /// The rule that is broken.
    public var clause: String { DeepLinkingCatalog.entry(code).clause }
    /// What is wrong and what helps, in plain words.
    public var advice: String { DeepLinkingCatalog.entry(code).advice }
}

extension DeepLinkingFinding: CustomStringConvertible {
    /// Code and place; never a value.
    public var description: String {
        let place = item.map { " (item \($0)\(member.map { ", \($0)" } ?? ""))" } ?? ""
        return "\(code.rawValue)\(place): \(advice) [\(clause)]"
    }
}

extension [DeepLinkingFinding] {
    /// Adds a finding, but not the same one over and over: a thousand broken parameters are one thing to mend.
    mutating func addUnlessJustSaid(_ finding: DeepLinkingFinding) {
        if !suffix(4).contains(finding) { append(finding) }
    }
}

extension DeepLinkingFinding.Code {
    // MARK: The list

    /// `content_items` is `null`: taken for nothing.
    public static let itemsNull = Self("deeplink.items.null")
    /// `content_items` is one object: taken for a list of one.
    public static let itemsNotArray = Self("deeplink.items.notArray")
    /// `content_items` is no list at all.
    public static let itemsMalformed = Self("deeplink.items.malformed")
    /// There are more items than the platform takes.
    public static let itemsTooMany = Self("deeplink.items.tooMany")
    /// The list is larger than what a platform must read.
    public static let itemsTooLarge = Self("deeplink.items.tooLarge")

    // MARK: The item

    /// The item is no object.
    public static let itemNotObject = Self("deeplink.item.notObject")
    /// There is no `type`, or no text.
    public static let typeMissing = Self("deeplink.type.missing")
    /// The type is none of the standards' and no web address.
    public static let typeNotURL = Self("deeplink.type.notURL")
    /// The platform does not take this type.
    public static let typeNotAccepted = Self("deeplink.type.notAccepted")

    // MARK: Members

    /// A required member is missing, or empty.
    public static let memberMissing = Self("deeplink.member.missing")
    /// A member has a value of another type.
    public static let memberWrongType = Self("deeplink.member.wrongType")
    /// A member is `null`: taken for absent.
    public static let memberNull = Self("deeplink.member.null")
    /// A number or boolean where the standard says text, or the other way round: taken for what it says.
    public static let memberConverted = Self("deeplink.member.converted")
    /// A member of the standard's that this type does not have.
    public static let memberMisplaced = Self("deeplink.member.misplaced")
    /// A member that no standard has, and whose name is no web address.
    public static let memberNotURL = Self("deeplink.member.notURL")

    // MARK: Values

    /// An address that no browser can open.
    public static let urlMalformed = Self("deeplink.url.malformed")
    /// An address without `https`.
    public static let urlNotSecure = Self("deeplink.url.notSecure")
    /// A number that must be above 0.
    public static let numberNotPositive = Self("deeplink.number.notPositive")
    /// A date and time that cannot be read.
    public static let dateMalformed = Self("deeplink.date.malformed")
    /// A date and time without its zone.
    public static let dateNoZone = Self("deeplink.date.noZone")
    /// An end before its beginning.
    public static let dateReversed = Self("deeplink.date.reversed")
    /// The file is not there any more.
    public static let fileExpired = Self("deeplink.file.expired")

    // MARK: What the platform takes

    /// The platform does not take files of this media type.
    public static let mediaTypeNotAccepted = Self("deeplink.mediaType.notAccepted")
    /// The platform takes certain media types, and the file does not say its own.
    public static let mediaTypeUnknown = Self("deeplink.mediaType.unknown")
    /// The platform does not show items this way.
    public static let targetNotAccepted = Self("deeplink.target.notAccepted")
    /// The platform makes no column with a link.
    public static let lineItemNotAccepted = Self("deeplink.lineItem.notAccepted")
    /// The column has no name, and the item no title.
    public static let lineItemUnnamed = Self("deeplink.lineItem.unnamed")

    /// Every code, in the order of the checks.
    public static let all: [Self] = DeepLinkingCatalog.entries.map(\.code)
}
