"""The browser says of random sheets what node says, whose answers Swift's tests compare with Swift's."""

import json

import pytest

from quiz_page import QUIZZES, data_of
from test_scoring import CASES, run

SHEETS = CASES / "random-sheets.js"


@pytest.mark.parametrize("name", QUIZZES)
def test_the_browser_agrees_with_node_on_every_number(built_sites, opened, name):
    page = opened(f"file://{built_sites(name, 'files')}/quiz/index.html")
    expected = run("randomSheets(given)", data_of(page)["quiz"], SHEETS)
    page.evaluate(f"() => {{ {SHEETS.read_text()} }}")
    found = page.evaluate("""() => randomSheets(JSON.parse(document.getElementById("quiz.data").textContent).quiz)""")
    assert len(found) == len(expected) == 1000
    different = [(line, other) for line, other in zip(found, expected) if line != other]
    assert not different, "\n".join(different[0])
    assert len({json.dumps(json.loads(line)["result"]["leaders"]) for line in found}) > 3
