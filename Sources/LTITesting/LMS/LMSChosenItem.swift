public import LTIAdvantage
public import LTICore

/// Something that somebody chose in a tool, kept in a course of the simulated platform.
public struct LMSChosenItem: Sendable {
    /// Its name at the platform: of a launch, `id` of the resource link claim.
    public let id: ResourceLinkID
    /// The course in which it is.
    public let course: ContextID
    /// The tool that it came from.
    public let clientID: ClientID
    /// The installation that it came through.
    public let deploymentID: DeploymentID
    /// The item as it was taken.
    public let item: ContentItem

    /// What the course's page calls it.
    public var title: String { item.title ?? "Untitled \(item.type.words)" }

    /// The link by which it is launched; `nil` for what is no launch.
    public var link: LMSLink? {
        guard case .resourceLink(let own) = item.content else { return nil }
        return LMSLink(
            id: id, title: title, targetLinkURI: own.url, custom: own.custom ?? CustomParameters())
    }

    /// The column of the gradebook that it asks for; `nil` where it asks for none.
    public var lineItem: RequestedLineItem? { RequestedLineItem(item, resourceLinkID: id) }

    /// What the platform knows of variables by the item's dates (LTI Core 1.3, appendix B); empty for a date that is not set.
    func value(of variable: LaunchVariable) -> String? {
        guard case .resourceLink(let link) = item.content, let date = Self.dates[variable] else { return nil }
        return date(link) ?? ""
    }

    private static let dates: [LaunchVariable: @Sendable (ResourceLinkItem) -> String?] = [
        LaunchVariable("ResourceLink.available.startDateTime"): { $0.available?.start },
        LaunchVariable("ResourceLink.available.endDateTime"): { $0.available?.end },
        LaunchVariable("ResourceLink.submission.startDateTime"): { $0.submission?.start },
        LaunchVariable("ResourceLink.submission.endDateTime"): { $0.submission?.end },
    ]
}

extension ContentItemType {
    /// What a page calls such a thing.
    var words: String {
        switch self {
        case .link: "link"
        case .resourceLink: "activity"
        case .file: "file"
        case .html: "piece of HTML"
        case .image: "picture"
        case .assetProcessor: "processor of submissions"
        default: "item of the tool's own kind"
        }
    }
}
