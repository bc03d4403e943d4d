import CrosswalkRuntime
import CrosswalkTesting
import OneRosterREST
import OneRosterTesting
import Testing

@Suite("Reading a whole list")
struct CollectionPullTests {
    private func fault(_ kind: String? = nil, _ occasion: FaultRule.Occasion, status: Int? = nil) -> FaultScript {
        var rule = FaultRule()
        rule.occasion = occasion
        rule.action.kind = kind
        rule.action.status = status
        return FaultScript([rule])
    }

    @Test("A server that keeps to the standard gives everything, and one request says that there is no more")
    func plain() async throws {
        let outcome = try await PullTrial().run()
        #expect(outcome.report.verdict == .complete(.unchanged))
        #expect(outcome.names == outcome.states[0])
        #expect(outcome.ids.count == 2_350)
        // 1,000, 1,350 of 2,000, the end; a control and the changes.
        #expect(outcome.requests == 5, "\(outcome.report.statistics)")
        #expect(outcome.queries[0]["sort"] == "sourcedId" && outcome.queries[0]["orderBy"] == "asc")
    }

    @Test(
        "A page that is cut is never taken for the end", arguments: [1, 7, 50, 100, 499, 500, 999, 2_349, 2_350, 2_351])
    func clamps(clamp: Int) async throws {
        for (total, links) in [(true, true), (false, true), (true, false), (false, false)] {
            var trial = PullTrial()
            trial.behaviour.clamp = clamp
            trial.behaviour.showsTotal = total
            trial.behaviour.showsLinks = links
            let outcome = try await trial.run()
            #expect(outcome.report.verdict == .complete(total ? .unchanged : .readTwice), "\(clamp) \(total) \(links)")
            #expect(outcome.names == outcome.states[0])
        }
    }

    @Test("An empty list is complete, and so is one of exactly a page", arguments: [0, 1, 999, 1_000, 1_001, 3_000])
    func sizes(rows: Int) async throws {
        for total in [true, false] {
            var trial = PullTrial(rows: rows)
            trial.behaviour.showsTotal = total
            let outcome = try await trial.run()
            #expect(outcome.report.verdict.isComplete && outcome.ids.count == rows, "\(outcome.report)")
        }
    }

    @Test("A count that is wrong is never complete", arguments: [-1, 1, -2_350, 1_000_000])
    func totals(error: Int) async throws {
        var trial = PullTrial()
        trial.behaviour.totalError = error
        let outcome = try await trial.run()
        guard case .incomplete(let doubt) = outcome.report.verdict else {
            Issue.record("\(outcome.report.verdict)")
            return
        }
        #expect(doubt.code == .total && doubt.received == 2_350 && outcome.ids.count == 2_350)
    }

    @Test("A page that names itself as the next one is an error, not the end")
    func loop() async throws {
        let outcome = try await PullTrial(faults: fault("repeatNext", .nth(2))).run()
        guard case .incomplete(let doubt) = outcome.report.verdict else {
            Issue.record("\(outcome.report.verdict)")
            return
        }
        #expect(doubt.code == .loop)
    }

    @Test(
        "What passes is tried again and does not show",
        arguments: [429, 500, 502, 503, 504, 408, 413], [true, false])
    func passing(status: Int, total: Bool) async throws {
        var trial = PullTrial(rows: 12_000, faults: fault(.every(3), status: status))
        trial.behaviour.clamp = 500
        trial.behaviour.showsTotal = total
        let outcome = try await trial.run()
        #expect(outcome.report.verdict.isComplete, "\(outcome.report)")
        #expect(outcome.names == outcome.states[0])
    }

    private func fault(_ occasion: FaultRule.Occasion, status: Int) -> FaultScript {
        fault(nil, occasion, status: status)
    }

    @Test("An error page with status 200, and an answer that breaks off, are tried again")
    func illegible() async throws {
        #expect(try await PullTrial(faults: fault("html", .every(3))).run().report.verdict.isComplete)
        var rule = FaultRule()
        rule.occasion = .every(3)
        rule.action.truncateBytes = 700
        let outcome = try await PullTrial(faults: FaultScript([rule])).run()
        #expect(outcome.report.verdict.isComplete && outcome.names == outcome.states[0], "\(outcome.report)")
    }

    @Test("A service that stays away ends in doubt, with the error")
    func away() async throws {
        let outcome = try await PullTrial(faults: fault(.always, status: 503)).run()
        guard case .incomplete(let doubt) = outcome.report.verdict else {
            Issue.record("\(outcome.report.verdict)")
            return
        }
        #expect(doubt.code == .failed && doubt.error?.code == .busy && doubt.received == 0)
    }

    @Test("A list that is not offered is absent, and says why", arguments: [403, 404, 405, 501])
    func absent(status: Int) async throws {
        let outcome = try await PullTrial(faults: fault(.always, status: status)).run()
        guard case .absent(let error) = outcome.report.verdict else {
            Issue.record("\(outcome.report.verdict)")
            return
        }
        #expect(error.status == status)
    }

    @Test("A refused sort is gone without, and one that is passed over as well", arguments: [true, false])
    func unsorted(refuses: Bool) async throws {
        var trial = PullTrial()
        trial.behaviour.sort = refuses ? .refuses : .ignores
        let outcome = try await trial.run()
        #expect(outcome.report.verdict.isComplete && outcome.names == outcome.states[0])
    }

    @Test("Data that changes once on the way is read anew, and is complete at one time")
    func changed() async throws {
        for seed in UInt64(1)...20 {
            var trial = PullTrial(rows: 5_000, faults: fault("changeData", .nth(4)), seed: seed)
            trial.behaviour.clamp = 500
            let outcome = try await trial.run()
            #expect(outcome.report.verdict.isComplete, "seed \(seed): \(outcome.report)")
            #expect(outcome.states.contains(outcome.names), "seed \(seed)")
        }
    }

    @Test("An empty page without a count is asked for again, and never the end of a list by itself", arguments: 1...4)
    func emptyPage(number: Int) async throws {
        for revision in [true, false] {
            var trial = PullTrial(faults: fault("emptyPage", .nth(number)))
            trial.behaviour.showsTotal = false
            trial.behaviour.showsRevision = revision
            trial.behaviour.clamp = 1_000
            let outcome = try await trial.run()
            #expect(outcome.report.verdict == .complete(.readTwice))
            #expect(outcome.names == outcome.states[0])
        }
    }

    @Test("A server that is quick at once is asked at once")
    func concurrency() async throws {
        var trial = PullTrial(rows: 24_000)
        trial.behaviour.clamp = 200
        trial.behaviour.latency = .milliseconds(26)
        trial.behaviour.latencyPerHundred = .milliseconds(2)
        trial.behaviour.capacity = 8
        let outcome = try await trial.run()
        #expect(outcome.report.verdict.isComplete && outcome.names == outcome.states[0])
        #expect(outcome.mostAtOnce == 8)
        // One after another it would take 3.6 seconds.
        #expect(outcome.elapsed < .milliseconds(700), "\(outcome.elapsed)")
    }

    @Test("A server that breaks down above two requests is asked by two")
    func collapse() async throws {
        var trial = PullTrial(rows: 20_000)
        trial.behaviour.clamp = 100
        trial.behaviour.latency = .milliseconds(28)
        trial.behaviour.latencyPerHundred = .milliseconds(2)
        trial.behaviour.collapsesAbove = 2
        let outcome = try await trial.run()
        #expect(outcome.report.verdict.isComplete && outcome.names == outcome.states[0])
        #expect(outcome.mostAtOnce <= 4, "\(outcome.report.statistics)")
        // By two at a time it takes three seconds.
        #expect(outcome.elapsed < .seconds(5), "\(outcome.elapsed)")
    }
}
