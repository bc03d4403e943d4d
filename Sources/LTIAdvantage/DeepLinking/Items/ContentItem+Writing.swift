public import CrosswalkJSON
internal import LTICore

extension ContentItem {
    /// The item as a JSON object: the standard's members first, then the others.
    public var json: JSONObject {
        var object: JSONObject = ["type": .string(type.rawValue)]
        object.add("title", title)
        object.add("text", text)
        object.add("icon", icon?.json)
        object.add("thumbnail", thumbnail?.json)
        switch content {
        case .link(let link): link.write(to: &object)
        case .resourceLink(let link): link.write(to: &object)
        case .file(let file): file.write(to: &object)
        case .html(let html): object.add("html", html.unsafeText)
        case .image(let image): image.write(to: &object)
        case .assetProcessor(let processor): processor.write(to: &object)
        case .other: break
        }
        object.addMissing(extensions)
        return object
    }
}

extension LinkItem {
    fileprivate func write(to object: inout JSONObject) {
        object.add("url", url)
        object.add("embed", embed.map { ["html": .string($0.html.unsafeText)] }, embed?.extensions)
        object.add("window", window?.json)
        if let frame {
            var json: JSONObject = ["src": .string(frame.source)]
            json.addMissing(frame.size.json)
            object.add("iframe", json)
        }
    }
}

extension ResourceLinkItem {
    fileprivate func write(to object: inout JSONObject) {
        object.add("url", url)
        object.add("window", window?.json)
        object.add("iframe", frame?.json)
        object.add("custom", custom?.json)
        object.add("lineItem", lineItem?.json)
        object.add("available", available?.json)
        object.add("submission", submission?.json)
    }
}

extension FileItem {
    fileprivate func write(to object: inout JSONObject) {
        object.add("url", url)
        object.add("mediaType", mediaType)
        object.add("expiresAt", expiresAt)
    }
}

extension ImageItem {
    fileprivate func write(to object: inout JSONObject) {
        object.add("url", url)
        object.add("width", width)
        object.add("height", height)
    }
}

extension AssetProcessorItem {
    fileprivate func write(to object: inout JSONObject) {
        object.add("url", url)
        object.add("custom", custom?.json)
        guard let report else { return }
        var json = JSONObject()
        json.add("url", report.url)
        json.add("custom", report.custom?.json)
        json.add("released", report.isReleased)
        json.add("indicator", report.showsIndicator)
        object.add("report", json, report.extensions)
    }
}

extension ItemPicture {
    fileprivate var json: JSONObject {
        var json: JSONObject = ["url": .string(url)]
        json.add("width", width)
        json.add("height", height)
        json.addMissing(extensions)
        return json
    }
}

extension ItemWindow {
    fileprivate var json: JSONObject {
        var json = JSONObject()
        json.add("targetName", targetName)
        json.add("width", width)
        json.add("height", height)
        json.add("windowFeatures", features)
        json.addMissing(extensions)
        return json
    }
}

extension ItemFrameSize {
    fileprivate var json: JSONObject {
        var json = JSONObject()
        json.add("width", width)
        json.add("height", height)
        json.addMissing(extensions)
        return json
    }
}

extension ItemSpan {
    fileprivate var json: JSONObject {
        var json = JSONObject()
        json.add("startDateTime", start)
        json.add("endDateTime", end)
        json.addMissing(extensions)
        return json
    }
}

extension ItemLineItem {
    fileprivate var json: JSONObject {
        var json: JSONObject = ["scoreMaximum": .number(scoreMaximum)]
        json.add("label", label)
        json.add("resourceId", resourceID)
        json.add("tag", tag)
        json.add("gradesReleased", gradesReleased)
        json.add("submissionReview", submissionReview?.json)
        json.addMissing(extensions)
        return json
    }
}

extension SubmissionReviewOffer {
    /// As a line item has it, in deep linking and in the line item service.
    var json: JSONObject {
        var json: JSONObject = ["reviewableStatus": .array(reviewableStatus.map { .string($0) })]
        json.add("label", label)
        json.add("url", url)
        json.add("custom", custom?.json)
        json.addMissing(extensions)
        return json
    }
}

extension CustomParameters {
    /// Names and texts as they are, variables unresolved. Of two parameters of one name the last one counts.
    fileprivate var json: JSONObject { JSONObject(parameters.map { ($0.name, JSONValue.string($0.raw)) }) }
}

extension JSONObject {
    fileprivate mutating func add(_ name: String, _ text: String?) {
        if let text { self[name] = .string(text) }
    }

    fileprivate mutating func add(_ name: String, _ number: JSONNumber?) {
        if let number { self[name] = .number(number) }
    }

    fileprivate mutating func add(_ name: String, _ flag: Bool?) {
        if let flag { self[name] = .bool(flag) }
    }

    fileprivate mutating func add(_ name: String, _ object: JSONObject?, _ further: JSONObject? = nil) {
        guard var object else { return }
        if let further { object.addMissing(further) }
        self[name] = .object(object)
    }

    /// Adds the members of others whose names are not taken.
    fileprivate mutating func addMissing(_ others: JSONObject) {
        for member in others where self[member.name] == nil { self[member.name] = member.value }
    }
}
