"""A suan process on a pipe, to which statements are given one at a time."""
import os
import resource
import select
import signal
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")
HOME = "/nonexistent"


class Ended(Exception):
    """The process is no more, or had to be stopped. `why` is trap, hang or swallowed."""

    def __init__(self, why, status=None, output=b""):
        super().__init__(why)
        self.why, self.status, self.output = why, status, output


class Conversation:
    """Gives statements to a process that writes JSON, and takes what each has to say."""

    # What may be reserved at all, in bytes: beyond it the process would harm others on the machine.
    ceiling = 6 << 30

    def __init__(self, binary, cpu=2.0, wall=30.0, options=()):
        self.cpu, self.wall, self.number = cpu, wall, 0
        environment = dict(os.environ, HOME=HOME, XDG_CONFIG_HOME=HOME, XDG_DATA_HOME=HOME, SWIFT_BACKTRACE="enable=no")

        def ready():
            os.nice(10)
            resource.setrlimit(resource.RLIMIT_AS, (self.ceiling, self.ceiling))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        self.process = subprocess.Popen(
            [binary, "--json", "--keep-going", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=environment, preexec_fn=ready)
        self.input, self.output = self.process.stdin.fileno(), self.process.stdout.fileno()
        os.set_blocking(self.output, False)
        self.rest = b""

    def spent(self):
        """Seconds of processor time, and whether every thread of the process waits for something: one that is only not
        given a processor does not."""
        try:
            with open(f"/proc/{self.process.pid}/stat", "rb") as file:
                fields = file.read().rsplit(b") ", 1)[1].split()
            states = []
            for thread in os.listdir(f"/proc/{self.process.pid}/task"):
                with open(f"/proc/{self.process.pid}/task/{thread}/stat", "rb") as file:
                    states.append(file.read().rsplit(b") ", 1)[1][:1])
        except OSError:
            return 0.0, False
        return (int(fields[11]) + int(fields[12])) / TICKS, all(state == b"S" for state in states)

    def peak(self):
        """The most memory it had, in MB."""
        try:
            with open(f"/proc/{self.process.pid}/status") as file:
                for line in file:
                    if line.startswith("VmHWM"):
                        return int(line.split()[1]) // 1024
        except OSError:
            pass
        return 0

    def close(self):
        """Ends the input; what is printed then, and how the process ended."""
        self.process.stdin.close()
        return self.rest + self.drain()

    def drain(self):
        end, pieces, begun = time.monotonic() + self.wall, [], self.spent()[0]
        while True:
            ready, _, _ = select.select([self.output], [], [], 0.5)
            if ready:
                piece = os.read(self.output, 1 << 20)
                if not piece:
                    break
                pieces.append(piece)
            elif time.monotonic() > end or self.spent()[0] - begun > self.cpu:
                self.kill()
                raise Ended("hang", output=b"".join(pieces))
        status = self.process.wait()
        self.process.stdout.close()
        if status not in (0, 1):
            raise Ended("trap", status, b"".join(pieces))
        return b"".join(pieces)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        if not self.process.stdin.closed:
            try:
                self.process.stdin.close()
            except OSError:
                pass

    def say(self, text):
        """Gives a text and returns the lines printed for it. Raises `Ended`: `swallowed` where the text wants more to be
        whole; then the process was brought to its end, and what it printed is in `output`."""
        self.number += 1
        mark = f"§{self.number}§"
        data = f'{text}\nprint "{mark}"\n'.encode()
        wanted = f'"text":"{mark}"'.encode()
        begun = None
        start = time.monotonic()
        try:
            self.write(data)
        except BrokenPipeError:
            self.fail_of_trap()
        buffer, seen = bytearray(self.rest), 0
        # What was looked through is not looked through again: a list of millions comes in many pieces.
        while (place := buffer.find(wanted, max(0, seen - len(wanted)))) < 0 or buffer.find(b"\n", place) < 0:
            seen = len(buffer) if place < 0 else place
            ready, _, _ = select.select([self.output], [], [], 0.02)
            if ready:
                piece = os.read(self.output, 1 << 20)
                if not piece:
                    self.rest = bytes(buffer)
                    self.fail_of_trap()
                buffer += piece
                continue
            spent, waits = self.spent()
            begun = spent if begun is None else begun
            if spent - begun > self.cpu or time.monotonic() - start > self.wall:
                self.rest = b""
                self.kill()
                raise Ended("hang", output=bytes(buffer))
            if waits and not select.select([self.output], [], [], 0)[0]:
                # It waits for the rest of a statement.
                self.rest = bytes(buffer)
                output = self.close()
                raise Ended("swallowed", output=output)
        first = buffer.rfind(b"\n", 0, place) + 1
        self.rest = bytes(buffer[buffer.find(b"\n", place) + 1:])
        return [line for line in bytes(buffer[:first]).split(b"\n") if line]

    def write(self, data):
        while data:
            data = data[os.write(self.input, data):]

    def fail_of_trap(self):
        status = self.process.wait()
        raise Ended("trap" if status not in (0, 1) else "ended", status, self.rest)


def signal_name(status):
    try:
        return signal.Signals(-status).name if status is not None and status < 0 else f"status {status}"
    except ValueError:
        return f"status {status}"
