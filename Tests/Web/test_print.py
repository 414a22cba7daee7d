"""Pages on paper, in Chromium: what is left out, what is unfolded, where sheets break."""

import re

import pytest

from conftest import page_kinds

NAMES = ("reference", "languages")
CONTROLS = "button, input:not([type=checkbox][disabled]), select, textarea, nav, .vs-button, .vs-skip"


@pytest.fixture
def printed(built_sites, opened):
    """A page as paper shows it."""

    def printed(name, path, **settings):
        page = opened(f"file://{built_sites(name, 'files')}/{path}", **settings)
        page.emulate_media(media="print")
        return page

    return printed


def sheets(page):
    """Width and height of each sheet, in points."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("name", NAMES)
def test_no_control_is_printed(name, printed, built_sites):
    for kind in page_kinds(built_sites(name, "files")):
        # It sends on at once, or is the quiz itself: nobody prints a question.
        if kind == "404.html" or kind.startswith("quiz/index"):
            continue
        shown = printed(name, kind).eval_on_selector_all(
            CONTROLS, "all => all.filter(one => one.offsetWidth).map(one => one.outerHTML.slice(0, 99))"
        )
        assert shown == [], kind


def test_heads_of_tables_stand_on_every_sheet(printed):
    page = printed("reference", "compare/nodejs-vs-python.html")
    for table in page.locator("table.vs-table").all():
        head = table.locator("thead")
        assert head.evaluate("node => getComputedStyle(node).display") == "table-header-group"
        assert head.locator("th").first.evaluate("n => getComputedStyle(n).position") == "static"
        # No ancestor that would keep the browser from breaking the table.
        assert table.evaluate("node => getComputedStyle(node.parentElement).overflow") == "visible"
    assert len(sheets(page)) > 3


def test_what_is_folded_is_printed(printed):
    page = printed("languages", "use-cases/network-service.html")
    rest = page.locator("details.vs-ranking-rest .vs-standing")
    assert rest.count() == 19
    assert all(one.bounding_box()["height"] > 10 for one in (rest.first, rest.last))
    note = printed("reference", "options/nodejs.html").locator("details.vs-note p").first
    assert note.bounding_box()["height"] > 10


def test_where_links_lead_is_printed_once(printed):
    behind = "node => getComputedStyle(node, '::after').content"
    page = printed("languages", "options/rust.html")
    website = page.get_by_role("link", name="Website of Rust")
    assert "https://www.rust-lang.org" in website.evaluate(behind)
    # Where the link is its own address.
    for link in page.locator(".vs-fact-value a").all():
        assert link.inner_text() == link.get_attribute("href").split("//")[1].rstrip("/")
        assert link.evaluate(behind) == "none"
    page = printed("reference", "guides/hybrid.html")
    address = page.locator(".vs-cited-address").first
    assert address.inner_text().strip().startswith("https://")
    page.emulate_media(media="screen")
    assert address.is_hidden()


@pytest.mark.parametrize(
    "name, sheet", [("reference", (595, 842)), ("licences", (842, 595)), ("languages", (1191, 842))]
)
def test_wide_tables_lie_across_the_sheet_and_very_wide_ones_want_a_larger_one(name, sheet, printed):
    """With all options: as they come without scripts."""
    page = printed(name, "table.html", scripts=False)
    found = sheets(page)
    assert len(found) > 1
    for width, height in found:
        assert abs(width - sheet[0]) <= 1 and abs(height - sheet[1]) <= 1
    cut = page.eval_on_selector_all(
        "table td", "all => all.filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"
    )
    assert cut == 0


def test_of_very_many_options_some_at_a_time_are_printed(printed):
    page = printed("languages", "table.html")
    page.emulate_media(media="screen")
    page.locator("[data-tool=options] summary").click()
    page.locator("[data-tool=all-options]").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    parts = page.locator("[data-part]")
    assert parts.count() == 3 and parts.first.is_hidden()
    page.emulate_media(media="print")
    assert page.locator("[data-divided]").is_hidden()
    heads = [part.locator("thead th").all_inner_texts() for part in parts.all()]
    assert all(one[0] == "Criterion" and len(one) == 10 for one in heads)
    names = page.locator("[data-divided] thead th").all_text_contents()
    assert [name for one in heads for name in one[1:]] == names[1:] and len(names) == 28
    for place, part in enumerate(parts.all()):
        assert part.locator("caption").inner_text().endswith(f"options {9 * place + 1} to {9 * place + 9}")
        assert part.locator("tr[data-criterion] td").count() == 9 * 53
        assert part.locator("tr[data-criterion]").last.locator("td").last.text_content() == (
            page.locator("[data-divided] tr[data-criterion]").last.locator("td").nth(9 * place + 8).text_content()
        )
        size = part.locator("td").first.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        assert size >= 7.5 * 96 / 72 - 0.01
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert parts.count() == 0 and page.locator("[data-divided]").count() == 0
    # As the browser prints it: on sheets that everyone has.
    found = sheets(page)
    assert len(found) > 6 and {(width > height) for width, height in found} == {True}
    assert max(width for width, _ in found) <= 843


def test_few_options_are_printed_as_one_table(printed):
    page = printed("licences", "table.html")
    page.emulate_media(media="screen")
    page.locator("[data-tool=options] summary").click()
    page.locator("[data-tool=all-options]").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-part]").count() == 0


def test_paper_is_light(printed):
    ground = "() => ['background-color', 'color'].map(name => getComputedStyle(document.querySelector('h1').closest('html')).getPropertyValue(name))"
    colours = [printed("reference", "index.html", scheme=scheme).evaluate(ground) for scheme in ("light", "dark")]
    assert colours[0] == colours[1]


def test_no_heading_stands_alone_at_the_foot_of_a_sheet(printed):
    """Browsers keep a heading with a block, not with the rows of a grid."""
    page = printed("reference", "disagreements.html")
    for place in (".vs-facts", ".vs-fact", ".vs-topic"):
        assert page.locator(place).first.evaluate("node => getComputedStyle(node).display") in ("block", "flow-root")
    before = page.locator(".vs-topic h3").first
    assert before.evaluate("node => getComputedStyle(node).breakAfter") == "avoid"


def test_only_what_is_in_sight_is_printed(printed):
    page = printed("languages", "table.html")
    assert page.locator("thead th:visible").count() == 7
    assert {round(width) for width, _ in sheets(page)} <= {594, 595, 596}
    assert page.locator("[data-caption]").inner_text() == "6 of 27 options, 53 of 53 criteria"
    assert page.locator(".vs-table-more").is_hidden()


def test_no_line_of_code_is_cut_off(printed):
    page = printed("reference", "guides/side-by-side.html")
    assert page.locator("pre").count() > 5
    assert page.eval_on_selector_all(
        "pre", "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    ) == 0
    title = page.locator(".tab figcaption").first
    assert title.evaluate("node => getComputedStyle(node).breakAfter") == "avoid"
    assert page.locator(".tabs").first.evaluate("node => getComputedStyle(node).display") == "block"


def test_what_leads_up_to_cards_stays_with_them(printed):
    page = printed("languages", "use-cases/index.html")
    text = page.locator("h2 + p:has(+ .vs-cards)").first
    assert text.evaluate("node => getComputedStyle(node).breakAfter") == "avoid"
    assert page.locator(".vs-cards").first.evaluate("node => getComputedStyle(node).display") == "block"
    first, second = (page.locator(".vs-card").nth(place).bounding_box() for place in (0, 1))
    assert first["y"] == second["y"] and first["x"] + first["width"] < second["x"]
