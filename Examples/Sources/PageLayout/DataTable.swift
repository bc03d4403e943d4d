/// A table with aligned digits and a sticky header. On a narrow screen each row becomes a card.
public struct DataTable: Sendable {
    /// A column.
    public struct Column: Sendable {
        /// How a column's cells are shown.
        public enum Kind: Sendable {
            /// The name of the row: the first column.
            case heading
            /// Words.
            case text
            /// Numbers, aligned at the right.
            case number
            /// A chart, which needs room.
            case chart
        }

        let title: String
        let kind: Kind

        /// Makes a column.
        public init(_ title: String, _ kind: Kind) {
            self.title = title
            self.kind = kind
        }
    }

    /// A cell.
    public enum Cell: Sendable {
        /// Any piece.
        case html(HTML)
        /// A number; zero is shown in a quiet colour.
        case number(Int)

        /// A text, escaped.
        public static func text(_ text: String) -> Cell { .html(HTML(text: text)) }
    }

    private let caption: String
    private let columns: [Column]
    private let rows: [[Cell]]

    /// Makes a table; each row has a cell for each column.
    public init(caption: String, _ columns: [Column], rows: [[Cell]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// The table in its scrolling frame.
    public var html: HTML {
        let heads = columns.map { column -> HTML in
            column.kind == .number
                ? "<th scope=\"col\" class=\"number\">\(column.title)</th>" : "<th scope=\"col\">\(column.title)</th>"
        }
        let body = rows.map { row -> HTML in
            "<tr>\(zip(columns, row).map { cell($1, of: $0) })</tr>\n"
        }
        return """
            <div class="table cards"><table>
            <caption>\(caption)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(body)</tbody>
            </table></div>

            """
    }

    private func cell(_ cell: Cell, of column: Column) -> HTML {
        switch (column.kind, cell) {
        case (.heading, .html(let content)): "<th scope=\"row\">\(content)</th>"
        case (.heading, .number(let number)): "<th scope=\"row\">\(Wording.number(number))</th>"
        case (.chart, .html(let content)): "<td class=\"chart\">\(content)</td>"
        case (.number, .html(let content)): "<td class=\"number\" data-label=\"\(column.title)\">\(content)</td>"
        case (_, .number(let number)) where number == 0:
            "<td class=\"number zero\" data-label=\"\(column.title)\">0</td>"
        case (_, .number(let number)):
            "<td class=\"number\" data-label=\"\(column.title)\">\(Wording.number(number))</td>"
        case (.text, .html(let content)): "<td>\(content)</td>"
        }
    }
}
