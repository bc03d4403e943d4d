import LTIAdvantage
import LTICore

/// Searches the resources of the simulated platform.
struct LMSLibrary: ResourceCollection {
    let library: LMSResources

    func resources(
        _ query: ResourceQuery, for client: ClientID
    ) -> (resources: [LearningResource], total: Int)? {
        var found = library.resources
        if let filter = query.filter {
            guard let expression = SearchExpression(filter.text) else { return nil }
            var kept: [LearningResource] = []
            for resource in found {
                guard let fits = expression.admits(resource) else { return nil }
                if fits { kept.append(resource) }
            }
            found = kept
        }
        if let field = query.sort {
            guard found.allSatisfy({ $0.texts(field) != nil }) else { return nil }
            // What has the same value keeps its place.
            found = found.enumerated().sorted { a, b in
                let (left, right) = (a.element.texts(field)?.first ?? "", b.element.texts(field)?.first ?? "")
                if left != right { return query.isDescending ? left > right : left < right }
                return a.offset < b.offset
            }.map(\.element)
        }
        let start = min(max(0, query.offset ?? 0), found.count)
        let end = start + min(max(0, query.limit ?? found.count), found.count - start)
        return (Array(found[start..<end]), found.count)
    }

    func subjects(for client: ClientID) -> [ResourceSubject] { library.subjects }
}
