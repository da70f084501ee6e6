"""Writes cases.txt: arithmetic worked out by Python's fractions, for CaseTests.swift to check.

    python3 generate.py > cases.txt
"""
import random
from fractions import Fraction as F
from math import floor, ceil, gcd

random.seed(20251219)
EDGES = [0, 1, -1, 2, 2**31, 2**32, 2**53, 2**53 + 1, 2**62, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 1, 2**64,
         2**127, 2**128 - 1, 10**18, 10**19, 10**20]


def integer():
    kind = random.randrange(6)
    if kind == 0: return random.choice(EDGES) + random.choice([0, 0, 1, -1])
    if kind <= 2: return random.randint(-1000, 1000)
    if kind == 3: return random.randint(-2**62, 2**62)
    if kind == 4: return random.randint(-10**30, 10**30)
    return random.choice([1, -1]) * random.choice([2, 3, 10, 12]) ** random.randint(0, 50)


def value():
    kind = random.randrange(6)
    if kind == 0: return F(integer())
    if kind == 1: return F(random.randint(-10**6, 10**6), 10 ** random.randint(0, 6))
    if kind == 2: return F(random.randint(-10**4, 10**4), random.randint(1, 10**4))
    if kind == 3: return F(integer(), 2 ** random.randint(0, 70) * 5 ** random.randint(0, 30))
    if kind == 4: return F(random.randint(-10**45, 10**45) * 720720, random.randint(1, 10**45) * 360360)
    return F(integer(), abs(integer()) or 7)


def away(x):
    """The nearest whole number, ties away from zero."""
    n = floor(abs(x) + F(1, 2))
    return n if x >= 0 else -n


def text(x):
    return str(x.numerator) if x.denominator == 1 else f"{x.numerator}/{x.denominator}"


def decimal(x, places):
    """Sign, digits and exponent of x rounded to so many places, and = where nothing was lost."""
    n = away(x * F(10) ** places)
    exact = "=" if F(n) == x * F(10) ** places else "~"
    if n == 0: return f"+0e0{exact}"
    digits = str(abs(n))
    return f"{'-' if n < 0 else '+'}{digits.rstrip('0')}e{len(digits) - places}{exact}"


def significant(x, count):
    if x == 0: return decimal(x, 0)
    exponent = 0
    while abs(x) >= F(10) ** exponent: exponent += 1
    while abs(x) < F(10) ** (exponent - 1): exponent -= 1
    return decimal(x, count - exponent)


def nearest(x):
    try: return (x.numerator / x.denominator).hex()
    except OverflowError: return "inf"


def line(*parts): print(*parts)


for _ in range(300):
    a, b = value(), value()
    if random.random() < 0.2: b = F(b.numerator, a.denominator)
    line("add", text(a), text(b), text(a + b))
    line("sub", text(a), text(b), text(a - b))
    line("mul", text(a), text(b), text(a * b))
    if b:
        line("div", text(a), text(b), text(a / b))
        if random.random() < 0.5:
            line("mod", text(a), text(b), text(a % b))
            line("step", text(a), text(b), text(away(a / b) * b))
    line("cmp", text(a), text(b), (a > b) - (a < b))
for _ in range(60):
    a = value()
    line("floor", text(a), "0", floor(a))
    line("ceil", text(a), "0", ceil(a))
    line("round", text(a), "0", away(a))
    half = F(random.randint(-50, 50) * 2 + 1, 2)
    line("round", text(half), "0", away(half))
for _ in range(150):
    a = F(random.randint(-200, 200), random.choice([1, 2, 3, 10, 100, 7])) or F(3, 2)
    k = random.randint(-12, 25)
    line("pow", text(a), k, text(a ** k))
    if random.random() < 0.3:
        root = F(random.randint(2, 400), random.randint(1, 60))
        d, p = random.randint(2, 7), random.randint(-4, 4)
        line("pow", text(root ** d), text(F(p, d)), text(root ** p))
for _ in range(200):
    a = value()
    n = random.choice([1, 2, 3, 6, 12, 17, 18, 19, 20, 30])
    line("sig", text(a), n, significant(a, n))
    p = random.choice([-3, 0, 1, 2, 6, 12, 25])
    line("dec", text(a), p, decimal(a, p))
for _ in range(60):
    n = random.randint(1, 10**6)
    line("sig", text(F(2 * n + 1, 2)), len(str(n)), significant(F(2 * n + 1, 2), len(str(n))))
    line("dec", text(F(-(2 * n + 1), 200)), 2, decimal(F(-(2 * n + 1), 200), 2))
for _ in range(150):
    a = value() * F(10) ** random.choice([0, 0, 0, 40, -40])
    line("double", text(a), "0", nearest(a))
for e in (-1080, -1076, -1075, -1074, -1060, -1023, -1022, 1000, 1023, 1024):
    for m in (2**53 - 1, 2**54 - 1, 3, 2**53 + 1):
        a = F(m) / F(2) ** (m.bit_length() - 1) * F(2) ** e
        line("double", text(a), "0", nearest(a))
