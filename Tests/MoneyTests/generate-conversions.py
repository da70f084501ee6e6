#!/usr/bin/env python3
"""Makes conversions.txt: 2,000 random conversions, worked out with fractions from the ECB's own CSV.

usage: generate-conversions.py eurofxref-hist.zip > conversions.txt

    FROM TO DAY DAY-USED RATE            the last day on or before DAY that both have, at most 7 days older, or -
    FROM TO FIRST LAST DAYS-USED RATE    the mean over the business days of FIRST..LAST, or -

RATE is in units of TO for one FROM, to 20 significant digits. A mean is taken in the market's quotation and rounded to
20 digits before it is turned over.
"""
import random
import sys
import zipfile
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

MARKET = ["EUR", "GBP", "AUD", "NZD", "USD"]


def rounded(value):
    """Twenty significant digits, ties away from zero, as a Decimal."""
    with localcontext() as context:
        context.prec = 200
        context.rounding = ROUND_HALF_UP
        quotient = Decimal(value.numerator) / Decimal(value.denominator)
        context.prec = 20
        return +quotient


def text(value):
    plain = format(rounded(value), "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def load(path):
    with zipfile.ZipFile(path) as archive:
        lines = archive.read("eurofxref-hist.csv").decode("ascii").split()
    codes = lines[0].split(",")[1:-1]
    rates = {}
    for line in lines[1:]:
        day, *fields = line.split(",")
        row = {code: Fraction(field) for code, field in zip(codes, fields) if field != "N/A"}
        rates[date.fromisoformat(day)] = {"EUR": Fraction(1), **row}
    return codes + ["EUR"], rates


def dated(rates, a, b, day):
    for back in range(8):
        used = day - timedelta(back)
        row = rates.get(used, {})
        if a in row and b in row:
            return used, row[b] / row[a]
    return None


def mean(rates, days, a, b, first, last):
    def order(code):
        return (MARKET.index(code) if code in MARKET else len(MARKET), code)

    base, quote = sorted([a, b], key=order)
    used = [day for day in days if first <= day <= last]
    if not used or (used[0] - first).days > 7 or (last - used[-1]).days > 7:
        return None
    if any(base not in rates[day] or quote not in rates[day] for day in used):
        return None
    value = Fraction(rounded(sum(rates[day][quote] / rates[day][base] for day in used) / len(used)))
    return len(used), value if a == base else 1 / value


def main():
    codes, rates = load(sys.argv[1])
    days = sorted(rates)
    rng = random.Random(20261030)
    start, span = date(1998, 12, 1), (date(2026, 12, 15) - date(1998, 12, 1)).days
    majors = ["USD", "CNY", "HKD", "EUR", "GBP", "JPY"]
    lines = []
    while len(lines) < 2000:
        a, b = (rng.choice(majors if rng.random() < 0.5 else codes) for _ in range(2))
        if a == b:
            continue
        day = start + timedelta(rng.randrange(span))
        if len(lines) < 1300:
            found = dated(rates, a, b, day)
            if found is None and rng.random() < 0.7:
                continue
            lines.append(f"{a} {b} {day} " + (f"{found[0]} {text(found[1])}" if found else "-"))
        else:
            last = day + timedelta(rng.choice([6, 30, 89, 180, 272, 364, rng.randrange(1, 4000)]))
            found = mean(rates, days, a, b, day, last)
            if found is None and rng.random() < 0.8:
                continue
            lines.append(f"{a} {b} {day} {last} " + (f"{found[0]} {text(found[1])}" if found else "-"))
    print("\n".join(lines))


main()
