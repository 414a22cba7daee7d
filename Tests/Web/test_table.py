"""The tools of the whole table as visitors use them, in Chromium: mouse, keyboard and links."""

import csv
import io
import json
import re

import pytest

from tables import (  # noqa: F401, F811: pytest finds fixtures by name
    address,
    criteria,
    data,
    licences,
    open_table,
    options,
    reference,
    scores,
    settled,
    small,
    status,
    tool,
    unfold,
    wide,
)

# What is there without scripts.


def test_without_scripts_the_table_is_complete(licences, open_table):
    page = open_table(f"file://{licences}/table.html", java_script_enabled=False)
    assert len(options(page)) == 13
    assert len(criteria(page)) == page.locator("tr[data-criterion]").count() > 20
    assert page.locator("[data-table-tools]").is_hidden()


def test_only_the_table_page_loads_its_scripts(licences):
    loading = [
        path.name
        for path in licences.rglob("*.html")
        if re.search(r"assets/table-\w+\.js", path.read_text())
    ]
    assert loading == ["table.html"]


def test_a_site_without_options_has_no_script_for_the_table(built_sites):
    assert not list((built_sites("manual", "files") / "assets").glob("table-*"))


# Options and their order.


def test_of_many_options_the_first_six_by_rank_are_shown(address, open_table):
    page = open_table(address)
    known = data(page)
    assert options(page) == [known["options"][place]["id"] for place in sorted(known["shortlist"])]
    # Its line says so; unfolded, the list would push the table off the screen.
    assert tool(page, "options").locator("summary").inner_text() == "Options 6 of 13"
    assert page.locator("thead").bounding_box()["y"] < 600
    assert "6 of 13 options" in status(page)
    unfold(page, "options")
    tool(page, "all-options").click()
    assert len(options(page)) == 13
    tool(page, "shortlist").click()
    assert len(options(page)) == 6


def test_options_are_chosen_and_put_in_order_by_keyboard(address, open_table):
    page = open_table(address)
    unfold(page, "options")
    before = options(page)
    first = page.locator(f"li[data-option='{before[0]}']")
    first.locator("[data-move=later]").focus()
    page.keyboard.press("Enter")
    assert options(page)[:2] == [before[1], before[0]]
    assert page.evaluate("document.activeElement.dataset.move") == "later"
    page.keyboard.press("Enter")
    assert options(page)[:3] == [before[1], before[2], before[0]]
    assert "is now number 3" in status(page)
    first.locator("input").focus()
    page.keyboard.press("Space")
    assert before[0] not in options(page)
    assert "5 of 13 options" in status(page)


def test_options_move_past_those_out_of_sight(wide, open_table):
    page = open_table(wide)
    unfold(page, "options")
    before = options(page)
    known = [one["id"] for one in data(page)["options"]]
    assert known.index(before[1]) > known.index(before[0]) + 1
    first = page.locator(f"li[data-option='{before[0]}']")
    assert first.locator("[data-move=earlier]").get_attribute("aria-disabled") == "true"
    first.locator("[data-move=later]").press("Enter")
    assert options(page) == [before[1], before[0], *before[2:]]
    assert "is now number 2" in status(page)
    first.locator("[data-move=earlier]").click()
    assert options(page) == before
    last = page.locator(f"li[data-option='{before[-1]}']")
    assert last.locator("[data-move=later]").get_attribute("aria-disabled") == "true"
    hidden = page.locator(f"li[data-option='{next(id for id in known if id not in before)}']")
    assert hidden.locator("button:visible").count() == 0
    hidden.locator("input").check()
    assert hidden.locator("button:visible").count() == 2


def test_the_last_option_stays(small, open_table):
    page = open_table(small)
    unfold(page, "options")
    boxes = page.locator("li[data-option] input")
    for place in range(boxes.count() - 1):
        boxes.nth(place).uncheck()
    assert boxes.last.is_disabled() and len(options(page)) == 1


def test_a_row_sorts_the_options(small, open_table):
    page = open_table(small)
    known = data(page)
    before = options(page)
    criterion = next(
        one for one in known["criteria"] if one.get("intervals") and len(set(one["alike"])) == 3
    )
    counted = {
        option["id"]: interval if isinstance(interval, int) else interval[1]
        for option, interval in zip(known["options"], criterion["intervals"])
    }
    button = page.locator(f"[data-sort='{criterion['id']}']")
    head = page.locator(f"tr[data-criterion='{criterion['id']}'] th")
    button.click()
    values = [counted[option] for option in options(page)]
    assert values == sorted(values, reverse=True)
    assert head.get_attribute("aria-sort") == "descending"
    assert "best first" in status(page)
    button.press("Enter")
    assert [counted[option] for option in options(page)] == sorted(values)
    assert head.get_attribute("aria-sort") == "ascending"
    button.press("Space")
    assert options(page) == before and head.get_attribute("aria-sort") is None


# Rows.


@pytest.mark.parametrize("chosen", [None, ["mit", "isc"], ["gpl-2.0", "gpl-3.0"], ["epl-2.0"]])
def test_only_differences_hides_what_is_equal_and_known(address, open_table, chosen):
    page = open_table(address + (f"#options={','.join(chosen)}" if chosen else ""))
    known = data(page)
    shown = options(page)
    places = [place for place, one in enumerate(known["options"]) if one["id"] in shown]
    tool(page, "differences").check()
    hidden = set(one["id"] for one in known["criteria"]) - set(criteria(page))
    cells = page.eval_on_selector_all(
        "tr[data-criterion]",
        "all => all.map(row => [row.dataset.criterion, [...row.cells].slice(1)"
        ".filter(cell => !cell.hidden).map(cell => cell.children[0].textContent)])",
    )
    for one in known["criteria"]:
        values = {one["alike"][place] for place in places}
        assert (one["id"] in hidden) == (len(values) == 1 and 0 not in values)
    for criterion, words in cells:
        if criterion in hidden:
            assert len(set(words)) == 1 and words[0] not in ("Unknown", "Not given"), criterion


def test_rows_are_found_by_words(small, open_table):
    page = open_table(small)
    find = tool(page, "find")
    find.fill("cpython")
    found = criteria(page)
    assert "engine" in found and len(found) < 20
    find.fill("MAINTAINABÍLITY")
    assert criteria(page) == ["maintainability"]
    assert "1 of" in status(page)
    find.fill("no such words anywhere")
    assert criteria(page) == [] and "Nothing matches" in status(page)
    tool(page, "reset").click()
    assert len(criteria(page)) == page.locator("tr[data-criterion]").count()
    assert find.input_value() == ""


def test_groups_are_chosen(small, open_table):
    page = open_table(small)
    unfold(page, "groups")
    tool(page, "no-group").click()
    assert criteria(page) == []
    page.locator("[data-group=performance]").check()
    known = data(page)
    group = [one["id"] for one in known["groups"]].index("performance")
    assert criteria(page) == [one["id"] for one in known["criteria"] if one.get("group") == group]
    assert page.locator("th[scope=rowgroup]:visible").count() == 1


# Weighing.


def test_the_ranking_begins_as_the_site_ranks(small, reference, open_table):
    page = open_table(small)
    unfold(page, "weigh")
    comparison = json.loads((reference / "data/comparison.json").read_text())
    for option in comparison["options"]:
        assert scores(page)[option["id"]].startswith(f"{float(option['score']):.1f} ")


def test_weights_rank_as_the_scoring_does(small, open_table):
    page = open_table(small)
    unfold(page, "weigh")
    page.locator("[data-group-weight=performance]").fill("5")
    weights = page.eval_on_selector_all(
        "[data-weight]", "all => all.map(input => [input.dataset.weight, Number(input.value)])"
    )
    known = {one["id"]: one for one in data(page)["criteria"]}
    performance = [one for one in data(page)["groups"]].index(
        next(one for one in data(page)["groups"] if one["id"] == "performance")
    )
    assert {weight for id, weight in weights if known[id]["group"] == performance} == {5}
    contest = {
        "options": [one["id"] for one in data(page)["options"]],
        "closeCall": data(page)["closeCall"],
        "columns": [
            {"weight": weight, "intervals": known[id]["intervals"]} for id, weight in weights
        ],
    }
    ranking = page.evaluate("contest => versusScoring.rank(contest)", contest)
    assert scores(page) == {
        one["option"]: f"{one['score'] / 10:.1f} points of 100" for one in ranking["standings"]
    }
    leader = next(one for one in data(page)["options"] if one["id"] == ranking["leaders"][0])
    assert leader["name"] in page.locator(".vs-ranking-summary").inner_text()
    assert page.locator(".vs-weigh .vs-doubt").count() == bool(ranking["close"]) + bool(
        ranking["uncertain"]
    )


def test_what_is_said_to_flip_the_lead_flips_it(small, open_table):
    page = open_table(small)
    wrong = page.evaluate(
        """() => {
          const data = JSON.parse(document.getElementById("table.data").textContent);
          const own = versusTable.state.ownWeights(data);
          const now = versusTable.weigh.rank(data, own);
          const turns = versusTable.weigh.turns(data, own, now);
          const leaders = (id, weight) => versusTable.weigh.rank(data, new Map([...own, [id, weight]])).leaders.join();
          const told = new Set(turns.map(({ criterion, to }) => `${criterion.id} ${to}`));
          const wrong = turns.filter(({ criterion, to, leaders: said }) => leaders(criterion.id, to) !== said.join()
            || said.join() === now.leaders.join());
          const missed = [...own].flatMap(([id, from]) => [1, -1].filter((sign) => {
            for (let to = from + sign; to >= 0 && to <= 5; to += sign) {
              if (leaders(id, to) !== now.leaders.join()) return !told.has(`${id} ${to}`);
            }
            return false;
          }).map((sign) => [id, sign]));
          return { turns: turns.length, wrong, missed };
        }"""
    )
    assert wrong["turns"] > 0 and wrong["wrong"] == [] and wrong["missed"] == []


def test_sliders_move_by_keyboard(small, open_table):
    page = open_table(small)
    unfold(page, "weigh")
    page.locator(".vs-weights details").first.locator("summary").click()
    slider = page.locator("[data-weight]").first
    slider.focus()
    page.keyboard.press("End")
    assert slider.get_attribute("aria-valuetext") == "5 of 5"
    page.keyboard.press("Home")
    tool(page, "no-weights").click()
    assert "Nothing is weighed" in page.locator(".vs-ranking-summary").inner_text()
    tool(page, "own-weights").click()
    assert "leads" in page.locator(".vs-ranking-summary").inner_text()


def test_hiding_never_changes_a_score(address, small, open_table):
    for url in (address, small):
        page = open_table(url + "#weights=osi-approved:5,security:5")
        unfold(page, "weigh")
        before = scores(page)
        unfold(page, "options")
        for box in page.locator("li[data-option] input:checked").all()[:2]:
            box.uncheck()
        tool(page, "find").fill("a")
        tool(page, "differences").check()
        assert scores(page) == before != {}


# Links.


def test_a_link_reopens_the_same_view(address, small, open_table):
    for url in (address, small):
        page = open_table(url)
        unfold(page, "options")
        moved = page.locator("li[data-option]").nth(1)
        moved.locator("[data-move=earlier]").click()
        page.locator("li[data-option] input").nth(2).uncheck()
        unfold(page, "groups")
        page.locator("[data-group]").nth(1).uncheck()
        tool(page, "differences").check()
        tool(page, "find").fill("a, é & #=%")
        tool(page, "find").fill("s")
        unfold(page, "weigh")
        page.locator("[data-group-weight]").first.fill("4")
        page.locator("[data-sort]:visible").last.click()
        link = settled(page)
        again = open_table(link)
        unfold(again, "weigh")
        for seen in (options, criteria, scores, status):
            assert seen(again) == seen(page)
        assert settled(again) == link
        page.goto(url + "#only=differences")
        assert tool(page, "differences").is_checked() and tool(page, "find").input_value() == ""
        tool(page, "reset").click()
        assert settled(page) == url


@pytest.mark.parametrize(
    "hash",
    [
        "options=__proto__,constructor,<b>&groups=toString&sort=__proto__&weights=constructor:5,a:9",
        "weights=security:99,security:-1,security:1e1&only=everything",
        "options=%E0%A4%A&find=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "options=" + "mit," * 5000,
        "=&&&==:::",
        "main",
    ],
)
def test_a_hostile_link_does_no_harm(address, open_table, hash):
    page = open_table(f"{address}#{hash}")
    assert len(options(page)) in (1, 6)
    assert page.locator("main img").count() == 0
    tool(page, "reset").click()
    assert len(criteria(page)) == page.locator("tr[data-criterion]").count()


def test_a_place_in_the_page_is_no_view(small, open_table):
    page = open_table(small)
    tool(page, "differences").check()
    shown = criteria(page)
    page.evaluate("location.hash = 'main'")
    assert tool(page, "differences").is_checked() and criteria(page) == shown


# Taking it away.


def test_the_table_is_copied(address, open_table):
    page = open_table(address, permissions=["clipboard-read", "clipboard-write"])
    tool(page, "find").fill("patent")
    tool(page, "csv").click()
    page.locator("[role=status]", has_text="Copied as CSV").wait_for()
    lines = list(csv.reader(io.StringIO(page.evaluate("navigator.clipboard.readText()"))))
    assert len(lines) == 1 + len(criteria(page)) > 1
    names = {one["id"]: one["name"] for one in data(page)["options"]}
    assert lines[0] == ["Criterion", *(names[id] for id in options(page))]
    tool(page, "markdown").press("Enter")
    page.locator("[role=status]", has_text="Copied as Markdown").wait_for()
    text = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert len(text) == len(lines) + 1 and text[1].startswith("| --- |")


def test_copies_are_harmless(address, open_table):
    page = open_table(address)
    lines = [["a|b", '=1+1, "x"', "<b>*c*</b>"], ["d", "@e\nf", "-1"]]
    text = page.evaluate("lines => versusTable.copy.csv(lines)", lines)
    assert text == 'a|b,"\'=1+1, ""x""",<b>*c*</b>\r\nd,"\'@e\nf",\'-1\r\n'
    text = page.evaluate("lines => versusTable.copy.markdown(lines)", lines)
    assert text.splitlines()[0] == '| a\\|b | =1+1, "x" | \\<b\\>\\*c\\*\\</b\\> |'
    assert text.splitlines()[2] == "| d | @e f | -1 |"


def test_without_a_clipboard_the_text_is_shown(address, open_table):
    page = open_table(address)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    tool(page, "markdown").click()
    area = page.locator("[data-taken] textarea")
    assert area.input_value().startswith("| Criterion |")
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
