internal import CrosswalkRuntime
internal import HTTPTypes

/// The resources of the standard.
enum LRSResource: String, CaseIterable {
    case statements = "/statements"
    /// The rest of a list of statements: a path of our own, which clients follow without reading it.
    case more = "/statements/more"
    case state = "/activities/state"
    case activityProfile = "/activities/profile"
    case agentProfile = "/agents/profile"
    case agents = "/agents"
    case activities = "/activities"
    case about = "/about"

    /// What may be done with it.
    var methods: Set<HTTPRequest.Method> {
        switch self {
        case .statements: [.get, .head, .put, .post]
        case .state, .activityProfile, .agentProfile: [.get, .head, .put, .post, .delete]
        case .more, .agents, .activities, .about: [.get, .head]
        }
    }
}

/// A request as a resource sees it: what travelled in a form is back in its place.
struct LRSCall {
    let method: HTTPRequest.Method
    let resource: LRSResource
    let version: XAPIVersion
    let fields: HTTPFields
    let parameters: LRSParameters
    private let content: Content
    private let limits: LearningRecordStore.Limits

    private enum Content {
        case body(HTTPBody)
        case text(String)
    }

    init(_ request: WebRequest, base: String, limits: LearningRecordStore.Limits) async throws(LRSRefusal) {
        let path = request.path
        guard path.hasPrefix(base), let resource = LRSResource(rawValue: String(path.dropFirst(base.count))) else {
            throw .notFound
        }
        self.resource = resource
        self.limits = limits
        let query = try Self.query(of: request)
        if request.head.method == .post, query["method"] != nil {
            let form = try await LRSForm(request, query, limits)
            method = form.method
            fields = form.fields
            parameters = form.parameters
            content = .text(form.content)
            version = try Self.requiredVersion(form.fields, resource)
            guard version == .v1_0_3 else { throw .bad("2.0 has no requests in forms.") }
        } else {
            method = request.head.method
            fields = request.head.headerFields
            parameters = try LRSParameters(query)
            content = .body(request.body)
            version = try Self.requiredVersion(fields, resource)
        }
        guard resource.methods.contains(method) else {
            throw LRSRefusal(status: .methodNotAllowed, message: "The resource does not know this method.")
        }
    }

    private static func query(of request: WebRequest) throws(LRSRefusal) -> FormFields {
        do {
            return try request.query()
        } catch {
            throw .bad("The query cannot be read.")
        }
    }

    private static func requiredVersion(_ fields: HTTPFields, _ resource: LRSResource) throws(LRSRefusal) -> XAPIVersion
    {
        guard let text = fields.value(named: "x-experience-api-version") else {
            guard resource == .about else { throw .bad("Send X-Experience-API-Version.") }
            return .v2_0
        }
        guard let version = XAPIVersion(header: text) else {
            throw .bad("X-Experience-API-Version names no version that is spoken here.")
        }
        return version
    }

    /// The version that the header of a request names, where it names one.
    static func version(of request: WebRequest) -> XAPIVersion? {
        request.head.headerFields.value(named: "x-experience-api-version").flatMap { XAPIVersion(header: $0) }
    }

    /// The body.
    func body() async throws(LRSRefusal) -> [UInt8] {
        switch content {
        case .text(let text): return Array(text.utf8)
        case .body(let body):
            do {
                return try await body.collect(upTo: limits.bodyBytes)
            } catch HTTPBodyError.tooLarge {
                throw .tooLarge
            } catch {
                throw .bad("The body did not arrive whole.")
            }
        }
    }

    /// The media type of the body without its parameters, in small letters.
    var mediaType: String {
        fields[.contentType].map { String($0.prefix { $0 != ";" && $0 != " " }).lowercased() } ?? ""
    }
}

/// A request that travels as a form (xAPI 1.0.3 Communication §1.3).
private struct LRSForm {
    let method: HTTPRequest.Method
    let fields: HTTPFields
    let parameters: LRSParameters
    let content: String

    private static let headers: Set<String> = [
        "authorization", "x-experience-api-version", "content-type", "content-length", "if-match", "if-none-match",
        "accept", "accept-language", "accept-encoding",
    ]

    init(_ request: WebRequest, _ query: FormFields, _ limits: LearningRecordStore.Limits) async throws(LRSRefusal) {
        guard query.fields.count == 1, let name = query["method"],
            let method = HTTPRequest.Method(rawValue: name.uppercased())
        else { throw .bad("A request in a form has the query parameter method and no other.") }
        self.method = method
        let form = try await Self.form(request, limits)
        var fields = request.head.headerFields
        var rest = FormFields()
        var content = ""
        fields[.contentType] = nil
        for field in form.fields {
            let lowered = field.name.lowercased()
            if Self.headers.contains(lowered), let name = HTTPField.Name(field.name) {
                fields[name] = field.value
            } else if field.name == "content" {
                content = field.value
            } else {
                rest.append(field.name, field.value)
            }
        }
        if fields[.contentType] == nil { fields[.contentType] = "application/json" }
        self.fields = fields
        self.content = content
        parameters = try LRSParameters(rest)
    }

    private static func form(
        _ request: WebRequest, _ limits: LearningRecordStore.Limits
    ) async throws(LRSRefusal) -> FormFields {
        do {
            return try await request.form(limits: FormFields.Limits(bytes: limits.bodyBytes, fields: 100))
        } catch FormError.tooLarge {
            throw .tooLarge
        } catch {
            throw .bad("The form cannot be read.")
        }
    }
}
