"""The quiz as a person takes it, in Chromium."""

import json
import threading

import pytest
from playwright.sync_api import expect

from axe import violations
from conftest import is_icon
from quiz_page import QUIZZES, address, answer_all, await_focused_heading, data_of, heading, link_to, press, state
from server import make_server


# What is pressed, and not read as a part of a sentence.
TARGETS = ".vs-quiz-answer, .vs-quiz button, .vs-quiz summary, .vs-quiz-so-far a, .vs-quiz-change"


@pytest.fixture(params=QUIZZES)
def quiz(request, built_sites):
    """The address of a site's quiz over HTTP, under the security header."""
    site = built_sites(request.param, "files")
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/quiz/index.html"
    server.shutdown()


def test_by_keyboard_alone_from_start_to_result(quiz, opened):
    page = opened(quiz)
    for _ in range(40):
        if page.evaluate("document.activeElement.name") == "answer":
            break
        page.keyboard.press("Tab")
    for _ in range(50):
        if state(page) == "result":
            break
        page.keyboard.press("Space")
        assert page.locator("[name=answer]:checked").count() == 1
        page.keyboard.press("Enter")
        await_focused_heading(page)
        page.keyboard.press("Tab")
    assert page.locator(".vs-ranking [data-option]").count() > 1 or "need" in heading(page)
    assert "#v=" in address(page) and "-at" not in address(page)


def test_by_touch_on_a_narrow_phone(quiz, opened):
    page = opened(quiz, width=360, has_touch=True)
    assert "Question 1 of" in page.locator("[id='quiz.progress']").inner_text()
    for _ in range(50):
        if state(page) == "result":
            break
        page.locator(".vs-quiz details").evaluate_all("all => all.forEach((one) => { one.open = true })")
        for target in page.locator(TARGETS).all():
            assert target.bounding_box()["height"] >= 44, target.inner_text()
        page.locator(".vs-quiz-answer").last.tap()
        page.get_by_role("button", name="Next").tap()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    await_focused_heading(page)
    for target in page.locator(TARGETS).all():
        assert target.bounding_box()["height"] >= 44, target.inner_text()


def test_at_400_percent_nothing_is_cut(quiz, opened):
    page = opened(quiz, width=320)
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".vs-quiz-answer").first.click()
    press(page, "Next")
    box = page.locator("[data-quiz-heading]").bounding_box()
    assert 0 <= box["y"] and box["y"] + box["height"] <= 256, "the next question is out of sight"
    assert page.locator("[id='quiz.progress']").bounding_box()["y"] >= 0
    answer_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert 0 <= page.locator("[data-quiz-heading]").bounding_box()["y"] < 256


def test_back_and_forth_keeps_every_answer(quiz, opened):
    page = opened(quiz)
    seen = answer_all(page)
    result, url = heading(page), address(page)
    shown = page.locator("[data-quiz-heading]")
    for title in reversed(seen):
        page.go_back()
        expect(shown).to_have_text(title)
        assert page.locator("[name=answer]:checked").count() == 1
    for _ in seen:
        page.go_forward()
    expect(shown).to_have_text(result)
    assert address(page) == url
    page.go_back()
    expect(shown).to_have_text(seen[-1])
    press(page, "Back")
    assert heading(page) == seen[-2]
    press(page, "Next")
    press(page, "Next")
    assert address(page) == url


def test_an_answer_can_be_changed_without_losing_the_others(quiz, opened):
    page = opened(quiz)
    answer_all(page)
    before = address(page)
    page.locator(".vs-quiz-change").last.click()
    await_focused_heading(page)
    page.locator(".vs-quiz-answer").last.click()
    press(page, "Keep this answer")
    assert state(page) == "result"
    assert address(page) != before and address(page).rsplit("&", 1)[0] == before.rsplit("&", 1)[0]
    page.locator(".vs-quiz-change").first.click()
    press(page, "Cancel")
    assert state(page) == "result"


def test_a_question_with_a_condition_is_asked_only_then(built_sites, opened):
    page = opened(f"file://{built_sites('licences', 'files')}/quiz/index.html")
    page.get_by_label("No, what is made of it must be free as well").check()
    press(page, "Next")
    assert "on a server" in heading(page)
    page.get_by_label("Yes, it will mostly").check()
    press(page, "Back")
    page.get_by_label("Yes, on any terms").check()
    press(page, "Next")
    assert "allowed in" in heading(page)
    press(page, "See the result now")
    assert page.locator(".vs-quiz-answers").get_by_text("on a server").count() == 0
    page.locator(".vs-quiz-change").first.click()
    page.get_by_label("No, what is made of it").check()
    press(page, "Keep this answer")
    assert state(page) == "result", "the answer to the hidden question came back"
    assert "AGPL" in heading(page)


def test_of_many_options_the_result_shows_six_first(built_sites, opened):
    page = opened(f"file://{built_sites('languages', 'files')}/quiz/index.html")
    answer_all(page)
    standings = page.locator(".vs-ranking [data-option]")
    assert standings.count() == 27
    # Fewer where few meet the needs: those, and three of the others.
    out = page.locator(".vs-ranking [data-option][data-state='out']").count()
    shown = min(6, 27 - out + 3)
    assert page.locator(".vs-ranking [data-option]:visible").count() == shown < 27 - 6
    assert standings.first.get_attribute("data-state") == "leader"
    page.get_by_text(f"The other {27 - shown} options").click()
    assert page.locator(".vs-ranking [data-option]:visible").count() == 27


def test_next_without_an_answer_says_what_to_do(quiz, opened):
    page = opened(quiz)
    press(page, "Next")
    assert "skip" in page.get_by_role("alert").inner_text()
    assert page.evaluate("document.activeElement.name") == "answer"
    page.locator(".vs-quiz-answer").first.click()
    assert page.locator("[id='quiz.error']").inner_text() == ""


def test_whoever_skips_everything_is_told_so(quiz, opened):
    page = opened(quiz)
    for _ in data_of(page)["quiz"]["questions"]:
        if state(page) == "question":
            press(page, "Skip")
    assert heading(page) == "Your answers weigh nothing yet"
    assert page.locator(".vs-quiz-answers dd").first.inner_text().startswith("Skipped")
    press(page, "Start again")
    assert state(page) == "question" and address(page).endswith("#")


def test_a_reload_and_a_shared_link_show_the_same(quiz, opened):
    page = opened(quiz)
    first = page.locator(".vs-quiz-answer").first
    first.click()
    page.reload()
    assert page.locator("[name=answer]").first.is_checked()
    answer_all(page, lambda number: number)
    shown, url = page.locator("[data-quiz]").inner_text(), address(page)
    page.reload()
    assert page.locator("[data-quiz]").inner_text() == shown
    other = opened(url.replace(",", "%2C"))
    assert other.locator("[data-quiz]").inner_text() == shown
    assert other.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_answering_asks_the_network_for_nothing(quiz, opened):
    page = opened(quiz)
    asked = []
    page.on("request", lambda request: is_icon(request) or asked.append(request.url))
    answer_all(page)
    page.go_back()
    assert asked == []


def test_a_link_to_other_questions_says_that_they_changed(quiz, opened):
    page = opened(quiz)
    data = data_of(page)
    first = data["quiz"]["questions"][0]
    sheet = {first["id"]: [first["answers"][0]["id"]], "gone": ["away"]}
    page = opened(quiz + link_to(data, sheet, version="00000000"))
    assert "have changed since this link" in page.locator("[data-quiz]").inner_text()
    assert state(page) == "result"
    page = opened(quiz + link_to(data, sheet))
    assert "not known here" in page.locator("[data-quiz]").inner_text()
    page.locator(".vs-quiz-change").first.click()
    press(page, "Keep this answer")
    assert "not known here" not in page.locator("[data-quiz]").inner_text()


HOSTILE = [
    "#v=<img src=x onerror=alert(1)>",
    "#v={v}&__proto__=polluted&constructor=prototype&toString=x",
    "#v={v}&<img src=x onerror=alert(1)>=<svg onload=alert(1)>",
    "#v={v}&-at=<b>x</b>",
    "#v={v}&-at=__proto__&-edit=constructor",
    "#v={v}&{q}=__proto__,<i>,{a},{a}&{q}",
    "#v={v}&%E0%A4%A=%E0%A4%A&{q}=%E0%A4%A",
    "#v=&&&===&,,,",
    "#v={v}&" + "x=y&" * 5000,
    "#<img src=x>",
    "#constructor",
]


@pytest.mark.parametrize("hash", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_link_does_nothing(quiz, opened, hash):
    page = opened(quiz)
    data = data_of(page)
    first = data["quiz"]["questions"][0]
    hash = hash.replace("{v}", data["version"]).replace("{q}", first["id"])
    page = opened(quiz + hash.replace("{a}", first["answers"][0]["id"]))
    assert state(page) in ("question", "result")
    assert page.locator("[data-quiz] :is(img, b, i, script)").count() == 0
    assert page.evaluate("({}).polluted === undefined && Object.keys(Object.prototype).length") == 0


def test_from_disk_it_works_as_well(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/quiz/index.html")
    answer_all(page)
    assert state(page) == "result"
    page.go_back()
    expect(page.locator("[data-quiz]")).to_have_attribute("data-state", "question")


def test_without_scripts_the_scorecard_says_everything(quiz, opened):
    page = opened(quiz, scripts=False)
    data = json.loads(page.locator("[id='quiz.data']").text_content())["quiz"]
    assert page.locator("[data-question]").count() == len(data["questions"])
    answers = sum(len(question["answers"]) for question in data["questions"])
    assert page.locator("[data-answer]").count() == answers
    for question in page.locator("[data-question]").all()[:3]:
        assert question.is_visible()
    assert "Without it, everything" in page.locator("[data-quiz]").inner_text()


def test_a_link_to_a_question_opens_the_scorecard(quiz, opened):
    page = opened(quiz)
    question = data_of(page)["quiz"]["questions"][-1]["id"]
    assert not page.locator(f"#question-{question}").is_visible()
    page.goto(f"{quiz}#question-{question}")
    expect(page.locator(f"#question-{question}")).to_be_visible()
    assert state(page) == "question"


def test_links_of_the_result_lead_to_pages_and_facts(quiz, opened):
    page = opened(quiz)
    answer_all(page)
    links = page.locator("[data-quiz] a").evaluate_all(
        "links => [...new Set(links.map((link) => link.href))]"
    )
    links = [link for link in links if "quiz/index.html" not in link]
    assert any("#fact-" in link for link in links) and any("/criteria/" in link for link in links)
    for link in links:
        answer = page.request.get(link)
        assert answer.ok, link
        if "#" in link:
            assert f'id="{link.split("#")[1]}"' in answer.text(), link


def test_a_record_and_a_link_can_be_copied(quiz, opened):
    page = opened(quiz, permissions=["clipboard-read", "clipboard-write"])
    answer_all(page)
    press(page, "Copy the link")
    page.get_by_role("status").get_by_text("copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == address(page)
    press(page, "Copy as a decision record")
    page.get_by_role("status").get_by_text("record is copied").wait_for()
    record = page.evaluate("navigator.clipboard.readText()")
    for part in ("# ", "## Result", "## Answers", "## What would change it", address(page)):
        assert part in record


def test_what_cannot_be_copied_is_shown(quiz, opened):
    page = opened(quiz)
    answer_all(page)
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    press(page, "Copy the link")
    assert page.get_by_role("textbox").input_value() == address(page)


def test_what_excludes_itself_is_named(built_sites, opened):
    url = f"file://{built_sites('reference', 'files')}/quiz/index.html"
    page = opened(url)
    sheet = {"browser-code": ["all"], "libraries": ["data-libraries"]}
    page = opened(url + link_to(data_of(page), sheet))
    assert heading(page) == "Nothing fits all your needs"
    section = page.locator("section", has=page.get_by_role("heading", name="What does not go together"))
    assert section.locator("li").count() >= 1
    assert "Must the same code run in the browser" in section.inner_text()
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    press(page, "Copy as a decision record")
    assert "- Python: out. Needs One language front to back: Yes, but the facts say" in page.get_by_role("textbox").input_value()


def test_what_would_change_the_result_is_said_plainly(built_sites, opened):
    url = f"file://{built_sites('reference', 'files')}/quiz/index.html"
    data = data_of(opened(url))

    def turns(sheet):
        page = opened(url + link_to(data, sheet))
        section = page.locator("section", has=page.get_by_role("heading", name="What would change it"))
        section.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true })")
        return section.locator("li").all_inner_texts()

    lines = turns({"browser-code": ["all"]})
    assert [line for line in lines if "no option meets all your needs." in line]
    lines = turns({"heart": ["live"]})
    assert "No answer to “What is the heart of what you build?”: your answers weigh nothing." in lines


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_nothing_on_questions_and_results(quiz, opened, scheme):
    page = opened(quiz, scheme=scheme)
    found = []

    def check(what):
        found.extend(f"{what}: {rule}: {nodes}" for rule, nodes in violations(page))

    press(page, "Next")
    check("error")
    page.locator(".vs-quiz-answer").first.click()
    press(page, "Next")
    page.locator(".vs-quiz-so-far").evaluate("node => { node.open = true }")
    check("question")
    answer_all(page)
    page.locator("[data-quiz-scorecard]").evaluate("node => { node.open = true }")
    check("result")
    assert not found, "\n".join(found)


def test_the_scripts_are_small_and_load_on_this_page_alone(built_sites):
    import gzip

    site = built_sites("reference", "files")
    (script,) = (site / "assets").glob("quiz-*.js")
    assert len(gzip.compress(script.read_bytes())) < 12_500
    users = [path for path in site.rglob("*.html") if script.name in path.read_text()]
    assert users == [site / "quiz/index.html"]
    manual = built_sites("manual", "files")
    assert not list((manual / "assets").glob("quiz-*.js")) and not (manual / "quiz").exists()
