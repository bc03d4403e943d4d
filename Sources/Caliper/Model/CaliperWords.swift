/// What the model knows of words that come from elsewhere: for bridges, which have types and actions as texts.
package enum CaliperWords {
    /// Whether it is a type of event.
    package static func isEvent(_ type: String) -> Bool { CaliperModel.shared.type(named: type)?.isEvent ?? false }

    /// Whether a text is an action.
    package static func isAction(_ text: String) -> Bool { CaliperModel.shared.place(of: text, in: .action) != nil }

    /// Whether a text is a profile.
    package static func isProfile(_ text: String) -> Bool { CaliperModel.shared.place(of: text, in: .profile) != nil }

    /// Whether it is a type of entity, and that one or below it.
    package static func isKind(_ type: String, of other: String) -> Bool {
        let model = CaliperModel.shared
        guard let type = model.type(named: type), let other = model.type(named: other) else { return false }
        return model.isKind(type, of: other)
    }

    /// Whether an entity of a type is whole with an id alone.
    package static func isWholeByID(_ type: String) -> Bool {
        let model = CaliperModel.shared
        return model.type(named: type).map { model.required($0).isSubset(of: [.id, .type]) } ?? false
    }

    /// Whether an event of a type may have an action.
    package static func allows(_ action: String, in event: String) -> Bool {
        let model = CaliperModel.shared
        guard let event = model.type(named: event), let action = model.place(of: action, in: .action) else {
            return false
        }
        return model.allows(action, in: event)
    }

    /// Whether an event of a type may have an entity of a type as what a property names.
    package static func takes(_ type: String, as property: String, in event: String) -> Bool {
        let model = CaliperModel.shared
        guard let event = model.type(named: event), let type = model.type(named: type),
            let property = Property.allCases.first(where: { "\($0.name)" == property })
        else { return false }
        return model.takes(type, as: property, in: event)
    }

    /// The type of event that says the most of an action on something of a type: of those that may have both the one with the
    /// fewest types of objects; the generic one where none or several fit.
    package static func event(of action: String, on type: String?) -> String {
        let model = CaliperModel.shared
        guard let action = model.place(of: action, in: .action) else { return "Event" }
        let object = type.flatMap { model.type(named: $0) }
        let fitting = EventTable.rows.filter { row in
            // The last two are of older versions.
            row.type != .event && row.type != .outcomeEvent && row.type != .readingEvent
                && model.allows(action, in: row.type)
                && object.map { model.takes($0, as: .object, in: row.type) } ?? true
        }
        guard object != nil else { return fitting.count == 1 ? "\(fitting[0].type.term)" : "Event" }
        let best = fitting.min { model.breadth(of: .object, in: $0.type) < model.breadth(of: .object, in: $1.type) }
        return "\((best?.type ?? .event).term)"
    }

    /// The profile to which an event belongs by its type, and where that is in several, by its object's.
    package static func profile(of event: String, on type: String?) -> String {
        guard let event = CaliperModel.shared.type(named: event) else { return CaliperProfile.generalProfile.rawValue }
        let profiles = Set(ProfileTable.rows.filter { $0.event == event }.map(\.profile))
        if profiles.count == 1, let only = profiles.first { return only.rawValue }
        let byObject: [(String, CaliperProfile)] = [
            ("Assessment", .assessmentProfile), ("AssessmentItem", .assessmentProfile),
            ("AssignableDigitalResource", .assignableProfile), ("Forum", .forumProfile), ("Thread", .forumProfile),
            ("Message", .forumProfile), ("MediaObject", .mediaProfile), ("Questionnaire", .surveyProfile),
            ("QuestionnaireItem", .surveyProfile), ("Result", .gradingProfile),
        ]
        let found = type.flatMap { type in byObject.first { isKind(type, of: $0.0) && profiles.contains($0.1) } }
        if let found { return found.1.rawValue }
        return (profiles.contains(.readingProfile) ? CaliperProfile.readingProfile : .generalProfile).rawValue
    }
}

extension CaliperModel {
    fileprivate func types(_ property: Property, in event: NodeType) -> TypeSet? {
        if case .reference(let types)? = rule(event, property) { types } else { nil }
    }

    fileprivate func takes(_ type: NodeType, as property: Property, in event: NodeType) -> Bool {
        types(property, in: event)?.contains(type) ?? false
    }

    fileprivate func breadth(of property: Property, in event: NodeType) -> Int {
        types(property, in: event)?.types.count ?? .max
    }
}
