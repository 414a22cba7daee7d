"""Things to time, run in turn; medians, and ratios to the first of them."""

import os
import shutil
import statistics
import subprocess
import sys
import time


class Work:
    """A command that writes an output folder, with what has to be done before each run."""

    def __init__(self, name, command, output, pages, before=None):
        """
        :param pages: How many pages it must write, so that nobody is fast by doing less.
        :param before: What prepares a run; by default the output is made empty.
        """
        self.name, self.command, self.output, self.pages = name, command, output, pages
        self.before = before or self.clear
        self.rounds = []

    def clear(self):
        shutil.rmtree(self.output, ignore_errors=True)
        self.output.mkdir(parents=True)

    def run(self):
        self.before()
        start = time.monotonic()
        process = subprocess.Popen(
            [str(part) for part in self.command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        complaints = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if status:
            sys.exit(f"{self.name} failed: {complaints.decode(errors='replace')[-2000:]}")
        written = sum(1 for _ in self.output.rglob("*.html"))
        if written < self.pages:
            sys.exit(f"{self.name} wrote {written} pages instead of {self.pages}")
        self.rounds.append((usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024))

    def medians(self):
        return tuple(statistics.median(column) for column in zip(*self.rounds))


def compare(title, works, rounds):
    """Runs A B C A B C and prints the medians.

    :return: By the names of the works: CPU and wall time in seconds, memory in megabytes, CPU as a
        multiple of the first work's.
    """
    print(f"\n{title}")
    for number in range(rounds + 1):
        for work in works:
            work.run()
            if number == 0:
                work.rounds.clear()  # The first round warms caches.
    base = works[0].medians()[0]
    results = {}
    for work in works:
        cpu, wall, memory = work.medians()
        results[work.name] = {"cpu": cpu, "wall": wall, "megabytes": memory, "ratio": cpu / base}
        print(f"  {work.name:28} CPU {cpu:8.3f} s  wall {wall:8.3f} s  {memory:7.0f} MB  {cpu / base:6.2f}×", flush=True)
    return results


class Aims:
    """What is to be reached, and whether it was."""

    def __init__(self):
        self.rows = []

    def check(self, what, value, limit, unit="×", at_least=False):
        met = value >= limit if at_least else value <= limit
        self.rows.append({"what": what, "value": value, "limit": limit, "unit": unit, "at least": at_least, "met": met})

    def print(self):
        print("\nAims")
        for row in self.rows:
            bound = "at least" if row["at least"] else "at most"
            figure, limit = (f"{row[key]:.3g} {row['unit']}" for key in ("value", "limit"))
            print(f"  {'met   ' if row['met'] else 'MISSED'}  {row['what']:52} {figure:>10}, {bound} {limit}")
