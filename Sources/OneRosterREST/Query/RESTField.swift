/// A field of a kind of record, by which collections are filtered and sorted and of which answers are made up.
///
/// There is a static member for each: `RESTUser.Field.familyName`, `RESTClass.Field.schoolID`. What is a reference has two,
/// the reference as it is, such as `school`, and the id in it, such as `schoolID`, which is what filters compare.
public struct RESTField<Record: RESTRecord>: Hashable, Sendable {
    /// The name as the services have it, with a point before each part of a part, such as `school.sourcedId`.
    public let name: String

    init(_ name: String) { self.name = name }

    /// A member of what the source adds; `nil` where the grammar of filters has no such name.
    ///
    /// - Parameter name: Behind `metadata.`: ASCII letters and digits, `-`, `_`, `:`, and points between them.
    public static func metadata(_ name: String) -> Self? {
        let parts = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        let isPath = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(FilterReader.isNameByte) }
        return isPath ? Self("metadata." + name) : nil
    }

    /// `sourcedId`.
    public static var sourcedID: Self { Self("sourcedId") }
    /// `status`.
    public static var status: Self { Self("status") }
    /// `dateLastModified`.
    public static var dateLastModified: Self { Self("dateLastModified") }
    /// `metadata`, all of it.
    public static var metadata: Self { Self("metadata") }

    /// The fields that all records have.
    static var common: [Self] { [sourcedID, status, dateLastModified, metadata] }
}

extension RESTField: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}

extension RESTRecord {
    /// A field of this kind of record.
    public typealias Field = RESTField<Self>
}
