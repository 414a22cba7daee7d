"""What keeps a large table quick: little to load, little to move, the rest of the rows later."""

import gzip
import re

import pytest

from conftest import page_kinds
from tables import (  # noqa: F401, F811: pytest finds fixtures by name
    open_table,
    options,
    tool,
    wide,
)


@pytest.mark.parametrize("name", ("reference", "licences", "languages"))
def test_scripts_and_styles_of_a_page_weigh_little(built_sites, name):
    site = built_sites(name, "files")
    for kind in page_kinds(site):
        page = (site / kind).read_text()
        named = re.findall(r'<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"', page)
        files = [(site / kind).parent / path.lstrip("/") for path in named]
        assert len(files) == (3 if kind in ("table.html", "quiz/index.html") else 2), kind
        # The quiz has its own bounds.
        packed = [len(gzip.compress(file.read_bytes())) for file in files if "quiz-" not in file.name]
        assert sum(packed) < 25_000, kind


def test_all_rows_follow_a_change_of_columns(wide, open_table):
    """Those out of sight frames later: the table is too large for one."""
    page = open_table(wide)
    tool(page, "all-options").click()
    page.locator("[data-sort=learning]").click()
    page.locator("li[data-option=ada] input").uncheck()
    page.wait_for_timeout(1000)
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
    tool(page, "all-options").click()
    assert caption.inner_text() == "27 options by every criterion"
