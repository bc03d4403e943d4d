public import CrosswalkJSON

/// What a service says of a request in the body of its answer (OneRoster 1.2 REST binding §3.3; 1.1 §3.5).
///
/// Servers write it in many shapes: at the top level, under `imsx_StatusInfo`, in a `statusInfoSet`, with or without
/// `imsx_`, and the minor code as an object or as a text. All of them are read. The description, which may hold anything,
/// is not kept.
public struct OneRosterStatusInfo: Hashable, Sendable {
    /// The minor codes of both versions.
    public enum Minor: String, CaseIterable, Hashable, Sendable {
        case fullSuccess = "fullsuccess"
        case invalidFilterField = "invalid_filter_field"
        case invalidSelectionField = "invalid_selection_field"
        case invalidBlankSelectionField = "invalid_blank_selection_field"
        case invalidSortField = "invalid_sort_field"
        case invalidData = "invaliddata"
        case unauthorisedRequest = "unauthorisedrequest"
        case forbidden
        case serverBusy = "server_busy"
        case unknownObject = "unknownobject"
        case internalServerError = "internal_server_error"
        case deleteFailure = "deletefailure"
        case unsupported

        /// Reads a code in the spelling of either version, in any case.
        init?(_ text: String) {
            let folded = text.lowercased().filter { $0.isLetter }
            switch folded {
            case "unauthorized", "unauthorised", "unauthorizedrequest": self = .unauthorisedRequest
            default:
                guard let found = Self.allCases.first(where: { $0.rawValue.filter(\.isLetter) == folded }) else {
                    return nil
                }
                self = found
            }
        }
    }

    /// `success`, `processing`, `failure` or `unsupported`; `nil` where it is none of these.
    public let major: String?
    /// `status`, `warning` or `error`; `nil` where it is none of these.
    public let severity: String?
    /// The minor codes that are known; others are left out.
    public let minors: [Minor]

    /// Reads the status of an answer; `nil` where the document holds none.
    ///
    /// - Parameter document: The answer's body, as JSON.
    public init?(in document: JSONValue) {
        guard let object = document.object, let status = Self.status(object) else { return nil }
        let major = Self.text(status, "codemajor")?.lowercased()
        let severity = Self.text(status, "severity")?.lowercased()
        self.major = ["success", "processing", "failure", "unsupported"].contains(major) ? major : nil
        self.severity = ["status", "warning", "error"].contains(severity) ? severity : nil
        minors = Self.minors(Self.member(status, "codeminor"))
    }

    /// Reads the status of an answer; `nil` where the bytes are no JSON or hold none.
    init?(bytes: [UInt8]) {
        guard bytes.count <= 1 << 20 else { return nil }
        do {
            self.init(in: try JSONValue(json: bytes, mode: .tolerant))
        } catch {
            // An error page says nothing that a program could read.
            return nil
        }
    }

    /// The object that has the members, wherever it lies.
    private static func status(_ object: JSONObject) -> JSONObject? {
        if member(object, "codemajor") != nil || member(object, "codeminor") != nil { return object }
        for member in object.members.prefix(50) {
            switch folded(member.name) {
            case "statusinfo": return member.value.object
            case "statusinfoset": return member.value.object ?? member.value.array?.first?.object
            default: continue
            }
        }
        return nil
    }

    private static func member(_ object: JSONObject, _ name: String) -> JSONValue? {
        object.members.prefix(50).first { folded($0.name) == name }?.value
    }

    private static func text(_ object: JSONObject, _ name: String) -> String? { member(object, name)?.string }

    private static func folded(_ name: String) -> String {
        let name = name.lowercased()
        return name.hasPrefix("imsx_") ? String(name.dropFirst(5)) : name
    }

    private static func minors(_ value: JSONValue?) -> [Minor] {
        if let text = value?.string { return Minor(text).map { [$0] } ?? [] }
        guard let object = value?.object, let field = member(object, "codeminorfield") else { return [] }
        let fields = field.array ?? [field]
        return fields.prefix(20).compactMap { field in
            field.object.flatMap { text($0, "codeminorfieldvalue") }.flatMap { Minor($0) }
        }
    }
}
