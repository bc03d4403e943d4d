import OneRosterModel
import Testing

@Suite("Converting the gradebook and demographics")
struct GradebookConversionTests {
    @Test("A line item without a class of known school is reported, and a stub is not")
    func schoolOfLineItem() {
        var old = OneRosterLineItem11(sourcedID: "l")
        var report = ConversionReport()
        #expect(UpConversion().lineItem(old, report: &report).schoolID.isEmpty)
        #expect(report.losses == [ConversionLoss("lineItems.schoolSourcedId", .requiredMissing)])
        report = ConversionReport()
        old.status = .tobedeleted
        _ = UpConversion().lineItem(old, report: &report)
        #expect(report.isLossless)
    }

    @Test("A line item without a range is left out of 1.1, which requires one")
    func range() {
        var new = OneRosterLineItem(sourcedID: "l")
        new.resultValueMax = OneRosterDecimal(10)
        var report = ConversionReport()
        #expect(DownConversion().lineItem(new, report: &report) == nil)
        #expect(report.losses == [ConversionLoss("lineItems.resultValueMin", .requiredMissing)])
        new.status = .tobedeleted
        #expect(DownConversion().lineItem(new, report: &report)?.resultValueMax == OneRosterDecimal(10))
    }

    @Test("A session that is no grading period and a school of its own are reported")
    func lineItemLosses() {
        var new = OneRosterLineItem(sourcedID: "l")
        new.resultValueMin = OneRosterDecimal(0)
        new.resultValueMax = OneRosterDecimal(10)
        new.schoolID = "other"
        new.classID = "c"
        new.academicSessionID = "t"
        let down = DownConversion(sessionTypes: ["t": .term], classSchools: ["c": "s"])
        var report = ConversionReport()
        #expect(down.lineItem(new, report: &report)?.gradingPeriodID == "t")
        #expect(
            report.losses == [
                ConversionLoss("lineItems.academicSessionSourcedId", .outsideVocabulary),
                ConversionLoss("lineItems.schoolSourcedId", .noCounterpart),
            ])
    }

    @Test("A result without a score is left out, and what 1.1 lacks is named")
    func results() {
        var new = OneRosterResult(sourcedID: "r")
        var report = ConversionReport()
        #expect(DownConversion().result(new, report: &report) == nil)
        #expect(report.losses == [ConversionLoss("results.score", .requiredMissing)])
        new.score = OneRosterDecimal(5)
        new.textScore = "B"
        new.classID = "c"
        new.isInProgress = false
        new.isIncomplete = false
        new.isLate = true
        new.isMissing = false
        report = ConversionReport()
        let old = DownConversion().result(new, report: &report)
        var expected = OneRosterResult(sourcedID: "r")
        expected.score = OneRosterDecimal(5)
        #expect(old == expected)
        let fields = ["classSourcedId", "inProgress", "incomplete", "late", "missing", "textScore"]
        #expect(report.losses == fields.map { ConversionLoss("results." + $0, .noCounterpart) })
    }

    @Test("A weight and a sex beyond two words are reported")
    func weightAndSex() {
        var report = ConversionReport()
        let category = OneRosterCategory(sourcedID: "c", title: "Quiz", weight: OneRosterDecimal("0.5"))
        #expect(
            DownConversion().category(category, report: &report) == OneRosterCategory(sourcedID: "c", title: "Quiz"))
        #expect(
            DownConversion().demographics(OneRosterDemographics(sourcedID: "u", sex: .other), report: &report).sex
                == nil)
        let female = OneRosterDemographics(sourcedID: "u", sex: .female)
        #expect(DownConversion().demographics(female, report: &report) == female)
        #expect(
            report.counts == [
                ConversionLoss("categories.weight", .noCounterpart): 1,
                ConversionLoss("demographics.sex", .outsideVocabulary): 1,
            ])
    }
}
