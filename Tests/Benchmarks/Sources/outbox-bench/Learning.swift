import Canonical

/// The learning events of the trial. Which one it is stands in its id, whose it is in its actor, and which of that learner's
/// in what travels as `sequence`, so that the endpoint can hold the three against each other.
enum Learning {
    static func event(_ index: Int) -> LearningEvent {
        let (learner, sequence) = (index % Event.keys, index / Event.keys)
        let course = "https://lms.example.org/courses/\(learner % 211)"
        let quiz = "\(course)/assessments/\(sequence % 17)"
        func party(_ scheme: String, _ value: String, _ type: String) -> LearningEvent.Party {
            let provenance = Provenance(tenant: "north", sourceSystem: "sis")
            return LearningEvent.Party(
                SourceIdentity(provenance: provenance, scheme: scheme, value: value), type: type)
        }
        var event = LearningEvent(
            id: id(index), time: Instant(millisecondsSinceEpoch: 1_767_225_600_000 + Int64(index) * 7),
            actor: party("sourcedId", "learner-\(learner)", "Person"), action: "Submitted",
            object: LearningEvent.Entity(
                id: quiz, type: "Assessment", name: "Reading check \(sequence % 17): the carbon cycle"),
            residue: ["sequence": "\(sequence)"])
        event.kind = "AssessmentEvent"
        event.profile = "AssessmentProfile"
        event.attempt = LearningEvent.Attempt(id: "\(quiz)/attempts/\(index)", number: sequence % 3 + 1)
        event.result.duration = "PT\(5 + sequence % 20)M\(learner % 60)S"
        event.group = party("section", "section-\(learner % 211)", "CourseSection")
        event.application = "https://quiz.example.org/"
        event.session = "https://lms.example.org/sessions/\(learner)-\(sequence / 10)"
        event.referrer = LearningEvent.Entity(
            id: "\(course)/modules/\(sequence % 9)", type: "WebPage", name: "Module \(sequence % 9)")
        return event
    }

    /// A UUID with the number in its last part.
    private static func id(_ index: Int) -> String {
        let digits = String(index, radix: 16)
        return "5d0c9b7e-31a4-4f60-9c2e-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// Which event it is, of the form of any standard; `nil` where id, learner and number do not belong together.
    static func index(id: String, bytes: [UInt8]) -> Int? {
        guard let index = Int(id.suffix(12), radix: 16), index >= 0, id.hasSuffix(Self.id(index)),
            let learner = number(behind: "learner-", in: bytes),
            let sequence = number(behind: "sequence\":", in: bytes),
            sequence * Event.keys + learner == index
        else { return nil }
        return index
    }

    private static func number(behind text: StaticString, in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { all in
            let mark = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            guard all.count > mark.count else { return nil }
            var place = 0
            while place < all.count - mark.count {
                if all[place] == mark[0], all[place..<(place + mark.count)].elementsEqual(mark) {
                    var (value, digits) = (0, 0)
                    place += mark.count
                    while place < all.count, case 48...57 = all[place], digits < 12 {
                        value = value * 10 + Int(all[place] - 48)
                        (place, digits) = (place + 1, digits + 1)
                    }
                    return digits > 0 ? value : nil
                }
                place += 1
            }
            return nil
        }
    }
}
