"""Times versus against the floor and its rivals: CPU, wall time and memory, in turn, medians.

Ratios of one run are what counts; single figures move with the machine.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpora
from works import Aims, Work, compare

REPOSITORY = Path(__file__).resolve().parents[2]


def versus_site(folder, count, search=False, highlights=True):
    """Without search, as its rivals have none."""
    corpora.pages(folder / "content", count, lambda number: f"---\ntitle: Page {number}\n---\n\n")
    settings = {"search": search, "highlight": highlights}
    lines = [f"{key}: {str(value).lower()}\n" for key, value in settings.items()]
    (folder / "versus.yml").write_text("title: Bench\nbase-url: https://example.org\n" + "".join(lines))


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


def pages(arguments, root, count, rounds):
    """Free pages: from nothing, with nothing changed, with one page changed."""
    site, again, edited = root / "versus", root / "again", root / "edited"
    plain = root / "versus-plain"
    versus_site(site, count)
    versus_site(plain, count, highlights=False)
    page = site / "content" / f"page-{count // 2:05}.md"

    def command(output):
        return [arguments.versus, "build", "-q", "-C", site, "-o", output]

    def edit():
        with page.open("a") as file:
            file.write("One more line.\n")

    works = [
        Work("floor (C, libcmark)", [arguments.floor, site / "content", root / "floor"], root / "floor", count),
        Work("versus", command(root / "public"), root / "public", count),
        Work(
            "versus, no highlighting",
            [arguments.versus, "build", "-q", "-C", plain, "-o", plain / "public"],
            plain / "public",
            count,
        ),
    ]
    if arguments.hugo:
        for name, highlights in (("Hugo, no highlighting", False), ("Hugo", True)):
            rival = root / ("hugo-" + str(highlights))
            hugo_site(rival, count, highlights)
            works.append(Work(name, [arguments.hugo, "-s", rival, "-d", rival / "public"], rival / "public", count))
    searched = root / "searched"
    versus_site(searched, count, search=True)
    build = [arguments.versus, "build", "-q", "-C", searched, "-o", searched / "public"]
    works.append(Work("versus, with search", build, searched / "public", count))
    # What is changed for one must not be news for the other.
    works.append(Work("versus, nothing changed", command(again), again, count, before=lambda: subprocess.run(command(again))))
    works.append(Work("versus, one page changed", command(edited), edited, count, before=edit))
    return compare(f"{count} pages of about 4.5 KB", works, rounds)


def untouched(arguments, root):
    """How many files of the output a build with nothing changed writes anew."""
    site, output = root / "versus", root / "again"
    command = [arguments.versus, "build", "-q", "-C", site, "-o", output]
    subprocess.run(command, check=True)

    def states():
        return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in output.rglob("*")}

    before = states()
    subprocess.run(command, check=True)
    return len(before.items() ^ states().items())


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


def fairness(arguments, root, rounds):
    corpora.catalogue(root / "site", 30, 40, 0)
    corpora.quiz(root / "site", 38, 40)
    works = [
        Work(name, [arguments.versus, "fairness", "-C", site], root / "none", 0)
        for name, site in (("reference site", REPOSITORY), ("30 options × 38 questions", root / "site"))
    ]
    return compare("versus fairness", works, rounds)


def start(arguments, root, rounds):
    root.mkdir()
    works = [
        Work("true", ["true"], root / "a", 0),
        Work("versus --version", [arguments.versus, "--version"], root / "b", 0),
    ]
    return compare("start", works, 10 * rounds)


def second_build():
    """Seconds of a `script/build` right after another one."""
    subprocess.run(["script/build"], cwd=REPOSITORY, check=True, capture_output=True)
    begin = time.monotonic()
    subprocess.run(["script/build"], cwd=REPOSITORY, check=True, capture_output=True)
    return time.monotonic() - begin


def check(aims, results, arguments, counts):
    for count in counts[1:]:
        result = results[f"{count} pages"]
        versus = result["versus"]
        plain = result["versus, no highlighting"]
        # The floor highlights nothing.
        aims.check(f"{count} pages: CPU without highlighting, of the floor's", plain["ratio"], 3)
        # Like with like: each does what the other does.
        for name, own, limit in (("Hugo, no highlighting", plain, 5), ("Hugo", versus, 15)):
            if name in result:
                aims.check(f"{count} pages: {name}, of versus's CPU", result[name]["cpu"] / own["cpu"], limit, at_least=True)
    few, many = results[f"{counts[0]} pages"]["versus"], results[f"{counts[-1]} pages"]
    versus = many["versus"]
    growth = (versus["cpu"] / counts[-1]) / (few["cpu"] / counts[0])
    aims.check(f"CPU a page at {counts[-1]}, of that at {counts[0]}", growth, 1.2)
    aims.check(f"memory at {counts[-1]} pages", versus["megabytes"], 300, "MB")
    memory = (versus["megabytes"] - few["megabytes"]) * 1024 / (counts[-1] - counts[0])
    aims.check("memory a page", memory, 25, "KB")
    for name, limit in (("nothing changed", 0.15), ("one page changed", 0.2)):
        share = many[f"versus, {name}"]["cpu"] / versus["cpu"]
        aims.check(f"{counts[-1]} pages, {name}: of a cold build's CPU", share, limit)
    aims.check("files written anew with nothing changed", results["touched"], 0, "files")
    catalogue = results["catalogue"]["versus"]
    aims.check("catalogue: CPU, of the floor's for the same bytes", catalogue["ratio"], 4)
    aims.check("catalogue: memory", catalogue["megabytes"], 600, "MB")
    for (name, result), limit in zip(results["fairness"].items(), (0.3, 10)):
        aims.check(f"fairness: {name}", result["wall"], limit, "s")
    wall = {name: result["wall"] for name, result in results["start"].items()}
    aims.check("versus --version, behind true", 1000 * (wall["versus --version"] - wall["true"]), 10, "ms")
    aims.check("script/build a second time", results["second build"], 2, "s")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versus", required=True, type=Path)
    parser.add_argument("--floor", required=True, type=Path)
    parser.add_argument("--hugo", type=Path)
    parser.add_argument("--quick", action="store_true", help="few pages, three rounds: a minute's look")
    parser.add_argument("--json", type=Path, help="where the figures go as JSON")
    arguments = parser.parse_args()
    rounds = 3 if arguments.quick else 5
    counts = (100, 1000) if arguments.quick else (100, 1000, 10000)
    memory = Path("/dev/shm")
    root = Path(tempfile.mkdtemp(prefix="versus-bench-", dir=memory if memory.is_dir() else None))
    os.environ["XDG_CACHE_HOME"] = str(root / "cache")
    results, aims = {}, Aims()
    try:
        for count in counts:
            results[f"{count} pages"] = pages(arguments, root / str(count), count, rounds)
        results["touched"] = untouched(arguments, root / str(counts[-1]))
        results["catalogue"] = catalogue(arguments, root / "catalogue", rounds)
        results["fairness"] = fairness(arguments, root / "quiz", rounds)
        results["start"] = start(arguments, root / "start", rounds)
        results["second build"] = second_build()
        check(aims, results, arguments, counts)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    aims.print()
    if arguments.json:
        arguments.json.write_text(json.dumps({**results, "aims": aims.rows}, indent=2) + "\n")
    sys.exit(0 if all(row["met"] for row in aims.rows) else 1)


if __name__ == "__main__":
    main()
