/// One field of a noun: its stable number, its name, what it means to a difference, and how to read and write it.
///
/// The table of a noun's fields is the only description of it that generic code uses: differences, content hashes,
/// protected fields and stored rows all go through it, so that a new field is one new line.
public struct NounField<Noun: CanonicalNoun>: Sendable {
    /// Number of the field in stored rows. Never changed, never used again for another field.
    public let tag: UInt8
    /// Name of the field, as the Swift property.
    public let name: String
    /// What the field means.
    public let role: FieldRole
    /// `true` where the value says something about a person; such values stay out of reports and logs.
    public let isPersonal: Bool
    /// The field's value.
    public let read: @Sendable (Noun) -> FieldValue
    /// Sets the field; a value of another form than the field's clears it.
    public let write: @Sendable (inout Noun, FieldValue) -> Void

    /// Describes a field.
    public init(
        _ tag: UInt8, _ name: String, role: FieldRole = .content, isPersonal: Bool = false,
        read: @escaping @Sendable (Noun) -> FieldValue,
        write: @escaping @Sendable (inout Noun, FieldValue) -> Void
    ) {
        self.tag = tag
        self.name = name
        self.role = role
        self.isPersonal = isPersonal
        self.read = read
        self.write = write
    }
}

/// What a field means to the code that only knows the table.
public enum FieldRole: Hashable, Sendable {
    /// Content: a difference here is an update.
    case content
    /// Content that names other records of this kind, by their ids.
    case reference(NounKind)
    /// The source's own bookkeeping, such as the time of its last change: kept, but no difference and in no hash.
    case bookkeeping
}

extension NounField {
    static func text(
        _ tag: UInt8, _ name: String, _ path: any (WritableKeyPath<Noun, String> & Sendable),
        role: FieldRole = .content,
        isPersonal: Bool = false
    ) -> Self {
        Self(tag, name, role: role, isPersonal: isPersonal) {
            .optional($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.text ?? ""
        }
    }

    static func text(
        _ tag: UInt8, _ name: String, _ path: any (WritableKeyPath<Noun, String?> & Sendable),
        role: FieldRole = .content,
        isPersonal: Bool = false
    ) -> Self {
        Self(tag, name, role: role, isPersonal: isPersonal) {
            .optional($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.text
        }
    }

    static func date(
        _ tag: UInt8, _ name: String, _ path: any (WritableKeyPath<Noun, CalendarDate?> & Sendable),
        isPersonal: Bool = false
    ) -> Self {
        Self(tag, name, isPersonal: isPersonal) {
            .optional($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.date
        }
    }

    static func flag(
        _ tag: UInt8, _ name: String, _ path: any (WritableKeyPath<Noun, Bool?> & Sendable), isPersonal: Bool = false
    ) -> Self {
        Self(tag, name, isPersonal: isPersonal) {
            .optional($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.flag
        }
    }

    static func set(
        _ tag: UInt8, _ name: String, _ path: any (WritableKeyPath<Noun, [String]> & Sendable),
        role: FieldRole = .content,
        isPersonal: Bool = false
    ) -> Self {
        Self(tag, name, role: role, isPersonal: isPersonal) {
            .unordered($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.texts
        }
    }

    static func list(_ tag: UInt8, _ name: String, _ path: any (WritableKeyPath<Noun, [String]> & Sendable)) -> Self {
        Self(tag, name) {
            .ordered($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.texts
        }
    }

    /// The two fields that close every table.
    static var common: [Self] {
        [
            Self(254, "extensions", isPersonal: true) { noun in
                .named(noun.extensions.map { FieldValue.Pair($0.scheme, $0.value) })
            } write: { noun, value in
                noun.extensions = value.pairs.map { Identifier(scheme: $0.name, value: $0.value) }
            },
            Self(255, "lastModified", role: .bookkeeping) {
                .optional($0.lastModified)
            } write: {
                $0.lastModified = $1.instant
            },
        ]
    }
}
