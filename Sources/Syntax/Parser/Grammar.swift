/// The grammar, as the parser reads it. Quoted words stand for themselves, `[ ]` is optional, `{ }` repeats.
///
///     file        = { [ statement ] ( newline | ";" ) }
///     statement   = NAME "=" body | "fn" NAME "(" [ parameter { "," parameter } ] ")" "=" body
///                 | "unit" NAME [ "also" names ] [ "=" expression ] [ "also" names ]
///                 | "rate" ( "off" | product "=" product [ "on" postfix ] [ "from" TEXT ]
///                          | NAME "/" NAME "=" product [ "on" postfix ] [ "from" TEXT ] )
///                 | metric | company | figure "=" [ qualifier ] expression [ source ] | assume | param | scenario | "import" TEXT | "assert" expression
///                 | "write" TEXT [ "from" expression ]
///                 | "print" expression { "," expression }
///                 | "digits" NUMBER | "scale" ( NAME | "off" ) | ( "group" | "notes" | "strict" ) ( "on" | "off" )
///                 | "as" "of" ( expression | "off" ) | ( "samples" | "seed" ) expression
///                 | "correlate" "[" NAME { "," NAME } "]" "by" expression
///                 | expression
///     parameter   = NAME [ ":" target ] [ "=" body ]
///     metric      = "metric" NAME [ TEXT ] [ "also" names ] ":" NAME [ "of" target ]
///     assume      = "assume" NAME "=" body [ TEXT ]
///     param       = "param" NAME "=" body [ TEXT ]
///     scenario    = "scenario" NAME [ TEXT ] "{" { [ override ] ( newline | ";" ) } "}"
///     override    = ( NAME | postfix "." NAME [ "[" expression "]" ] ) "=" body | NAME
///     company     = "company" NAME [ TEXT ] [ "also" names ] items
///     items       = "{" { [ item ] ( newline | ";" ) } "}"
///     item        = "source" NAME TEXT [ "(" remark ")" ] | fiscal | metric | assume
///                 | [ "in" heading ] [ ( "over" | "at" ) postfix { "," postfix } ] [ source ] items
///                 | NAME "=" column { "," column } [ source ]
///     source      = "from" [ NAME ] TEXT | "from" NAME
///     heading     = target { "," target }, or as statements have it      (see `BlockHeadingParser`)
///     fiscal      = "fiscal" "year" "ends" ( MM "-" DD | LAST WEEKDAY "of" MONTH | WEEKDAY NEAREST MM "-" DD )
///                   { [ "," ] ( NAMED "by" ITS ( START | END ) | EXTRA WEEK "in" QUARTER
///                             | QUARTERS "of" NUMBER "," NUMBER "," NUMBER "," NUMBER WEEKS ) }
///     column      = "-" | "—" | "missing" | { qualifier } expression
///
///     body        = expression, where `x ->` and `(x, y) ->` at the start make a lambda
///     expression  = the levels of `Level`, loosest first:
///       binding     e "where" NAME "=" body { "," NAME "=" body }
///       prefix      "if" e "then" e [ "else" e ] | NAME "->" e | "(" names ")" "->" e     (as far right as it can)
///                   | "with" override { "," override } ":" e | compare
///       or, and     e "or" e, e "and" e
///       not         "not" e
///       comparison  e { ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) e } | e ( "≈" | "~=" ) e [ "within" e ]
///       pipe        e "|>" postfix
///       range       e ".." e [ "step" e ]
///       sum         e ( "+" | "-" ) e | e ( "in" | "->" | "to" ) target [ ( "at" | "over" ) basis ]
///                   | e "to" percent | e "within" range
///       percent     e ( "of" | "on" | "off" ) e
///       product     e ( "*" | "/" | "per" | "mod" ) e
///       otherwise   e "else" e
///       sign        "-" e
///       power       e ( "^" | "**" ) e | e SUPERSCRIPT      (`²`, `⁻¹`)
///       basis       e "@" postfix [ "annualized" ]
///     postfix     = primary { "(" [ argument { "," argument } ] ")" | "[" index "]" | "." NAME }
///     index       = expression [ "," day ] | day
///     argument    = [ ( NAME | figure ) "=" ] body, figure = NAME "." NAME [ "[" expression "]" ]
///     primary     = literal | DATE | DATE ".." DATE | PERIOD | PERIOD [ ".." PERIOD ] "(" DATE ".." DATE ")" | TEXT | "true" | "false" | "missing" | NAME
///                 | "(" expression ")" | "[" [ expression { "," expression } [ "," ] ] "]"
///     literal     = { qualifier } [ "≈" ] [ currency ] NUMBER [ scale ] [ unit ]      (see `LiteralTail`)
///     target      = factor { ( "/" | "*" | "·" | "per" ) factor }, factor = [ scale ] NAME [ "^" [ "-" ] DIGITS ]
///
///     compare     = ( "compare" ( list | "scenarios" list ) | "screen" ( "all" | list ) ) { "in" target [ ( "at" | "over" ) basis ] | day | condition }
///                   "by" [ NAME "=" ] e { "," [ NAME "=" ] e }
///                   { "with" NAME { "," NAME } | condition | "sort" "by" or [ "descending" ] | day | "top" e }
///     day         = "as" "of" postfix
///     condition   = "where" or
///
/// `else` belongs to the `if` directly inside its `then`, and means "where missing" everywhere else.
enum Grammar {
    /// Deepest nesting of brackets, signs and the like. The parser calls itself about once a level and must not
    /// overflow a stack of 8 MB.
    static let nestingLimit = 500
    /// Greatest height of a tree; a chain `1 + 1 + …` is as high as it is long. Later stages call themselves once a
    /// level.
    static let heightLimit = 1_000
    /// Most digits of a number literal: a few more than any number that is computed has.
    static let digitLimit = 100_100
}
