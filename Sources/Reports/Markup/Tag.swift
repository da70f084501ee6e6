/// The elements that a report is made of.
enum Tag: String {
    case html, head, body, title, meta, style, script
    case header, main, nav, section, footer, article
    case h1, h2, h3, h4, p, div, span, a, ul, ol, li, pre, code, b, bdi, small, figure, figcaption, dl, dt, dd
    case table, caption, thead, tbody, tfoot, tr, th, td, details, summary
}

/// The attributes that elements of a report have.
enum Attribute {
    case id(String)
    case style(Style)
    /// A link to a place of the report.
    case to(String)
    case lang(String)
    /// The direction of reading is that of the text.
    case ownDirection
    case row, column
    case label(String)
    case labelledBy(String)
    /// A part that may be scrolled, and reached by the keyboard for that.
    case region(String)
    /// What rows are sorted by.
    case key(Double)
    case name(String, content: String)
    case charset
    case policy(String)
    case isOpen(Bool)

    /// Names with their values.
    var written: [(name: String, value: String)] {
        switch self {
        case .id(let id): [("id", id)]
        case .style(let style): [("class", style.rawValue)]
        case .to(let place): [("href", "#" + place)]
        case .lang(let language): [("lang", language)]
        case .ownDirection: [("dir", "auto")]
        case .row: [("scope", "row")]
        case .column: [("scope", "col")]
        case .label(let text): [("aria-label", text)]
        case .labelledBy(let place): [("aria-labelledby", place)]
        case .region(let text): [("tabindex", "0"), ("role", "region"), ("aria-label", text)]
        case .key(let key): [("data-k", "\(key)")]
        case .name(let name, let content): [("name", name), ("content", content)]
        case .charset: [("charset", "utf-8")]
        case .policy(let policy): [("http-equiv", "Content-Security-Policy"), ("content", policy)]
        case .isOpen(let isOpen): isOpen ? [("open", "")] : []
        }
    }
}

/// The classes that the style sheet knows.
enum Style: String {
    case skip, facts, prose, entry, defines, expression, value, name, line, mark, hidden
    /// A number in a cell, which opens.
    case cell = "n c"
    /// A number that opens on paper too.
    case printed = "n p"
    case more
    /// How a table came about; on paper too where it stands for the first time.
    case how = "how p"
    case howAgain = "how"
    case steps, result, remark, rests, links, panel
    case shownAs = "as"
    case said, check, warning, note, error, scroll, sort, numeric, wide, table, matrix, shared, script
    case comment = "k"
    case literal = "t"
    case key = "w"
    case level1 = "i1"
    case level2 = "i2"
    case level3 = "i3"
    case level4 = "i4"
    case picture, paper
}
