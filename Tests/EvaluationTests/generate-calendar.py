#!/usr/bin/env python3
"""Writes calendar.txt: date arithmetic and day counts as Python reckons them, each line an expression that is true.

Months are moved by dateutil's relativedelta, and the last day of a month stays one, which relativedelta leaves to
`day=31`. The rest of a count of months is so many times 30.4375 days, a part of a day dropped. Day counts are those of
the 2006 ISDA Definitions, section 4.16, summed year by year with fractions.
"""
import calendar
import random
from datetime import date, timedelta
from fractions import Fraction

from dateutil.relativedelta import relativedelta

random.seed(30360)


def some_day():
    year = random.choice([random.randint(1600, 2400), random.randint(1995, 2035)])
    month = random.randint(1, 12)
    last = calendar.monthrange(year, month)[1]
    return date(year, month, random.choice([random.randint(1, last), last, min(30, last), 1]))


def moved(day, months):
    whole = int(months)
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    result = day + relativedelta(months=whole, **({"day": 31} if is_last else {}))
    return result + timedelta(days=int((months - whole) * Fraction("30.4375")))


def years(first, second, basis):
    if second < first:
        return -years(second, first, basis)
    if basis == "act/365":
        return Fraction((second - first).days, 365)
    if basis == "act/360":
        return Fraction((second - first).days, 360)
    if basis == "act/act":
        total = Fraction(0)
        for year in range(first.year, second.year + 1):
            start, end = max(first, date(year, 1, 1)), min(second, date(year + 1, 1, 1))
            total += Fraction((end - start).days, 366 if calendar.isleap(year) else 365)
        return total
    d1, d2 = first.day, second.day
    if d1 == 31:
        d1 = 30
    if d2 == 31 and (basis == "30e/360" or d1 == 30):
        d2 = 30
    return Fraction(360 * (second.year - first.year) + 30 * (second.month - first.month) + d2 - d1, 360)


lines = []
for _ in range(300):
    day, count = some_day(), random.choice([random.randint(-60, 60), random.randint(-2000, 2000)])
    unit = random.choice(["month", "quarter", "year"])
    count = count if unit == "month" else count // 12
    size = {"month": 1, "quarter": 3, "year": 12}[unit]
    sign, amount = ("-", -count) if count < 0 else ("+", count)
    lines.append(f"{day} {sign} {amount} {unit} == {moved(day, Fraction(count * size))}")
for _ in range(200):
    day, months = some_day(), Fraction(random.randint(-60000, 60000), 1000)
    sign = "-" if months < 0 else "+"
    lines.append(f"{day} {sign} {float(abs(months))} month == {moved(day, months)}")
for _ in range(150):
    first, second = some_day(), some_day()
    lines.append(f"{first} - {second} == {(first - second).days} day")
    count = (second - first).days
    lines.append(f"{first} + {count // 7} week + {count % 7} day == {second}")
for basis in ["act/act", "act/365", "act/360", "30/360", "30e/360"]:
    for _ in range(120):
        first = some_day()
        second = random.choice([some_day(), first + timedelta(days=random.randint(0, 1500))])
        result = years(first, second, basis)
        lines.append(f'yearfrac({first}, {second}, "{basis}") == {result.numerator} / {result.denominator}')
with open(__file__.replace("generate-calendar.py", "calendar.txt"), "w") as file:
    file.write("\n".join(lines) + "\n")
