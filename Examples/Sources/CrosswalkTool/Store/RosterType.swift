import ArgumentParser
import Canonical
import OneRosterCSV
import OneRosterCSVCanonical

extension NounKind {
    /// The kinds in the order in which reports list them: as they depend on one another.
    static let inOrder = NounKind.allCases.sorted()

    /// The kind by the name of its file without `.csv`: the tool's word for it everywhere.
    var typeName: String { oneRosterFile.rawValue }

    /// One and several of them, as people say.
    var words: (one: String, many: String) {
        switch self {
        case .organization: ("organization", "organizations")
        case .academicSession: ("academic session", "academic sessions")
        case .course: ("course", "courses")
        case .section: ("class", "classes")
        case .person: ("user", "users")
        case .account: ("user profile", "user profiles")
        case .roleAssignment: ("role", "roles")
        case .enrollment: ("enrollment", "enrollments")
        case .demographics: ("set of demographics", "sets of demographics")
        }
    }

    /// A number of them: `1 class`, `2 classes`.
    func counted(_ count: Int) -> String { count.of(words.one, words.many) }
}

/// A type as the command line takes it: the name of a file, with or without `.csv`.
struct RosterType: ExpressibleByArgument {
    let kind: NounKind

    init?(argument: String) {
        let name = argument.hasSuffix(".csv") ? String(argument.dropLast(4)) : argument
        guard let kind = NounKind.allCases.first(where: { $0.typeName == name }) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { NounKind.inOrder.map(\.typeName) }
}
