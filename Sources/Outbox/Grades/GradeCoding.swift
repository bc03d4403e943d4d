internal import Canonical

/// Grades as they are stored: a version, then the fields in their order, each with its length. A field that is missing has a
/// length of -1.
enum GradeCoding {
    private static let version: UInt8 = 1

    /// The key of a person and a line item. Lengths keep apart what only looks alike when it is put together.
    static func key(of grade: Grade) -> String {
        let parts = [grade.person, grade.lineItem].flatMap {
            [$0.provenance.tenant, $0.provenance.sourceSystem, $0.scheme, $0.value]
        }
        return "grade" + parts.map { ":\($0.utf8.count):\($0)" }.joined()
    }

    static func bytes(of grade: Grade) -> [UInt8] {
        var bytes = [version]
        for field in fields(of: grade) {
            let content = field.map { Array($0.utf8) }
            let length = Int32(clamping: content?.count ?? -1)
            withUnsafeBytes(of: length.littleEndian) { bytes += $0 }
            bytes += content ?? []
        }
        return bytes
    }

    private static func fields(of grade: Grade) -> [String?] {
        [grade.id] + identity(grade.person) + identity(grade.section) + identity(grade.lineItem)
            + [
                grade.score, grade.maximum, grade.progress.rawValue, grade.grading.rawValue, grade.comment,
                "\(grade.time.millisecondsSinceEpoch)",
            ]
    }

    private static func identity(_ identity: SourceIdentity?) -> [String?] {
        [identity?.provenance.tenant, identity?.provenance.sourceSystem, identity?.scheme, identity?.value]
    }

    static func grade(from bytes: [UInt8]) throws(OutboxError) -> Grade {
        guard bytes.first == version else { throw OutboxError(.damaged) }
        var fields = Fields(bytes: bytes.dropFirst())
        let id = try fields.text()
        let (person, section, lineItem) = (try fields.identity(), try fields.identity(), try fields.identity())
        let (score, maximum) = (try fields.next(), try fields.next())
        let (progress, grading) = (
            Grade.Progress(rawValue: try fields.text()), Grade.Grading(rawValue: try fields.text())
        )
        let comment = try fields.next()
        guard let person, let lineItem, let progress, let grading, let time = Int64(try fields.text()),
            fields.bytes.isEmpty
        else { throw OutboxError(.damaged) }
        return Grade(
            id: id, person: person, section: section, lineItem: lineItem, score: score, maximum: maximum,
            progress: progress, grading: grading, comment: comment, time: Instant(millisecondsSinceEpoch: time))
    }

    /// What is left to read.
    private struct Fields {
        var bytes: ArraySlice<UInt8>

        mutating func next() throws(OutboxError) -> String? {
            guard bytes.count >= 4 else { throw OutboxError(.damaged) }
            let length = Int32(bitPattern: bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) })
            bytes = bytes.dropFirst(4)
            guard length >= 0 else { return nil }
            guard bytes.count >= Int(length),
                let text = String(validating: bytes.prefix(Int(length)), as: UTF8.self)
            else { throw OutboxError(.damaged) }
            bytes = bytes.dropFirst(Int(length))
            return text
        }

        mutating func text() throws(OutboxError) -> String {
            guard let text = try next() else { throw OutboxError(.damaged) }
            return text
        }

        mutating func identity() throws(OutboxError) -> SourceIdentity? {
            let (tenant, system, scheme, value) = (try next(), try next(), try next(), try next())
            guard let tenant, let system, let scheme, let value else { return nil }
            return SourceIdentity(
                provenance: Provenance(tenant: tenant, sourceSystem: system), scheme: scheme, value: value)
        }
    }
}
