"""How the quiz looks: on paper, and where there is little room."""

import threading

import pytest

from axe import violations
from quiz_page import answer_all, data_of, link_to, state
from server import make_server


def test_a_result_is_printed_whole(built_sites, opened):
    url = f"file://{built_sites('reference', 'files')}/quiz/index.html"
    page = opened(url)
    sheet = {
        "heart": ["live-models"],
        "browser-code": ["helpful"],
        "machine-learning": ["beside"],
        "limit": ["waiting"],
        "libraries": ["sockets"],
    }
    page = opened(url + link_to(data_of(page), sheet))
    page.emulate_media(media="print")
    assert page.locator(".vs-ranking").is_visible() and page.locator(".vs-quiz-answers").is_visible()
    for hidden in (".vs-quiz-deeds", ".vs-quiz-change", ".vs-header", "[data-quiz-scorecard]"):
        assert not page.locator(hidden).first.is_visible(), hidden
    # What a screen folds or scrolls.
    folded = page.locator(".vs-quiz details li")
    assert folded.count() > 0 and all(line.bounding_box()["height"] > 10 for line in folded.all())
    region = page.locator(".vs-quiz [role=region]")
    assert region.evaluate("node => node.scrollHeight - node.clientHeight") <= 1
    # A foot would stand on every sheet, as if the columns added up there.
    assert page.locator(".vs-ledger tfoot").evaluate("node => getComputedStyle(node).display") == "table-row-group"


def test_without_scripts_the_scorecard_is_printed(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html", scripts=False)
    page.emulate_media(media="print")
    assert page.locator("[data-question]").last.is_visible()


def test_a_ledger_fits_three_options_on_a_narrow_phone(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html", width=360)
    answer_all(page)
    assert state(page) == "result"
    region = page.locator(".vs-quiz [role=region]")
    assert region.evaluate("node => node.scrollWidth - node.clientWidth") <= 0


@pytest.mark.parametrize("width", (320, 360, 768, 1280))
def test_a_ledger_of_few_options_scrolls_with_the_page(built_sites, opened, width):
    url = f"file://{built_sites('reference', 'files')}/quiz/index.html"
    page = opened(url, width=width)
    answer_all(page)
    region = page.locator(".vs-quiz-ledger [role=region]")
    assert region.evaluate("node => node.scrollHeight - node.clientHeight") <= 0
    # Its head stays in sight over a ledger of many answers, and no name is cut.
    page.locator(".vs-ledger tfoot").scroll_into_view_if_needed()
    assert 0 <= page.locator(".vs-ledger thead th").first.bounding_box()["y"] < 100
    assert page.locator(".vs-ledger thead th").evaluate_all("all => all.every(one => one.scrollWidth <= one.clientWidth)")


def test_a_ledger_of_many_options_has_a_box_of_its_own(built_sites, opened):
    page = opened(f"file://{built_sites('languages', 'files')}/quiz/index.html", width=360)
    answer_all(page)
    region = page.locator(".vs-quiz-ledger [role=region]")
    assert region.evaluate("node => node.scrollWidth > node.clientWidth && getComputedStyle(node).overflowX") == "auto"


def test_that_every_weight_may_change_is_said_without_two_numbers(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html#v=0&heart=live")
    said = "Any one of the 3 weights could change by a quarter without changing who leads."
    assert page.locator(".vs-steadiness").inner_text() == said


def test_answers_stand_beside_the_result_where_there_is_room(built_sites, opened):
    url = f"file://{built_sites('reference', 'files')}/quiz/index.html#v=0&heart=live-models"
    for width, beside in ((1280, True), (1100, False)):
        page = opened(url, width=width)
        result = page.locator(".vs-quiz .vs-ranking").bounding_box()
        sheet = page.locator(".vs-quiz-sheet").bounding_box()
        ledger = page.locator(".vs-quiz-ledger").bounding_box()
        assert (sheet["x"] >= result["x"] + result["width"]) == beside
        assert (sheet["y"] < result["y"]) == beside
        assert ledger["y"] >= sheet["y"] + sheet["height"]


def test_of_many_that_are_out_a_result_shows_three(built_sites, opened):
    page = opened(f"file://{built_sites('languages', 'files')}/quiz/index.html")
    answer_all(page)
    states = page.locator(".vs-quiz > .vs-ranking > li").evaluate_all("all => all.map(one => one.dataset.state ?? 'in')")
    assert states == ["leader", "in", "out", "out", "out"]
    assert page.locator(".vs-quiz > details li").count() == 22


def test_a_long_answer_keeps_its_lines_together(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html#v=0&heart=live-models", width=360)
    answer = page.locator(".vs-quiz-answers dd").first
    change = answer.get_by_role("link")
    assert change.bounding_box()["height"] >= 44
    # Two lines of text, and what the link has above its own.
    assert answer.bounding_box()["height"] < 2 * 25.6 + 16


def test_what_is_read_once_makes_room_for_the_questions(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html", width=360)
    lead = page.locator("main > .vs-lead")
    assert lead.is_visible()
    page.locator(".vs-quiz-answer").first.click()
    page.get_by_role("button", name="Next").click()
    assert lead.is_hidden()
    assert page.locator("[data-quiz-heading]").bounding_box()["y"] < 300


def test_a_result_marks_options_as_all_pages_do(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html#v=0&heart=live-models")
    for place in (".vs-standing", ".vs-ledger thead"):
        voices = page.locator(f"{place} .vs-voice").evaluate_all(
            "all => Object.fromEntries(all.map(one => [one.textContent, one.dataset.voice]))"
        )
        assert voices == {"Node.js": "1", "Python": "2", "Both together": "3"}, place
    # More options than there are colours.
    page = opened(f"file://{built_sites('licences', 'files')}/quiz/index.html#v=0&closed=never")
    assert set(page.locator(".vs-standing .vs-voice").evaluate_all("all => all.map(one => one.dataset.voice)")) == {"0"}


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_nothing_in_a_german_result(built_sites, opened, scheme):
    server = make_server(built_sites("kodierungen", "files"), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = opened(f"http://127.0.0.1:{server.server_port}/quiz/index.html", scheme=scheme, width=360)
    page.locator(".vs-quiz-answer").first.click()
    page.get_by_role("button", name="Weiter", exact=True).click()
    assert violations(page) == []
    page.get_by_role("button", name="Ergebnis jetzt zeigen").click()
    assert state(page) == "result"
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    server.shutdown()
