#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The texts stay in the rooms that read them; they become bytes of the program here.
static const unsigned char units[] = {
#embed "../Quantities/Shipped/units.suan"
};
static const unsigned char currencies[] = {
#embed "../Money/Shipped/currencies.suan"
};
static const unsigned char further_currencies[] = {
#embed "../Money/Shipped/further-currencies.suan"
};
// Words of the table are read in place.
_Alignas(16) static const unsigned char rates[] = {
#embed "../Money/Shipped/rates.bin"
};
static const unsigned char metrics[] = {
#embed "../Companies/Shipped/metrics.suan"
};
static const unsigned char minimax[] = {
#embed "../Companies/Shipped/minimax.suan"
};
static const unsigned char zhipu[] = {
#embed "../Companies/Shipped/zhipu.suan"
};
static const unsigned char filing_tags[] = {
#embed "../Filings/Shipped/tags.txt"
};
static const unsigned char statement_labels[] = {
#embed "../Filings/Shipped/labels.txt"
};
static const unsigned char statement_headings[] = {
#embed "../Filings/Shipped/headings.txt"
};
static const unsigned char functions_payments[] = {
#embed "../Builtins/Shipped/payments.suan"
};
static const unsigned char functions_returns[] = {
#embed "../Builtins/Shipped/returns.suan"
};
static const unsigned char functions_value[] = {
#embed "../Builtins/Shipped/value.suan"
};
static const unsigned char functions_shares[] = {
#embed "../Builtins/Shipped/shares.suan"
};
static const unsigned char functions_depreciation[] = {
#embed "../Builtins/Shipped/depreciation.suan"
};
static const unsigned char functions_operating[] = {
#embed "../Builtins/Shipped/operating.suan"
};
static const unsigned char lesson_periods[] = {
#embed "../Guide/Shipped/Lessons/periods.suan"
};
static const unsigned char lesson_points[] = {
#embed "../Guide/Shipped/Lessons/points.suan"
};
static const unsigned char lesson_dates[] = {
#embed "../Guide/Shipped/Lessons/dates.suan"
};
static const unsigned char lesson_runway[] = {
#embed "../Guide/Shipped/Lessons/runway.suan"
};
static const unsigned char lesson_multiples[] = {
#embed "../Guide/Shipped/Lessons/multiples.suan"
};
static const unsigned char lesson_rounds[] = {
#embed "../Guide/Shipped/Lessons/rounds.suan"
};
static const unsigned char lesson_ranges[] = {
#embed "../Guide/Shipped/Lessons/ranges.suan"
};
// The help pages, one text after the other.
static const unsigned char help[] = {
#embed "../Guide/Shipped/topics.txt"
    ,
#embed "../Guide/Shipped/elsewhere.txt"
    ,
#embed "../Guide/Shipped/functions.txt"
    ,
#embed "../Guide/Shipped/language.txt"
    ,
#embed "../Guide/Shipped/commands.txt"
    ,
#embed "../Guide/Shipped/messages.txt"
};

static const unsigned char help_synonyms[] = {
#embed "../Guide/Shipped/synonyms.txt"
};

#define TEXT(name) ((suan_text){ name, sizeof name })

suan_text suan_units(void) { return TEXT(units); }
suan_text suan_currencies(void) { return TEXT(currencies); }
suan_text suan_further_currencies(void) { return TEXT(further_currencies); }
suan_text suan_rates(void) { return TEXT(rates); }
suan_text suan_help(void) { return TEXT(help); }
suan_text suan_help_synonyms(void) { return TEXT(help_synonyms); }
suan_text suan_functions(size_t index) {
    switch (index) {
    case 0: return TEXT(functions_payments);
    case 1: return TEXT(functions_returns);
    case 2: return TEXT(functions_value);
    case 3: return TEXT(functions_shares);
    case 4: return TEXT(functions_depreciation);
    default: return TEXT(functions_operating);
    }
}
suan_text suan_lesson(size_t index) {
    switch (index) {
    case 0: return TEXT(lesson_periods);
    case 1: return TEXT(lesson_points);
    case 2: return TEXT(lesson_dates);
    case 3: return TEXT(lesson_runway);
    case 4: return TEXT(lesson_multiples);
    case 5: return TEXT(lesson_rounds);
    default: return TEXT(lesson_ranges);
    }
}
suan_text suan_filing_tags(void) { return TEXT(filing_tags); }
suan_text suan_statement_labels(void) { return TEXT(statement_labels); }
suan_text suan_statement_headings(void) { return TEXT(statement_headings); }
suan_text suan_metrics(void) { return TEXT(metrics); }
size_t suan_company_count(void) { return 2; }
const char *suan_company_name(size_t index) { return index == 0 ? "minimax" : "zhipu"; }
suan_text suan_company(size_t index) { return index == 0 ? TEXT(minimax) : TEXT(zhipu); }
