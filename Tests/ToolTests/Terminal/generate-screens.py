#!/usr/bin/env python3
"""Makes screens.txt: streams of bytes, and the screens that two other terminals make of them.

usage: generate-screens.py SUAN [PYTE-CASES [TMUX-CASES]] > screens.txt

SUAN is the command, driven here in a pseudo-terminal, so that its streams are those of libedit. Terminals: pyte 0.8
(https://pypi.org/project/pyte/) for libedit and for random sequences; tmux 3.3 for wide characters cut in two, lines
that break at the edge, and new sizes with lines wrapped anew, which pyte does not do. Random sequences leave out what
terminals are known to differ in: most of all, what is done right after writing into the last column.
ScreenRecord.swift tells the format.
"""
import fcntl
import os
import pty
import random
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

import pyte
from wcwidth import wcwidth

NARROW = "abcxyzABC0189.,+-*/()[]{}\"'=<>_≈éß£€"
WIDE = "智谱收入亿元美万现金人民币港日한글（）"


def escaped(stream):
    named = {"\x1b": "e", "\r": "r", "\n": "n", "\b": "b", "\t": "t", "\a": "a", "\\": "\\"}
    return "".join("\\" + named[c] if c in named else c for c in stream.decode("utf-8"))


def say(*words):
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


# pyte


class Screen(pyte.Screen):
    """pyte with three mistakes put right: it would write half of a wide character into the last column, go to the next
    line for a mark on a character in the last column, and not delete a line where an unused one comes up."""

    def delete_lines(self, count=None):
        for row in range(self.lines):
            self.buffer[row]
        super().delete_lines(count)

    def draw(self, data):
        for character in data:
            if wcwidth(character) == 0 and self.cursor.x == self.columns:
                last = self.buffer[self.cursor.y][self.columns - 1]
                text = unicodedata.normalize("NFC", last.data + character)
                self.buffer[self.cursor.y][self.columns - 1] = last._replace(data=text)
                continue
            if wcwidth(character) == 2 and self.cursor.x == self.columns - 1 and pyte.modes.DECAWM in self.mode:
                self.cursor.x = self.columns
            super().draw(character)


def look(cell):
    if cell.reverse:
        return "r"
    names = ["black", "red", "green", "brown", "blue", "magenta", "cyan", "white"]
    if cell.fg in names:
        return str(names.index(cell.fg))
    return "b" if cell.bold else "u" if cell.underscore else "."


def record_pyte(name, columns, rows, stream, looks=False):
    screen = Screen(columns, rows)
    pyte.ByteStream(screen).feed(stream)
    say("case", name, columns, rows)
    say("feed", escaped(stream))
    say("cursor", screen.cursor.y, min(screen.cursor.x, columns - 1))
    for row, line in enumerate(screen.display):
        if line.rstrip(" "):
            say("line", row, line.rstrip(" "))
            if looks:
                cells = [screen.buffer[row][column] for column in range(columns)]
                say("look", row, "".join(look(c) for c in cells if c.data not in ("", " ")))


def random_pyte(number):
    r = random.Random(f"pyte {number}")
    columns, rows = r.choice([(10, 4), (20, 6), (40, 8)])
    screen = Screen(columns, rows)
    stream = pyte.ByteStream(screen)
    parts = []
    state = {"region": (0, rows - 1), "saved": False}

    def emit(text):
        parts.append(text)
        stream.feed(text.encode())

    def at_edge():
        return screen.cursor.x == columns

    def csi(letter, *numbers):
        emit("\x1b[" + ";".join(map(str, numbers)) + letter)

    for _ in range(r.randrange(5, 60)):
        choice = r.randrange(26)
        top, bottom = state["region"]
        if not top <= screen.cursor.y <= bottom:
            # pyte would move a cursor outside the scrolling rows into them.
            csi("H", r.randrange(top + 1, bottom + 2), r.randrange(1, columns + 1))
        if choice < 8:
            emit("".join(r.choice(NARROW + " ") for _ in range(r.choice([1, 2, 5, columns, columns + 3]))))
            if r.random() < 0.2:
                emit(r.choice("\u0301\u0308"))
            continue
        if choice == 8:
            emit(r.choice(["\r", "\r\n", "\b", "\t", "\a"]))
            continue
        if choice == 9:
            csi("H", r.randrange(rows + 2), r.randrange(columns + 3))
            continue
        if choice == 10:
            csi("G", r.randrange(columns + 2))
            continue
        if choice == 11:
            csi("m", *r.choice([(0,), (1,), (4,), (7,), (31,), (36,), (39,), (1, 32), (22,), (27,), ()]))
            continue
        if at_edge():
            emit("\r")
        count = r.choice([(), (0,), (1,), (2,), (3,), (columns + 5,)])
        if choice in (12, 13):
            csi(r.choice("CDa"), *count)
        elif choice == 14:
            csi(r.choice("ABEFe"), *count)
        elif choice == 15:
            csi("K", *r.choice([(), (0,), (1,), (2,)]))
        elif choice == 16:
            csi("J", *r.choice([(), (0,), (1,), (2,)]))
        elif choice in (17, 18):
            csi(r.choice("@PX"), *count)
        elif choice == 19:
            csi(r.choice("LM"), *count)
        elif choice == 20 and state["region"] == (0, rows - 1):
            emit("\x1b8" if state["saved"] else "\x1b7")
            state["saved"] = not state["saved"]
        elif choice == 21:
            emit(r.choice(["\n", "\x1bD", "\x1bM"]))
        elif choice == 22:
            csi("d", r.randrange(1, rows + 2))
        elif choice == 23 and not state["saved"]:
            top = r.randrange(1, rows)
            state["region"] = (top - 1, r.randrange(top + 1, rows + 1) - 1)
            csi("r", top, state["region"][1] + 1)
        elif choice == 24:
            emit(r.choice(["\x1b[4h", "\x1b[4l", "\x1b(B", "\x1b="]))
        elif choice == 25:
            emit(r.choice(["\x1b[?7l", "\x1b[?7h", "\x1b[?25l", "\x1b[?25h", "\x1b[?2004h"]))
    record_pyte(f"pyte-{number}", columns, rows, "".join(parts).encode(), looks=True)


# tmux


class Tmux:
    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.socket = self.folder + "/socket"
        for name in ("task", "answer"):
            os.mkfifo(f"{self.folder}/{name}")
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}
        command = f"exec {sys.executable} {os.path.abspath(__file__)} --pane {self.folder}"
        subprocess.run(
            ["tmux", "-u", "-S", self.socket, "-f", "/dev/null", "new-session", "-d", "-x", "40", "-y", "8", command],
            env=environment, check=True)
        self.run("set", "-g", "status", "off")
        self.run("set", "-g", "window-size", "manual")

    def run(self, *words):
        return subprocess.run(
            ["tmux", "-u", "-S", self.socket, *words], check=True, stdout=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}).stdout.decode("utf-8")

    def feed(self, stream):
        with open(self.folder + "/task", "wb") as task:
            task.write(stream)
        with open(self.folder + "/answer", "rb") as answer:
            row, column = answer.read()[2:-1].split(b";")
        return int(row) - 1, int(column) - 1

    def size(self, columns, rows):
        self.run("resize-window", "-x", str(columns), "-y", str(rows))

    def close(self):
        self.run("kill-server")


def pane(folder):
    """Runs inside tmux: writes what it is given, and asks where the cursor is, so that all of it has been read."""
    import tty

    tty.setraw(0)
    while True:
        with open(folder + "/task", "rb") as task:
            stream = task.read()
        os.write(1, stream + b"\x1b[6n")
        reply = b""
        while not reply.endswith(b"R"):
            reply += os.read(0, 100)
        with open(folder + "/answer", "wb") as answer:
            answer.write(reply)


def record_tmux(tmux, name, columns, rows, parts):
    """`parts` are streams, and pairs of numbers where the window gets another size."""
    tmux.size(columns, rows)
    tmux.feed(b"\x1bc")
    tmux.run("clear-history")
    say("case", name, columns, rows)
    resized = False
    for part in parts:
        if isinstance(part, tuple):
            tmux.size(*part)
            say("size", *part)
            resized = True
        else:
            cursor = tmux.feed(part)
            say("feed", escaped(part))
    if resized:
        text = tmux.run("capture-pane", "-p", "-J", "-S", "-")
        whole = "\n".join(line.rstrip(" ") for line in text.split("\n")).rstrip("\n")
        say("whole", escaped(whole.encode()))
    else:
        say("cursor", cursor[0], min(cursor[1], columns - 1))
        for row, line in enumerate(tmux.run("capture-pane", "-p").split("\n")):
            if line.rstrip(" "):
                say("line", row, line.rstrip(" "))


def words(r, columns):
    return "".join(
        r.choice(WIDE) if r.random() < 0.5 else r.choice(NARROW) for _ in range(r.choice([1, 2, 4, columns // 2, columns])))


def random_wide(tmux, number):
    """Wide characters everywhere: at the edge, cut by what is written over them, inserted and taken out."""
    r = random.Random(f"wide {number}")
    columns, rows = r.choice([(7, 4), (10, 4), (21, 5)])
    parts = []
    for _ in range(r.randrange(3, 30)):
        parts.append(words(r, columns))
        # After writing, only what frees the cursor from the edge.
        parts.append(r.choice(["", "\r", "\r\n", f"\x1b[{r.randrange(1, rows + 1)};{r.randrange(1, columns + 1)}H",
                               f"\x1b[{r.randrange(1, columns + 1)}G"]))
        # tmux leaves a wide character whole where an erasure begins in its middle.
        if parts[-1].startswith("\r") and r.random() < 0.5:
            parts.append(r.choice(["\x1b[K", "\x1b[2K", "\x1b[J"]))
    record_tmux(tmux, f"tmux-wide-{number}", columns, rows, ["".join(parts).encode()])


def random_size(tmux, number):
    """Lines, some broken at the edge, and then other sizes."""
    r = random.Random(f"size {number}")
    columns, rows = r.choice([(10, 4), (20, 6), (40, 8)])
    parts = []
    for _ in range(r.randrange(1, 8)):
        parts.append("".join(r.choice(NARROW + WIDE) for _ in range(r.randrange(1, 3 * columns))) + "\r\n")
    parts = ["".join(parts + ["> "]).encode()]
    for _ in range(r.randrange(1, 4)):
        parts.append((r.randrange(6, 60), r.randrange(3, 12)))
    parts.append("收a".encode())
    record_tmux(tmux, f"tmux-size-{number}", columns, rows, parts)


# libedit


def drive(binary, columns, rows, keys):
    """The stream of the command while these keys are pressed; it is read until the command has nothing more to say."""
    state = tempfile.mkdtemp()
    process, terminal = pty.fork()
    if process == 0:
        environment = {"TERM": "xterm", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
                       "XDG_STATE_HOME": state}
        time.sleep(0.05)
        os.execve(binary, [binary], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    stream = b""

    def take(seconds):
        nonlocal stream
        while select.select([terminal], [], [], seconds)[0]:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                return
            if not piece:
                return
            stream += piece

    while b"suan> " not in stream.replace(b"\x1b[0m", b""):
        take(0.1)
    for key in keys:
        os.write(terminal, key.encode())
        take(0.08)
    os.close(terminal)
    os.waitpid(process, 0)
    return stream


LEFT, RIGHT, UP, DOWN = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
LONG = "[智谱.收入, minimax.revenue in 亿 CNY, 12 亿元人民币 + 53.437M USD in CNY, 1.91 亿元] |> sum"


def sessions():
    """Name, columns, and keys."""
    for columns in (20, 40, 80):
        yield f"libedit-typing-{columns}", columns, list(LONG)
        yield f"libedit-insert-{columns}", columns, [LONG] + [LEFT] * 30 + list("收入xy亿") + ["\x7f"] * 4 + ["\x01", "前", "\x05", "后"]
        yield f"libedit-over-{columns}", columns, [LONG, "\x01"] + [RIGHT] * 25 + ["\x0b", "新的", "\x19"]
        yield f"libedit-history-{columns}", columns, ["1 + 1\r", LONG + "\r", "\"智谱\"\r", UP, UP, UP, DOWN, UP, "\r", UP, "\x01", "2 * "]
        yield f"libedit-continued-{columns}", columns, ["(1 +\r", "\"智谱收入智谱收入智谱收入智谱\" +\r", "\x03", "5 * (\r", "3)\r"]
        yield f"libedit-search-{columns}", columns, ["1 + 234\r", "智谱.收入\r", "\x12", "2", "3", "\r"]
        yield f"libedit-errors-{columns}", columns, ["智谱.nonsense + 1\r", "minimax.revenue + 智谱.收入\r", "1 / 0\r"]
        yield f"libedit-kill-{columns}", columns, [LONG, "\x17", "\x17", "\x15", LONG, "\x1bb", "\x1bb", "\x1bd", "\x14", "\x0c"]
    for number in range(24):
        r = random.Random(f"libedit {number}")
        keys = [r.choice([r.choice(WIDE) * r.randrange(1, 9), r.choice(NARROW) * r.randrange(1, 9), LEFT, RIGHT, LEFT * 7,
                          "\x7f", "\x01", "\x05", "\x0b", "\x17", "\x1bb", "\x1bf", "\x1b[3~", "\x14", "\x19"])
                for _ in range(40)]
        yield f"libedit-random-{number}", r.choice([20, 33, 40]), keys


def main():
    binary = sys.argv[1]
    say("# Made by generate-screens.py; ScreenRecord.swift tells what the lines mean.")
    for name, columns, keys in sessions():
        record_pyte(name, columns, 12, drive(binary, columns, 12, keys), looks=True)
    for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 120):
        random_pyte(number)
    tmux = Tmux()
    for number in range(int(sys.argv[3]) if len(sys.argv) > 3 else 60):
        random_wide(tmux, number)
        random_size(tmux, number)
    tmux.close()


if sys.argv[1:2] == ["--pane"]:
    pane(sys.argv[2])
else:
    main()
