"""Writes naturals.txt: arithmetic on large naturals worked out by Python, for NaturalCaseTests.swift to check.

    python3 generate-naturals.py > naturals.txt

Operands are not written out: both sides make them from a kind, a count of 64-bit words and a seed (`number` here, and
in NaturalWords.swift). Results are told by their bit length, their rest by 2^61 - 1 and their lowest word.
"""
import random
import sys

sys.set_int_max_str_digits(0)
random.seed(20260117)
WORD = 2**64
PRIME = 2**61 - 1
KINDS = 8


class Generator:
    """Marsaglia's xorshift."""

    def __init__(self, seed): self.state = (88172645463325252 ^ seed * 2654435761) % WORD or 1

    def next(self):
        x = self.state
        x ^= x << 13 & WORD - 1
        x ^= x >> 7
        x ^= x << 17 & WORD - 1
        self.state = x
        return x


def number(kind, count, seed):
    """A number of so many words, the last of them not 0."""
    generator = Generator(seed)
    words = []
    for i in range(count):
        random_word = generator.next()
        words.append(
            [
                random_word,
                WORD - 1,
                [0, WORD - 1, 1, 2**63][random_word >> 62],
                0,
                WORD - 1 if i >= count // 2 else 0,
                0 if i >= count // 2 else WORD - 1,
                WORD - 1 if i else WORD - 1 - random_word % 3,
                2**63 if i == count - 1 else random_word % 2,
            ][kind]
        )
    if words[-1] == 0: words[-1] = 1
    return sum(word << 64 * i for i, word in enumerate(words))


def told(n): return f"{n.bit_length()}:{n % PRIME:x}:{n % WORD:x}"


def told_text(n):
    value = 0
    text = str(n)
    for digit in text: value = (value * 1000003 + int(digit)) % PRIME
    return f"{len(text)}:{value:x}"


def gcd(a, b):
    while b: a, b = b, a % b
    return a


def operand(count): return random.randrange(KINDS), count, random.randrange(1 << 30)


def case(name, *numbers_and_more): print(name, *numbers_and_more)


def binary(m, n):
    p, q = operand(m), operand(n)
    a, b = number(*p), number(*q)
    arguments = [*p, *q]
    case("add", *arguments, told(a + b))
    case("sub", *arguments, told(abs(a - b)))
    case("mul", *arguments, told(a * b))
    case("cmp", *arguments, (a > b) - (a < b))
    case("div", *arguments, told(a // b), told(a % b))
    # Just below a multiple, where estimates of the quotient's digits are too large.
    case("divbelow", *arguments, told((a * b - 1) // b), told((a * b - 1) % b))
    # The dividend begins as the divisor does.
    prefix = (b << 64 * m) - number(p[0], m, p[2] + 1)
    case("divprefix", *arguments, told(prefix // b), told(prefix % b))


SMALL = [1, 2, 3, 4, 5, 7, 8, 12]
for m in SMALL:
    for n in SMALL: binary(m, n)
for m, n in [
    (29, 29), (30, 30), (31, 31), (32, 31), (39, 39), (40, 40), (41, 40), (59, 59), (60, 60), (61, 61), (64, 63), (65, 32),
    (80, 40), (81, 41), (79, 39), (82, 40), (120, 41),
    (140, 70), (141, 71), (142, 70), (149, 149), (150, 150), (151, 151), (152, 150), (209, 209), (210, 210), (211, 211), (212, 210), (211, 70), (280, 140), (300, 299),
    (301, 75), (333, 41), (451, 150), (452, 451), (500, 2), (600, 300), (1000, 400), (1351, 1350),
]:
    for _ in range(3): binary(m, n)
binary(2600, 1100)
for n in SMALL + [30, 31, 59, 60, 61, 62, 97, 209, 210, 211, 212, 149, 150, 151, 300, 449, 450, 451, 1000]:
    for kind in range(KINDS):
        a = number(kind, n, n)
        case("sqr", kind, n, n, 0, 1, 1, told(a * a))
for m, n, common in [
    (1, 1, 1), (2, 1, 1), (2, 2, 1), (3, 2, 1), (3, 3, 2), (4, 4, 2), (10, 10, 1), (12, 5, 3), (30, 31, 10), (40, 3, 2),
    (2, 40, 2), (100, 100, 20), (1, 50, 30), (16, 16, 16), (150, 149, 1),
]:
    for _ in range(6):
        p, q, c = operand(m), operand(n), operand(common)
        x = number(*c)
        case("gcd", *p, *q, *c, told(gcd(number(*p) * x, number(*q) * x)))
for n, powers in [(1, [2, 3, 10, 63, 200]), (2, [2, 3, 17]), (5, [2, 3, 5]), (33, [2, 3, 7]), (150, [2, 3]), (401, [2])]:
    for k in powers:
        for _ in range(3):
            p = operand(n)
            case("pow", *p, k, told(number(*p) ** k))
for n in [1, 2, 3, 4, 15, 23, 24, 25, 47, 48, 49, 95, 96, 97, 200, 700]:
    for kind in range(KINDS):
        case("text", kind, n, n, told_text(number(kind, n, n)))
case("text", 0, 2000, 1, told_text(number(0, 2000, 1)))
for digits in [1, 18, 19, 20, 38, 455, 456, 457, 912, 913, 10000]:
    case("ten", digits, told(10**digits), told(10**digits - 1))
