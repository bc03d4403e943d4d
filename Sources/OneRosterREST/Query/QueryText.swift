internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// Queries as OneRoster servers read them: everything but the unreserved characters encoded once, a space as `%20`.
enum QueryText {
    static func encoded(_ fields: FormFields) -> String {
        fields.fields.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }
            .joined(separator: "&")
    }
}
