"""How the whole table looks: narrow, low, from disk, in forced colours, on paper."""

import re

import pytest

from axe import violations
from tables import (  # noqa: F401, F811: pytest finds fixtures by name
    address,
    licences,
    open_table,
    options,
    reference,
    settled,
    small,
    tool,
    unfold,
    wide,
)


@pytest.mark.parametrize("width", (320, 360, 768, 1280))
def test_nothing_scrolls_sideways_but_the_table(address, small, wide, open_table, width):
    for url in (address, small, wide):
        page = open_table(url, width=width)
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_tools_stand_in_whole_lines_on_a_tablet(small, open_table):
    page = open_table(small, width=768)
    for place, count in (("[data-table-tools] summary", 3), (".vs-table-tools-bar > *", 5)):
        boxes = [one.bounding_box() for one in page.locator(place).all() if one.is_visible()]
        middles = {round(box["y"] + box["height"] / 2) for box in boxes}
        assert len(boxes) == count and max(middles) - min(middles) <= 2, place
    assert page.locator(".vs-table-tools-count").evaluate_all("all => all.every(one => one.offsetHeight < 30)")


def test_what_sorts_stands_flush_below_a_long_criterion(small, open_table):
    page = open_table(small, width=768)
    heads = page.locator("tbody th:has([data-sort])")
    starts = heads.evaluate_all(
        """all => all.map(head => {
          const [title, button] = ["a", "button"].map(name => head.querySelector(name).getBoundingClientRect());
          return button.top >= title.bottom - 2 ? button.left - title.left : 0;
        })"""
    )
    assert max(map(abs, starts)) < 1


def test_two_options_stand_beside_the_criterion_on_a_phone(address, open_table):
    page = open_table(address, width=360)
    region = page.locator("[role=region][tabindex]")
    right = region.bounding_box()["x"] + region.bounding_box()["width"]
    second = page.locator("thead th").nth(2).bounding_box()
    assert second["x"] + second["width"] <= right + 1
    region.evaluate("node => node.scrollLeft = 1000")
    assert page.locator("thead th").first.bounding_box()["x"] < 40


def test_on_a_low_view_the_heads_give_way(address, open_table):
    places = ("thead", "thead th", "tbody th[scope=row]")
    for size, position in (({"width": 320, "height": 256}, "static"), ({}, "sticky")):
        page = open_table(address, **size)
        for place in places:
            assert page.locator(place).first.evaluate("n => getComputedStyle(n).position") == position


def test_from_disk_all_tools_work(licences, open_table):
    page = open_table(f"file://{licences}/table.html")
    unfold(page, "options")
    tool(page, "all-options").click()
    tool(page, "differences").check()
    link = settled(page)
    assert link.endswith("&only=differences") and "#options=mit," in link
    assert options(open_table(link)) == options(page)


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("forced", ("none", "active"))
def test_axe_finds_nothing_with_all_tools_open(address, small, open_table, scheme, forced):
    for url in (address, small):
        page = open_table(url + "#sort=osi-approved", color_scheme=scheme, forced_colors=forced)
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        page.locator("[data-sort]").first.click()
        assert violations(page) == []


def test_in_forced_colours_bars_and_marks_stay_visible(small, open_table):
    page = open_table(small, forced_colors="active")
    unfold(page, "weigh")
    bar = page.locator(".vs-weigh .vs-bar-score").first
    ground = page.locator(".vs-weigh .vs-bar-ground").first
    fill = "node => getComputedStyle(node).fill"
    assert bar.evaluate(fill) != ground.evaluate(fill)
    assert page.locator("table .vs-tag-best").first.inner_text() == "Best"


@pytest.mark.parametrize("scripts", (True, False))
def test_on_paper_nothing_is_cut_off(licences, open_table, scripts):
    page = open_table(
        f"file://{licences}/table.html", width=1046, height=720, java_script_enabled=scripts
    )
    if scripts:
        unfold(page, "options")
        tool(page, "all-options").click()
    page.emulate_media(media="print")
    table = page.locator("table").first
    box = table.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1046 and box["height"] > 1000
    cut = page.eval_on_selector_all(
        "table td", "all => all.filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"
    )
    assert cut == 0
    assert page.locator("[data-table-tools]").is_hidden()
    assert table.locator("thead").evaluate("n => getComputedStyle(n).display") == "table-header-group"
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page\b", pdf)) > 1


def test_fingers_hit_the_tools(small, open_table):
    page = open_table(small, has_touch=True, is_mobile=True)
    unfold(page, "options")
    for place in ("[data-table-tools] .vs-button", "[data-table-tools] input[type=search]", ".vs-sort"):
        shown = [one.bounding_box() for one in page.locator(place).all() if one.is_visible()]
        assert len(shown) > 0
        for box in shown:
            assert box["height"] >= 44 and box["width"] >= 44, place


# The page of a pair.


def test_the_columns_of_a_pair_are_swapped(small, open_table):
    page = open_table(small.replace("table.html", "compare/nodejs-vs-python.html"))
    assert options(page)[:2] == ["nodejs", "python"]
    first = page.locator("tr[data-criterion] td").first.inner_text()
    button = page.get_by_role("button", name="Swap the columns")
    button.click()
    assert options(page)[:2] == ["python", "nodejs"]
    assert page.locator("tr[data-criterion]").first.locator("td").last.inner_text() == first
    assert "Python stands first now" in page.locator("[role=status]").inner_text()
    button.press("Enter")
    assert options(page)[:2] == ["nodejs", "python"]
    assert violations(page) == []


def test_the_visitors_ranking_marks_options_as_all_pages_do(built_sites, open_table):
    page = open_table(f"file://{built_sites('reference', 'files')}/table.html")
    unfold(page, "weigh")
    voices = page.locator("[data-standing] .vs-voice").evaluate_all(
        "all => Object.fromEntries(all.map(one => [one.textContent, one.dataset.voice]))"
    )
    assert voices == {"Node.js": "1", "Python": "2", "Both together": "3"}


def test_who_shares_the_lead_is_not_behind(licences, open_table):
    page = open_table(f"file://{licences}/table.html")
    unfold(page, "weigh")
    for place in (0, 3):
        page.locator("[data-weight]").nth(place).evaluate(
            "input => { input.value = 4; input.dispatchEvent(new Event('input', { bubbles: true })); }"
        )
    page.get_by_text("Apache-2.0, MPL-2.0 and EPL-2.0 share the lead.").wait_for()
    assert page.locator(".vs-weigh .vs-doubt").count() == 0
