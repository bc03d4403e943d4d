public import CrosswalkTesting
public import OneRosterREST
internal import CrosswalkJSON
internal import OneRosterModel

/// What every `PullStaging` must do, as clauses to be run against an implementation.
public enum PullStagingContract {
    /// All clauses. Give each the stage of an empty list.
    public static let clauses: [ContractClause<any PullStaging<RESTOrg>>] = pages + ends

    private typealias Stage = any PullStaging<RESTOrg>
    private typealias Row = RESTPage<RESTOrg>.Row

    private static func require<Value: Equatable>(
        _ got: Value, _ expected: Value, _ clause: String
    ) throws(ContractViolation) {
        try ContractViolation.require(got, equals: expected, contract: "PullStaging", clause: clause)
    }

    // MARK: Material

    private static func checkpoint(_ received: Int) throws -> PullCheckpoint {
        try PullCheckpoint(
            json: Array(
                #"{"subject":"orgs","pageSize":10,"sorts":true,"received":[[0,\#(received)]],"total":100}"#.utf8))
    }

    private static func org(_ id: String, _ name: String) -> String {
        #"{"sourcedId":"\#(id)","status":"active","dateLastModified":"2026-08-18T10:00:00.000Z","#
            + #""name":"\#(name)","type":"school","identifier":"1","metadata":{"x":[null,true,1.50]}}"#
    }

    private static func page(_ records: [String]) throws -> [Row] {
        try RESTPageReader<RESTOrg>(.v1_2).page(Array(#"{"orgs":[\#(records.joined(separator: ","))]}"#.utf8)).rows
    }

    private static func page(_ ids: some Sequence<Int>, _ name: String = "School") throws -> [Row] {
        try page(ids.map { org("org-\($0)", "\(name) \($0)") })
    }

    private static func report(_ verdict: PullVerdict, _ revision: String? = nil) -> PullReport {
        PullReport(verdict: verdict, statistics: PullStatistics(), revision: revision, serverTime: nil)
    }

    /// All that is staged, in pages of a size.
    private static func all(_ stage: Stage, by size: Int = 1_000) async throws -> [Row] {
        var all: [Row] = []
        while true {
            let rows = try await stage.staged(from: all.count, limit: size)
            try require(rows.count <= size, true, "No more rows come than were asked for.")
            if rows.isEmpty { return all }
            all += rows
        }
    }

    private static func names(_ rows: [Row]) -> [String?] { rows.map { $0.record?.name } }

    // MARK: Pages

    private static let pages: [ContractClause<any PullStaging<RESTOrg>>] = [
        ContractClause("At first there is nothing.") { stage in
            try require(try await stage.checkpoint(), nil, "There is no checkpoint.")
            try require(try await all(stage).count, 0, "There are no rows.")
            try require(try await stage.lastRevision(), nil, "There is no revision.")
        },
        ContractClause("Rows come back as they were, in one lasting order, however they are asked for.") { stage in
            let rows = try page(0..<17)
            try await stage.begin(try checkpoint(0))
            try await stage.stage(Array(rows[..<9]), try checkpoint(9))
            try await stage.stage(Array(rows[9...]), try checkpoint(17))
            for size in [1, 3, 16, 17, 18] {
                let got = try await all(stage, by: size)
                try require(got.map(\.record), rows.map(\.record), "Records are whole, in pages of \(size).")
                try require(got.map(\.contentHash), rows.map(\.contentHash), "Their hashes are kept.")
            }
            try require(try await stage.staged(from: 17, limit: 5).count, 0, "Behind the end there is nothing.")
            try require(try await stage.checkpoint(), try checkpoint(17), "The checkpoint is that of the last page.")
        },
        ContractClause("A row that could not be read is there, with its id and what is wrong.") { stage in
            let rows = try page([org("a", "A"), #"{"sourcedId":"b","status":"active","type":7}"#])
            try await stage.begin(try checkpoint(0))
            try await stage.stage(rows, try checkpoint(2))
            let got = try await all(stage)
            try require(got.map(\.sourcedID), ["a", "b"], "Both are there.")
            try require(got.map { $0.record == nil }, [false, true], "One of them could not be read.")
            func errors(_ row: Row?) -> [OneRosterJSONFinding.Code] {
                row?.findings.filter { $0.severity == .error }.map(\.code) ?? []
            }
            try require(errors(got.last), errors(rows.last), "The codes of its errors are kept.")
            try require(errors(got.last).isEmpty, false, "It has errors.")
        },
        ContractClause("A row whose id is there takes its place; ids are told apart by their bytes.") { stage in
            try await stage.begin(try checkpoint(0))
            let first = try page([org("é", "1"), org("e\u{301}", "2"), org("a", "3"), org("A", "4")])
            try await stage.stage(first, try checkpoint(4))
            try await stage.stage(try page([org("a", "5"), org("z", "6"), org("z", "7")]), try checkpoint(7))
            try require(
                names(try await all(stage, by: 2)), ["1", "2", "5", "4", "7"], "Places stay, and have no gaps.")
        },
        ContractClause("What begins discards what was staged.") { stage in
            try await stage.begin(try checkpoint(0))
            try await stage.stage(try page(0..<5), try checkpoint(5))
            try await stage.begin(try checkpoint(0))
            try require(try await all(stage).count, 0, "Nothing is left.")
            try require(try await stage.checkpoint(), try checkpoint(0), "The checkpoint is the new one.")
        },
    ]

    // MARK: Ends

    private static let ends: [ContractClause<any PullStaging<RESTOrg>>] = [
        ContractClause("A reading that can go on keeps its rows and its checkpoint, another one its rows.") { stage in
            let doubt = PullVerdict.incomplete(PullDoubt(.failed, received: 5))
            try await stage.begin(try checkpoint(0))
            try await stage.stage(try page(0..<5), try checkpoint(5))
            try await stage.finish(report(doubt, "r1"), resumable: true)
            try require(try await stage.checkpoint(), try checkpoint(5), "It can go on.")
            try await stage.stage(try page(5..<8), try checkpoint(8))
            try require(try await all(stage).count, 8, "It went on.")
            try await stage.finish(report(doubt, "r1"), resumable: false)
            try require(try await stage.checkpoint(), nil, "It cannot go on.")
            try require(try await all(stage).count, 8, "What came can be looked at.")
            try require(try await stage.lastRevision(), nil, "It is no complete reading.")
        },
        ContractClause("A complete reading is known by its revision, and is there again when nothing changed.") {
            stage in
            try await stage.begin(try checkpoint(0))
            try await stage.stage(try page(0..<5), try checkpoint(5))
            try await stage.finish(report(.complete(.revision), "r1"), resumable: false)
            try require(try await stage.checkpoint(), nil, "It is at its end.")
            try require(try await all(stage).count, 5, "Its rows are there.")
            for _ in 0..<2 {
                try require(try await stage.lastRevision(), "r1", "Its revision is known.")
                try await stage.begin(try checkpoint(0))
                try await stage.finish(report(.unchanged, "r1"), resumable: false)
                try require(try await all(stage).map(\.sourcedID), (0..<5).map { "org-\($0)" }, "Its rows are there.")
            }
            try await stage.begin(try checkpoint(0))
            try await stage.stage(try page(0..<2, "Other"), try checkpoint(2))
            try await stage.finish(report(.complete(.readTwice)), resumable: false)
            try require(names(try await all(stage)), ["Other 0", "Other 1"], "Another one takes its place.")
            try require(try await stage.lastRevision(), nil, "Its service named no revision.")
        },
        ContractClause("A revision is known only as long as its rows are.") { stage in
            try await stage.begin(try checkpoint(0))
            try await stage.stage(try page(0..<5), try checkpoint(5))
            try await stage.finish(report(.complete(.revision), "r1"), resumable: false)
            try await stage.begin(try checkpoint(0))
            try await stage.stage(try page(0..<2, "Other"), try checkpoint(2))
            try await stage.finish(report(.incomplete(PullDoubt(.loop, received: 2)), "r2"), resumable: false)
            guard let revision = try await stage.lastRevision() else { return }
            try require(revision, "r1", "What is not complete is not known.")
            try await stage.begin(try checkpoint(0))
            try await stage.finish(report(.unchanged, "r1"), resumable: false)
            try require(try await all(stage).map(\.sourcedID), (0..<5).map { "org-\($0)" }, "Its rows are there.")
        },
    ]
}
