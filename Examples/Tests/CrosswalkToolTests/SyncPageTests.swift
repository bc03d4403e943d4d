import Foundation
import OneRosterTesting
import Testing

@Suite("The page of a night")
struct SyncPageTests {
    @Test("It says what changed, what waits and why, and what to do")
    func content() async throws {
        let nights = try Nights(students: 300)
        _ = try await nights.sync(try nights.bulk(0))
        let file = nights.folder.path + "/night.html"
        let outcome = try await nights.sync(
            try nights.bulk(1, .rekeySchool, .truncateEnrollments), "--format", "html", "--output", file)
        #expect(outcome.status == 1)
        let page = try nights.folder.text(of: "night.html")
        for words in [
            "What waits for a decision", "What changed", "By school", "the limit is 10 %", "Nothing was removed.",
            "hold.rekey", "hold.delete_percent", "How to decide on the command line", "Source digest",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("It holds no value of a person's record")
    func noPersonalData() async throws {
        let nights = try Nights(students: 120)
        let night = try nights.bulk(0)
        _ = try await nights.sync(night)
        let page = try await nights.sync(try nights.bulk(1, .rekeySchool, .truncateEnrollments), "--format", "html")
            .text
        let users = try String(contentsOfFile: night + "/users.csv", encoding: .utf8)
        let lines = users.components(separatedBy: "\r\n").dropLast()
        let header = try #require(lines.first).components(separatedBy: ",")
        for column in ["username", "email", "familyName"] {
            let index = try #require(header.firstIndex(of: column))
            // A quoted cell would shift the columns; plain rows are enough to look for.
            for line in lines.dropFirst() where !line.contains("\"") {
                let value = line.components(separatedBy: ",")[index]
                guard value.count > 6 else { continue }
                #expect(!page.contains(">\(value)<") && !page.contains(" \(value) "), "\(column)")
            }
        }
    }

    @Test("Hostile names of schools, ids and tenants stay text, on the page and on the terminal")
    func hostile() async throws {
        let nights = try Nights(students: 60)
        let name = "<script>alert(1)</script>&'\u{1B}[31m"
        func spoil(_ bundle: String) throws {
            try nights.edit(bundle, "orgs.csv") { row, line in
                guard row > 0 else { return line }
                var cells = line.components(separatedBy: ",")
                cells[3] = name
                return cells.joined(separator: ",")
            }
            try nights.edit(bundle, "enrollments.csv") { row, line in
                guard row > 0, let comma = line.firstIndex(of: ",") else { return line }
                return line[..<comma] + "<img src=x onerror='alert(2)'>\u{202E}" + line[comma...]
            }
        }
        let first = try nights.bulk(0)
        try spoil(first)
        let tenant = "\"><svg onload=alert(3)>"
        _ = try await nights.sync(first, "--lenient", "--tenant", tenant)
        let second = try nights.bulk(0, .truncateEnrollments, .rekeySchool)
        try spoil(second)
        let page = try await nights.sync(second, "--lenient", "--tenant", tenant, "--format", "html")
        #expect(page.status == 1)
        for forbidden in ["<script", "<img", "<svg onload", "\u{1B}", "\u{202E}"] {
            #expect(!page.text.contains(forbidden), "\(forbidden)")
        }
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;"))
        #expect(page.text.contains("&lt;img src=x onerror=&#39;alert(2)&#39;&gt;"))
        let text = try await nights.tool("review", "list", more: ["--tenant", tenant])
        #expect(text.text.contains("<script>alert(1)"))
        #expect(!text.text.contains("\u{1B}"))
    }

    @Test("It lists at most 200 examples of a group and says how many more there are")
    func limits() async throws {
        let nights = try Nights(students: 150)
        _ = try await nights.sync(try nights.bulk(0))
        let result = try await nights.syncJSON(try nights.bulk(0, .truncateEnrollments))
        let held = result.count("enrollments", "held")
        try #require(held > 200)
        let page = try await nights.sync(try nights.bulk(0, .truncateEnrollments), "--format", "html").text
        let lists = page.components(separatedBy: "<ul class=\"ids\">").dropFirst().map {
            ($0.components(separatedBy: "</ul>").first ?? "").components(separatedBy: "<li>").count - 1
        }
        #expect(lists.max() == 200)
        #expect(page.contains("and \(held - 200) more"))
        #expect(page.utf8.count < 200_000)
    }

    @Test("A night without changes and a refused one have a page too")
    func quiet() async throws {
        let nights = try Nights()
        let night = try nights.bulk(0)
        _ = try await nights.sync(night)
        let page = try await nights.sync(night, "--format", "html")
        #expect(page.status == 0)
        #expect(page.text.contains("Nothing was to be changed. There is nothing to do."))
        #expect(!page.text.contains("What waits for a decision"))
    }
}
