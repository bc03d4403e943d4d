internal import CrosswalkJSON

/// A table of families as it is written down.
struct LMSFamilyDocument: JSONDecodable {
    let table: LMSFamilyTable

    init(from json: inout JSONReader) throws(JSONError) {
        var generic: WrittenTraits?
        var families: [WrittenFamily] = []
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "generic": generic = try json.value()
            case "families": families = try json.array()
            default: break
            }
        }
        let assumed = generic.map { LMSTraits($0, over: .plain) } ?? .plain
        table = LMSFamilyTable(
            families: families.map { $0.family(over: assumed) },
            generic: LMSFamily(
                code: "generic", name: "Other platform", isPlatform: true, productFamilyCodes: [], issuers: [],
                hosts: [], traits: LMSTraits(WrittenTraits(), over: assumed)))
    }
}

private struct WrittenFamily: JSONDecodable {
    var code = ""
    var name = ""
    var isPlatform = true
    var productFamilyCodes: [String] = []
    var issuers: [String] = []
    var hosts: [String] = []
    var traits = WrittenTraits()

    init(from json: inout JSONReader) throws(JSONError) {
        var code: String?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "code": code = try json.string()
            case "name": name = try json.string()
            case "isPlatform": isPlatform = try json.bool()
            case "productFamilyCodes": productFamilyCodes = try json.array()
            case "issuers": issuers = try json.array()
            case "hosts": hosts = try json.array()
            case "traits": traits = try json.value()
            default: break
            }
        }
        self.code = try json.required(code, "code")
    }

    func family(over assumed: LMSTraits) -> LMSFamily {
        LMSFamily(
            code: code, name: name, isPlatform: isPlatform, productFamilyCodes: productFamilyCodes, issuers: issuers,
            hosts: hosts, traits: LMSTraits(traits, over: assumed))
    }
}

/// The cells that a document has.
struct WrittenTraits: JSONDecodable {
    var issuerScope: LMSTraits.IssuerScope?
    var authorizationEndpoint: String?
    var keySetEndpoint: String?
    var tokenEndpoint: String?
    var assertionAudience: String?
    var deploymentID: String?
    var toolKeys: [LMSTraits.ToolKeyForm]?
    var dynamicRegistration: LMSTraits.Support?
    var registrationHosts: [String]?
    var services = WrittenServiceTraits()

    init() {}

    init(from json: inout JSONReader) throws(JSONError) {
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "issuerScope": issuerScope = try json.word()
            case "authorizationEndpoint": authorizationEndpoint = try json.string()
            case "keySetEndpoint": keySetEndpoint = try json.string()
            case "tokenEndpoint": tokenEndpoint = try json.string()
            case "assertionAudience": assertionAudience = try json.string()
            case "deploymentID": deploymentID = try json.string()
            case "toolKeys": toolKeys = try json.words()
            case "dynamicRegistration": dynamicRegistration = try json.word()
            case "registrationHosts": registrationHosts = try json.array()
            case "services": services = try json.value()
            default: break
            }
        }
    }
}

extension JSONReader {
    mutating func word<Word: RawRepresentable<String>>() throws(JSONError) -> Word {
        guard let word = Word(rawValue: try string()) else { throw invalid("a word of the table's vocabulary") }
        return word
    }

    mutating func words<Word: RawRepresentable<String>>() throws(JSONError) -> [Word] {
        var words: [Word] = []
        try beginArray()
        while try nextElement() { words.append(try word()) }
        return words
    }
}

extension LMSTraits {
    /// Cells of a document, and what is assumed where it has none.
    init(_ written: WrittenTraits, over assumed: LMSTraits) {
        func cell<Value>(_ value: Value?, _ other: Cell<Value>) -> Cell<Value> {
            value.map { Cell(value: $0, isAssumed: false) } ?? Cell(value: other.value, isAssumed: true)
        }
        func address(_ value: String?, _ other: Cell<String?>) -> Cell<String?> {
            value.map { Cell(value: $0, isAssumed: false) } ?? Cell(value: other.value, isAssumed: true)
        }
        issuerScope = cell(written.issuerScope, assumed.issuerScope)
        authorizationEndpoint = address(written.authorizationEndpoint, assumed.authorizationEndpoint)
        keySetEndpoint = address(written.keySetEndpoint, assumed.keySetEndpoint)
        tokenEndpoint = address(written.tokenEndpoint, assumed.tokenEndpoint)
        assertionAudience = cell(written.assertionAudience, assumed.assertionAudience)
        deploymentID = cell(written.deploymentID, assumed.deploymentID)
        toolKeys = cell(written.toolKeys, assumed.toolKeys)
        dynamicRegistration = cell(written.dynamicRegistration, assumed.dynamicRegistration)
        registrationHosts = cell(written.registrationHosts, assumed.registrationHosts)
        services = LMSServiceTraits(written.services, over: assumed.services)
    }

    /// What is assumed where a document assumes nothing.
    static let plain = LMSTraits(
        issuerScope: Cell(value: .shared, isAssumed: true), authorizationEndpoint: Cell(value: nil, isAssumed: true),
        keySetEndpoint: Cell(value: nil, isAssumed: true), tokenEndpoint: Cell(value: nil, isAssumed: true),
        assertionAudience: Cell(value: "{token}", isAssumed: true),
        deploymentID: Cell(value: "any text", isAssumed: true), toolKeys: Cell(value: [.keySetURL], isAssumed: true),
        dynamicRegistration: Cell(value: .unknown, isAssumed: true),
        registrationHosts: Cell(value: [], isAssumed: true), services: .plain)
}

extension LMSFamily {
    /// The generic family without any document.
    static let plain = LMSFamily(
        code: "generic", name: "Other platform", isPlatform: true, productFamilyCodes: [], issuers: [], hosts: [],
        traits: .plain)
}
