import CrosswalkTesting
import OneRosterModel

/// Categories, line items, results, scales and learning objectives.
///
/// A class that was open on night 0 and meets in autumn has two pieces of work, both due before night 0.
extension DistrictSnapshot {
    private static let categories = ["Homework", "Quizzes, weekly", "Tests", "Projects and Presentations"]
    private static let workPerClass = 2

    var categoryCount: Int { options.includesGradebook ? Self.categories.count : 0 }
    var lineItemCount: Int { options.includesGradebook ? state.sections.count * Self.workPerClass : 0 }
    var resultCount: Int { options.includesGradebook ? state.enrollments.count * Self.workPerClass : 0 }

    func category(_ index: Int) -> OneRosterCategory? {
        OneRosterCategory(
            sourcedID: id(.category, index, school: -1), title: Self.categories[index],
            weight: options.version == .v1_2 ? OneRosterDecimal(25) : nil)
    }

    // MARK: Line items

    private struct Work {
        let section: Section
        let sectionIndex: Int32
        /// 0 or 1.
        let number: Int
        let category: Int
        let highest: Int
        let assigned: Int
        let due: Int
    }

    /// The piece of work at a place among the line items.
    private func work(_ index: Int) -> Work? {
        let section = state.sections[index / Self.workPerClass]
        guard !section.isHomeroom, section.span != .secondSemester, section.opening == 0 else { return nil }
        var random = random.fork("work").fork(index)
        let number = index % Self.workPerClass
        let assigned = calendar.firstNight - 14 + number * 5 + random.number(below: 3)
        return Work(
            section: section, sectionIndex: Int32(index / Self.workPerClass), number: number,
            category: random.number(below: Self.categories.count), highest: random.chance(1, in: 2) ? 100 : 20,
            assigned: assigned, due: assigned + 2 + random.number(below: 4))
    }

    private func lineItemID(_ index: Int, _ work: Work) -> SourcedID<OneRosterLineItem> {
        id(.lineItem, index, school: work.section.school)
    }

    func lineItem(_ index: Int) -> OneRosterLineItem? {
        guard let work = work(index) else { return nil }
        return OneRosterLineItem(
            sourcedID: lineItemID(index, work), title: title(of: work),
            description: work.number == 0 ? "Read the chapter, then answer" : nil,
            assignDate: OneRosterDate(day: work.assigned), dueDate: OneRosterDate(day: work.due),
            classID: classID(work.sectionIndex), categoryID: id(.category, work.category, school: -1),
            academicSessionID: sessionID(DistrictCalendar.SessionIndex.quarters[0]),
            resultValueMin: OneRosterDecimal(0), resultValueMax: OneRosterDecimal(work.highest),
            schoolID: orgID(ofSchool: work.section.school))
    }

    /// The line item in the shape of 1.1.
    func lineItem11(_ index: Int) -> OneRosterLineItem11? {
        guard let work = work(index) else { return nil }
        return OneRosterLineItem11(
            sourcedID: lineItemID(index, work), title: title(of: work),
            description: work.number == 0 ? "Read the chapter, then answer" : nil,
            assignDate: OneRosterDate(day: work.assigned), dueDate: OneRosterDate(day: work.due),
            classID: classID(work.sectionIndex), categoryID: id(.category, work.category, school: -1),
            gradingPeriodID: sessionID(DistrictCalendar.SessionIndex.quarters[0]),
            resultValueMin: OneRosterDecimal(0), resultValueMax: OneRosterDecimal(work.highest))
    }

    private func title(of work: Work) -> String {
        "\(Self.categories[work.category].prefix { $0 != "," }) \(work.number + 1)"
    }

    // MARK: Results

    private struct Mark {
        let status: ScoreStatus
        let score: OneRosterDecimal?
        let letter: String?
        let isLate: Bool
    }

    private func mark(_ index: Int, _ work: Work, begin: Int) -> Mark {
        var random = random.fork("marks").fork(index)
        // Who came after the day was not asked to do it.
        guard begin <= work.due else { return mark(.exempt) }
        switch random.number(below: 50) {
        case 0, 1: return mark(.notSubmitted)
        case 2: return mark(.submitted)
        case 3: return mark(.exempt)
        default: break
        }
        let percent = min(random.number(in: 55...100), random.number(in: 55...115), 100)
        let tenths = work.highest * percent / 10
        let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return Mark(
            status: random.chance(1, in: 25) ? .partiallyGraded : .fullyGraded, score: OneRosterDecimal(text),
            letter: Self.letters.first { percent >= $0.lowest }?.letter, isLate: random.chance(1, in: 12))
    }

    private func mark(_ status: ScoreStatus) -> Mark {
        // 1.1 demands a score of every result.
        Mark(
            status: status, score: options.version == .v1_1 ? OneRosterDecimal(0) : nil, letter: nil, isLate: false)
    }

    func result(_ index: Int) -> OneRosterResult? {
        let enrollment = state.enrollments[index / Self.workPerClass]
        guard enrollment.isActive, enrollment.role == .student else { return nil }
        let workIndex = Int(enrollment.section) * Self.workPerClass + index % Self.workPerClass
        guard let work = work(workIndex) else { return nil }
        let mark = mark(index, work, begin: Int(enrollment.begin))
        let isNew = options.version == .v1_2
        return OneRosterResult(
            sourcedID: id(.result, index, school: work.section.school), lineItemID: lineItemID(workIndex, work),
            studentID: userID(enrollment.person), scoreStatus: mark.status, score: mark.score,
            scoreDate: OneRosterDate(day: work.due + 2), comment: mark.isLate ? "Late, but complete" : nil,
            textScore: isNew ? mark.letter : nil, classID: isNew ? classID(enrollment.section) : nil,
            isInProgress: isNew ? false : nil, isIncomplete: isNew ? mark.status == .partiallyGraded : nil,
            isLate: isNew ? mark.isLate : nil, isMissing: isNew ? mark.status == .notSubmitted : nil)
    }

    // MARK: Scales

    private static let letters: [(lowest: Int, letter: String)] = [
        (90, "A"), (80, "B"), (70, "C"), (60, "D"), (0, "F"),
    ]

    var scaleCount: Int { options.includesGradebook && options.version == .v1_2 ? state.sections.count : 0 }

    /// Every class with work has a scale.
    func scoreScale(_ index: Int) -> OneRosterScoreScale? {
        guard let work = work(index * Self.workPerClass) else { return nil }
        return OneRosterScoreScale(
            sourcedID: id(.scoreScale, index, school: work.section.school), title: "Letters, five steps",
            type: "letter",
            orgID: orgID(ofSchool: work.section.school), courseID: courseID(work.section.course),
            classID: classID(Int32(index)),
            values: [
                ScoreScaleValue(lhs: "0-59", rhs: "F"), ScoreScaleValue(lhs: "60-69", rhs: "D"),
                ScoreScaleValue(lhs: "70-79", rhs: "C"), ScoreScaleValue(lhs: "80-89", rhs: "B"),
                ScoreScaleValue(lhs: "90-100", rhs: "A"),
            ])
    }

    /// The first work of a class is marked by its scale.
    func lineItemScoreScale(_ index: Int) -> OneRosterLineItemScoreScale? {
        let workIndex = index * Self.workPerClass
        guard let work = work(workIndex) else { return nil }
        return OneRosterLineItemScoreScale(
            sourcedID: id(.lineItemScale, index, school: work.section.school),
            lineItemID: lineItemID(workIndex, work), scoreScaleID: id(.scoreScale, index, school: work.section.school))
    }

    var linkedResultCount: Int {
        options.includesGradebook && options.version == .v1_2 ? state.enrollments.count : 0
    }

    /// One first result in ten repeats the scale.
    func resultScoreScale(_ index: Int) -> OneRosterResultScoreScale? {
        guard index % 10 == 0, let result = result(index * Self.workPerClass) else { return nil }
        let enrollment = state.enrollments[index]
        let school = state.sections[Int(enrollment.section)].school
        return OneRosterResultScoreScale(
            sourcedID: id(.resultScale, index, school: school), resultID: result.sourcedID,
            scoreScaleID: id(.scoreScale, Int(enrollment.section), school: school))
    }

    // MARK: Learning objectives

    /// The objective of a course, as a UUID of the Competencies and Academic Standards Exchange.
    private func objective(of section: Section) -> String {
        ids.guid(.objective, Int(section.course), generation: 0)
    }

    func lineItemObjective(_ index: Int) -> OneRosterLineItemLearningObjective? {
        let workIndex = index * Self.workPerClass
        guard let work = work(workIndex) else { return nil }
        return OneRosterLineItemLearningObjective(
            sourcedID: id(.lineItemObjective, index, school: work.section.school),
            lineItemID: lineItemID(workIndex, work), source: .case, learningObjectiveID: objective(of: work.section))
    }

    /// One first result in ten says how far the objective was met.
    func resultObjective(_ index: Int) -> OneRosterResultLearningObjective? {
        guard index % 10 == 5, let result = result(index * Self.workPerClass) else { return nil }
        let section = state.sections[Int(state.enrollments[index].section)]
        return OneRosterResultLearningObjective(
            sourcedID: id(.resultObjective, index, school: section.school), resultID: result.sourcedID,
            source: .case, learningObjectiveID: objective(of: section), score: result.score,
            textScore: result.score == nil ? nil : "Measured")
    }
}
