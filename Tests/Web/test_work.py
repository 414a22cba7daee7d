"""How much work a page costs, in instructions: the same on every machine, as seconds are not."""

import re
import shutil
import subprocess

import corpora
import pytest

# Well above what it is: this finds what makes every page dearer, not a few percent.
MOST_PER_PAGE_OF_FLOOR = {"false": 3, "true": 5.5}
MOST_TO_START = 120_000_000


@pytest.fixture(scope="module")
def program(versus, tmp_path_factory):
    """Without debug information, which valgrind 3.19 can't read."""
    copy = tmp_path_factory.mktemp("program") / "versus"
    shutil.copy(versus, copy)
    subprocess.run(["strip", "-g", copy], check=True)
    return copy


@pytest.fixture(scope="module")
def floor(repository, tmp_path_factory):
    program = tmp_path_factory.mktemp("floor") / "floor"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True, text=True
    ).stdout.split()
    subprocess.run(["cc", "-O2", repository / "Tests/Bench/floor.c", "-o", program, *flags], check=True)
    return program


def instructions(folder, *command):
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/profile", *command],
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr[-2000:]
    return int(re.search(r"refs:\s+([\d,]+)", result.stderr)[1].replace(",", ""))


@pytest.mark.parametrize("search", MOST_PER_PAGE_OF_FLOOR)
def test_a_page_costs_a_few_times_what_libcmark_needs(program, floor, tmp_path, search):
    few, many = 50, 250
    costs = {}
    for count in (few, many):
        root = tmp_path / str(count)
        corpora.pages(root / "site" / "content", count, lambda number: f"---\ntitle: Page {number}\n---\n\n")
        (root / "site" / "versus.yml").write_text(f"title: Work\nbase-url: https://example.org\nsearch: {search}\n")
        (root / "floor").mkdir()
        costs[count] = (
            instructions(root, program, "build", "-q", "-C", root / "site", "-o", root / "public"),
            instructions(root, floor, root / "site" / "content", root / "floor"),
        )
    versus, lowest = ((costs[many][place] - costs[few][place]) / (many - few) for place in (0, 1))
    print(f"{versus:,.0f} instructions a page, {versus / lowest:.2f} of the floor's; {costs[few][0] - few * versus:,.0f} to start")
    assert versus / lowest < MOST_PER_PAGE_OF_FLOOR[search]
    assert costs[few][0] - few * versus < MOST_TO_START
