import Canonical
import _CrosswalkSupport

/// Reads the evidence of one side: of records that go, or of records that come.
struct EvidenceReader {
    /// Where ids of this side are known under another id on the other side.
    let translate: (NounKind, Hash128) -> Hash128
    /// The day of birth of a person of this side.
    let birthDay: (Hash128) -> Int?
    /// Whether a value of an extension may name a record of the other side by its id.
    let isComing: Bool

    func evidence(_ draft: Draft) -> [Evidence] {
        let read = { (content: UnsafeRawBufferPointer) in evidence(draft, content) }
        return isComing ? draft.withAfter(read) : draft.withBefore(read)
    }

    private func evidence(_ draft: Draft, _ content: UnsafeRawBufferPointer) -> [Evidence] {
        switch draft.kind {
        case .organization: organization(content)
        case .academicSession: session(content)
        case .course: course(content)
        case .section: section(content)
        case .person: person(draft, content)
        case .account: account(content)
        case .roleAssignment: role(content)
        case .enrollment: enrollment(content)
        case .demographics: demographics(draft)
        }
    }

    private func make(_ name: Evidence.StaticName, _ build: (inout EvidenceBuilder) -> Void) -> [Evidence] {
        var builder = EvidenceBuilder(name)
        build(&builder)
        return builder.hash.map { [Evidence(name: name, hash: $0)] } ?? []
    }

    private func reference(_ kind: NounKind, _ tag: UInt8, _ content: UnsafeRawBufferPointer) -> Hash128? {
        FieldScan.idHash(tag, content).map { translate(kind, $0) }
    }

    private func organization(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        make(.identifier) { $0.add(FieldScan.text(Tag.organizationIdentifier, content)) }
            + make(.name) {
                $0.add(FieldScan.text(Tag.organizationName, content))
                $0.addOptional(FieldScan.text(Tag.organizationType, content))
            }
    }

    private func session(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        make(.title) {
            $0.add(FieldScan.text(Tag.sessionTitle, content))
            $0.addOptional(FieldScan.text(Tag.sessionType, content))
            $0.add(FieldScan.day(Tag.sessionStart, content))
            $0.add(FieldScan.day(Tag.sessionEnd, content))
        }
    }

    private func course(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        [(Evidence.StaticName.code, Tag.courseCode), (.title, Tag.courseTitle)].flatMap { name, tag in
            make(name) {
                $0.add(FieldScan.text(tag, content))
                $0.addOptional(reference(.organization, Tag.courseOrganization, content))
                $0.addOptional(reference(.academicSession, Tag.courseYear, content))
            }
        }
    }

    private func section(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        var sessions: [Hash128] = []
        FieldScan.value(Tag.sectionSessions, content).map { value in
            FieldScan.forEachText(value) { sessions.append(translate(.academicSession, RecordIndex.hash($0))) }
        }
        return [(Evidence.StaticName.code, Tag.sectionCode), (.title, Tag.sectionTitle)].flatMap { name, tag in
            make(name) {
                $0.add(FieldScan.text(tag, content))
                $0.addOptional(reference(.course, Tag.sectionCourse, content))
                $0.addOptional(reference(.organization, Tag.sectionOrganization, content))
                // The same class in another session is another class.
                $0.add(sessions)
            }
        }
    }

    private func person(_ draft: Draft, _ content: UnsafeRawBufferPointer) -> [Evidence] {
        let texts: [(Evidence.StaticName, UInt8)] = [
            (.masterIdentifier, Tag.personMasterIdentifier), (.identifier, Tag.personIdentifier),
            (.username, Tag.personUsername), (.email, Tag.personEmail),
        ]
        var evidence = texts.flatMap { name, tag in make(name) { $0.add(FieldScan.text(tag, content)) } }
        for pair in pairs(Tag.personIdentifiers, content) {
            evidence += make(.identifiers) {
                $0.add(pair.name)
                $0.add(pair.value)
            }
        }
        evidence += formerIDs(draft, content)
        evidence += make(.nameAndBirthDate) {
            $0.add(FieldScan.text(Tag.personGivenName, content))
            $0.add(FieldScan.text(Tag.personFamilyName, content))
            $0.add(birthDay(draft.idHash))
        }
        return evidence
    }

    /// A coming record may name its former id in an extension; a going one is known by its id.
    private func formerIDs(_ draft: Draft, _ content: UnsafeRawBufferPointer) -> [Evidence] {
        let ids = isComing ? pairs(Tag.extensions, content).map(\.value) : [draft.id]
        return ids.flatMap { id in make(.formerID) { $0.add(id) } }
    }

    private func pairs(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> [FieldValue.Pair] {
        guard let value = FieldScan.value(tag, content) else { return [] }
        return EncodedField(tag: tag, form: FieldForm.pairs.rawValue, bytes: Array(value)).value?.pairs ?? []
    }

    private func account(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        make(.references) {
            $0.add(reference(.person, Tag.accountPerson, content))
            $0.addOptional(FieldScan.text(Tag.accountType, content))
            $0.addOptional(FieldScan.text(Tag.accountVendor, content))
            $0.addOptional(FieldScan.text(Tag.accountUsername, content))
        }
    }

    private func role(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        make(.references) {
            $0.add(reference(.person, Tag.rolePerson, content))
            $0.add(reference(.organization, Tag.roleOrganization, content))
            $0.addOptional(FieldScan.text(Tag.roleRole, content))
        }
    }

    private func enrollment(_ content: UnsafeRawBufferPointer) -> [Evidence] {
        make(.references) {
            $0.add(reference(.section, Tag.enrollmentSection, content))
            $0.add(reference(.person, Tag.enrollmentPerson, content))
            $0.addOptional(FieldScan.text(Tag.enrollmentRole, content))
        }
    }

    private func demographics(_ draft: Draft) -> [Evidence] {
        make(.references) { $0.add(translate(.person, draft.idHash)) }
    }
}
