import Canonical
import CrosswalkJSON
import Foundation
import LTICanonical
import LTICore
import Testing

@Suite("Launches of Canvas in canonical terms")
struct CanvasTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/lti/canvas").standardizedFileURL
    private static let isThere = FileManager.default.fileExists(atPath: folder.path)

    @Test(
        "Real launches become people and places, and the variable that Canvas did not fill becomes none",
        .enabled(if: isThere),
        arguments: [("student", "student"), ("teacher", "teacher"), ("admin", nil)] as [(String, String?)])
    func canvas(name: String, role: String?) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("id-token-\(name).json")))
        let claims = try LaunchClaims(payload: bytes)
        let issuer = try #require(claims.issuer), deployment = try #require(claims.deploymentID)
        let client = try #require(claims.authorizedParty)
        let registration = Registration(
            issuer: issuer, clientID: client, deployments: [Deployment(id: deployment)])
        let launch = try ClaimVerifier(registration: registration).verify(
            claims, header: try TokenHeader(json: Array(#"{"alg":"RS256","kid":"k"}"#.utf8)),
            expecting: LaunchExpectation(
                nonce: try #require(claims.nonce), targetLinkURI: claims.targetLinkURI),
            at: try #require(claims.issuedAt))
        let settings = LaunchTenant(
            "district", installations: [launch.tenant], personKeys: [SampleLaunch.sourcedID],
            sectionKeys: [SectionKey(.courseOfferingSourcedID, target: .course, sourceSystem: "sis")],
            legacySystems: ["thisisasupersecretkey": "canvas-1.1"])
        let translation = try LaunchTranslator(settings).translate(launch, migration: .unproven)
        let value = translation.value
        #expect(value.role == role)
        #expect(value.section?.courseKeys.isEmpty == true)
        #expect(value.person.link?.provenance.sourceSystem == issuer.text)
        #expect(translation.losses.contains(Loss(field: "picture", reason: .noCounterpart)))
        if name == "student" {
            #expect(value.person.keys.map(\.value) == ["835203884"])
            #expect(value.person.legacy?.isProven == false)
            #expect(translation.losses.contains(Loss(field: "lis.course_offering_sourcedid", reason: .noCounterpart)))
            #expect(!translation.losses.contains { $0.field == "name" })
        }
    }
}
