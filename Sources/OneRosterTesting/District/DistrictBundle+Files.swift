public import OneRosterCSV
import OneRosterModel

/// Is handed every file of a bundle, each with records of its own type.
protocol DistrictFileVisitor: ~Copyable {
    /// - Parameter records: the file's records; empty where the bundle has no such file.
    mutating func visit<Record: OneRosterCSVRecord>(_ records: DistrictRecords<Record>) throws
}

extension DistrictBundle {
    /// Hands over the files of the bundle's version, rostering first.
    func visitFiles(_ visitor: inout some DistrictFileVisitor & ~Copyable) throws {
        try visitor.visit(orgs)
        try visitor.visit(academicSessions)
        try visitor.visit(courses)
        try visitor.visit(classes)
        if version == .v1_1 { try visitor.visit(users11) } else { try visitor.visit(users) }
        try visitor.visit(roles)
        try visitor.visit(demographics)
        try visitor.visit(userProfiles)
        try visitor.visit(enrollments)
        try visitor.visit(resources)
        try visitor.visit(courseResources)
        try visitor.visit(classResources)
        try visitor.visit(userResources)
        try visitor.visit(categories)
        if version == .v1_1 { try visitor.visit(lineItems11) } else { try visitor.visit(lineItems) }
        try visitor.visit(results)
        try visitor.visit(scoreScales)
        try visitor.visit(lineItemScoreScales)
        try visitor.visit(resultScoreScales)
        try visitor.visit(lineItemLearningObjectives)
        try visitor.visit(resultLearningObjectives)
    }

    /// How many records each file has; a file without any is left out.
    public func recordCounts() -> [OneRosterFile: Int] {
        var counter = RecordCounter()
        // The visitor throws nothing.
        do { try visitFiles(&counter) } catch { return [:] }
        return counter.counts
    }
}

extension DistrictBundle {
    /// The files that the district has records of on this night, whatever an accident makes of them.
    var filesWithRecords: Set<OneRosterFile> {
        var finder = FileFinder()
        do { try visitFiles(&finder) } catch { return [] }
        return finder.files.filter { $0.exists(in: version) }
    }
}

private struct FileFinder: DistrictFileVisitor {
    var files: Set<OneRosterFile> = []

    mutating func visit<Record: OneRosterCSVRecord>(_ records: DistrictRecords<Record>) {
        if records.sample != nil { files.insert(Record.file) }
    }
}

private struct RecordCounter: DistrictFileVisitor {
    var counts: [OneRosterFile: Int] = [:]

    mutating func visit<Record: OneRosterCSVRecord>(_ records: DistrictRecords<Record>) {
        let count = records.reduce(0) { count, _ in count + 1 }
        if count > 0 { counts[Record.file] = count }
    }
}
