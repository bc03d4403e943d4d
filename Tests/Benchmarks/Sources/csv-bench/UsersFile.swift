import Foundation

/// A `users.csv` of 1.2.1 of any length, the same bytes for the same number of rows: about half of the rows have a
/// quoted field, one in fifty doubled quotes, some names are not ASCII, lines end in CR LF.
enum UsersFile {
    private static let header =
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,"
        + "email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,"
        + "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\r\n"
    private static let given = [
        "Ana", "Björn", "Chloé", "Dmitri", "Emily", "Fatima", "George", "Hiroko", "Ines", "Jamal", "Katherine", "Luis",
        "María", "Nguyễn", "Olivia", "Priya", "Quentin", "Rosalind", "Sofia", "Theodore",
    ]
    private static let family = [
        "Anderson", "Brown", "Castillo", "Davis", "Evans", "Fernández", "Garcia", "Hernandez", "Ivanov", "Johnson",
        "Kim", "Lopez", "Müller", "Nakamura", "O'Brien", "Patel", "Quinn", "Rodriguez", "Smith-Jones", "Thompson",
    ]

    static func write(rows: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var text = header
        text.reserveCapacity(5 << 20)
        var state: UInt64 = 0x2545_F491_4F6C_DD1D
        for row in 0..<rows {
            append(row, to: &text, &state)
            if text.utf8.count > 4 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text.removeAll(keepingCapacity: true)
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private static func next(_ state: inout UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    private static func hex(_ value: UInt64, _ width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits.suffix(width)
    }

    private static func guid(_ a: UInt64, _ b: UInt64) -> String {
        [hex(a >> 32, 8), hex(a >> 16 & 0xFFFF, 4), hex(a & 0xFFFF, 4), hex(b >> 48, 4), hex(b & 0xFFFF_FFFF_FFFF, 12)]
            .joined(separator: "-")
    }

    private static func append(_ row: Int, to text: inout String, _ state: inout UInt64) {
        let (a, b) = (next(&state), next(&state))
        let first = given[Int(a >> 8 & 0xFF) % given.count]
        let last = family[Int(a >> 16 & 0xFF) % family.count]
        let login = "user\(row).\(hex(a & 0xFFFF, 4))"
        let org = guid(0x1111_2222_3333_4444 &+ b % 40, 0x5555_6666_7777_8888)
        let middle = row % 50 == 0 ? "\"\"\"Buddy\"\" \(last)\"" : row % 3 == 0 ? "Marie" : ""
        let grades = row % 2 == 0 ? "\"0\(row % 9 + 1),1\(row % 3)\"" : "0\(row % 9 + 1)"
        text += guid(a, b)
        text += ",,,true,\(login),{LDAP:\(login)},\(first),\(last),\(middle),\(10_000_000 + row),"
        text +=
            "\(login)@students.example-district.k12.us,+1-555-01\(row % 90 + 10),+1-555-02\(row % 90 + 10),,\(grades),,"
        text += "state-\(hex(b >> 8, 12)),\(first),,\(last),\(org),they/them\r\n"
    }
}
