import LTIAdvantage

/// A filter of Resource Search as a platform reads it: comparisons, of which `AND` binds before `OR`.
struct SearchExpression {
    fileprivate struct Comparison {
        let field: String
        let how: ResourceFilter.Comparison
        let value: String
    }

    private let alternatives: [[Comparison]]

    /// `nil` for what is no filter.
    init?(_ text: String) {
        var rest = Substring(text)
        var alternatives: [[Comparison]] = [[]]
        while true {
            guard let comparison = Self.comparison(&rest) else { return nil }
            alternatives[alternatives.count - 1].append(comparison)
            Self.skip(&rest)
            if rest.isEmpty { break }
            if rest.hasPrefix("AND ") {
                rest.removeFirst(4)
            } else if rest.hasPrefix("OR ") {
                rest.removeFirst(3)
                alternatives.append([])
            } else {
                return nil
            }
        }
        self.alternatives = alternatives
    }

    /// Whether a resource fits; `nil` where a field is not known.
    func admits(_ resource: LearningResource) -> Bool? {
        var fits = false
        for comparisons in alternatives {
            var fitsAll = true
            for comparison in comparisons {
                guard let values = resource.texts(comparison.field) else { return nil }
                fitsAll = fitsAll && comparison.holds(of: values)
            }
            fits = fits || fitsAll
        }
        return fits
    }

    private static func skip(_ rest: inout Substring) { rest = rest.drop { $0 == " " } }

    private static func comparison(_ rest: inout Substring) -> Comparison? {
        skip(&rest)
        let field = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." }
        rest = rest.dropFirst(field.count)
        skip(&rest)
        // The longer signs first, so that >= is not taken for >.
        let signs = ResourceFilter.Comparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
        guard !field.isEmpty, let how = signs.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
        rest = rest.dropFirst(how.rawValue.count)
        skip(&rest)
        guard let value = quoted(&rest) else { return nil }
        return Comparison(field: String(field), how: how, value: value)
    }

    /// A text in quotes, in which a quote is doubled.
    private static func quoted(_ rest: inout Substring) -> String? {
        guard rest.first == "'" else { return nil }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst() {
            if character != "'" {
                value.append(character)
            } else if rest.first == "'" {
                rest.removeFirst()
                value.append("'")
            } else {
                return value
            }
        }
        return nil
    }
}

extension SearchExpression.Comparison {
    fileprivate func holds(of values: [String]) -> Bool {
        let wanted = value.lowercased()
        let found = values.map { $0.lowercased() }
        switch how {
        case .isEqual: return found.contains(wanted)
        case .isNotEqual: return !found.contains(wanted)
        case .isLess: return found.contains { $0 < wanted }
        case .isLessOrEqual: return found.contains { $0 <= wanted }
        case .isGreater: return found.contains { $0 > wanted }
        case .isGreaterOrEqual: return found.contains { $0 >= wanted }
        case .contains: return found.contains { $0.contains(wanted) }
        }
    }
}

extension LearningResource {
    /// The values of a field by its name in filters; `nil` for a field that is not known.
    func texts(_ field: String) -> [String]? {
        switch field {
        case "search": [name, summary, publisher].compactMap { $0 } + subjects + objectives.compactMap(\.targetName)
        case "name": [name].compactMap { $0 }
        case "description": [summary].compactMap { $0 }
        case "url": [url].compactMap { $0 }
        case "subject": subjects
        case "learningResourceType": types
        case "language": languages
        case "author": authors
        case "publisher": [publisher].compactMap { $0 }
        case "publishDate": [publishDate].compactMap { $0 }
        case "typicalAgeRange": [typicalAgeRange].compactMap { $0 }
        case "timeRequired": [timeRequired].compactMap { $0 }
        case "technicalFormat": [technicalFormat].compactMap { $0 }
        case "educationalAudience": audiences
        case "useRightsUrl": [useRightsURL].compactMap { $0 }
        case "learningObjectives.targetName": objectives.compactMap(\.targetName)
        case "learningObjectives.caseItemUri": objectives.compactMap(\.caseItemURI)
        case "learningObjectives.caseItemGUID": objectives.compactMap(\.caseItemGUID)
        default: nil
        }
    }
}
