"""Times versus against the floor and its rivals: CPU, wall time and memory, in turn, medians.

Ratios of one run are what counts; single figures move with the machine.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpora

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]


class Work:
    """One thing to time: makes its input once, then runs a command that writes an output folder."""

    def __init__(self, name, command, output, pages, before=None):
        self.name, self.command, self.output, self.pages = name, command, output, pages
        self.before = before
        self.rounds = []

    def run(self):
        if self.before:
            self.before()
        else:
            shutil.rmtree(self.output, ignore_errors=True)
            self.output.mkdir(parents=True)
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
    """Runs A B C A B C, prints medians and ratios to the first."""
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
        print(f"  {work.name:28} CPU {cpu:8.3f} s  wall {wall:8.3f} s  {memory:7.0f} MB  {cpu / base:6.2f}×")
    return results


def versus_site(folder, count):
    corpora.pages(folder / "content", count, lambda number: f"---\ntitle: Page {number}\n---\n\n")
    (folder / "versus.yml").write_text("title: Bench\nbase-url: https://example.org\n")


def hugo_site(folder, count, highlights):
    corpora.pages(folder / "content", count, lambda number: f"---\ntitle: Page {number}\n---\n\n")
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text(
        "baseURL = 'https://example.org/'\ntitle = 'Bench'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n"
        f"[markup.highlight]\ncodeFences = {'true' if highlights else 'false'}\n"
    )
    (folder / "layouts" / "_default" / "baseof.html").write_text(
        "<!doctype html><html lang=\"en\"><head><title>{{ .Title }}</title></head><body>"
        "<nav>{{ range first 5 .Site.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>"
        "<main>{{ block \"main\" . }}{{ end }}</main></body></html>"
    )
    for name in ("single", "list"):
        (folder / "layouts" / "_default" / f"{name}.html").write_text(
            "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}{{ end }}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versus", required=True, type=Path)
    parser.add_argument("--floor", required=True, type=Path)
    parser.add_argument("--hugo", type=Path)
    parser.add_argument("--quick", action="store_true", help="few pages, three rounds: a minute's look")
    parser.add_argument("--json", type=Path, help="where the figures go as JSON")
    arguments = parser.parse_args()
    rounds = 3 if arguments.quick else 5
    memory = Path("/dev/shm")
    root = Path(tempfile.mkdtemp(prefix="versus-bench-", dir=memory if memory.is_dir() else None))
    results = {}
    try:
        for count in (100, 1000) if arguments.quick else (100, 1000, 10000):
            results[f"{count} pages"] = pages(arguments, root / str(count), count, rounds)
        results["catalogue"] = catalogue(arguments, root / "catalogue", rounds)
        results["start"] = start(arguments, root / "start", rounds)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=2) + "\n")


def pages(arguments, root, count, rounds):
    versus_site(root / "versus", count)
    works = [
        Work("floor (C, libcmark)", [arguments.floor, root / "versus/content", root / "floor"], root / "floor", count),
        Work("versus", [arguments.versus, "build", "-q", "-C", root / "versus", "-o", root / "public"], root / "public", count),
    ]
    if arguments.hugo:
        for name, highlights in (("Hugo, no highlighting", False), ("Hugo", True)):
            site = root / ("hugo-" + str(highlights))
            hugo_site(site, count, highlights)
            works.append(Work(name, [arguments.hugo, "-s", site, "-d", site / "public"], site / "public", count))
    again = root / "again"
    subprocess.run([arguments.versus, "build", "-q", "-C", root / "versus", "-o", again], check=True)
    works.append(
        Work("versus, nothing changed", [arguments.versus, "build", "-q", "-C", root / "versus", "-o", again], again, count, before=lambda: None)
    )
    return compare(f"{count} pages of about 4.5 KB", works, rounds)


def catalogue(arguments, root, rounds):
    options, criteria, use_cases = (60, 30, 10) if arguments.quick else (300, 60, 40)
    corpora.catalogue(root / "site", options, criteria, use_cases)
    output = root / "public"
    command = [arguments.versus, "build", "-q", "-C", root / "site", "-o", output]
    subprocess.run(command, check=True)
    sizes = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    (root / "sizes").write_text("\n".join(map(str, sizes)))
    pairs = options * (options - 1) // 2
    works = [
        Work("floor: the same bytes", [arguments.floor, "--write", root / "sizes", root / "floor"], root / "floor", len(sizes)),
        Work("versus", command, output, pairs),
    ]
    return compare(f"{options} options × {criteria} criteria × {use_cases} use cases, {pairs} pairs", works, rounds)


def start(arguments, root, rounds):
    root.mkdir()
    works = [
        Work("true", ["true"], root / "a", 0),
        Work("versus --version", [arguments.versus, "--version"], root / "b", 0),
    ]
    return compare("start", works, 10 * rounds)


if __name__ == "__main__":
    main()
