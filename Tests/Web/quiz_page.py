"""What the tests of the quiz do on its page."""

import json

from playwright.sync_api import expect

QUIZZES = ("reference", "licences")


def data_of(page):
    return json.loads(page.locator("[id='quiz.data']").text_content())


def state(page):
    return page.locator("[data-quiz]").get_attribute("data-state")


def address(page):
    """Where the browser is; `page.url` learns of a change within the page only later."""
    return page.evaluate("location.href")


def heading(page):
    return page.locator("[data-quiz-heading]").inner_text()


def await_focused_heading(page):
    """A link within the page is followed a moment after the click."""
    expect(page.locator("[data-quiz-heading]")).to_be_focused()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def answer_all(page, choose=lambda number: 0):
    """Clicks through to the result; gives the headings on the way."""
    seen = []
    while state(page) == "question":
        assert len(seen) < 50
        seen.append(heading(page))
        answers = page.locator(".vs-quiz-answer")
        answers.nth(choose(len(seen)) % answers.count()).click()
        press(page, "Next")
    return seen


def link_to(data, sheet, step=None, version=None):
    parts = [f"v={version or data['version']}"]
    parts += [f"{question}={','.join(answers)}" for question, answers in sheet.items()]
    return "#" + "&".join(parts + ([step] if step else []))
