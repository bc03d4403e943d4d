import CrosswalkJSON
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

@Suite("A district through the REST services and back")
struct DistrictTranslationTests {
    private static let modified = OneRosterDateTime("2026-08-18T10:00:00.000Z")

    private static func bundle(_ version: OneRosterVersion) throws -> DistrictBundle {
        let options = DistrictOptions(
            students: 60, seed: 5, version: version, includesGuardians: true, includesUserProfiles: true,
            includesResources: true, includesGradebook: true)
        return try District(options).bulk(night: 0)
    }

    /// Writes the record strictly, reads it again, and takes off what a bulk file leaves blank.
    private struct Round {
        let version: OneRosterVersion
        let conversion: RESTConversion
        let addresses: OneRosterAddresses
        var report = ConversionReport()
        var back = ConversionReport()
        var count = 0

        init(_ version: OneRosterVersion) throws {
            self.version = version
            conversion = RESTConversion(version, modified: try #require(DistrictTranslationTests.modified))
            addresses = OneRosterAddresses(root: "https://sis.example.org", version: version)
        }

        mutating func record<Record: RESTRecord>(
            _ make: (RESTConversion, inout ConversionReport) -> Record?
        ) throws -> Record {
            let record = try #require(make(conversion, &report))
            let body = Record.codec.body(of: [record], in: version, at: addresses)
            let page = try RESTPageReader<Record>(version, mode: .strict).page(body)
            let read = try #require(
                page.records.first, "\(String(decoding: body, as: UTF8.self)) \(page.rows.map(\.findings))")
            try #require(read == record && page.findings.isEmpty)
            count += 1
            return read
        }

        func bulk<Entity: OneRosterEntity>(_ entity: Entity) -> Entity {
            var entity = entity
            entity.status = nil
            entity.dateLastModified = nil
            return entity
        }
    }

    @Test("Every record that both have comes back as it was", arguments: [OneRosterVersion.v1_1, .v1_2])
    func rostering(_ version: OneRosterVersion) throws {
        let bundle = try Self.bundle(version)
        var round = try Round(version)
        let conversion = BundleConversion()
        for one in bundle.orgs {
            let record = try round.record { $0.org(one, report: &$1) }
            #expect(round.bulk(conversion.org(record, report: &round.back)) == Self.identified(one, version))
        }
        for one in bundle.academicSessions {
            let record = try round.record { $0.academicSession(one, report: &$1) }
            #expect(round.bulk(conversion.academicSession(record, report: &round.back)) == one)
        }
        for one in bundle.courses {
            let record = try round.record { $0.course(one, report: &$1) }
            #expect(round.bulk(conversion.course(record, report: &round.back).course) == one)
        }
        for one in bundle.classes {
            let record = try round.record { $0.class(one, report: &$1) }
            #expect(round.bulk(conversion.class(record, report: &round.back).class) == one)
        }
        for one in bundle.enrollments {
            let record = try round.record { $0.enrollment(one, report: &$1) }
            #expect(round.bulk(conversion.enrollment(record, report: &round.back)) == one)
        }
        for one in bundle.demographics {
            let record = try round.record { $0.demographics(one, report: &$1) }
            #expect(round.bulk(conversion.demographics(record, report: &round.back)) == one)
        }
        for one in bundle.resources {
            let record = try round.record { $0.resource(one, report: &$1) }
            #expect(round.bulk(conversion.resource(record, report: &round.back)) == one)
        }
        #expect(round.count > 500 && round.back.isLossless, "\(round.back.losses)")
    }

    /// 1.2 requires the number that a bundle may leave out.
    private static func identified(_ org: OneRosterOrg, _ version: OneRosterVersion) -> OneRosterOrg {
        var org = org
        if version == .v1_2, org.identifier == nil { org.identifier = "" }
        return org
    }

    @Test("People come back with their roles, accounts and resources")
    func people() throws {
        let bundle = try Self.bundle(.v1_2)
        var round = try Round(.v1_2)
        let roles = Dictionary(grouping: bundle.roles, by: \.userID)
        let profiles = Dictionary(grouping: bundle.userProfiles, by: \.userID)
        let resources = Dictionary(grouping: bundle.userResources, by: \.userID)
        for one in bundle.users {
            let id = one.sourcedID
            let whole = BundleUser(
                user: one, roles: roles[id] ?? [], profiles: profiles[id] ?? [], resources: resources[id] ?? [])
            let record = try round.record { $0.user(whole, report: &$1) }
            let back = BundleConversion().user(record, report: &round.back)
            #expect(round.bulk(back.user) == one)
            #expect(back.profiles.map(round.bulk) == whole.profiles)
            #expect(Set(back.resources.map(\.resourceID)) == Set(whole.resources.map(\.resourceID)))
            #expect(Set(back.roles.map(\.sourcedID)).count == whole.roles.count)
            for (role, old) in zip(back.roles, whole.roles) {
                var role = round.bulk(role)
                role.sourcedID = old.sourcedID
                #expect(role == old)
            }
        }
        #expect(round.count > 100 && round.back.isLossless, "\(round.back.losses)")
        // Ids of roles are the source's own in the bundle, and none in the services.
        #expect(
            Set(round.report.losses.map(\.field)).isSubset(of: [
                "roles.sourcedId", "userResources.classSourcedId", "userResources.orgSourcedId",
            ]))
    }

    @Test("People of 1.1 come back with one role")
    func people11() throws {
        let bundle = try Self.bundle(.v1_1)
        var round = try Round(.v1_1)
        for one in bundle.users11 {
            let record = try round.record { $0.user(one, report: &$1) }
            let back = try #require(BundleConversion().user11(record, report: &round.back))
            #expect(round.bulk(back) == one)
            let whole = BundleConversion().user(record, report: &round.back)
            #expect(whole.roles.map(\.orgID) == one.orgIDs && whole.user.primaryOrgID == one.orgIDs.first)
        }
        #expect(round.count > 100 && round.report.isLossless, "\(round.report.losses)")
    }

    @Test("The gradebook comes back; only the organization of a scale does not")
    func gradebook() throws {
        let bundle = try Self.bundle(.v1_2)
        var round = try Round(.v1_2)
        let conversion = BundleConversion()
        for one in bundle.categories {
            let record = try round.record { $0.category(one, report: &$1) }
            #expect(round.bulk(conversion.category(record, report: &round.back)) == one)
        }
        let objectives = Dictionary(grouping: bundle.lineItemLearningObjectives, by: \.lineItemID)
        let scales = Dictionary(grouping: bundle.lineItemScoreScales, by: \.lineItemID)
        for one in bundle.lineItems {
            let record = try round.record {
                $0.lineItem(
                    one, objectives: objectives[one.sourcedID] ?? [],
                    scoreScale: scales[one.sourcedID]?.first?.scoreScaleID, report: &$1)
            }
            let back = conversion.lineItem(record, report: &round.back)
            #expect(round.bulk(back.lineItem) == one)
            #expect(
                back.objectives.map(\.learningObjectiveID)
                    == (objectives[one.sourcedID] ?? []).map(\.learningObjectiveID))
            #expect(back.scoreScale?.scoreScaleID == scales[one.sourcedID]?.first?.scoreScaleID)
        }
        let results = Dictionary(grouping: bundle.resultLearningObjectives, by: \.resultID)
        for one in bundle.results {
            let record = try round.record {
                $0.result(one, objectives: results[one.sourcedID] ?? [], report: &$1)
            }
            let back = conversion.result(record, report: &round.back)
            #expect(round.bulk(back.result) == one)
            #expect(back.objectives.map(\.score) == (results[one.sourcedID] ?? []).map(\.score))
        }
        #expect(round.count > 300 && round.back.isLossless && round.report.isLossless)
        for one in bundle.scoreScales {
            let record = try round.record { $0.scoreScale(one, report: &$1) }
            var back = round.bulk(conversion.scoreScale(record, report: &round.back))
            #expect(back.orgID.isEmpty)
            back.orgID = one.orgID
            #expect(back == one)
        }
        #expect(round.report.losses == [ConversionLoss("scoreScales.orgSourcedId", .noCounterpart)])
        #expect(round.back.losses == [ConversionLoss("scoreScales.orgSourcedId", .requiredMissing)])
    }

    @Test("The line items of 1.1 come back with the grading period as their session")
    func gradebook11() throws {
        var round = try Round(.v1_1)
        for one in try Self.bundle(.v1_1).lineItems11 {
            let record = try round.record { $0.lineItem(one, report: &$1) }
            let back = BundleConversion().lineItem(record, report: &round.back)
            #expect(back.lineItem.academicSessionID == one.gradingPeriodID && back.lineItem.dueDate == one.dueDate)
        }
        #expect(round.count > 10)
        #expect(round.back.losses == [ConversionLoss("lineItems.schoolSourcedId", .requiredMissing)])
    }
}
