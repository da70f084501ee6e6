#!/usr/bin/env python3
"""Writes fiscal.txt: the first days of the quarters of fiscal years 1990 to 2040, and the last day of each year.

Every line is a calendar, a year, five dates: where its quarters begin and the year after it begins. A year of weeks is
found by looking at every day: the last such weekday of a month, or of all such weekdays the one with the least distance.
"""
import calendar
from datetime import date, timedelta

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = [name.lower() for name in calendar.month_name]


def last(weekday, month):
    def end(year):
        days = range(1, calendar.monthrange(year, month)[1] + 1)
        return max(d for d in (date(year, month, n) for n in days) if WEEKDAYS[d.weekday()] == weekday)

    return end


def nearest(weekday, month, day):
    def end(year):
        anchor = date(year, month, day)
        around = [anchor + timedelta(n) for n in range(-6, 7)]
        return min((d for d in around if WEEKDAYS[d.weekday()] == weekday), key=lambda d: abs((d - anchor).days))

    return end


def fixed(month, day):
    return lambda year: date(year, month, min(day, calendar.monthrange(year, month)[1]))


def months_later(day, count):
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


# Text as typed, the end of a year, whether it is of weeks, weeks of the quarters, the long one, years named before their end.
EVEN = [13, 13, 13, 13]
CALENDARS = [
    ("last saturday of september, extra week in Q1", last("saturday", 9), EVEN, 1, 0),  # Apple
    ("last sunday of january, extra week in Q4", last("sunday", 1), EVEN, 4, 0),  # Nvidia
    ("sunday nearest 08-31, quarters of 12, 12, 12, 16 weeks, extra week in Q4",
     nearest("sunday", 8, 31), [12, 12, 12, 16], 4, 0),  # Costco
    ("saturday nearest 01-31, named by its start, extra week in Q4", nearest("saturday", 1, 31), EVEN, 4, 1),  # Target
    ("saturday nearest 01-31, named by its start, quarters of 16, 12, 12, 12 weeks, extra week in Q4",
     nearest("saturday", 1, 31), [16, 12, 12, 12], 4, 1),  # Kroger
    ("last saturday of july", last("saturday", 7), EVEN, 4, 0),  # Cisco
    ("last saturday of december", last("saturday", 12), EVEN, 4, 0),  # Intel
    ("saturday nearest 12-31", nearest("saturday", 12, 31), EVEN, 4, 0),
    ("friday nearest 02-28, extra week in Q2", None, EVEN, 2, 0),
    ("monday nearest 01-01, extra week in Q3", nearest("monday", 1, 1), EVEN, 3, 0),
    ("06-30", fixed(6, 30), None, None, 0),  # Microsoft
    ("01-31", fixed(1, 31), None, None, 0),  # Walmart
    ("09-30", fixed(9, 30), None, None, 0),
    ("02-29", fixed(2, 29), None, None, 0),
    ("04-05, named by its start", fixed(4, 5), None, None, 1),
    ("12-31", fixed(12, 31), None, None, 0),
    ("08-30", fixed(8, 30), None, None, 0),
    ("01-28, named by its start", fixed(1, 28), None, None, 1),
]


def last_of_february(weekday):
    return lambda year: nearest(weekday, 2, calendar.monthrange(year, 2)[1])(year)


with open(__file__.replace("generate-fiscal.py", "fiscal.txt"), "w") as file:
    for text, end, weeks, long, before in CALENDARS:
        end = end or last_of_february("friday")
        for year in range(1990, 2041):
            start, after = (end(year + before + n) + timedelta(1) for n in (-1, 0))
            starts = [start]
            for quarter in range(1, 4):
                if weeks is None:
                    starts.append(months_later(start, 3 * quarter))
                else:
                    is_long = (after - start).days == 371 and long <= quarter
                    starts.append(start + timedelta(7 * (sum(weeks[:quarter]) + is_long)))
            file.write("|".join([text, str(year)] + [str(d) for d in starts + [after]]) + "\n")
