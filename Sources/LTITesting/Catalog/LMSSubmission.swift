public import LTICore

/// Something that a learner handed in.
public struct LMSSubmission: Sendable, Concealed {
    /// `id` of the submission claim.
    public var id: String
    /// The link for which it was handed in: the activity.
    public var link: ResourceLinkID
    /// Who handed it in, by `sub`.
    public var user: UserID
    /// The files.
    public var files: [LMSFile]

    /// A submission.
    public init(id: String, link: ResourceLinkID, user: UserID, files: [LMSFile]) {
        self.id = id
        self.link = link
        self.user = user
        self.files = files
    }

    /// One of a learner with a text, and a drawing that is kept at another address.
    public static var standard: [LMSSubmission] {
        let essay = "Half of a cake and a third of it are five sixths.\n"
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"5\"/></svg>\n"
        return [
            LMSSubmission(
                id: "submission-1", link: "l-fractions", user: "u-1a7c",
                files: [
                    LMSFile(id: "asset-1", name: "essay.txt", contentType: "text/plain", Array(essay.utf8)),
                    LMSFile(
                        id: "asset-2", name: "drawing.svg", contentType: "image/svg+xml", Array(drawing.utf8),
                        isElsewhere: true),
                ])
        ]
    }
}

/// A file of a submission.
public struct LMSFile: Sendable, Concealed {
    /// `asset_id`.
    public var id: String
    /// `filename`.
    public var name: String
    /// `content_type`.
    public var contentType: String
    /// What is in it.
    public var content: [UInt8]
    /// Whether the service answers with the address of a store instead of the file, as large platforms do.
    public var isElsewhere: Bool

    /// A file.
    public init(id: String, name: String, contentType: String, _ content: [UInt8], isElsewhere: Bool = false) {
        self.id = id
        self.name = name
        self.contentType = contentType
        self.content = content
        self.isElsewhere = isElsewhere
    }
}

extension LMSCatalog {
    /// The submission of an id.
    func submission(_ id: String) -> LMSSubmission? { submissions.first { $0.id == id } }

    /// The file of an id.
    func file(_ id: String) -> LMSFile? { submissions.lazy.flatMap(\.files).first { $0.id == id } }
}
