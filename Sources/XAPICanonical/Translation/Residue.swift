internal import CrosswalkJSON
internal import XAPI
internal import _CrosswalkSupport

/// The names in an event's residue: those of the source's own are extensions, others are places in a standard's form.
enum Residue {
    /// What places of xAPI's own form begin with.
    static let place = "xapi:"
    private static let others = "caliper:"

    /// With an empty text: the statement that the event was read from has no category, so that none is made.
    static let noCategory = place + "/context/contextActivities/category"
    /// With an empty text: that statement came from nobody who knows this library.
    static let noCargo =
        place + "/context/extensions/"
        + ExtensionNames.cargo.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")

    /// Whether it is a place of another standard's form.
    static func isForeign(_ name: String) -> Bool { name.hasPrefix(others + "/") }

    /// Whether it is a name of the source's own.
    static func isOwn(_ name: String) -> Bool {
        !isForeign(name) && !name.hasPrefix(place + "/") && !reserved.contains(iri(of: name))
    }

    /// Extensions that say something of their own.
    private static let reserved: Set<String> = [
        ExtensionNames.attemptNumber, ExtensionNames.session, ExtensionNames.cargo,
    ]

    /// The name as the IRI that an extension must have.
    static func iri(of name: String) -> String {
        let isOne = XAPIWords.isIRI(name) && !name.hasPrefix(ExtensionNames.own)
        return isOne ? name : ExtensionNames.own + PercentCoding.encoded(name)
    }

    /// The name of an extension: of one that is written so alone, without what makes it an IRI.
    static func name(of iri: String) -> String {
        guard iri.hasPrefix(ExtensionNames.own),
            let bytes = PercentCoding.decode(iri.utf8.dropFirst(ExtensionNames.own.utf8.count)),
            let name = String(validating: bytes, as: UTF8.self), self.iri(of: name).hasSameBytes(as: iri)
        else { return iri }
        return name
    }

    /// A text as the JSON that it is; one that is none as a string.
    static func value(_ text: String) -> JSONValue {
        do {
            return try JSONValue(json: Array(text.utf8))
        } catch {
            return .string(text)
        }
    }
}
