#ifndef SUAN_EMBEDDED_H
#define SUAN_EMBEDDED_H

#include <stddef.h>

/// A shipped text, read in place: its first byte and its length.
typedef struct { const unsigned char *_Nonnull bytes; size_t count; } suan_text;

suan_text suan_units(void);
suan_text suan_currencies(void);
suan_text suan_further_currencies(void);
/// The text of a lesson, in the order they are gone through.
suan_text suan_lesson(size_t index);
suan_text suan_metrics(void);
/// Which tags of filings are which metrics.
suan_text suan_filing_tags(void);
/// What statements call the metrics, and what their headings say: a line each.
suan_text suan_statement_labels(void);
suan_text suan_statement_headings(void);
/// The packed history of euro reference rates; its first byte is aligned to 16.
suan_text suan_rates(void);
/// The help pages.
suan_text suan_help(void);
/// Other words for what a help page is about, a line a page.
suan_text suan_help_synonyms(void);
/// Functions written in the language itself, by theme: payments, returns, value, shares, operating measures.
suan_text suan_functions(size_t index);
/// The shipped companies' files, each with its name; `index` from 0 to `suan_company_count() - 1`.
size_t suan_company_count(void);
const char *_Nonnull suan_company_name(size_t index);
suan_text suan_company(size_t index);

#endif
