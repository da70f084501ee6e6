#!/usr/bin/env python3
"""Gives generated statements to a suan binary and checks what must hold of every one.

usage: statements BINARY COUNT [--seed S] [--each N] [--findings FOLDER] [--show]

Whatever is typed: the process lives, a statement takes no more than 2 seconds of processor time and the memory stays
within its bound; every line of output is valid JSON; an error has a known code and a place within its source; a failed
statement changes nothing; a fix can be read; and what is printed for a value can be typed back and means the same, up to
the rounding that `≈` tells. Each kind of finding is kept once or twice, as a session that shows it. Status 1 where there
was any.
"""
import argparse
import collections
import hashlib
import json
import os
import random
import re
import sys
import time
import unicodedata
from fractions import Fraction

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tables
from conversation import Conversation, Ended, signal_name
from grammar import Grammar

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

MEMORY = 2300  # MB: the bound of a session is 2 GB, and something is needed beside it
EXEMPT = {"table", "company", "function", "chart"}


def cells(text):
    """How many cells of a terminal a text takes, at most."""
    return sum(8 if c == "\t" else 2 if unicodedata.east_asian_width(c) in "WFA" or ord(c) > 0xFFFF else 1 for c in text)


class Check:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.grammar = Grammar(self.random)
        self.codes, self.reading = tables.codes()
        self.findings = collections.Counter()
        self.samples = {}
        self.count = collections.Counter()
        self.talk = self.other = None
        self.said = []

    # Sessions

    def begin(self):
        if self.talk:
            if self.talk.peak() > MEMORY:
                self.found("memory", f"{self.talk.peak()} MB", "")
            try:
                self.talk.close()
            except Ended as end:
                self.found(end.why, f"at the end: {signal_name(end.status)}", "")
        self.restart()

    def restart(self):
        self.talk = Conversation(self.options.binary)
        self.grammar.forget()
        self.said, self.digits, self.state, self.has_answer = [], 6, None, False
        self.count["sessions"] += 1

    def judge(self):
        """A second session, in which only is seen whether something can be read."""
        if self.other is None or self.other.number > 300:
            if self.other:
                self.other.kill()
            self.other = Conversation(self.options.binary)
        return self.other

    def run(self):
        begun = time.monotonic()
        self.restart()
        for number in range(self.options.count):
            if number and number % self.options.each == 0:
                self.begin()
            self.statement(self.grammar.input())
            if number % 20_000 == 19_999 and self.options.show:
                print(f"  {number + 1} statements, {sum(self.findings.values())} findings of {len(self.findings)} kinds, "
                      f"{time.monotonic() - begun:.0f} s", flush=True)
        self.begin()
        self.talk.kill()
        if self.other:
            self.other.kill()
        return self.report(time.monotonic() - begun)

    def report(self, seconds):
        c = self.count
        print(f"seed {self.options.seed}: {self.options.count} statements in {c['sessions']} sessions, {seconds:.0f} s; "
              f"{c['well']} went well, {c['failed']} failed, {c['more']} wanted more; {c['back']} results typed back, "
              f"{c['unchanged']} failures looked behind, {c['fixes']} fixes read, "
              f"{c['promises']} run")
        known = []
        if self.options.known:
            known = [line for line in tables.text(self.options.known).splitlines() if line and not line.startswith("#")]
        is_known = lambda signature: any(signature.startswith(line) for line in known)
        for signature, count in self.findings.most_common():
            print(f"{'known  ' if is_known(signature) else 'FINDING'} {count:6} × {signature}\n        {self.samples[signature]}")
        return 0 if all(map(is_known, self.findings)) else 1

    # Findings

    def found(self, kind, what, text, session=None, shape=None):
        """One finding more, of a kind and a shape that others share."""
        if shape is None:
            shape = re.sub(r"`[^`]*`|\"[^\"]*\"", "…", what)
            shape = re.sub(r"[0-9][0-9.,_e+-]*", "N", shape)[:100]
        signature = f"{kind}: {shape}"
        self.findings[signature] += 1
        # One way of trapping looks like another from outside.
        if self.findings[signature] > (40 if kind == "trap" else 2):
            return
        lines = list(self.said if session is None else session) + [text]
        if kind in ("trap", "hang", "memory"):
            lines = self.shortened(lines, kind)
        self.samples.setdefault(signature, f"{lines[-1]!r}   {what}"[:400])
        if self.options.findings:
            os.makedirs(self.options.findings, exist_ok=True)
            name = f"{kind}-{hashlib.sha1(signature.encode()).hexdigest()[:8]}-{self.findings[signature]}.suan"
            with open(os.path.join(self.options.findings, name), "w", encoding="utf-8", newline="") as file:
                file.write("".join(f"# {line}\n" for line in f"{signature}\n{what}\nseed {self.options.seed}".splitlines()))
                file.write("\n".join(lines) + "\n")

    def shortened(self, lines, kind):
        """The last lines that alone show the finding."""
        for count in (1, 2, 5, 20, 100):
            if count < len(lines) and self.shows(lines[-count:], kind):
                lines = lines[-count:]
                break
        # Lines that can go, from the front.
        for index in range(len(lines) - 2, -1, -1):
            fewer = lines[:index] + lines[index + 1:]
            if len(lines) < 25 and self.shows(fewer, kind):
                lines = fewer
        return lines

    def shows(self, lines, kind):
        talk = Conversation(self.options.binary)
        try:
            for line in lines:
                talk.say(line)
            is_large = kind == "memory" and talk.peak() > MEMORY
            talk.kill()
            return is_large
        except Ended as end:
            return end.why == kind

    # One statement

    def ask(self, text):
        """What is printed for a text, as objects; None where the session came to its end."""
        try:
            lines = self.talk.say(text)
        except Ended as end:
            if end.why == "swallowed":
                self.count["more"] += 1
                self.objects([line for line in end.output.split(b"\n") if line], text)
            else:
                self.found(end.why, signal_name(end.status), text)
            self.restart()
            return None
        return self.objects(lines, text)

    def objects(self, lines, text):
        rows = []
        for line in lines:
            try:
                rows.append(json.loads(line.decode("utf-8"), parse_constant=self.refuse))
            except (ValueError, RecursionError) as problem:
                self.found("json", f"{type(problem).__name__} {str(problem)[:60]}", text)
        return rows

    @staticmethod
    def refuse(word):
        raise ValueError(f"{word} is no JSON")

    def statement(self, text):
        looks = self.random.random() < 0.25
        if looks and self.state is None:
            self.state = self.look()
            if self.talk.number == 0:
                return
        before = self.talk
        rows = self.ask(text)
        if rows is None or self.talk is not before:
            return
        is_single = len(rows) == 1 and rows[0].get("source", "").strip() == text.strip()
        failed = [row for row in rows if not row.get("ok")]
        for row in rows:
            self.count["well" if row.get("ok") else "failed"] += 1
            self.look_at(row, text, is_single)
        if is_single and failed and "value" not in rows[0]:
            if looks and self.state is not None:
                self.unchanged(text)
            self.said.append(text)
            return self.promise(failed[0], text)
        self.state = None
        self.said.append(text)
        if re.search(r"digits +\d+", text) and failed:
            return self.begin()
        self.note_digits(text)
        if any(row.get("ok") and "value" in row for row in rows):
            self.has_answer = True
        for row in rows:
            if row.get("ok") and "value" in row and "steps" not in row:
                if not self.typed_back(row, text):
                    return

    def look_at(self, row, text, is_single):
        for error in row.get("errors", []):
            self.judge_message(error, row, text, "message", is_single)
            # Of a statement of several lines the correction is that of the place alone.
            if self.random.random() < 0.5 and error.get("fix") and "\n" not in text:
                self.fix(error["fix"], error, text)
        if not row.get("ok") and not row.get("errors"):
            self.found("words", "it failed without an error", text)
        for said in row.get("warnings", []) + row.get("notes", []):
            self.judge_message(said, row, text, "text", is_single)

    def judge_message(self, message, row, text, field, is_single):
        code = message.get("code")
        if code not in self.codes:
            self.found("code", f"{code} is no code", text)
        if code != "failed" and (not message.get(field) or message[field].endswith(".")):
            self.found("words", f"{code}: {message.get(field)}", text)
        # Of what stands in this input: how wide its widest line is.
        if not is_single or message.get("file", "-") != "-" or "columns" not in message:
            return
        if not row["line"] <= message["line"] <= row["line"] + text.count("\n"):
            return  # of a function that was defined before
        width = max(cells(line) for line in text.split("\n")) + 1
        for first, last in message["columns"]:
            if not 1 <= first <= last <= width:
                self.found("place", f"{code} at {first}..{last} of {width}", text)

    def fix(self, fix, error, text):
        self.count["fixes"] += 1
        judge = self.judge()
        try:
            rows = self.objects(judge.say(fix), text)
        except Ended as end:
            self.other = None
            if end.why != "swallowed":
                return self.found(end.why, signal_name(end.status), fix, session=[])
            return self.found("fix", f"{error['code']} offers {fix!r}", text,
                              shape=f"{error['code']} offers what cannot be read")
        for row in rows:
            for found in row.get("errors", []):
                if found["code"] in self.reading:
                    return self.found("fix", f"{error['code']} offers {fix!r}: {found['message']}", text,
                                      shape=f"{error['code']} offers what cannot be read")

    def note_digits(self, text):
        setting = re.search(r"digits +(\d+)", text)
        if setting:
            self.digits = int(setting.group(1))

    def promise(self, row, text):
        """A fix that is sure runs where the statement failed."""
        fixes = [error["fix"] for error in row.get("errors", []) if error.get("sure") and error.get("fix")]
        if not fixes or "\n" in text or self.random.random() < 0.5:
            return
        before = self.talk
        rows = self.ask(fixes[0])
        self.state = None
        self.count["promises"] += 1
        if rows is None or self.talk is not before:
            return
        self.said.append(fixes[0])
        failed = [row for row in rows if not row.get("ok")]
        if not failed:
            self.note_digits(fixes[0])
        # `x = x * 2` has no `x` once it failed.
        if failed and not failed_name([failed[0]["errors"][0].get("message")]):
            code, error = row["errors"][0]["code"], failed[0]["errors"][0]
            self.found("promise", f"{code} offers {fixes[0]!r}: {error['code']}: {error.get('message')}", text,
                       shape=f"{code} offers what is {error['code']}")

    # What is known, and whether it stays

    def look(self, again=False):
        names = self.names if again else self.grammar.variables[-5:]
        self.names = list(names)
        parts = [f'print "{{{name}}}"' for name in names] + ['print "{1/3} {12345678 USD} {1 USD in CNY} {1/(1 USD)}"']
        if self.has_answer:
            parts.append('print "{ans}"')
        lines = []
        for part in parts:
            rows = self.ask(part)
            if rows is None:
                return None
            lines.append([row.get("text") or row.get("errors", [{}])[0].get("message") for row in rows])
        return lines

    def unchanged(self, text):
        before, names = self.state, self.names
        after = self.look(again=True)
        self.count["unchanged"] += 1
        if after is None or len(after) != len(before):
            self.state = None
            return
        differing = [i for i, pair in enumerate(zip(before, after)) if pair[0] != pair[1]
                     and not failed_name(pair[1])]
        if differing:
            index = differing[0]
            name = names[index] if index < len(names) else ("settings", "ans")[min(index - len(names), 1)]
            what = f"{name}: {str(before[index])[:60]} became {str(after[index])[:60]}"
            self.found("changed", what, text, shape="a failed statement changed what was known")
        self.state = None

    # Typing back

    def typed_back(self, row, text):
        value, shown = row["value"], row.get("text") or ""
        if not readable(value) or len(shown) > 5_000 or re.match(r"\s*(explain|audit|reconcile|sources)\b", text):
            return True
        before = self.talk
        rows = self.ask(shown)
        if rows is None or self.talk is not before:
            self.found("back", f"`{shown[:60]}` is no whole statement", text)
            return False
        self.said.append(shown)
        self.count["back"] += 1
        failed = [row for row in rows if not row.get("ok")]
        if failed or not rows or "value" not in rows[-1]:
            error = failed[0]["errors"][0] if failed else {"code": "nothing"}
            # An exact number may be smaller or larger than any approximate one, which its rounded text would be.
            if failed_name([error.get("message")]) or error["code"] in ("underflow", "overflow") and "≈" in shown:
                return True
            self.found("back", f"`{shown[:80]}` is {error['code']}: {error.get('message')}", text, shape=error["code"])
        elif not self.same(value, rows[-1]["value"], shown):
            again = rows[-1]["value"]
            self.found("back", f"`{shown[:80]}`: {brief(value)} / {brief(again)}", text,
                       shape=f"the {differs(value, again)} is another")
        return True

    def cancelled(self, unit):
        """What one of a quotient of two units of one dimension is as a plain number; None where it is none."""
        line = f"1 {unit}"
        rows = self.ask(line)
        self.said.append(line)
        value = rows[-1].get("value") if rows else None
        plain = value is not None and value.get("kind") == "quantity" and not value.get("unit") and "exact" in value
        return Fraction(value["exact"]) if plain else None

    def same(self, a, b, shown, is_end=False):
        """Whether two values are one, up to the rounding that is shown: half a unit of the last digit, and a whole one
        where it goes outwards, at the ends of an interval and of what is at least or at most so much."""
        if a.get("kind") != b.get("kind"):
            return False
        kind = a["kind"]
        if kind == "list":
            return len(a["items"]) == len(b["items"]) and all(self.same(x, y, shown) for x, y in zip(a["items"], b["items"]))
        if kind == "interval":
            return all(self.same(a[end], b[end], shown, is_end=True) for end in ("low", "high"))
        if kind == "missing":
            return True
        if kind == "event":
            # As many digits are shown as its samples bear out.
            return abs(Fraction(a["chance"]) - Fraction(b["chance"])) <= Fraction(1, 50)
        if kind != "quantity":
            return a == b
        if a.get("qualifiers") != b.get("qualifiers"):
            return False
        if a.get("unit") != b.get("unit"):
            # `6 hour/day in hour/day` is shown as it was asked for, and typed it is 0.25.
            factor = self.cancelled(a.get("unit")) if not b.get("unit") and "exact" in a else None
            if factor is None:
                return False
            whole = Fraction(a["exact"]) * factor
            a = dict(a, unit=b["unit"], exact=f"{whole.numerator}/{whole.denominator}")
        if "mixed" not in a.get("basis", {}) and not same_basis(a.get("basis"), b.get("basis")):
            return False
        if "percentiles" in a:
            # An uncertain amount is shown by three of them, to the digits that its samples bear out.
            if "percentiles" not in b:
                return False
            wide = Fraction(a["percentiles"]["95"]) - Fraction(a["percentiles"]["5"])
            return all(abs(Fraction(a["percentiles"][at]) - Fraction(b["percentiles"][at])) <= wide / 50
                       for at in ("5", "50", "95"))
        if "≈" not in shown:
            return a.get("exact") == b.get("exact") and "exact" in a
        x, y = (Fraction(v.get("exact") or v["decimal"]) for v in (a, b))
        if "exact" in b and "exact" in a and x == y:
            return True
        units = 2 if is_end or {"at least", "at most"} & set(a.get("qualifiers", [])) else 1
        return abs(x - y) <= units * abs(x) * Fraction(50001, 10000) / 10 ** min(self.digits, 14)


def failed_name(lines):
    """Whether it is said that a name's last definition failed: from then on its uses are errors, units of that name too,
    and it is near to no other name."""
    return any("since its definition failed" in (line or "") or (line or "").startswith("nothing is called")
               for line in lines)


def same_basis(a, b):
    """Nature comes from the dimension where it is typed."""
    strip = lambda basis: {k: v for k, v in (basis or {}).items() if k != "nature"}
    return strip(a) == strip(b)


def readable(value):
    kind = value.get("kind")
    if kind == "list":
        return all(readable(item) for item in value["items"])
    return kind not in EXEMPT


def differs(a, b):
    if a.get("kind") == b.get("kind") == "quantity":
        for name in ("unit", "qualifiers", "basis", "exact", "decimal"):
            if a.get(name) != b.get(name):
                return name
    return f"{a.get('kind')} {b.get('kind')}"


def brief(value):
    return json.dumps({k: v for k, v in value.items() if k != "kind"}, ensure_ascii=False)[:150]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("binary")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 6))
    parser.add_argument("--each", type=int, default=400, help="statements a session")
    parser.add_argument("--findings", help="a folder that keeps what was found")
    parser.add_argument("--known", help="a file of findings that are known, a line each; they count for nothing")
    parser.add_argument("--show", action="store_true", help="tell how far it is")
    options = parser.parse_args()
    sys.exit(Check(options).run())


if __name__ == "__main__":
    main()
