"""Nothing of the digest of the articles was lost: each of its points stands where its list says."""

import html
import json
import string
from pathlib import Path

import pytest
import yaml

import markup

COVERAGE = Path(__file__).resolve().parents[1] / "Coverage"


def numbered(prefix, count, width=2):
    return [f"{prefix}{number:0{width}}" for number in range(1, count + 1)]


# How many of each the digest has, in its order.
CLAIMS = [
    *numbered("C", 76),  # criteria
    *numbered("fig-", 21),  # reported figures
    *numbered("D", 34),  # disagreements
    *numbered("F", 45),  # corrections
    *numbered("J", 48),  # claims of each article
    *numbered("I", 64),
    *numbered("T", 53),
    *numbered("L", 25),
    *numbered("G", 70),
]
POINTS = {
    "n-pro": """speed concurrency async realtime fullstack team npm scale microservices apis streaming
        memory serverless flexible updates backing""",
    "n-con": """cpu callbacks deps quality debt churn types conventions learning overwhelm science
        integration""",
    "p-pro": """easy readable less-code ai data science automation versatile mature docs community
        frameworks typing native hosting prototype security backing async""",
    "p-con": "slow concurrency memory realtime mobile runtime-errors modules frontend web async later",
}
ANSWERS = [5, 3, 4, 4, 3, 4, 5, 4, 3, 4, 4, 3, 3, 4]
USE_CASES = [
    *numbered("U", 47),  # use cases
    *numbered("A", 22),  # rows of the guide by audience
    *numbered("Q", len(ANSWERS), 1),
    *(
        f"Q{number}.{letter}"
        for number, count in enumerate(ANSWERS, 1)
        for letter in string.ascii_lowercase[:count]
    ),
    *numbered("QH", 4, 1),  # hard constraints of the quiz
    "QX",
    *numbered("H", 12),  # statements on using both
    "HX.cost",
    "HX.architecture",
    *numbered("FAQ", 14),
]


def entries(name):
    return yaml.safe_load((COVERAGE / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def everything():
    return entries("claims.yml") + entries("use-cases.yml")


@pytest.fixture(scope="module")
def reference(built_sites):
    return built_sites("reference", "files")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("claims.yml", CLAIMS + [f"{kind}-{slug}" for kind, slugs in POINTS.items() for slug in slugs.split()]),
        ("use-cases.yml", USE_CASES),
    ],
)
def test_every_point_is_listed_once(name, expected):
    found = [entry["id"] for entry in entries(name)]
    assert len(found) == len(set(found))
    assert sorted(found) == sorted(expected)


def test_what_was_left_out_has_a_reason(everything):
    for entry in everything:
        assert set(entry) in ({"id", "at"}, {"id", "left-out"}), entry
        assert entry.get("at") or entry["left-out"].strip(), entry


def test_every_page_and_place_is_there(everything, reference):
    pages, wrong = {}, []
    for entry in everything:
        path, _, anchor = entry.get("at", "index").partition("#")
        if path.startswith("questions/"):
            continue
        file = reference / path if Path(path).suffix == ".svg" else reference / f"{path}.html"
        if not file.is_file():
            wrong.append(f"{entry['id']}: there is no page {path}")
        elif anchor:
            pages.setdefault(file, None)
            pages[file] = pages[file] or set(markup.read(file).ids)
            if anchor not in pages[file]:
                wrong.append(f"{entry['id']}: {path} has no #{anchor}")
    assert not wrong, "\n".join(wrong)


def test_every_fact_is_given(everything, reference):
    """A table has a place for each criterion, also where nobody wrote a fact."""
    options = json.loads((reference / "data" / "comparison.json").read_text(encoding="utf-8"))["options"]
    given = {(option["id"], fact["criterion"]) for option in options for fact in option["facts"]}
    for entry in everything:
        page, _, anchor = entry.get("at", "").partition("#fact-")
        if anchor:
            assert (page.removeprefix("options/"), anchor) in given, entry


@pytest.mark.parametrize(("option", "letter"), [("nodejs", "n"), ("python", "p")])
def test_each_pro_and_con_has_a_point_of_its_own(repository, option, letter):
    text = (repository / "content" / "options" / f"{option}.md").read_text(encoding="utf-8")
    written = yaml.safe_load(text.split("---\n")[1])
    for key in ("pro", "con"):
        assert len(written[f"{key}s"]) == len(POINTS[f"{letter}-{key}"].split())


def test_every_question_and_answer_is_there(everything, reference, repository):
    quiz = reference / "quiz" / "index.html"
    shown = html.unescape(quiz.read_text(encoding="utf-8")) if quiz.exists() else None
    for entry in everything:
        path, _, answer = entry.get("at", "").partition(":")
        if not path.startswith("questions/"):
            continue
        text = (repository / "content" / f"{path}.md").read_text(encoding="utf-8")
        question = yaml.safe_load(text.split("---\n")[1])
        assert not answer or answer in [given["id"] for given in question["answers"]], entry
        assert shown is None or question["title"] in shown, entry
