internal import CrosswalkJSON

// Each part reads what it knows and keeps the rest; `nil` where it lacks what it cannot do without.

extension ItemPicture {
    init?(_ members: inout ItemMembers) {
        guard let url = members.needed("url", .memberIgnored) else { return nil }
        self.init(url: url, width: members.number("width"), height: members.number("height"))
        extensions = members.rest
    }
}

extension ItemEmbed {
    init?(_ members: inout ItemMembers) {
        guard let html = members.needed("html", .memberIgnored) else { return nil }
        self.init(html: UnsafeHTML(unsafeText: html), extensions: members.rest)
    }
}

extension ItemWindow {
    init(_ members: inout ItemMembers) {
        self.init(
            targetName: members.text("targetName"), width: members.number("width"),
            height: members.number("height"), features: members.text("windowFeatures"))
        extensions = members.rest
    }
}

extension ItemFrameSize {
    init(_ members: inout ItemMembers) {
        self.init(width: members.number("width"), height: members.number("height"))
        extensions = members.rest
    }
}

extension ItemFrame {
    init?(_ members: inout ItemMembers) {
        guard let source = members.needed("src", .memberIgnored) else { return nil }
        self.init(source: source, size: ItemFrameSize(&members))
    }
}

extension ItemSpan {
    init(_ members: inout ItemMembers) {
        self.init(start: members.date("startDateTime"), end: members.date("endDateTime"))
        extensions = members.rest
    }
}

extension ItemLineItem {
    init?(_ members: inout ItemMembers) {
        // A link that was to be graded and comes without its column would be something else than was chosen.
        guard let maximum = members.neededNumber("scoreMaximum", .itemRefused) else { return nil }
        self.init(
            scoreMaximum: maximum, label: members.text("label"), resourceID: members.text("resourceId"),
            tag: members.text("tag"), gradesReleased: members.flag("gradesReleased"),
            submissionReview: members.object("submissionReview") { SubmissionReviewOffer(&$0) })
        extensions = members.rest
    }
}

extension SubmissionReviewOffer {
    init?(_ members: inout ItemMembers) {
        guard let status = members.neededTexts("reviewableStatus", .memberIgnored) else { return nil }
        self.init(
            reviewableStatus: status, label: members.text("label"),
            url: members.text("url"), custom: members.parameters("custom"))
        extensions = members.rest
    }
}

extension AssetProcessorItem.Report {
    init(_ members: inout ItemMembers) {
        self.init(
            url: members.text("url"), custom: members.parameters("custom"), isReleased: members.flag("released"),
            showsIndicator: members.flag("indicator"))
        extensions = members.rest
    }
}
