"""What keeps a large table quick: little to load, little to move, the rest of the rows later."""

import gzip
import re
import statistics

import pytest

from conftest import page_kinds
from tables import (  # noqa: F401, F811: pytest finds fixtures by name
    open_table,
    options,
    tool,
    unfold,
    wide,
)


@pytest.mark.parametrize("name", ("reference", "licences", "languages"))
def test_scripts_and_styles_of_a_page_weigh_little(built_sites, name):
    site = built_sites(name, "files")
    for kind in page_kinds(site):
        page = (site / kind).read_text()
        named = re.findall(r'<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"', page)
        files = [(site / kind).parent / path.lstrip("/") for path in named]
        # The quiz has its own bounds.
        texts = [file.read_bytes() for file in files if not file.name.startswith("quiz-")]
        assert sum(len(gzip.compress(text)) for text in texts) < 25_000, kind


def test_the_median_page_is_light(built_sites):
    """With all that it loads, uncompressed."""
    site = built_sites("reference", "files")
    weights = []
    for page in site.rglob("*.html"):
        loaded = re.findall(r'<(?:script|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)="([^"]+)"', page.read_text())
        assert len(loaded) <= 5, page
        # An address that begins with a slash is that of the page for wrong addresses.
        files = [site / path[1:] if path.startswith("/") else page.parent / path for path in loaded]
        weights.append(sum(path.stat().st_size for path in [page, *files]))
    assert statistics.median(weights) < 60_000


def test_pages_load_what_is_theirs_and_nothing_of_others(built_sites):
    site = built_sites("reference", "files")
    own = {
        "table.html": ["table"], "quiz/index.html": ["quiz"], "search.html": ["search"], "404.html": ["search"],
        "use-cases/index.html": ["score-chart"], "options/nodejs.html": ["score-chart"],
        "compare/nodejs-vs-python.html": ["pair"], "index.html": [], "sources/index.html": [],
        "criteria/index.html": [], "guides/hybrid.html": [],
    }
    for kind, bundles in own.items():
        names = re.findall(r'(?:src|href)="[^"]*assets/([a-z-]+)-[0-9a-f]{16}\.(?:js|css)"', (site / kind).read_text())
        assert sorted({name for name in names} - {"style", "script"}) == bundles, kind


def test_all_rows_follow_a_change_of_columns(wide, open_table):
    """Those out of sight frames later: the table is too large for one."""
    page = open_table(wide)
    unfold(page, "options")
    tool(page, "all-options").click()
    page.locator("[data-sort=learning]").click()
    page.locator("li[data-option=ada] input").uncheck()
    page.wait_for_function(
        "() => [...document.querySelectorAll('tr[data-criterion]')].every(row => row.querySelectorAll('td:not([hidden])').length === 26)")
    heads = page.locator("thead th:not([hidden]) a").evaluate_all("all => all.map(a => a.href.split(/[/.]/).at(-2))")
    assert len(heads) == 26 and "ada" not in heads
    for row in page.locator("tr[data-criterion]").all()[::10]:
        cells = row.locator("td:not([hidden])")
        assert cells.count() == 26
        for place in (0, 12, 25):
            link = cells.nth(place).locator("a.vs-table-evidence")
            if link.count():
                assert f"options/{heads[place]}.html" in link.get_attribute("href")


def test_hiding_an_option_moves_no_cell(wide, open_table):
    page = open_table(wide)
    unfold(page, "options")
    tool(page, "all-options").click()
    page.wait_for_timeout(500)
    page.evaluate("""() => {
      window.moved = 0;
      new MutationObserver((list) => { window.moved += list.length; })
        .observe(document.querySelector("table.vs-table tbody"), { childList: true, subtree: true });
    }""")
    page.locator("li[data-option=go] input").uncheck()
    page.wait_for_timeout(300)
    assert "go" not in options(page) and page.evaluate("window.moved") == 0


def test_the_caption_says_how_much_is_shown(wide, open_table):
    page = open_table(wide)
    caption = page.locator("[data-caption]")
    assert caption.inner_text() == "6 of 27 options, 53 of 53 criteria"
    assert page.locator("[role=region][tabindex]").get_attribute("aria-label") == caption.inner_text()
    unfold(page, "options")
    tool(page, "all-options").click()
    assert caption.inner_text() == "27 options by every criterion"


def test_a_change_of_columns_begins_with_what_is_in_sight(wide, open_table):
    page = open_table(wide)
    middle = page.locator("tr[data-criterion]").nth(30)
    middle.evaluate("node => node.scrollIntoView({ block: 'center' })")
    whole = "row => [...row.cells].every(cell => !cell.hidden)"
    head, rows = page.evaluate(
        f"""() => {{
          document.querySelector("[data-tool=all-options]").click();
          const isWhole = {whole};
          const rows = [...document.querySelectorAll("tr[data-criterion]")];
          return [isWhole(document.querySelector("thead tr")), rows.map(isWhole)];
        }}"""
    )
    assert head and 0 < sum(rows) < len(rows) / 4
    port = page.locator(".vs-table-scroll").bounding_box()
    for place in (place for place, is_whole in enumerate(rows) if is_whole):
        box = page.locator("tr[data-criterion]").nth(place).bounding_box()
        assert box["y"] < port["y"] + port["height"] and box["y"] + box["height"] > port["y"]
    page.wait_for_function(f"() => [...document.querySelectorAll('tr[data-criterion]')].every({whole})")


def test_paper_does_not_wait_for_the_frames_after(wide, open_table):
    page = open_table(wide)
    assert page.evaluate(
        """() => {
          document.querySelector("[data-tool=all-options]").click();
          dispatchEvent(new Event("beforeprint"));
          return [...document.querySelector("table.vs-table").rows]
            .every(row => row.cells.length === 1 || [...row.cells].every(cell => !cell.hidden));
        }"""
    )


def test_each_row_is_laid_out_and_painted_by_itself(wide, open_table):
    """What keeps a change of few rows from costing all of them."""
    page = open_table(wide)
    row = page.locator("tr[data-criterion]").first
    assert row.evaluate("node => getComputedStyle(node).display") == "flex"
    assert row.evaluate("node => getComputedStyle(node).contain") == "content"
    # One head that keeps its place instead of one for each option.
    assert page.locator("thead").evaluate("node => getComputedStyle(node).position") == "sticky"
    assert page.locator("thead th").nth(1).evaluate("node => getComputedStyle(node).position") == "static"
    page.emulate_media(media="print")
    assert row.evaluate("node => getComputedStyle(node).display") == "table-row"


def test_no_rule_looks_at_what_is_hidden_among_all_columns(built_sites):
    """Where the browser says what scrolls: such a rule has it match all cells again."""
    style = next((built_sites("reference", "files") / "assets").glob("style-*.css")).read_text()
    screen = style.split("@supports not (container-type:scroll-state)")[0]
    assert "of :not([hidden])" not in screen


@pytest.mark.parametrize("width", (360, 768, 1280))
@pytest.mark.parametrize("chosen", ("", "#options=c,go", "#options=ada,c,cpp,csharp,clojure,dart,elixir,erlang,fortran,go"))
def test_columns_stand_below_their_heads(wide, open_table, width, chosen):
    page = open_table(wide + chosen, width=width)
    for left in (0, 10_000):
        page.locator(".vs-table-scroll").evaluate("(node, left) => { node.scrollLeft = left; }", left)
        places = page.eval_on_selector_all(
            "thead tr, tr[data-criterion]",
            "all => all.filter(row => row.offsetHeight).map(row => [...row.cells].filter(cell => !cell.hidden)"
            ".map(cell => { const box = cell.getBoundingClientRect(); return [box.left, box.right].map(Math.round); }))",
        )
        assert len(places) == 54 and all(place == places[0] for place in places)
    # Titles of groups reach as far as the rows.
    ends = page.eval_on_selector_all("tbody tr", "all => all.map(row => Math.round(row.getBoundingClientRect().right))")
    assert len(set(ends)) == 1


def test_a_screen_reader_is_told_of_a_table(wide, open_table):
    page = open_table(wide)
    shown = len(options(page)) + 1
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    rows = page.locator("tr[data-criterion]").count()
    groups = page.locator("th[scope=rowgroup]").count()
    assert roles.count("columnheader") == shown
    assert roles.count("cell") == rows * (shown - 1)
    assert roles.count("rowheader") == rows + groups
    assert roles.count("row") == rows + groups + 1
    # Said to browsers that go by how it is laid out.
    for part in ("table", "thead", "tbody", "tr", "th", "td"):
        assert page.locator(f".vs-table-scroll :is({part}, {part}.vs-table):not([role])").count() == 0
