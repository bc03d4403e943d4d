/// Turns records of 1.0 into records of 1.1, one at a time.
///
/// The reader has already given the columns their later names (``LegacyNames``); what is left are the values that 1.0
/// says in other words, and those that 1.1 requires and 1.0 has not.
public struct LegacyConversion: Sendable {
    /// The parents of the sessions and the days on which they end, to find the school year of each.
    private var sessions:
        [SourcedID<OneRosterAcademicSession>: (parent: SourcedID<OneRosterAcademicSession>?, OneRosterDate?)]

    /// Makes a conversion that knows no sessions.
    public init() { sessions = [:] }

    /// Remembers a session, so that its parts can ask it for the school year. All of them before the first is converted.
    public mutating func learn(_ session: OneRosterAcademicSession) {
        sessions[session.sourcedID] = (session.parentID, session.endDate)
    }

    /// A 1.0 organization: `local` is a district.
    public func org(_ old: OneRosterOrg, report: inout ConversionReport) -> OneRosterOrg {
        guard old.type == .local else { return old }
        report.note("orgs.type", .assumed)
        var new = old
        new.type = LegacyNames.current(for: old.type)
        return new
    }

    /// A 1.0 user: 1.0 does not say whether users may use systems, so that who is sent is taken to be allowed to.
    public func user(_ old: OneRosterUser11, report: inout ConversionReport) -> OneRosterUser11 {
        guard old.isEnabled == nil, old.status != .tobedeleted else { return old }
        report.note("users.enabledUser", .assumed)
        var new = old
        new.isEnabled = true
        return new
    }

    /// A 1.0 session, whose school year is the one in which the outermost session around it ends.
    ///
    /// A session that stands alone and ends in July or later is taken to belong to the school year that ends in the
    /// following calendar year.
    public func academicSession(
        _ old: OneRosterAcademicSession, report: inout ConversionReport
    ) -> OneRosterAcademicSession {
        guard old.schoolYear == nil, old.status != .tobedeleted else { return old }
        var new = old
        new.schoolYear = schoolYear(of: old)
        report.note("academicSessions.schoolYear", new.schoolYear == nil ? .requiredMissing : .assumed)
        return new
    }

    private func schoolYear(of session: OneRosterAcademicSession) -> SchoolYear? {
        var end = session.endDate
        var next = session.parentID
        // Parents that go in a circle are an error of the source; more steps than sessions are one.
        var steps = sessions.count
        while let id = next, let parent = sessions[id], steps > 0 {
            end = parent.1 ?? end
            next = parent.parent
            steps -= 1
        }
        guard let end else { return nil }
        let standsAlone = session.parentID == nil && session.type != .schoolYear
        return SchoolYear(endYear: standsAlone && end.month >= 7 ? end.year + 1 : end.year)
    }
}
