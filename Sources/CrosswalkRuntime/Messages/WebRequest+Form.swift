internal import HTTPTypes

extension WebRequest {
    /// The fields of a posted form.
    ///
    /// - Parameter limits: How much is read; the rest of a larger body is not.
    /// - Throws: ``FormError/notAForm`` for another media type, ``FormError/tooLarge``, ``FormError/malformed``; and what
    ///   the body's stream throws.
    public func form(limits: FormFields.Limits = FormFields.Limits()) async throws -> FormFields {
        let type = head.headerFields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard type == "application/x-www-form-urlencoded" else { throw FormError.notAForm }
        do {
            return try FormFields(parsing: try await body.collect(upTo: limits.bytes), limits: limits)
        } catch HTTPBodyError.tooLarge {
            throw FormError.tooLarge
        }
    }
}
