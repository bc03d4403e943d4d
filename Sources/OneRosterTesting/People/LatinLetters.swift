/// Writes names in the letters that log-in names and mail addresses are made of.
enum LatinLetters {
    /// Lower-case ASCII letters: accents fall away, and so does what is no letter.
    static func plain(_ name: String) -> String {
        var result: [UInt8] = []
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A: result.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0x41...0x5A: result.append(UInt8(truncatingIfNeeded: scalar.value + 0x20))
            case 0x80...: result += letters[scalar].map { Array($0.utf8) } ?? []
            default: break
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let letters: [Unicode.Scalar: String] = {
        let groups = [
            "a": "áàâäãåāăạảấầậặÁÅÀÂÄĀ", "e": "éèêëēẹếềễệÉÈÊ", "i": "íìîïīịÍ", "o": "óòôöõøōọốồộởÓÖØỌỗ",
            "u": "úùûüūụưứÚÜũ",
            "y": "ýÿ", "c": "çćčÇČ", "n": "ñńÑ", "s": "śšŠ", "z": "źżžŽ", "l": "łŁ", "d": "đĐ", "r": "řŘ",
            "ss": "ß", "th": "þÞ",
        ]
        var result: [Unicode.Scalar: String] = [:]
        for (plain, accented) in groups {
            for scalar in accented.unicodeScalars { result[scalar] = plain }
        }
        return result
    }()
}
