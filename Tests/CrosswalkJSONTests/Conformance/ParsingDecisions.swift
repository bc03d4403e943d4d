/// What we decided where RFC 8259 leaves a reader free: the `i_` files of the suite.
///
/// A code is a refusal, `nil` an acceptance.
struct ParsingDecision: Sendable {
    let name: String
    let strict: String?
    let tolerant: String?
    let reason: String

    init(_ name: String, strict: String?, tolerant: String?, _ reason: String) {
        self.name = name
        self.strict = strict
        self.tolerant = tolerant
        self.reason = reason
    }

    static let all = numbers + surrogates + encodings + structures

    private static let numbers = [
        "i_number_double_huge_neg_exp", "i_number_huge_exp", "i_number_neg_int_huge_exp",
        "i_number_pos_double_huge_exp", "i_number_real_neg_overflow", "i_number_real_pos_overflow",
        "i_number_real_underflow", "i_number_too_big_neg_int", "i_number_too_big_pos_int",
        "i_number_very_big_negative_int",
    ].map { ParsingDecision($0, strict: nil, tolerant: nil, "numbers keep their lexeme, so none is out of range") }

    private static let surrogates = [
        "i_object_key_lone_2nd_surrogate", "i_string_1st_surrogate_but_2nd_missing",
        "i_string_1st_valid_surrogate_2nd_invalid", "i_string_incomplete_surrogate_and_escape_valid",
        "i_string_incomplete_surrogate_pair", "i_string_incomplete_surrogates_escape_valid",
        "i_string_invalid_lonely_surrogate", "i_string_invalid_surrogate", "i_string_inverted_surrogates_U+1D11E",
        "i_string_lone_second_surrogate",
    ].map {
        ParsingDecision(
            $0, strict: "json.lone_surrogate", tolerant: nil, "half a pair is no character; tolerant reads U+FFFD")
    }

    private static let encodings =
        [
            "i_string_UTF-16LE_with_BOM", "i_string_UTF-8_invalid_sequence", "i_string_UTF8_surrogate_U+D800",
            "i_string_invalid_utf-8", "i_string_iso_latin_1", "i_string_lone_utf8_continuation_byte",
            "i_string_not_in_unicode_range", "i_string_overlong_sequence_2_bytes",
            "i_string_overlong_sequence_6_bytes", "i_string_overlong_sequence_6_bytes_null",
            "i_string_truncated-utf-8",
            "i_string_utf16BE_no_BOM", "i_string_utf16LE_no_BOM",
        ].map {
            ParsingDecision($0, strict: "json.invalid_utf8", tolerant: "json.invalid_utf8", "§8.1: UTF-8, nothing else")
        }

    private static let structures = [
        ParsingDecision(
            "i_structure_500_nested_arrays", strict: "json.too_deep", tolerant: "json.too_deep",
            "§9: depth is limited to 128 unless the caller says otherwise"),
        ParsingDecision(
            "i_structure_UTF-8_BOM_empty_object", strict: "json.byte_order_mark", tolerant: nil,
            "§8.1: parsers may ignore the mark; tokens and keys must not have one"),
    ]
}
