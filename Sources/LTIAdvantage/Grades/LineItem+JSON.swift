internal import CrosswalkJSON
internal import LTICore

extension LineItem: WireValue {
    init(reading json: inout JSONReader) throws(JSONError) {
        var label: String?
        var maximum: JSONNumber?
        var read = LineItem("", outOf: 0)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "id": read.address = try json.presentText()
            case "label": label = try json.optional()
            case "scoreMaximum": maximum = try json.optional()
            case "resourceId": read.resourceID = try json.presentText()
            case "tag": read.tag = try json.presentText()
            case "resourceLinkId": read.resourceLinkID = try json.presentText().map { ResourceLinkID($0) }
            case "startDateTime": read.startDateTime = try json.optional()
            case "endDateTime": read.endDateTime = try json.optional()
            case "gradesReleased": read.gradesReleased = try json.optional()
            case "submissionReview":
                read.submissionReview = try json.takeNull() ? nil : try SubmissionReviewOffer(reading: &json)
            default: try read.extensions.keep(name, from: &json)
            }
        }
        read.label = label ?? ""
        read.scoreMaximum = try json.required(maximum, "scoreMaximum")
        self = read
    }

    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("id", address)
            json.member("label", label)
            json.member("scoreMaximum", scoreMaximum)
            json.member("resourceId", resourceID)
            json.member("tag", tag)
            json.member("resourceLinkId", resourceLinkID?.text)
            json.member("startDateTime", startDateTime)
            json.member("endDateTime", endDateTime)
            json.member("gradesReleased", gradesReleased)
            if let submissionReview {
                json.name("submissionReview")
                json.value(submissionReview.json)
            }
            json.members(extensions)
        }
    }
}

extension SubmissionReviewOffer {
    init(reading json: inout JSONReader) throws(JSONError) {
        self.init(reviewableStatus: [])
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "reviewableStatus": reviewableStatus = try json.takeNull() ? [] : try json.array()
            case "label": label = try json.optional()
            case "url": url = try json.presentText()
            case "custom": custom = try json.takeNull() ? nil : try json.parameters()
            default: try extensions.keep(name, from: &json)
            }
        }
    }
}

extension JSONReader {
    fileprivate mutating func parameters() throws(JSONError) -> CustomParameters {
        var parameters: [(name: String, value: String)] = []
        try beginObject()
        while let name = try nextMember() {
            let name = String(name)
            parameters.append((name, try string()))
        }
        return CustomParameters(parameters)
    }
}
