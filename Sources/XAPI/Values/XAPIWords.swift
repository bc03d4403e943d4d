internal import _CrosswalkSupport

/// The forms of values, for bridges that have texts from elsewhere.
package enum XAPIWords {
    /// Whether a text is an absolute IRI.
    package static func isIRI(_ text: String) -> Bool { text.withBytes { IRIText.isAbsolute($0) } }

    /// Whether a text is `mailto:` and an address.
    package static func isMailto(_ text: String) -> Bool { text.withBytes(IRIText.isMailto) }

    /// Whether a text is a duration with designators.
    package static func isDuration(_ text: String) -> Bool { text.withBytes(DurationText.isOne) }
}
