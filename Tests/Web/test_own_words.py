"""The reference site says what the articles claim in words of its own."""

import re
import sys
from pathlib import Path

import pytest
import yaml

COVERAGE = Path(__file__).resolve().parents[1] / "Coverage"
sys.path.insert(0, str(COVERAGE))
from word_runs import RunFilter, runs, words  # noqa: E402


@pytest.fixture(scope="module")
def articles():
    return RunFilter.read(COVERAGE / "articles.bloom")


@pytest.fixture(scope="module")
def allowed():
    """Names and titles, which can't be said otherwise."""
    entries = yaml.safe_load((COVERAGE / "allowed-words.yml").read_text())
    assert all(entry["why"].strip() for entry in entries)
    return {entry["words"]: set(runs(entry["words"])) for entry in entries}


def prose(text):
    """Without addresses, and without citations between the words of a sentence."""
    return re.sub(r"\]\([^)\s]*\)|\[@[^\]]*\]|https?://\S+", " ", text)


def files(repository):
    return [repository / "versus.yml", *sorted((repository / "content").rglob("*.md"))]


def test_no_seven_words_in_a_row_are_an_articles(repository, articles, allowed):
    free = set().union(*allowed.values())
    copied = [
        f"{path.relative_to(repository)}: {' '.join(run)}"
        for path in files(repository)
        for run in runs(prose(path.read_text(encoding="utf-8")))
        if run in articles and run not in free
    ]
    assert not copied, "\n".join(copied)


def test_every_exception_is_needed(repository, articles, allowed):
    ours = {run for path in files(repository) for run in runs(prose(path.read_text(encoding="utf-8")))}
    for text, found in allowed.items():
        assert any(run in ours and run in articles for run in found), f"not needed: {text}"


def test_the_filter_tells_runs_apart(articles):
    text = " ".join(f"word{number} of nothing that anybody wrote" for number in range(2000))
    assert not [run for run in runs(text) if run in articles]
    assert words("Node.js’s “own” words_1") == ["node", "js", "s", "own", "words", "1"]
