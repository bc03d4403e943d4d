internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel

/// Why a request is refused, and how that is told.
struct ProviderRefusal: Error, Sendable {
    /// The minor codes of both versions.
    enum Minor: Sendable {
        case unknownObject, invalidData, unauthorised, forbidden, serverBusy, internalError, deleteFailure
        case invalidFilterField, invalidSelectionField, blankSelectionField, invalidSortField, unsupported

        func name(in version: OneRosterVersion, _ service: OneRosterService?) -> String {
            let isNew = version == .v1_2
            return switch self {
            case .unknownObject: isNew ? "unknownobject" : "unknown object"
            case .invalidData: isNew ? "invaliddata" : "invalid data"
            case .unauthorised: isNew ? "unauthorisedrequest" : "unauthorized"
            case .forbidden: "forbidden"
            case .serverBusy: "server_busy"
            case .internalError: "internal_server_error"
            case .deleteFailure: isNew ? "deletefailure" : "invalid data"
            case .invalidFilterField: "invalid_filter_field"
            case .invalidSelectionField: "invalid_selection_field"
            case .blankSelectionField: isNew ? "invalid_selection_field" : "invalid_blank_selection_field"
            // Of 1.2's services one alone has these words.
            case .invalidSortField: !isNew || service == .resources ? "invalid_sort_field" : "invaliddata"
            case .unsupported: !isNew ? "invalid data" : service == .resources ? "unsupported" : "invaliddata"
            }
        }
    }

    let status: HTTPResponse.Status
    let minor: Minor
    /// What is wrong. Names of our tables, and no value of the request.
    let detail: String
    var fields: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ minor: Minor, _ detail: String, fields: HTTPFields = [:]) {
        self.status = status
        self.minor = minor
        self.detail = detail
        self.fields = fields
    }

    static func invalidData(_ detail: String) -> Self { Self(.badRequest, .invalidData, detail) }

    /// A body that cannot be stored.
    static func unprocessable(_ detail: String) -> Self { Self(.unprocessableContent, .invalidData, detail) }

    static let notFound = Self(.notFound, .unknownObject, "There is no such object.")
}

/// The status objects of both versions.
struct StatusInfo: Sendable {
    let minor: ProviderRefusal.Minor
    let detail: String
    /// A warning stands beside data.
    var isWarning = false
    var isUnsupported = false

    /// Writes the object of 1.2.
    func write12(_ service: OneRosterService?, to json: inout JSONWriter) {
        json.object { json in
            head(&json)
            json.name("imsx_CodeMinor")
            json.object { json in
                json.name("imsx_codeMinorField")
                json.array { json in
                    json.object { json in
                        json.member("imsx_codeMinorFieldName", "TargetEndSystem")
                        json.member("imsx_codeMinorFieldValue", minor.name(in: .v1_2, service))
                    }
                }
            }
        }
    }

    /// Writes an object of 1.1's list.
    func write11(_ reference: StatusReference, to json: inout JSONWriter) {
        json.object { json in
            head(&json)
            json.member("imsx_codeMinor", minor.name(in: .v1_1, nil))
            json.member("imsx_messageRefIdentifier", reference.message)
            json.member("imsx_operationRefIdentifier", reference.operation)
        }
    }

    private func head(_ json: inout JSONWriter) {
        json.member("imsx_codeMajor", isWarning ? "success" : isUnsupported ? "unsupported" : "failure")
        json.member("imsx_severity", isWarning ? "warning" : "error")
        json.member("imsx_description", detail)
    }
}

/// What 1.1 says of the request that a status is about.
struct StatusReference: Sendable {
    /// A fresh id of the answer.
    let message: String
    /// The operation's id; empty where there was none.
    let operation: String
}
