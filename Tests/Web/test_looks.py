"""What the pages of every kind have in common to the eye and under the fingers, from a phone to a wide screen."""

import re

import pytest

from conftest import page_kinds

# What people set who read with difficulty (WCAG 2.2, 1.4.12).
WIDE_TEXT = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""

PAIR = "compare/nodejs-vs-python.html"

# Texts that stand outside the page; what scrolls by itself may.
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter(node => {
  if (node.closest(".vs-hidden, .vs-skip, .vs-search-word, .vs-contents, .vs-letters, [role=region], pre, svg")) return false;
  const place = node.getBoundingClientRect();
  return place.width > 0 && (place.right > document.documentElement.clientWidth + 1 || place.left < -1);
}).map(node => node.outerHTML.slice(0, 120))"""


@pytest.fixture
def at(built_sites, opened):
    def at(name, path, **settings):
        return opened(f"file://{built_sites(name, 'files')}/{path}", **settings)

    return at


@pytest.mark.parametrize("name", ("licences", "languages"))
@pytest.mark.parametrize("width", (320, 360))
def test_a_long_title_leaves_menu_and_search_in_their_place(name, width, at):
    page = at(name, "index.html", width=width)
    menu = page.get_by_role("button", name="Menu").bounding_box()
    search = page.locator("[data-search]").bounding_box()
    assert abs(menu["y"] - search["y"]) < 12
    assert menu["x"] + menu["width"] < search["x"]
    assert width - 20 < search["x"] + search["width"] <= width - 16


def test_a_long_menu_leaves_the_search_beside_it(at):
    page = at("languages", "index.html")
    menu, search = (page.locator(place).bounding_box() for place in (".vs-nav", "[data-search]"))
    assert menu["y"] <= search["y"] + search["height"] / 2 <= menu["y"] + menu["height"]
    assert menu["x"] + menu["width"] < search["x"]


@pytest.mark.parametrize("name", ("reference", "licences", "languages"))
def test_text_that_is_spaced_out_stays_on_the_page(name, built_sites, at):
    site = built_sites(name, "files")
    page = at(name, "index.html", width=360)
    for kind in page_kinds(site):
        if kind == "404.html":
            continue
        page.goto(f"file://{site}/{kind}")
        page.evaluate(
            "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);"
            " document.adoptedStyleSheets = [sheet]; }",
            WIDE_TEXT,
        )
        assert page.evaluate(OUTSIDE) == [], kind


@pytest.mark.parametrize("width", (1280, 1920))
def test_no_line_is_longer_than_one_reads_with_ease(width, built_sites, at):
    site = built_sites("reference", "files")
    page = at("reference", "index.html", width=width)
    for kind in page_kinds(site):
        if kind == "404.html":
            continue
        page.goto(f"file://{site}/{kind}")
        widest = page.evaluate(
            "Math.max(0, ...[...document.querySelectorAll('main p')]"
            ".filter(text => !text.closest('.vs-table-tools')).map(text => text.offsetWidth))"
        )
        assert widest <= 704, kind


@pytest.mark.parametrize("width", (360, 1280))
def test_what_is_reached_by_keyboard_is_not_below_the_first_column(width, at):
    page = at("languages", "use-cases/network-service.html", width=width)
    page.locator(".vs-table thead a").last.focus()
    places = []
    for _ in range(20):
        page.keyboard.press("Tab")
        places.append(
            page.evaluate(
                "() => { const node = document.activeElement, row = node.closest('tr'), cell = node.closest('td');"
                " return cell && [node.getBoundingClientRect().right, row.cells[0].getBoundingClientRect().right]; }"
            )
        )
    cells = [place for place in places if place]
    assert len(cells) > 10
    assert all(right > edge for right, edge in cells)


def test_doubt_has_one_colour_wherever_it_is_said(at):
    colours = set()
    for path in ("compare/nodejs-vs-python.html", "criteria/raw-speed.html", "disagreements.html"):
        tag = at("reference", path).locator(".vs-tag", has_text="Sources disagree").first
        colours.add(tag.evaluate("node => getComputedStyle(node).color"))
    assert len(colours) == 1


def test_both_sides_of_a_pair_have_the_colours_of_their_drawing(at):
    """Also on a site with more options than there are colours for them."""
    page = at("languages", "compare/go-vs-rust.html")
    edges = page.locator(".vs-corner").evaluate_all("all => all.map(one => getComputedStyle(one).borderTopColor)")
    marks = page.locator(".vs-key path:first-child").evaluate_all("all => all.map(one => getComputedStyle(one).stroke)")
    assert len(set(edges)) == 2 and edges == marks[:2]


def test_marks_of_a_wrong_address_are_those_of_the_search(at):
    """What is found for it, as its script shows it."""
    page = at("reference", "search.html?q=speed")
    found = page.locator(".vs-search-page-list mark").first
    colour = "node => getComputedStyle(node).backgroundColor"
    expected = found.evaluate(colour)
    page = at("reference", "index.html")
    page.evaluate("document.querySelector('main').append(document.createElement('mark'))")
    assert page.locator("main > mark").evaluate(colour) == expected


def test_the_progress_of_the_quiz_is_seen_in_forced_colours(at):
    page = at("reference", "quiz/index.html", forced_colors="active")
    bar = page.locator(".vs-quiz-bar")
    assert bar.evaluate("node => getComputedStyle(node).borderTopWidth") == "1px"


@pytest.mark.parametrize("width", (360, 1280))
def test_the_words_of_a_drawing_can_be_read(width, built_sites, at):
    """In its own units, as large as it is shown."""
    drawing = (built_sites("reference", "files") / "img/hybrid.svg").read_text()
    smallest = min(map(float, re.findall(r'font-size="([\d.]+)"', drawing)))
    breadth = float(re.search(r'viewBox="0 0 ([\d.]+)', drawing)[1])
    shown = at("reference", "guides/hybrid.html", width=width).locator("main img").bounding_box()
    assert smallest * shown["width"] / breadth >= 13


@pytest.mark.parametrize("name, path", (("reference", "guides/hybrid.html"), ("manual", "files.html")))
def test_a_table_in_a_text_has_columns_that_can_be_read_on_a_phone(name, path, at):
    """Where they have to be scrolled to anyway."""
    page = at(name, path, width=360)
    tables = page.locator(".table-scroll:has(th:nth-child(4))")
    assert tables.count() > 1
    for table in tables.all():
        assert table.evaluate("node => node.scrollWidth > node.clientWidth")
        narrow = table.locator("td").evaluate_all(
            "all => all.filter(cell => cell.offsetWidth < 200).map(cell => cell.innerText)"
            ".filter(text => text.length > 30)"
        )
        assert narrow == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", (360, 768, 1280))
def test_notes_on_dates_begin_in_one_column(width, at):
    page = at("reference", "freshness.html", width=width)
    ends = page.locator(".vs-dated .vs-entry-note").evaluate_all(
        "(all, isWide) => all.map(one => one.getBoundingClientRect()[isWide ? 'right' : 'left'])", width >= 640
    )
    assert len(set(map(round, ends))) == 1


def test_of_many_that_are_out_few_are_shown(at):
    page = at("languages", "use-cases/always-on.html")
    shown = page.locator(".vs-ranking").first.locator("> li")
    states = shown.evaluate_all("all => all.map(one => one.dataset.state)")
    assert states == ["leader", "out", "out", "out"]
    assert page.locator(".vs-ranking-rest li").count() == 23


@pytest.mark.parametrize("width", (360, 1280, 1920))
def test_numbers_keep_clear_of_the_edge_of_their_table(width, at):
    page = at("reference", "quiz/fairness.html", width=width)
    gap = page.locator(".vs-shares-table td:last-child").first.evaluate(
        "node => parseFloat(getComputedStyle(node).paddingInlineEnd)"
    )
    assert gap >= 8


def test_contents_name_the_parts_of_a_page_in_their_order(built_sites, at):
    site = built_sites("reference", "files")
    page = at("reference", "index.html", width=360)
    for kind in page_kinds(site):
        if kind == "404.html":
            continue
        page.goto(f"file://{site}/{kind}")
        places = page.evaluate(
            "[...document.querySelectorAll('.vs-contents a')].map(link =>"
            " document.getElementById(decodeURIComponent(link.hash.slice(1))).getBoundingClientRect().top)"
        )
        assert places == sorted(places), kind


def test_contents_of_an_option_leave_no_part_out(at):
    page = at("reference", "options/nodejs.html")
    parts = page.locator("main h2").evaluate_all("all => all.map(one => one.id)")
    links = page.locator(".vs-contents a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    assert links == parts


@pytest.mark.parametrize("path, width", ((PAIR, 360), (PAIR, 1280), ("index.html", 768)))
def test_a_table_of_few_options_scrolls_with_the_page(path, width, at):
    page = at("reference", path, width=width)
    box = page.locator(".vs-table-scroll").first
    assert box.evaluate("node => node.scrollHeight - node.clientHeight") <= 0
    assert box.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
    box.locator("tbody tr").last.scroll_into_view_if_needed()
    head = box.locator("thead th").nth(1).bounding_box()
    contents = page.locator(".vs-contents:visible")
    above = contents.bounding_box() if width < 1200 and contents.count() else {"y": 0, "height": 0}
    assert abs(head["y"] - above["y"] - above["height"]) < 2


def test_what_is_reached_backwards_is_not_below_the_head(at):
    page = at("reference", PAIR, width=360)
    box = page.locator(".vs-table-scroll").first
    box.locator("tbody a").last.focus()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        top = page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert top >= box.locator("thead").bounding_box()["y"] + box.locator("thead").bounding_box()["height"] - 1


def test_columns_of_two_options_have_more_room_than_the_criteria(at):
    page = at("reference", PAIR)
    first, second, third = (
        page.locator(".vs-table-scroll thead th").nth(place).bounding_box()["width"] for place in range(3)
    )
    assert second == third > first


@pytest.mark.parametrize(
    "name, path, expected",
    (
        (
            "reference",
            "criteria/raw-speed.html",
            [("4 of 5", "Node.js"), ("3 of 5", "Both together"), ("2 of 5", "Python")],
        ),
        ("languages", "criteria/support-months.html", None),
        ("reference", "criteria/engine.html", []),
    ),
)
def test_a_criterion_says_who_has_what_before_the_evidence(name, path, expected, at):
    page = at(name, path, width=360)
    groups = page.locator(".vs-values > div")
    said = [(group.locator("dt").inner_text(), group.locator("dd").inner_text()) for group in groups.all()]
    if expected is None:
        assert said[0][0] == "60 months" and said[-1][0] == "Unknown"
        assert sum(len(options.split(", ")) for _, options in said) == 27
    else:
        assert said == expected
    for link in groups.locator("a").all():
        fact = page.locator(f".vs-facts > [id='{link.get_attribute('href')[1:]}']")
        assert fact.locator("dt").inner_text() == link.inner_text()
