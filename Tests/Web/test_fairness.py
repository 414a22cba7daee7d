"""The report on how fair the quiz is, as its reader checks it."""

import json
import subprocess

import pytest

from conftest import REPOSITORY, ROOTS
from quiz_page import QUIZZES, data_of


@pytest.mark.parametrize("name", QUIZZES)
def test_each_way_to_win_opens_the_quiz_with_that_winner(built_sites, opened, name):
    site = built_sites(name, "files")
    page = opened(f"file://{site}/quiz/fairness.html")
    ways = page.get_by_role("link", name="open the quiz with such answers")
    claims = [(link.get_attribute("href"), link.inner_text()) for link in ways.all()]
    assert len(claims) > 2
    for address, words in claims:
        page.goto(f"file://{site}/quiz/{address}")
        page.reload()
        leaders = page.locator(".vs-ranking [data-state=leader]")
        assert leaders.count() == 1
        assert words.endswith(f"for {leaders.locator('a').first.inner_text()}"), address


@pytest.mark.parametrize("name", QUIZZES)
def test_the_first_answers_lead_to_what_the_page_says(built_sites, opened, name):
    site = built_sites(name, "files")
    page = opened(f"file://{site}/quiz/fairness.html")
    sentence = page.locator("p", has=page.get_by_role("link", name="the first answer to every")).inner_text()
    page.get_by_role("link", name="the first answer to every").click()
    heading = page.locator("[data-quiz-heading]").inner_text()
    if "nothing fits" in sentence:
        assert heading == "Nothing fits all your needs"
    else:
        winner = sentence.removesuffix(" wins.").rsplit(", ", 1)[1]
        assert heading in (f"{winner} fits best", f"Only {winner} meets your needs")


@pytest.mark.parametrize("name", QUIZZES)
def test_the_page_shows_what_the_command_says(versus, built_sites, opened, name):
    run = subprocess.run(
        [versus, "fairness", "--format", "json", "-q", "-C", REPOSITORY / ROOTS[name]],
        capture_output=True,
        check=True,
    )
    report = json.loads(run.stdout)
    page = opened(f"file://{built_sites(name, 'files')}/quiz/fairness.html")
    cells = page.locator(".vs-shares-table tbody tr td:nth-child(2)").all_inner_texts()
    # What wins most often first; then what came instead, in the command's order.
    wins = [one["sheets"] for one in report["outcomes"] if "option" in one]
    others = [one["sheets"] for one in report["outcomes"] if "option" not in one]
    assert [int(cell.replace(",", "")) for cell in cells] == sorted(wins, reverse=True) + others
    assert sum(one["sheets"] for one in report["outcomes"]) == report["sheets"]
    said = "estimates" if report["estimate"] else "exact"
    assert said in page.locator("[aria-labelledby='section.proof']").inner_text()
    quiz = data_of(opened(f"file://{built_sites(name, 'files')}/quiz/index.html"))["quiz"]
    assert [one["question"] for one in report["questions"]] == [one["id"] for one in quiz["questions"]]


@pytest.mark.parametrize("width", (320, 360, 1280))
def test_the_shares_in_numbers_scroll_with_the_page(built_sites, opened, width):
    page = opened(f"file://{built_sites('languages', 'files')}/quiz/fairness.html", width=width)
    region = page.locator(".vs-shares-scroll")
    assert region.evaluate("node => node.scrollHeight - node.clientHeight") <= 0
    assert region.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
    # No word of the head is broken: two lines are its most.
    heads = page.locator(".vs-shares-table thead th")
    assert max(heads.evaluate_all("all => all.map(one => one.clientHeight)")) < 70
