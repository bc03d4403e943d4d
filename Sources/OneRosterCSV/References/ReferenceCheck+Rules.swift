import OneRosterModel
import _CrosswalkSupport

/// The rules across records: digest of the CSV binding's prose, one function a file.
extension ReferenceCheck {
    @inline(__always)
    mutating func checkRules(
        _ reader: borrowing TableReader, _ id: Hash128, _ links: borrowing TableLinks, _ rules: inout RowRules
    ) {
        switch reader.context.file {
        case .enrollments: checkEnrollment(reader, links, rules)
        case .roles: checkRole(reader, links, rules)
        case .users: noteUser(reader, id, links, rules)
        case .orgs: noteParent(reader, id, links, &rules, span: .unknown)
        case .academicSessions:
            noteParent(reader, id, links, &rules, span: rules.span(reader))
            checkDateOrder(reader, rules)
        case .classes:
            checkSchool(reader, links, rules)
            checkPairing(reader, rules)
        case .courses:
            checkSession(reader, links, rules)
            checkPairing(reader, rules)
        case .userProfiles: noteProfile(id, links, rules)
        case .lineItems: checkLineItem(reader, links, rules)
        case .results: checkResult(reader, links, rules)
        case .userResources: checkUserResource(reader, links, rules)
        case .lineItemLearningObjectiveIds, .resultLearningObjectiveIds: checkObjective(reader, rules)
        default: break
        }
    }

    private func add(_ code: FindingCode, _ reader: borrowing TableReader, _ column: Int?, detail: String? = nil) {
        log.add(
            code, file: reader.context.fileName, row: reader.row,
            column: column.map { reader.map.schema.columns[$0].name }, detail: detail)
    }

    private func isFilled(_ reader: borrowing TableReader, _ column: Int?) -> Bool {
        !RowRules.cell(reader, column).isEmpty
    }

    // MARK: Organizations and sessions

    private func noteParent(
        _ reader: borrowing TableReader, _ id: Hash128, _ links: borrowing TableLinks, _ rules: inout RowRules,
        span: DaySpan
    ) {
        guard let column = rules.parent, isFilled(reader, column) else { return }
        rules.forest.add(id, parent: links.hashes[column], row: reader.row, span: span)
    }

    private func checkDateOrder(_ reader: borrowing TableReader, _ rules: borrowing RowRules) {
        let span = rules.span(reader)
        if span.isKnown, span.start >= span.end { add(.semanticDateOrder, reader, rules.end) }
    }

    /// At the end of a file: parents form a forest, children lie inside their parents.
    mutating func finish(_ rules: borrowing RowRules, file: OneRosterFile) {
        for row in rules.forest.rowsInCycles() {
            log.add(.semanticParentCycle, file: file.fileName, row: row, column: "parentSourcedId")
        }
        guard file == .academicSessions else { return }
        for row in rules.forest.rowsOutside({ index.sessions[$0]?.span }) {
            log.add(.semanticParentDates, file: file.fileName, row: row, column: "parentSourcedId")
        }
    }

    /// `schoolSourcedId` names a school, or an organization of a type of the source's own.
    private func checkSchool(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let column = rules.school, isFilled(reader, column), let org = index.orgs[links.hashes[column]],
            !org.isSchool
        else { return }
        add(.semanticSchoolOrgType, reader, column)
    }

    private func checkPairing(_ reader: borrowing TableReader, _ rules: borrowing RowRules) {
        let subjects = RowRules.cell(reader, rules.subjects)
        let codes = RowRules.cell(reader, rules.subjectCodes)
        guard !subjects.isEmpty, !codes.isEmpty else { return }
        func count(_ cell: UnsafeRawBufferPointer) -> Int { cell.reduce(1) { $0 + ($1 == 0x2C ? 1 : 0) } }
        if count(subjects) != count(codes) { add(.semanticListPairing, reader, rules.subjectCodes) }
    }

    /// `courses.schoolYearSourcedId` names a school year; `lineItems` name anything else, in 1.1 a grading period.
    private func checkSession(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let column = rules.session, isFilled(reader, column), let session = index.sessions[links.hashes[column]]
        else { return }
        if reader.context.file == .courses {
            if session.kind != .schoolYear && session.kind != .own { add(.semanticSchoolYearType, reader, column) }
        } else if manifest.version == .v1_2 {
            if session.kind == .schoolYear { add(.semanticSessionType, reader, column) }
        } else if session.kind != .gradingPeriod && session.kind != .own {
            add(.semanticSessionType, reader, column)
        }
    }

    // MARK: Users, profiles, roles

    /// Whether what the package says of a file's records is all that there is to know.
    ///
    /// So it is for a bulk file, and by the letter for a delta too, as long as nothing is said of what was sent before.
    func knowsAll(_ file: OneRosterFile) -> Bool {
        switch manifest.mode(of: file) {
        case .bulk: true
        case .delta: !isLenient && baseline == nil
        case .absent: false
        }
    }

    private mutating func noteUser(
        _ reader: borrowing TableReader, _ id: Hash128, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let column = rules.org, isFilled(reader, column), knowsAll(.users), knowsAll(.roles) else { return }
        index.roles.update(id.paired(with: links.hashes[column]), initial: []) { $0.insert(.isPrimaryOrg) }
    }

    private mutating func noteProfile(_ id: Hash128, _ links: borrowing TableLinks, _ rules: borrowing RowRules) {
        guard let column = rules.user else { return }
        _ = index.profileOwners.insert(id.paired(with: links.hashes[column]), ())
    }

    private mutating func checkRole(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let user = rules.user, let org = rules.org else { return }
        let isPrimary = RowRules.isTerm(reader, rules.type, "primary")
        var isSecond = false
        index.roles.update(links.hashes[user].paired(with: links.hashes[org]), initial: []) { flags in
            isSecond = isPrimary && flags.contains(.hasPrimaryRole)
            flags.insert(isPrimary ? [.hasRole, .hasPrimaryRole] : .hasRole)
        }
        if isSecond { add(.semanticPrimaryRole, reader, rules.type, detail: "a second primary role") }
        if let profile = rules.profile, isFilled(reader, profile), index.userProfiles.contains(links.hashes[profile]),
            !index.profileOwners.contains(links.hashes[profile].paired(with: links.hashes[user]))
        {
            add(.semanticRoleProfileUser, reader, profile)
        }
        let span = rules.span(reader)
        if span.isKnown, span.start >= span.end { add(.semanticDateOrder, reader, rules.end) }
    }

    // MARK: Enrollments

    @inline(__always)
    private mutating func checkEnrollment(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let column = rules.classColumn, let user = rules.user else { return }
        checkSchool(reader, links, rules)
        let classKey = links.hashes[column]
        if keepsEnrolled { _ = index.enrolled.insert(classKey.paired(with: links.hashes[user]), ()) }
        if isFilled(reader, rules.start) || isFilled(reader, rules.end) {
            let span = rules.span(reader)
            if span.isKnown, span.start >= span.end { add(.semanticDateOrder, reader, rules.end) }
            if let facts = index.classes[classKey], facts.span.isKnown, !facts.span.contains(span) {
                add(.semanticEnrollmentDates, reader, span.start < facts.span.start ? rules.start : rules.end)
            }
        }
        if RowRules.isTerm(reader, rules.primary, "true"), RowRules.isTerm(reader, rules.role, "teacher") {
            notePrimaryTeacher(of: classKey, reader, rules)
        }
    }

    private mutating func notePrimaryTeacher(
        of classKey: Hash128, _ reader: borrowing TableReader, _ rules: borrowing RowRules
    ) {
        guard let facts = index.classes[classKey] else { return }
        if facts.hasPrimaryTeacher { return add(.semanticPrimaryTeacher, reader, rules.primary) }
        index.classes.update(classKey, initial: facts) { $0.hasPrimaryTeacher = true }
    }

    // MARK: Gradebook and resources

    private func checkLineItem(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        checkSchool(reader, links, rules)
        checkSession(reader, links, rules)
        let (low, high) = (RowRules.number(reader, rules.minimum), RowRules.number(reader, rules.maximum))
        if low > high { add(.semanticValueRange, reader, rules.minimum) }
    }

    private func checkResult(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let column = rules.lineItem, let user = rules.user,
            let facts = index.lineItems[links.hashes[column]]
        else { return }
        if let given = rules.classColumn, isFilled(reader, given), links.hashes[given] != facts.classKey {
            add(.semanticResultClass, reader, given)
        }
        if manifest.mode(of: .enrollments) == .bulk,
            !index.enrolled.contains(facts.classKey.paired(with: links.hashes[user]))
        {
            add(.semanticResultEnrollment, reader, user)
        }
        let score = RowRules.number(reader, rules.score)
        if score < facts.minimum || score > facts.maximum { add(.semanticResultRange, reader, rules.score) }
    }

    private func checkUserResource(
        _ reader: borrowing TableReader, _ links: borrowing TableLinks, _ rules: borrowing RowRules
    ) {
        guard let column = rules.classColumn, isFilled(reader, column), let user = rules.user,
            let facts = index.classes[links.hashes[column]]
        else { return }
        if let org = rules.org, isFilled(reader, org), links.hashes[org].low != facts.school {
            add(.semanticUserResource, reader, org)
        }
        if manifest.mode(of: .enrollments) == .bulk,
            !index.enrolled.contains(links.hashes[column].paired(with: links.hashes[user]))
        {
            add(.semanticUserResource, reader, user)
        }
    }

    private func checkObjective(_ reader: borrowing TableReader, _ rules: borrowing RowRules) {
        let source = reader.map.schema.index(of: "source")
        guard RowRules.isTerm(reader, source, "case"), !CellForm.isUUID(RowRules.cell(reader, rules.objective)) else {
            return
        }
        add(.rowInvalidGUID, reader, rules.objective, detail: "expected a UUID, bare or as urn:uuid:")
    }
}
