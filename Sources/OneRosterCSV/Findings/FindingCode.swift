/// What a finding is about: a stable name that reports, tests and rules can rely on.
///
/// New codes may appear in minor versions; none changes its meaning.
public struct FindingCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name, for example `row.invalid_date`.
    public let rawValue: String

    /// Takes any name, also one that this version does not know.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// Every code that this version of the library can give, in the order of the documentation.
    public static var all: [FindingCode] { FindingCatalog.entries.map { FindingCode(rawValue: $0.code) } }
    /// The severity that the code has in strict reading.
    public var severity: Finding.Severity { entry.severity }
    /// The clause of the standard that the code rests on.
    public var clause: String { entry.clause }
    /// What to do about it.
    public var hint: String { entry.hint }

    var entry: FindingCatalog.Entry { FindingCatalog.entry(of: rawValue) }
}

extension FindingCode {
    /// `zip.not_a_zip`: Send a ZIP archive or a folder with the CSV files.
    public static let zipNotAZIP = Self(rawValue: "zip.not_a_zip")
    /// `zip.entry_count`: Send only the files of the standard; the archive has more entries than the limit.
    public static let zipEntryCount = Self(rawValue: "zip.entry_count")
    /// `zip.entry_size`: The file inflates beyond the limit. Check the export, or raise the limit if the size is right.
    public static let zipEntrySize = Self(rawValue: "zip.entry_size")
    /// `zip.total_size`: The files together inflate beyond the limit. Check the export, or raise the limit if the size is right.
    public static let zipTotalSize = Self(rawValue: "zip.total_size")
    /// `zip.ratio`: The archive is packed far more tightly than rosters are. Make it again with an ordinary ZIP program.
    public static let zipRatio = Self(rawValue: "zip.ratio")
    /// `zip.traversal`: A name in the archive leads out of it. Make the archive again from the files alone.
    public static let zipTraversal = Self(rawValue: "zip.traversal")
    /// `zip.absolute_path`: A name in the archive is an absolute path. Make the archive again from the files alone.
    public static let zipAbsolutePath = Self(rawValue: "zip.absolute_path")
    /// `zip.nested_path`: Put the CSV files at the top of the archive: select the files, not their folder, when making it.
    public static let zipNestedPath = Self(rawValue: "zip.nested_path")
    /// `zip.duplicate_entry`: The archive has two entries of one name. Make it again.
    public static let zipDuplicateEntry = Self(rawValue: "zip.duplicate_entry")
    /// `zip.symlink`: The archive holds a link instead of a file. Make it again from real files.
    public static let zipSymlink = Self(rawValue: "zip.symlink")
    /// `zip.nested_archive`: Send the inner archive by itself.
    public static let zipNestedArchive = Self(rawValue: "zip.nested_archive")
    /// `zip.encrypted`: Make the archive without a password; protect it in transit instead.
    public static let zipEncrypted = Self(rawValue: "zip.encrypted")
    /// `zip.method_unsupported`: Make the archive with the ordinary method (deflate).
    public static let zipMethodUnsupported = Self(rawValue: "zip.method_unsupported")
    /// `zip.crc_mismatch`: The archive was damaged on its way. Send it again.
    public static let zipCrcMismatch = Self(rawValue: "zip.crc_mismatch")
    /// `zip.corrupt`: The archive was damaged or cut off on its way. Send it again.
    public static let zipCorrupt = Self(rawValue: "zip.corrupt")
    /// `zip.overlap`: Entries of the archive share bytes, which no ordinary program makes. Make it again.
    public static let zipOverlap = Self(rawValue: "zip.overlap")
    /// `zip.name_encoding`: A name in the archive is no UTF-8. Use the names of the standard.
    public static let zipNameEncoding = Self(rawValue: "zip.name_encoding")
    /// `package.unreadable`: Check the path and the permissions.
    public static let packageUnreadable = Self(rawValue: "package.unreadable")
    /// `package.missing_manifest`: Add manifest.csv. Switch it on in the export's settings, or choose OneRoster 1.1 or later.
    public static let packageMissingManifest = Self(rawValue: "package.missing_manifest")
    /// `package.unknown_file`: Remove the file, or give it the exact name of the standard: names are case-sensitive.
    public static let packageUnknownFile = Self(rawValue: "package.unknown_file")
    /// `package.version_mismatch`: The files are of another version than the manifest says. Choose one version in the export.
    public static let packageVersionMismatch = Self(rawValue: "package.version_mismatch")
    /// `package.incomplete_roster`: A usable roster has orgs, academicSessions, courses, classes, users, enrollments and, from 1.2 on, roles. Switch the missing ones on if they are wanted.
    public static let packageIncompleteRoster = Self(rawValue: "package.incomplete_roster")
    /// `manifest.header`: The first line must be propertyName,value.
    public static let manifestHeader = Self(rawValue: "manifest.header")
    /// `manifest.missing_property`: Add the property. Every file of the version has one, also when it is absent.
    public static let manifestMissingProperty = Self(rawValue: "manifest.missing_property")
    /// `manifest.duplicate_property`: Keep one line for the property.
    public static let manifestDuplicateProperty = Self(rawValue: "manifest.duplicate_property")
    /// `manifest.unknown_property`: Remove the property, or spell it as the standard does.
    public static let manifestUnknownProperty = Self(rawValue: "manifest.unknown_property")
    /// `manifest.bad_version`: manifest.version is 1.0 (spreadsheet programs turn that into 1) and oneroster.version is 1.1 or 1.2.
    public static let manifestBadVersion = Self(rawValue: "manifest.bad_version")
    /// `manifest.bad_mode`: Write absent, bulk or delta.
    public static let manifestBadMode = Self(rawValue: "manifest.bad_mode")
    /// `manifest.file_missing`: The manifest announces the file and it is not there. Add it, or write absent.
    public static let manifestFileMissing = Self(rawValue: "manifest.file_missing")
    /// `manifest.file_unexpected`: The file is there and the manifest says absent. Remove it, or write bulk or delta.
    public static let manifestFileUnexpected = Self(rawValue: "manifest.file_unexpected")
    /// `manifest.nonblank_absent`: Leave the value blank, or name the source system: absent is a word for files.
    public static let manifestNonblankAbsent = Self(rawValue: "manifest.nonblank_absent")
    /// `csv.invalid_utf8`: Export as UTF-8. Spreadsheet programs offer "CSV UTF-8".
    public static let csvInvalidUTF8 = Self(rawValue: "csv.invalid_utf8")
    /// `csv.bom`: Nothing needs to be done; the byte order mark was skipped.
    public static let csvByteOrderMark = Self(rawValue: "csv.bom")
    /// `csv.unclosed_quote`: Close the quote before the end of the line.
    public static let csvUnclosedQuote = Self(rawValue: "csv.unclosed_quote")
    /// `csv.unescaped_quote`: Put the field into quotes and double the quotes inside it.
    public static let csvUnescapedQuote = Self(rawValue: "csv.unescaped_quote")
    /// `csv.char_after_quote`: After a closing quote only a comma or the line end may follow. Double the quotes inside the field.
    public static let csvCharAfterQuote = Self(rawValue: "csv.char_after_quote")
    /// `csv.line_break_in_field`: Take the line breaks out of the field; OneRoster allows none.
    public static let csvLineBreakInField = Self(rawValue: "csv.line_break_in_field")
    /// `csv.bare_cr`: End lines with CR LF or LF.
    public static let csvBareCR = Self(rawValue: "csv.bare_cr")
    /// `csv.nul`: Take the NUL characters out. A file full of them was saved as UTF-16: export as UTF-8.
    public static let csvNUL = Self(rawValue: "csv.nul")
    /// `csv.record_too_long`: The row is longer than the limit. Look for a quote that is not closed.
    public static let csvRecordTooLong = Self(rawValue: "csv.record_too_long")
    /// `table.missing_header`: Begin the file with the header row of the standard.
    public static let tableMissingHeader = Self(rawValue: "table.missing_header")
    /// `table.empty_header_name`: Give the column a name or remove it. Trailing commas in the header make such columns.
    public static let tableEmptyHeaderName = Self(rawValue: "table.empty_header_name")
    /// `table.duplicate_header`: Keep one column of the name.
    public static let tableDuplicateHeader = Self(rawValue: "table.duplicate_header")
    /// `table.header_order`: Put the columns into the order of the standard; own columns (metadata.*) come last.
    public static let tableHeaderOrder = Self(rawValue: "table.header_order")
    /// `table.header_case`: Write the column's name exactly as the standard does; it is case-sensitive.
    public static let tableHeaderCase = Self(rawValue: "table.header_case")
    /// `table.missing_header_column`: Add the column, also when it is blank throughout.
    public static let tableMissingHeaderColumn = Self(rawValue: "table.missing_header_column")
    /// `table.unknown_header`: Remove the column, or name it metadata.<name> after the columns of the standard.
    public static let tableUnknownHeader = Self(rawValue: "table.unknown_header")
    /// `table.row_width`: Give the row as many cells as the header. Quote fields that contain commas.
    public static let tableRowWidth = Self(rawValue: "table.row_width")
    /// `table.no_rows`: A file needs at least one row. Did the export fail? To send nothing, write absent in the manifest.
    public static let tableNoRows = Self(rawValue: "table.no_rows")
    /// `row.missing_required`: Fill the cell; the standard requires it.
    public static let rowMissingRequired = Self(rawValue: "row.missing_required")
    /// `row.invalid_guid`: Use 1 to 255 of the characters 0-9 A-Z a-z . - _ / @.
    public static let rowInvalidGUID = Self(rawValue: "row.invalid_guid")
    /// `row.invalid_date`: Write the date as YYYY-MM-DD. Opening the file in a spreadsheet program changes dates.
    public static let rowInvalidDate = Self(rawValue: "row.invalid_date")
    /// `row.invalid_datetime`: Write the time as YYYY-MM-DDTHH:MM:SS.sssZ, in UTC.
    public static let rowInvalidDateTime = Self(rawValue: "row.invalid_datetime")
    /// `row.invalid_year`: Write the year in which the school year ends, with four digits.
    public static let rowInvalidYear = Self(rawValue: "row.invalid_year")
    /// `row.invalid_float`: Write a decimal number with a point.
    public static let rowInvalidFloat = Self(rawValue: "row.invalid_float")
    /// `row.invalid_boolean`: Write true or false in lower case. Spreadsheet programs turn them into TRUE and FALSE.
    public static let rowInvalidBoolean = Self(rawValue: "row.invalid_boolean")
    /// `row.invalid_enum`: Use a term of the standard's list, in exactly its letters.
    public static let rowInvalidEnum = Self(rawValue: "row.invalid_enum")
    /// `row.invalid_list`: Separate the items with commas, without empty items, the whole cell in quotes.
    public static let rowInvalidList = Self(rawValue: "row.invalid_list")
    /// `row.invalid_user_ids`: Write {type:identifier}, several with commas between, the whole cell in quotes.
    public static let rowInvalidUserIDs = Self(rawValue: "row.invalid_user_ids")
    /// `row.forbidden_in_bulk`: Leave status and dateLastModified blank in a bulk file.
    public static let rowForbiddenInBulk = Self(rawValue: "row.forbidden_in_bulk")
    /// `row.required_in_delta`: Fill status and dateLastModified in a delta file.
    public static let rowRequiredInDelta = Self(rawValue: "row.required_in_delta")
    /// `ref.duplicate_sourced_id`: Give every record an id of its own, or send each record once.
    public static let refDuplicateSourcedID = Self(rawValue: "ref.duplicate_sourced_id")
    /// `ref.missing_target_file`: Send the file that is referred to, or leave the reference out.
    public static let refMissingTargetFile = Self(rawValue: "ref.missing_target_file")
    /// `ref.missing_target`: Send the record that is referred to, or correct the id.
    public static let refMissingTarget = Self(rawValue: "ref.missing_target")
    /// `ref.unchecked`: The records referred to were not in this delta; give the earlier state as baseline to check them.
    public static let refUnchecked = Self(rawValue: "ref.unchecked")
    /// `semantic.primary_role`: Give each user exactly one primary role in each organization.
    public static let semanticPrimaryRole = Self(rawValue: "semantic.primary_role")
    /// `semantic.role_profile_user`: Name a profile of the same user.
    public static let semanticRoleProfileUser = Self(rawValue: "semantic.role_profile_user")
    /// `semantic.primary_org_role`: Give the user a role in the primary organization.
    public static let semanticPrimaryOrgRole = Self(rawValue: "semantic.primary_org_role")
    /// `semantic.school_org_type`: Name an organization of type school.
    public static let semanticSchoolOrgType = Self(rawValue: "semantic.school_org_type")
    /// `semantic.school_year_type`: Name a session of type schoolYear.
    public static let semanticSchoolYearType = Self(rawValue: "semantic.school_year_type")
    /// `semantic.session_type`: Name a session of the type that the standard asks for: a grading period or term, not a school year.
    public static let semanticSessionType = Self(rawValue: "semantic.session_type")
    /// `semantic.result_class`: The result names another class than its line item.
    public static let semanticResultClass = Self(rawValue: "semantic.result_class")
    /// `semantic.result_enrollment`: The student is not enrolled in the class of the line item.
    public static let semanticResultEnrollment = Self(rawValue: "semantic.result_enrollment")
    /// `semantic.result_range`: The score lies outside the line item's range. That is legal for extra credit.
    public static let semanticResultRange = Self(rawValue: "semantic.result_range")
    /// `semantic.user_resource`: The user is not enrolled in the class, or the organization is not the class's school.
    public static let semanticUserResource = Self(rawValue: "semantic.user_resource")
    /// `semantic.value_range`: resultValueMin must not be above resultValueMax.
    public static let semanticValueRange = Self(rawValue: "semantic.value_range")
    /// `semantic.parent_cycle`: The record is its own ancestor. Correct the parents.
    public static let semanticParentCycle = Self(rawValue: "semantic.parent_cycle")
    /// `semantic.parent_dates`: The dates lie outside those of the parent session.
    public static let semanticParentDates = Self(rawValue: "semantic.parent_dates")
    /// `semantic.enrollment_dates`: The dates lie outside the terms of the class.
    public static let semanticEnrollmentDates = Self(rawValue: "semantic.enrollment_dates")
    /// `semantic.date_order`: The first date must lie before the second; end dates are the day after the last.
    public static let semanticDateOrder = Self(rawValue: "semantic.date_order")
    /// `semantic.primary_teacher`: The class has more than one primary teacher.
    public static let semanticPrimaryTeacher = Self(rawValue: "semantic.primary_teacher")
    /// `semantic.list_pairing`: Give as many subjectCodes as subjects, in the same order.
    public static let semanticListPairing = Self(rawValue: "semantic.list_pairing")
}
