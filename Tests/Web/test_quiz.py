"""The quiz as a person takes it, in Chromium; and its winners against those of Swift."""

import json
import random
import subprocess
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import REPOSITORY, ROOTS, copy_of_site
from server import make_server

QUIZZES = ("reference", "licences")


@pytest.fixture(params=QUIZZES)
def quiz(request, built_sites):
    """The address of a site's quiz over HTTP, under the security header."""
    site = built_sites(request.param, "files")
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/quiz/index.html"
    server.shutdown()


@pytest.fixture
def opened(browser):
    """Opens a page; whatever the console complains about fails the test."""
    contexts, complaints = [], []

    def note(message):
        # Browsers ask for this file by themselves.
        if not message.location.get("url", "").endswith("/favicon.ico"):
            complaints.append(message.text)

    def open_page(url, width=1280, scheme="light", scripts=True, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def data_of(page):
    return json.loads(page.locator("#quiz-data").text_content())


def state(page):
    return page.locator("[data-quiz]").get_attribute("data-state")


def heading(page):
    return page.locator("[data-quiz-heading]").inner_text()


def is_heading_focused(page):
    return page.evaluate("document.activeElement.hasAttribute('data-quiz-heading')")


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def answer_all(page, choose=lambda number: 0):
    """Clicks through to the result; gives the headings on the way."""
    seen = []
    while state(page) == "question":
        seen.append(heading(page))
        answers = page.locator(".vs-quiz-answer")
        answers.nth(choose(len(seen)) % answers.count()).click()
        press(page, "Next")
    return seen


def link_to(data, sheet, step=None, version=None):
    parts = [f"v={version or data['version']}"]
    parts += [f"{question}={','.join(answers)}" for question, answers in sheet.items()]
    return "#" + "&".join(parts + ([step] if step else []))


def test_by_keyboard_alone_from_start_to_result(quiz, opened):
    page = opened(quiz)
    for _ in range(40):
        if page.evaluate("document.activeElement.name") == "answer":
            break
        page.keyboard.press("Tab")
    while state(page) == "question":
        page.keyboard.press("Space")
        assert page.locator("[name=answer]:checked").count() == 1
        page.keyboard.press("Enter")
        assert is_heading_focused(page)
        page.keyboard.press("Tab")
    assert page.locator(".vs-ranking [data-option]").count() > 1 or "need" in heading(page)
    assert "#v=" in page.url and "-at" not in page.url


def test_by_touch_on_a_narrow_phone(quiz, opened):
    page = opened(quiz, width=360, has_touch=True)
    assert "Question 1 of" in page.locator("#quiz-progress").inner_text()
    while state(page) == "question":
        for target in page.locator(".vs-quiz-answer, .vs-quiz button").all():
            assert target.bounding_box()["height"] >= 44
        page.locator(".vs-quiz-answer").last.tap()
        page.get_by_role("button", name="Next").tap()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert is_heading_focused(page)


def test_at_400_percent_nothing_is_cut(quiz, opened):
    page = opened(quiz, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    answer_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_back_and_forth_keeps_every_answer(quiz, opened):
    page = opened(quiz)
    seen = answer_all(page)
    result, url = heading(page), page.url
    for title in reversed(seen):
        page.go_back()
        assert heading(page) == title
        assert page.locator("[name=answer]:checked").count() == 1
    for _ in seen:
        page.go_forward()
    assert (heading(page), page.url) == (result, url)
    page.go_back()
    press(page, "Back")
    assert heading(page) == seen[-2]
    press(page, "Next")
    press(page, "Next")
    assert page.url == url


def test_an_answer_can_be_changed_without_losing_the_others(quiz, opened):
    page = opened(quiz)
    answer_all(page)
    before = page.url
    page.locator(".vs-quiz-change").last.click()
    assert is_heading_focused(page)
    page.locator(".vs-quiz-answer").last.click()
    press(page, "Keep this answer")
    assert state(page) == "result"
    assert page.url != before and page.url.rsplit("&", 1)[0] == before.rsplit("&", 1)[0]
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


def test_next_without_an_answer_says_what_to_do(quiz, opened):
    page = opened(quiz)
    press(page, "Next")
    assert "skip" in page.get_by_role("alert").inner_text()
    assert page.evaluate("document.activeElement.name") == "answer"
    page.locator(".vs-quiz-answer").first.click()
    assert page.get_by_role("alert").inner_text() == ""


def test_whoever_skips_everything_is_told_so(quiz, opened):
    page = opened(quiz)
    while state(page) == "question":
        press(page, "Skip")
    assert heading(page) == "Your answers weigh nothing yet"
    assert page.locator(".vs-quiz-answers dd").first.inner_text().startswith("Skipped")
    press(page, "Start again")
    assert state(page) == "question" and page.url.endswith("#")


def test_a_reload_and_a_shared_link_show_the_same(quiz, opened):
    page = opened(quiz)
    first = page.locator(".vs-quiz-answer").first
    first.click()
    page.reload()
    assert page.locator("[name=answer]").first.is_checked()
    answer_all(page, lambda number: number)
    shown, url = page.locator("[data-quiz]").inner_text(), page.url
    page.reload()
    assert page.locator("[data-quiz]").inner_text() == shown
    other = opened(url.replace(",", "%2C"))
    assert other.locator("[data-quiz]").inner_text() == shown
    assert other.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


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
    assert state(page) == "question"


def test_without_scripts_the_scorecard_says_everything(quiz, opened):
    page = opened(quiz, scripts=False)
    data = json.loads(page.locator("#quiz-data").text_content())["quiz"]
    assert page.locator("[data-question]").count() == len(data["questions"])
    answers = sum(len(question["answers"]) for question in data["questions"])
    assert page.locator("[data-answer]").count() == answers
    for question in page.locator("[data-question]").all()[:3]:
        assert question.is_visible()
    assert page.get_by_text("Your browser runs no scripts").is_visible()
    assert page.locator("[data-quiz]").inner_text() == ""


def test_a_link_to_a_question_opens_the_scorecard(quiz, opened):
    page = opened(quiz)
    question = data_of(page)["quiz"]["questions"][-1]["id"]
    assert not page.locator(f"#question-{question}").is_visible()
    page.goto(f"{quiz}#question-{question}")
    assert page.locator(f"#question-{question}").is_visible()
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
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    press(page, "Copy as a decision record")
    page.get_by_role("status").get_by_text("record is copied").wait_for()
    record = page.evaluate("navigator.clipboard.readText()")
    for part in ("# ", "## Result", "## Answers", "## What would change it", page.url):
        assert part in record


def test_what_cannot_be_copied_is_shown(quiz, opened):
    page = opened(quiz)
    answer_all(page)
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject()")
    press(page, "Copy the link")
    assert page.get_by_role("textbox").input_value() == page.url


def test_what_excludes_itself_is_named(built_sites, opened):
    url = f"file://{built_sites('reference', 'files')}/quiz/index.html"
    page = opened(url)
    sheet = {"browser-code": ["all"], "libraries": ["data-libraries"]}
    page = opened(url + link_to(data_of(page), sheet))
    assert heading(page) == "Nothing fits all your needs"
    section = page.locator("section", has=page.get_by_role("heading", name="What does not go together"))
    assert section.locator("li").count() >= 1
    assert "Must the same code run in the browser" in section.inner_text()


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_nothing_on_questions_and_results(quiz, opened, scheme):
    page = opened(quiz, scheme=scheme)
    found = []

    def check(what):
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.append(f"{what}: {violation['id']}: {json.dumps(nodes)}")

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
    assert len(gzip.compress(script.read_bytes())) < 12_000
    users = [path for path in site.rglob("*.html") if script.name in path.read_text()]
    assert users == [site / "quiz/index.html"]
    manual = built_sites("manual", "files")
    assert not list((manual / "assets").glob("quiz-*.js")) and not (manual / "quiz").exists()


def sheets(quiz, count, seed):
    """Random sheets; about a third of the questions of each are skipped."""
    source = random.Random(seed)
    for _ in range(count):
        sheet = {}
        for question in quiz["questions"]:
            ids = [answer["id"] for answer in question["answers"]]
            if source.random() < 0.33:
                continue
            most = 1 if question["pick"] == "one" else len(ids)
            sheet[question["id"]] = sorted(source.sample(ids, source.randint(1, most)), key=ids.index)
        yield sheet


def winners(page, data, all_sheets):
    """What the page shows for each sheet: the ids that lead, `none`, or nothing."""
    return page.evaluate(
        """async (hashes) => {
          const found = [];
          for (const hash of hashes) {
            await new Promise((resolve) => {
              addEventListener("hashchange", resolve, { once: true });
              location.hash = hash;
            });
            const place = document.querySelector("[data-quiz]");
            const ids = (state) => [...place.querySelectorAll(`[data-state=${state}]`)].map((node) => node.dataset.option);
            const isNone = place.querySelector("[data-quiz-heading]").textContent.startsWith("Nothing fits");
            found.push(isNone ? "none" : ids("leader"));
          }
          return found;
        }""",
        [link_to(data, sheet) for sheet in all_sheets],
    )


def test_the_page_and_the_build_agree_on_every_winner(versus, built_sites, opened, tmp_path):
    """The winners of the page become tests of the quiz, which the build then runs."""
    for name in (*QUIZZES, "whole-model"):
        style = "folders" if name == "whole-model" else "files"
        page = opened(f"file://{built_sites(name, style)}/quiz/index.html")
        data = data_of(page)
        all_sheets = list(sheets(data["quiz"], 300, seed=name))
        cases = [
            {"name": f"Sheet {number}", "answers": sheet, "winner": winner}
            for number, (sheet, winner) in enumerate(zip(all_sheets, winners(page, data, all_sheets)))
            if winner
        ]
        assert len(cases) > (200 if name in QUIZZES else 100)
        assert len({json.dumps(case["winner"]) for case in cases}) > 2
        site = copy_of_site(REPOSITORY / ROOTS[name], tmp_path / name)
        tests = site / "content/quiz-cases.yml"

        def check():
            tests.write_text(json.dumps(cases), encoding="utf-8")
            run = subprocess.run([versus, "check", "-q", "-C", site], capture_output=True, text=True)
            return [line for line in run.stderr.splitlines() if "quiz-case-fails" in line]

        assert check() == []
        cases[0]["winner"] = "none" if cases[0]["winner"] != "none" else data["quiz"]["options"][:1]
        assert len(check()) == 1
