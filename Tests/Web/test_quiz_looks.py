"""How the quiz looks: on paper, and where there is little room."""

from quiz_page import answer_all, data_of, link_to, state


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
