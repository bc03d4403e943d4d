internal import OneRosterModel

/// Which records each operation that reads is about.
enum SelectionTable {
    typealias Selection = OneRosterProviderSelection

    /// The records of an operation.
    ///
    /// - Parameter ids: Those in the path. Of an operation for one record the last is the record's own, which is added.
    static func selection(_ operation: OneRosterOperation, _ ids: [String]) -> Selection {
        guard operation.shape == .single else { return collection(operation, ids) }
        var selection = whole(operation.name.lowercased(), operation.entityType)
        selection.terms.append(.holds(.sourcedID, ids.last ?? ""))
        return selection
    }

    /// The records that must be there for a relation to be asked of, each by its id in the path.
    static func parents(_ operation: OneRosterOperation, _ ids: [String]) -> [Selection] {
        guard operation.shape == .collection || operation.shape == .post else { return [] }
        var parents = zip(operation.path.parameters, ids).compactMap { parent($0, $1) }
        // A class within a school, a line item within a class: they belong together.
        if operation.path.parameters == ["schoolSourcedId", "classSourcedId"] {
            parents[1].terms.append(.holds(.school, ids[0]))
        }
        if operation.path.parameters == ["classSourcedId", "lineItemSourcedId"] {
            parents[1].terms.append(.holds(.class, ids[0]))
        }
        return parents
    }

    private static func parent(_ parameter: String, _ id: String) -> Selection? {
        let name = String(parameter.dropLast("SourcedId".count))
        let type: OneRosterEntityType? =
            switch name {
            case "class": .class
            case "course": .course
            case "user", "student", "teacher": .user
            case "school": .org
            case "term", "academicSession": .academicSession
            case "lineItem": .lineItem
            default: nil
            }
        guard let type else { return nil }
        var selection = whole("get\(name)", type)
        selection.terms.append(.holds(.sourcedID, id))
        return selection
    }

    // MARK: Whole collections

    /// A collection without parents, by the operation's id in lower case.
    private static func whole(_ name: String, _ type: OneRosterEntityType) -> Selection {
        for (word, term) in parts where name.hasPrefix("get\(word)") || name.hasPrefix("getall\(word)s") {
            return Selection(type, [term])
        }
        return Selection(type)
    }

    /// Collections that are a part of a type's records.
    private static let parts: [(String, Selection.Term)] = [
        ("term", .holds(.type, "term")), ("gradingperiod", .holds(.type, "gradingPeriod")),
        ("school", .holds(.type, "school")), ("student", .holds(.role, "student")),
        ("teacher", .holds(.role, "teacher")),
    ]

    // MARK: Relations

    private static func collection(_ operation: OneRosterOperation, _ ids: [String]) -> Selection {
        let first = ids.first ?? ""
        let last = ids.last ?? ""
        switch operation.name {
        case "getStudentsForClass", "getStudentsForClassInSchool": return people(in: last, as: "student")
        case "getTeachersForClass", "getTeachersForClassInSchool": return people(in: last, as: "teacher")
        case "getStudentsForSchool": return people(at: first, as: "student")
        case "getTeachersForSchool": return people(at: first, as: "teacher")
        case "getClassesForUser": return classes(of: first, as: nil)
        case "getClassesForStudent": return classes(of: first, as: "student")
        case "getClassesForTeacher": return classes(of: first, as: "teacher")
        case "getClassesForCourse": return Selection(.class, [.holds(.course, first)])
        case "getClassesForTerm": return Selection(.class, [.holds(.terms, first)])
        case "getClassesForSchool": return classes(at: first)
        case "getCoursesForSchool":
            return Selection(
                .course, [.any([.holds(.org, first), .among(.sourcedID, .course, of: classes(at: first))])])
        case "getEnrollmentsForSchool": return Selection(.enrollment, [.holds(.school, first)])
        case "getEnrollmentsForClassInSchool":
            return Selection(.enrollment, [.holds(.class, last), .holds(.school, first)])
        case "getTermsForSchool":
            return Selection(
                .academicSession, [.holds(.type, "term"), .among(.sourcedID, .terms, of: classes(at: first))])
        case "getGradingPeriodsForTerm":
            let term = Selection(.academicSession, [.holds(.sourcedID, first)])
            return Selection(
                .academicSession,
                [
                    .holds(.type, "gradingPeriod"),
                    .any([.holds(.parent, first), .among(.sourcedID, .children, of: term)]),
                ])
        default: return gradebookOrResources(operation, first, last)
        }
    }

    private static func gradebookOrResources(
        _ operation: OneRosterOperation, _ first: String, _ last: String
    ) -> Selection {
        let lineItems = Selection(.lineItem, [.holds(.class, first)])
        switch operation.name {
        case "getResourcesForClass": return resources(of: .class, first)
        case "getResourcesForCourse": return resources(of: .course, first)
        case "getResourcesForUser": return resources(of: .user, first)
        case "getCategoriesForClass":
            return Selection(.category, [.among(.sourcedID, .category, of: lineItems)])
        case "getLineItemsForClass": return lineItems
        case "getResultsForClass": return Selection(.result, [results(in: first)])
        case "getResultsForLineItemForClass": return Selection(.result, [.holds(.lineItem, last)])
        case "getResultsForStudentForClass":
            return Selection(.result, [.holds(.student, last), results(in: first)])
        case "getScoreScalesForClass": return Selection(.scoreScale, [.holds(.class, first)])
        case "getScoreScalesForSchool":
            return Selection(.scoreScale, [.among(.class, .sourcedID, of: classes(at: first))])
        default: return whole(operation.name.lowercased(), operation.entityType)
        }
    }

    /// Enrollments that are to be deleted make no relation any more.
    private static func enrollments(_ terms: [Selection.Term], as role: String?) -> Selection {
        Selection(
            .enrollment, terms + (role.map { [.holds(.role, $0)] } ?? []) + [.lacks(.status, "tobedeleted")])
    }

    private static func people(in class: String, as role: String) -> Selection {
        Selection(.user, [.among(.sourcedID, .user, of: enrollments([.holds(.class, `class`)], as: role))])
    }

    /// Who has the role there, and who is enrolled there in it.
    private static func people(at school: String, as role: String) -> Selection {
        let enrolled = enrollments([.holds(.school, school)], as: role)
        let value = OneRosterProviderIndex.value(of: role, at: school)
        return Selection(.user, [.any([.holds(.roleAtOrg, value), .among(.sourcedID, .user, of: enrolled)])])
    }

    private static func classes(of user: String, as role: String?) -> Selection {
        Selection(.class, [.among(.sourcedID, .class, of: enrollments([.holds(.user, user)], as: role))])
    }

    private static func classes(at school: String) -> Selection { Selection(.class, [.holds(.school, school)]) }

    private static func resources(of type: OneRosterEntityType, _ id: String) -> Selection {
        Selection(.resource, [.among(.sourcedID, .resources, of: Selection(type, [.holds(.sourcedID, id)]))])
    }

    /// A result names its class, or its line item does.
    private static func results(in class: String) -> Selection.Term {
        .any([
            .holds(.class, `class`),
            .among(.lineItem, .sourcedID, of: Selection(.lineItem, [.holds(.class, `class`)])),
        ])
    }
}
