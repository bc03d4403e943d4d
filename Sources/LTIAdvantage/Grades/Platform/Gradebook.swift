public import LTICore

/// Whose part of a gradebook is meant.
public struct GradebookOwner: Hashable, Sendable {
    /// The course.
    public let context: ContextID
    /// The tool: it sees its own line items and no others.
    public let tool: ClientID

    /// A tool's part of a course's gradebook.
    public init(_ context: ContextID, of tool: ClientID) {
        self.context = context
        self.tool = tool
    }
}

/// Where a platform keeps line items and grades: what ``GradeHandler`` asks for.
///
/// Every call is atomic. ``StoredGradebook`` keeps all on a `RecordStore`; a platform with a gradebook of its own puts that
/// behind this port. Line items are named by ids that mean nothing to tools; ``LineItem/address`` is left out here.
public protocol Gradebook: Sendable {
    /// Line items in a steady order, behind one of them.
    ///
    /// - Parameters:
    ///   - owner: Whose.
    ///   - filter: Which of them.
    ///   - after: The last id of the page before; `nil` for the first page.
    ///   - limit: The most that are wanted.
    func lineItems(
        of owner: GradebookOwner, _ filter: LineItemFilter, after: String?, limit: Int
    ) async throws -> [GradebookItem]

    /// The line item of an id; `nil` where there is none of this owner.
    func lineItem(_ id: String, of owner: GradebookOwner) async throws -> GradebookItem?

    /// Makes a line item.
    func create(_ item: LineItem, for owner: GradebookOwner) async throws -> GradebookItem

    /// Replaces a line item; `nil` where there is none of this owner.
    func replace(_ id: String, by item: LineItem, of owner: GradebookOwner) async throws -> GradebookItem?

    /// Removes a line item with its grades; `false` where there is none of this owner.
    func remove(_ id: String, of owner: GradebookOwner) async throws -> Bool

    /// Changes one grade in one step.
    ///
    /// - Parameters:
    ///   - user: Whose grade.
    ///   - id: The line item.
    ///   - owner: Whose line item.
    ///   - body: Changes the grade that is there, and says what became of what it was to do; it may be called more than
    ///     once, each time with what is there then.
    /// - Returns: The grade that is there now, and what the body said of it; `nil` where there is no such line item.
    func change(
        gradeOf user: UserID, in id: String, of owner: GradebookOwner,
        _ body: @Sendable (inout GradebookEntry) -> GradebookEntry.Verdict
    ) async throws -> (entry: GradebookEntry, verdict: GradebookEntry.Verdict)?

    /// Grades of a line item in a steady order, behind one person's.
    func entries(
        of id: String, owner: GradebookOwner, after: UserID?, limit: Int
    ) async throws -> [(user: UserID, entry: GradebookEntry)]
}

extension Gradebook {
    /// The grade of one person; `nil` where there is no such line item.
    public func entry(
        of user: UserID, in id: String, of owner: GradebookOwner
    ) async throws -> GradebookEntry? {
        try await change(gradeOf: user, in: id, of: owner) { _ in .applied }?.entry
    }
}

/// A line item in a gradebook.
public struct GradebookItem: Hashable, Sendable {
    /// Its name in the gradebook.
    public let id: String
    /// What it is.
    public let item: LineItem

    /// A line item in a gradebook.
    public init(_ id: String, _ item: LineItem) {
        self.id = id
        self.item = item
    }
}
