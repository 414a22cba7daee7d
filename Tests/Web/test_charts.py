"""The charts: seen, named, told apart without colour, in every scheme, on a phone and on paper."""

import threading

import pytest

from axe import violations
from server import make_server

SCHEMES = ("light", "dark")
RADAR = ".vs-radar-plot"
# By the site and the page: what is drawn there.
CHARTS = (
    ("reference", "guides/hybrid.html", ".vs-radar"),
    ("licences", "guides/choosing.html", ".vs-radar"),
    ("reference", "options/nodejs.html", ".vs-profile"),
    ("reference", "compare/nodejs-vs-python.html", ".vs-profile"),
    ("reference", "use-cases/index.html", ".vs-fit"),
    ("licences", "use-cases/index.html", ".vs-fit"),
    ("reference", "index.html", ".vs-ranking"),
)
# WCAG's contrast of a colour to the page's ground, both as the browser has them.
CONTRAST = """(node, property) => {
  const ink = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    ink.fillStyle = colour;
    ink.fillRect(0, 0, 1, 1);
    const linear = [...ink.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
  const own = luminance(getComputedStyle(node)[property]);
  return (Math.max(ground, own) + 0.05) / (Math.min(ground, own) + 0.05);
}"""


@pytest.fixture(scope="module")
def hosts(built_sites):
    """The sites over HTTP, with the security header of the design."""
    servers = {name: make_server(built_sites(name, "files"), 0) for name in ("reference", "licences")}
    for server in servers.values():
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {name: f"http://127.0.0.1:{server.server_port}" for name, server in servers.items()}
    for server in servers.values():
        server.shutdown()


@pytest.fixture
def chart(hosts, opened):
    """Opens a page, and gives it with the chart on it."""

    def chart(name, path, selector, **settings):
        page = opened(f"{hosts[name]}/{path}", **settings)
        return page, page.locator(selector).first

    return chart


@pytest.mark.parametrize("width", (360, 768, 1280))
@pytest.mark.parametrize("where", CHARTS, ids=lambda where: where[1] + "-" + where[0])
def test_a_chart_is_seen_and_makes_no_page_wider(chart, where, width):
    page, found = chart(*where, width=width, scripts=False)
    box = found.bounding_box()
    assert box["width"] > 250 and box["height"] > 60 and box["x"] >= 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("forced", ("none", "active"))
@pytest.mark.parametrize("where", CHARTS, ids=lambda where: where[1] + "-" + where[0])
def test_axe_finds_nothing(chart, where, forced):
    for scheme in SCHEMES:
        page, _ = chart(*where, scheme=scheme, forced_colors=forced)
        assert violations(page, within=where[2]) == []


@pytest.mark.parametrize("where", CHARTS[:2], ids=lambda where: where[0])
@pytest.mark.parametrize("width", (360, 1280))
def test_a_radar_names_its_axes_within_its_edges(chart, where, width):
    page, radar = chart(*where, width=width)
    edge = page.locator(RADAR).bounding_box()
    texts = page.locator(f"{RADAR} text").all()
    assert len(texts) >= page.locator(".vs-radar tbody tr").count() >= 3
    for text in texts:
        box = text.bounding_box()
        assert box["x"] >= edge["x"] - 1, text.inner_html()
        assert box["x"] + box["width"] <= edge["x"] + edge["width"] + 1, text.inner_html()
        # Letters of 11 px and more can be read.
        assert box["height"] >= 14
    assert page.get_by_role("img", name="the table below has the same in numbers").is_visible()


@pytest.mark.parametrize("where", CHARTS[:2], ids=lambda where: where[0])
def test_outlines_are_told_apart_without_colour(chart, where):
    page, radar = chart(*where)
    outlines = page.locator(f"{RADAR} .vs-outline")
    dashes = outlines.evaluate_all("all => all.map(one => getComputedStyle(one).strokeDasharray)")
    samples = page.locator(".vs-radar-key .vs-outline-marks").evaluate_all(
        "all => all.map(one => one.getAttribute('d'))"
    )
    assert outlines.count() == page.locator(".vs-radar-key li").count() >= 2
    assert len(set(dashes)) == len(set(samples)) == outlines.count()
    heads = page.locator(".vs-radar thead th").all_inner_texts()[1:]
    assert heads == page.locator(".vs-radar-key a").all_inner_texts()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("forced", ("none", "active"))
def test_lines_and_marks_stand_out_from_the_ground(chart, scheme, forced):
    settings = {"scheme": scheme, "forced_colors": forced}
    page, _ = chart(*CHARTS[0], **settings)
    # All six, also those that this radar has no option for.
    page.locator(".vs-radar-key li").last.evaluate(
        """li => [4, 5, 6].forEach(number => {
          const copy = li.cloneNode(true);
          copy.firstElementChild.setAttribute("class", `vs-outline vs-outline-${number}`);
          li.after(copy);
        })"""
    )
    outlines = page.locator(".vs-radar-key .vs-outline").all()
    assert len(outlines) == 6
    assert min(one.evaluate(CONTRAST, "stroke") for one in outlines) >= 3
    page, pair = chart(*CHARTS[3], **settings)
    for mark in (".vs-mark", ".vs-mark-square", ".vs-bar-range"):
        assert pair.locator(mark).first.evaluate(CONTRAST, "stroke") >= 3
    page, _ = chart(*CHARTS[6], **settings)
    assert page.locator(".vs-bar-range").first.evaluate(CONTRAST, "stroke") >= 3
    fill = "node => getComputedStyle(node).fill"
    bar = page.locator(".vs-bar-score").first.evaluate(fill)
    assert bar != page.locator(".vs-bar-ground").first.evaluate(fill)


def test_a_profile_and_a_ranking_draw_what_they_say(chart):
    page, profile = chart(*CHARTS[2])
    for row in profile.locator("tbody tr").all():
        points = row.locator("td").inner_text().split()[0]
        assert row.locator(".vs-bar-score").get_attribute("width") == points.replace(".", "")
    page, ranking = chart(*CHARTS[6])
    for row in ranking.locator("li").all():
        points = row.locator(".vs-standing-score").inner_text().split()[0]
        bar, ground = (row.locator(f".vs-bar-{part}").bounding_box() for part in ("score", "ground"))
        assert abs(bar["width"] / ground["width"] - float(points) / 100) < 0.01


def test_the_marks_of_a_pair_lie_where_their_points_are_and_swap_with_the_columns(chart):
    page, pair = chart(*CHARTS[3])
    numbers = "all => all.map(row => [...row.cells].slice(1).map(cell => parseFloat(cell.innerText)))"
    rows = pair.locator("tbody tr")
    before = rows.evaluate_all(numbers)
    marks = rows.evaluate_all(
        """all => all.map(row => [".vs-mark", ".vs-mark-square"].map(
          mark => parseInt(row.querySelector(mark).getAttribute("d").slice(1)) / 10))"""
    )
    assert marks == before and len(before) >= 2
    page.get_by_role("button", name="Swap the columns").click()
    assert rows.evaluate_all(numbers) == [list(reversed(row)) for row in before]


@pytest.mark.parametrize("where", CHARTS[4:6], ids=lambda where: where[0])
def test_the_map_marks_who_leads_each_use_case(chart, where):
    page, found = chart(*where)
    names = found.locator("thead th").all_inner_texts()
    rows = found.locator("tr:has(th[scope=row])").evaluate_all(
        """all => all.map(row => [row.querySelector("a").getAttribute("href"),
          [...row.cells].flatMap((cell, at) => cell.querySelector("b") ? [at] : [])])"""
    )
    assert len(rows) == page.locator(".vs-card").count()
    for address, leaders in rows[::7]:
        case, _ = chart(where[0], f"use-cases/{address.rsplit('/', 1)[-1]}", "main")
        shown = case.locator("[data-state=leader] a").all_inner_texts()
        assert [names[at] for at in leaders] == [name for name in shown if name in names]


def test_the_map_keeps_its_heads_in_sight_on_a_phone(chart):
    page, found = chart(*CHARTS[5], width=360)
    region = page.get_by_role("region", name="Points of the options by use case")
    region.evaluate("node => { node.scrollTop = 200; node.scrollLeft = 200 }")
    box, head = region.bounding_box(), found.locator("thead th").first.bounding_box()
    assert abs(head["x"] - box["x"]) < 4 and abs(head["y"] - box["y"]) < 4


@pytest.mark.parametrize("where", CHARTS, ids=lambda where: where[1] + "-" + where[0])
def test_on_paper_a_chart_is_whole(chart, where):
    # A sheet of A4 between its margins; a map of many options lies across it.
    width = 1046 if where[2] == ".vs-fit" else 718
    page, found = chart(*where, width=width, scripts=False)
    page.emulate_media(media="print")
    box = found.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    cut = found.evaluate("node => node.parentElement.scrollHeight - node.parentElement.clientHeight")
    assert cut <= 1
    assert page.pdf(format="A4").startswith(b"%PDF")
