/// Digest §10: the stable codes, family by family.
enum DigestCodes {
    static let all: Set<String> = Set(
        families.flatMap { family, names in names.split(separator: " ").map { "\(family).\($0)" } })

    private static let families: [(String, String)] = [
        (
            "zip",
            """
            not_a_zip entry_count entry_size total_size ratio traversal absolute_path nested_path duplicate_entry symlink \
            nested_archive encrypted method_unsupported crc_mismatch corrupt overlap name_encoding
            """
        ),
        ("package", "missing_manifest unknown_file version_mismatch"),
        (
            "manifest",
            """
            header missing_property duplicate_property unknown_property bad_version bad_mode file_missing file_unexpected \
            nonblank_absent
            """
        ),
        ("csv", "invalid_utf8 bom unclosed_quote unescaped_quote char_after_quote line_break_in_field bare_cr nul"),
        (
            "table",
            "missing_header empty_header_name duplicate_header header_order header_case missing_header_column row_width no_rows"
        ),
        (
            "row",
            """
            missing_required invalid_guid invalid_date invalid_datetime invalid_year invalid_float invalid_boolean \
            invalid_enum invalid_list invalid_user_ids forbidden_in_bulk required_in_delta
            """
        ),
        ("ref", "duplicate_sourced_id missing_target_file missing_target unchecked"),
        (
            "semantic",
            """
            primary_role role_profile_user primary_org_role school_org_type school_year_type result_class \
            result_enrollment result_range user_resource value_range parent_cycle parent_dates enrollment_dates \
            date_order primary_teacher list_pairing session_type
            """
        ),
    ]

    /// Codes that no bundle of the corpus is for: size limits and forged directories are the archive reader's own tests,
    /// and of the last the digest gives the name alone.
    static let elsewhere: Set<String> = [
        "zip.entry_count", "zip.entry_size", "zip.total_size", "zip.ratio", "zip.overlap", "zip.corrupt",
        "manifest.nonblank_absent",
    ]
}
