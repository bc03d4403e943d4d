import Foundation
import Testing

@Suite("The laws of the house, on this package")
struct PackageLawTests {
    let package: PackageUnderTest
    let laws = DependencyLaws(table: layerTable)

    init() throws {
        package = try PackageUnderTest.shared.get()
        try #require(package.sources.count > 50 && package.edges.count > 50, "the package was not read")
    }

    @Test("Every import and every declared dependency stands in the table")
    func listed() { #expect(laws.unlisted(package.edges) == []) }

    @Test("Law 1: standards import neither one another nor Canonical")
    func law1() { #expect(laws.standardsApart(package.edges) == []) }

    @Test("Law 2: Canonical imports nothing of ours, has three ports, and stays thin")
    func law2() {
        #expect(laws.canonicalAlone(package.edges) == [])
        let files = package.sources.filter { $0.target == "Canonical" }
        let ports = files.filter { $0.path.contains("/Ports/") }.flatMap(\.text.code)
            .filter { $0.hasPrefix("public protocol ") }
        #expect(ports.count == 3)
        #expect(files.flatMap(\.text.imports) == [])
        let lines = files.reduce(0) { $0 + $1.text.lines.count }
        #expect((1...1_500).contains(lines), "\(lines) lines")
    }

    @Test("Law 3: a bridge names one standard family")
    func law3() { #expect(laws.bridgesOneStandard(package.edges) == []) }

    @Test("Law 4: services know no standard, no transport and no database")
    func law4() { #expect(laws.servicesApart(package.edges) == []) }

    @Test("Law 5: libcrypto stays in its box, and light targets stay light")
    func law5() {
        #expect(laws.lightTargets(package.edges) == [])
        #expect(package.sources.flatMap { SourceLaws.foreignImports(of: $0, in: layerTable) } == [])
        for name in DependencyLaws.light where package.folders[name] != nil {
            for reached in laws.reachable(from: name, package.edges).union([name]) {
                #expect(layerTable.rows[reached]?.foundation == .essentials, "\(name) reaches \(reached)")
            }
        }
    }

    @Test("Law 6: nothing but a kit imports a kit")
    func law6() { #expect(laws.kitsApart(package.edges) == []) }

    @Test("Law 7: no target is empty")
    func law7() {
        let filled = Set(package.sources.filter(\.hasCode).map(\.target))
        for (folder, kinds) in package.folders where !filled.contains(folder) {
            #expect(!kinds.isDisjoint(with: ["c", "h", "modulemap"]) && !kinds.contains("swift"), "\(folder) is empty")
        }
    }

    @Test("Every folder of Sources is a target of the manifest and the other way round")
    func folders() {
        let targets = package.manifest.targets.filter { $0.type != "test" }.map(\.name)
        #expect(Set(package.folders.keys) == Set(targets))
    }

    @Test("External products sit behind their traits, and no trait is on by default")
    func traits() {
        let laws = ManifestLaws(table: layerTable)
        #expect(laws.externalProducts(package.manifest) == [])
        #expect(laws.defaultTraits(package.manifest) == [])
    }

    @Test("Every product has a target of its name, and support targets have no product")
    func products() { #expect(ManifestLaws(table: layerTable).products(package.manifest) == []) }

    @Test("Every Swift target has the four settings, and none has unsafe flags")
    func settings() {
        let laws = ManifestLaws(table: layerTable)
        #expect(laws.unsafeFlags(package.manifest) == [])
        let tests = package.manifest.targets.filter { $0.type == "test" }.map(\.name)
        #expect(laws.settings(package.manifest, swiftTargets: package.swiftTargets.union(tests)) == [])
        #expect(laws.listed(package.manifest) == [])
    }

    @Test("A file of a target that needs a trait is inside the trait's condition")
    func traitConditions() {
        for file in package.sources {
            guard let trait = layerTable.rows[file.target]?.trait, file.hasCode else { continue }
            let first = file.text.code.first { !$0.allSatisfy(\.isWhitespace) }
            #expect(first == "#if \(trait)", "\(file.path)")
        }
    }

    @Test("No library target takes time or randomness from the air")
    func ambient() {
        #expect(
            package.sources.flatMap { SourceLaws.uses(of: SourceLaws.ambient, in: $0, except: exceptions) } == [])
    }

    @Test("No library target ends the process or forces a cast")
    func traps() {
        #expect(package.sources.flatMap { SourceLaws.uses(of: SourceLaws.traps, in: $0, except: exceptions) } == [])
    }

    @Test("Only boxes round handles of C libraries are sendable without proof")
    func unproven() {
        #expect(
            package.sources.flatMap { SourceLaws.uses(of: SourceLaws.unproven, in: $0, except: exceptions) } == [])
    }

    @Test("No note to oneself is left, and no error is dropped without a reason")
    func leftovers() {
        #expect(package.sources.flatMap(SourceLaws.notes) == [])
        #expect(package.sources.flatMap(SourceLaws.silentLosses) == [])
    }

    @Test("Every exception is still needed")
    func exceptionsAreNeeded() {
        let all = SourceLaws.ambient + SourceLaws.traps + SourceLaws.unproven
        for exception in exceptions {
            let forbidden = all.filter { $0.text == exception.text }
            let found = package.sources.filter { $0.path == exception.path }
                .flatMap { SourceLaws.uses(of: forbidden, in: $0) }
            #expect(!found.isEmpty, "\(exception.path): \(exception.text)")
        }
    }
}
