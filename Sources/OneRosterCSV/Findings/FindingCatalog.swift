/// The severity, clause and remedy of every code: one table, for the reports and for the code alike.
enum FindingCatalog {
    struct Entry: Sendable {
        let code: String
        let severity: Finding.Severity
        let clause: String
        let hint: String

        init(_ code: String, _ severity: Finding.Severity, _ clause: String, _ hint: String) {
            self.code = code
            self.severity = severity
            self.clause = clause
            self.hint = hint
        }
    }

    static func entry(of code: String) -> Entry {
        byCode[code] ?? Entry(code, .error, "unknown", "This version of the library does not know the code.")
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })

    private static let fileFormat = "CSV Binding 1.2.1, File format"
    private static let manifest = "CSV Binding 1.2.1, manifest.csv"
    private static let package = "CSV Binding 1.2.1, Package"
    private static let tables = "CSV Binding 1.2.1, Tables"
    private static let dataTypes = "CSV Binding 1.2.1, Data types"
    private static let lifeCycle = "CSV Binding 1.2.1, Bulk and delta"
    private static let references = "CSV Binding 1.2.1, References"
    private static let rules = "CSV Binding 1.2.1, Rules across records"
    private static let rfc4180 = "RFC 4180, section 2"

    static let entries: [Entry] = [
        Entry("zip.not_a_zip", .error, package, "Send a ZIP archive or a folder with the CSV files."),
        Entry(
            "zip.entry_count", .error, package,
            "Send only the files of the standard; the archive has more entries than the limit."),
        Entry(
            "zip.entry_size", .error, package,
            "The file inflates beyond the limit. Check the export, or raise the limit if the size is right."),
        Entry(
            "zip.total_size", .error, package,
            "The files together inflate beyond the limit. Check the export, or raise the limit if the size is right."),
        Entry(
            "zip.ratio", .error, package,
            "The archive is packed far more tightly than rosters are. Make it again with an ordinary ZIP program."),
        Entry(
            "zip.traversal", .error, package,
            "A name in the archive leads out of it. Make the archive again from the files alone."),
        Entry(
            "zip.absolute_path", .error, package,
            "A name in the archive is an absolute path. Make the archive again from the files alone."),
        Entry(
            "zip.nested_path", .error, package,
            "Put the CSV files at the top of the archive: select the files, not their folder, when making it."),
        Entry("zip.duplicate_entry", .error, package, "The archive has two entries of one name. Make it again."),
        Entry(
            "zip.symlink", .error, package,
            "The archive holds a link instead of a file. Make it again from real files."),
        Entry("zip.nested_archive", .error, package, "Send the inner archive by itself."),
        Entry(
            "zip.encrypted", .error, package,
            "Make the archive without a password; protect it in transit instead."),
        Entry("zip.method_unsupported", .error, package, "Make the archive with the ordinary method (deflate)."),
        Entry("zip.crc_mismatch", .error, package, "The archive was damaged on its way. Send it again."),
        Entry("zip.corrupt", .error, package, "The archive was damaged or cut off on its way. Send it again."),
        Entry(
            "zip.overlap", .error, package,
            "Entries of the archive share bytes, which no ordinary program makes. Make it again."),
        Entry(
            "zip.name_encoding", .error, package,
            "A name in the archive is no UTF-8. Use the names of the standard."),
        Entry("package.unreadable", .error, package, "Check the path and the permissions."),
        Entry(
            "package.missing_manifest", .error, manifest,
            "Add manifest.csv. Switch it on in the export's settings, or choose OneRoster 1.1 or later."),
        Entry(
            "package.unknown_file", .error, package,
            "Remove the file, or give it the exact name of the standard: names are case-sensitive."),
        Entry(
            "package.version_mismatch", .error, manifest,
            "The files are of another version than the manifest says. Choose one version in the export."),
        Entry(
            "package.incomplete_roster", .warning, package,
            "A usable roster has orgs, academicSessions, courses, classes, users, enrollments and, from 1.2 "
                + "on, roles. Switch the missing ones on if they are wanted."),
        Entry("manifest.header", .error, manifest, "The first line must be propertyName,value."),
        Entry(
            "manifest.missing_property", .error, manifest,
            "Add the property. Every file of the version has one, also when it is absent."),
        Entry("manifest.duplicate_property", .error, manifest, "Keep one line for the property."),
        Entry(
            "manifest.unknown_property", .error, manifest,
            "Remove the property, or spell it as the standard does."),
        Entry(
            "manifest.bad_version", .error, manifest,
            "manifest.version is 1.0 (spreadsheet programs turn that into 1) and oneroster.version is 1.1 or 1.2."),
        Entry("manifest.bad_mode", .error, manifest, "Write absent, bulk or delta."),
        Entry(
            "manifest.file_missing", .error, manifest,
            "The manifest announces the file and it is not there. Add it, or write absent."),
        Entry(
            "manifest.file_unexpected", .error, manifest,
            "The file is there and the manifest says absent. Remove it, or write bulk or delta."),
        Entry(
            "manifest.nonblank_absent", .notice, manifest,
            "Leave the value blank, or name the source system: absent is a word for files."),
        Entry("csv.invalid_utf8", .error, fileFormat, "Export as UTF-8. Spreadsheet programs offer \"CSV UTF-8\"."),
        Entry("csv.bom", .notice, fileFormat, "Nothing needs to be done; the byte order mark was skipped."),
        Entry("csv.unclosed_quote", .error, rfc4180, "Close the quote before the end of the line."),
        Entry("csv.unescaped_quote", .error, rfc4180, "Put the field into quotes and double the quotes inside it."),
        Entry(
            "csv.char_after_quote", .error, rfc4180,
            "After a closing quote only a comma or the line end may follow. Double the quotes inside the field."),
        Entry(
            "csv.line_break_in_field", .error, fileFormat,
            "Take the line breaks out of the field; OneRoster allows none."),
        Entry("csv.bare_cr", .error, fileFormat, "End lines with CR LF or LF."),
        Entry(
            "csv.nul", .error, fileFormat,
            "Take the NUL characters out. A file full of them was saved as UTF-16: export as UTF-8."),
        Entry(
            "csv.record_too_long", .error, fileFormat,
            "The row is longer than the limit. Look for a quote that is not closed."),
        Entry("table.missing_header", .error, tables, "Begin the file with the header row of the standard."),
        Entry(
            "table.empty_header_name", .error, tables,
            "Give the column a name or remove it. Trailing commas in the header make such columns."),
        Entry("table.duplicate_header", .error, tables, "Keep one column of the name."),
        Entry(
            "table.header_order", .error, tables,
            "Put the columns into the order of the standard; own columns (metadata.*) come last."),
        Entry(
            "table.header_case", .error, tables,
            "Write the column's name exactly as the standard does; it is case-sensitive."),
        Entry("table.missing_header_column", .error, tables, "Add the column, also when it is blank throughout."),
        Entry(
            "table.unknown_header", .error, tables,
            "Remove the column, or name it metadata.<name> after the columns of the standard."),
        Entry(
            "table.row_width", .error, tables,
            "Give the row as many cells as the header. Quote fields that contain commas."),
        Entry(
            "table.no_rows", .error, tables,
            "A file needs at least one row. Did the export fail? To send nothing, write absent in the manifest."),
        Entry("row.missing_required", .error, tables, "Fill the cell; the standard requires it."),
        Entry("row.invalid_guid", .error, dataTypes, "Use 1 to 255 of the characters 0-9 A-Z a-z . - _ / @."),
        Entry(
            "row.invalid_date", .error, dataTypes,
            "Write the date as YYYY-MM-DD. Opening the file in a spreadsheet program changes dates."),
        Entry("row.invalid_datetime", .error, dataTypes, "Write the time as YYYY-MM-DDTHH:MM:SS.sssZ, in UTC."),
        Entry(
            "row.invalid_year", .error, dataTypes,
            "Write the year in which the school year ends, with four digits."),
        Entry("row.invalid_float", .error, dataTypes, "Write a decimal number with a point."),
        Entry(
            "row.invalid_boolean", .error, dataTypes,
            "Write true or false in lower case. Spreadsheet programs turn them into TRUE and FALSE."),
        Entry("row.invalid_enum", .error, dataTypes, "Use a term of the standard's list, in exactly its letters."),
        Entry(
            "row.invalid_list", .error, dataTypes,
            "Separate the items with commas, without empty items, the whole cell in quotes."),
        Entry(
            "row.invalid_user_ids", .error, dataTypes,
            "Write {type:identifier}, several with commas between, the whole cell in quotes."),
        Entry("row.forbidden_in_bulk", .error, lifeCycle, "Leave status and dateLastModified blank in a bulk file."),
        Entry("row.required_in_delta", .error, lifeCycle, "Fill status and dateLastModified in a delta file."),
        Entry(
            "ref.duplicate_sourced_id", .error, references,
            "Give every record an id of its own, or send each record once."),
        Entry(
            "ref.missing_target_file", .error, references,
            "Send the file that is referred to, or leave the reference out."),
        Entry("ref.missing_target", .error, references, "Send the record that is referred to, or correct the id."),
        Entry(
            "ref.unchecked", .notice, references,
            "The records referred to were not in this delta; give the earlier state as baseline to check them."),
        Entry(
            "semantic.primary_role", .error, rules,
            "Give each user exactly one primary role in each organization."),
        Entry("semantic.role_profile_user", .error, rules, "Name a profile of the same user."),
        Entry("semantic.primary_org_role", .error, rules, "Give the user a role in the primary organization."),
        Entry("semantic.school_org_type", .error, rules, "Name an organization of type school."),
        Entry("semantic.school_year_type", .error, rules, "Name a session of type schoolYear."),
        Entry(
            "semantic.session_type", .error, rules,
            "Name a session of the type that the standard asks for: a grading period or term, not a school year."),
        Entry("semantic.result_class", .warning, rules, "The result names another class than its line item."),
        Entry(
            "semantic.result_enrollment", .warning, rules,
            "The student is not enrolled in the class of the line item."),
        Entry(
            "semantic.result_range", .warning, rules,
            "The score lies outside the line item's range. That is legal for extra credit."),
        Entry(
            "semantic.user_resource", .warning, rules,
            "The user is not enrolled in the class, or the organization is not the class's school."),
        Entry("semantic.value_range", .error, rules, "resultValueMin must not be above resultValueMax."),
        Entry("semantic.parent_cycle", .error, rules, "The record is its own ancestor. Correct the parents."),
        Entry("semantic.parent_dates", .warning, rules, "The dates lie outside those of the parent session."),
        Entry("semantic.enrollment_dates", .warning, rules, "The dates lie outside the terms of the class."),
        Entry(
            "semantic.date_order", .warning, rules,
            "The first date must lie before the second; end dates are the day after the last."),
        Entry("semantic.primary_teacher", .warning, rules, "The class has more than one primary teacher."),
        Entry("semantic.list_pairing", .error, rules, "Give as many subjectCodes as subjects, in the same order."),
    ]
}
