"""What the language has words for, read from the tables of its sources, so that new words are fuzzed by themselves."""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def files(folder, suffix):
    for place, _, names in sorted(os.walk(os.path.join(ROOT, folder))):
        for name in sorted(names):
            path = os.path.join(place, name)
            if path.endswith(suffix):
                yield path


def text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def source(name):
    """The text of the one file of that name, in whatever room it stands."""
    return "".join(text(path) for path in files("Sources", "/" + name))


def keywords():
    """Every word that means something to the grammar."""
    found = set()
    for path in files("Sources/Syntax", ".swift"):
        if os.path.basename(path) in ("Word.swift", "Keywords.swift") or "/Keywords" in path:
            found.update(re.findall(r'"([A-Za-z]+)"', text(path)))
    return sorted(found)


def builtins():
    """The builtin functions: a name, and the names of its parameters where a signature was found."""
    names = re.findall(r"^=== function (\w+)", source("functions.txt"), re.M)
    signatures = {}
    for path in files("Sources", ".swift"):
        for name, inside in re.findall(r'"([a-z_0-9]+)\(([^)\n]*)\)"', text(path)):
            if name in names:
                parameters = [part.split("=")[0].split(":")[0].strip(" \\\"") for part in inside.split(",")]
                signatures.setdefault(name, [part for part in parameters if part])
    return {name: signatures.get(name) for name in names}


def codes():
    """Every code that an error, a warning or a note may bear, and which of them say that a text cannot be read."""
    known = source("DiagnosticCode.swift")
    reading = known.split("// Names")[0]
    find = lambda part: set(re.findall(r'case \w+ = "([a-z0-9-]+)"', part))
    return find(known), find(reading)


def units():
    return re.findall(r"^unit (\S+)", source("units.suan"), re.M)


def unit_names():
    """All names of units, other languages' too."""
    found = []
    for names in re.findall(r"^unit ([^:=]*)", source("units.suan"), re.M):
        found += [name for name in re.split(r"[\s,]+", names) if name and name != "also"]
    return found


def currencies():
    known = source("currencies.suan")
    codes = re.findall(r"^currency ([A-Z]{3})", known, re.M)
    symbols = [s for line in re.findall(r" symbol (.*?)(?: also| :)", known) for s in re.split(r", ", line)]
    names = [s for line in re.findall(r" also (.*?) :", known) for s in re.split(r", ", line)]
    return codes, symbols, names


def metrics():
    """Names of the shipped metrics, and the kind of each."""
    return dict(re.findall(r"^metric (\w+) .*: (\w+)", source("metrics.suan"), re.M))


def golden_lines():
    lines = []
    for path in files("Tests/Golden", ".suan"):
        with open(path, "rb") as file:
            lines += file.read().decode("utf-8", "replace").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
