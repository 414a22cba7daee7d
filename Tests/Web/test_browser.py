"""The site as a person sees it, in Chromium."""

import threading

import pytest

from axe import violations
from conftest import is_icon, page_kinds
from server import make_server

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")


@pytest.fixture
def open_page(browser):
    """Opens a page and collects what the console complains about."""
    contexts = []

    def open_page(url, width=1280, scheme="light", scripts=True):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="light" if scheme == "forced" else scheme,
            forced_colors="active" if scheme == "forced" else "none",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("requestfailed", lambda request: is_icon(request) or page.complaints.append(request.url))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_under_the_security_header_the_console_stays_empty(site, server, open_page):
    for kind in page_kinds(site):
        assert open_page(f"{server}/{kind}").complaints == [], kind


def test_pages_open_from_disk_with_their_style(site, open_page):
    for kind in page_kinds(site):
        if kind == "404.html":
            continue  # Its links start at the host's root: no disk shows it.
        page = open_page(f"file://{site}/{kind}", scripts=False)
        assert page.complaints == [], kind
        assert page.locator("h1").evaluate("node => getComputedStyle(node).fontFamily") != "serif"
        assert "system-ui" in page.locator("body").evaluate(
            "node => getComputedStyle(node).fontFamily"
        )


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(site, server, open_page, width):
    for kind in page_kinds(site):
        page = open_page(f"{server}/{kind}", width=width)
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, f"{kind} is {overflow} px too wide at {width}"


@pytest.mark.parametrize("scheme", (*SCHEMES, "forced"))
def test_axe_finds_nothing(site, server, open_page, scheme):
    found = []
    for kind in page_kinds(site):
        page = open_page(f"{server}/{kind}", scheme=scheme)
        found += [f"{kind} ({scheme}): {rule}: {nodes}" for rule, nodes in violations(page)]
        page.context.close()
    assert not found, "\n".join(found)


def test_the_table_keeps_its_heads_in_sight(server, site, open_page):
    if not (site / "table.html").exists():
        pytest.skip("a site without options has no table")
    page = open_page(f"{server}/table.html", width=360)
    region = page.locator("[role=region][tabindex]").first
    region.evaluate("node => { node.scrollTop = 600; node.scrollLeft = 200 }")
    box = region.bounding_box()
    head = region.locator("thead th").first.bounding_box()
    assert abs(head["y"] - box["y"]) < 60 and abs(head["x"] - box["x"]) < 4


def test_two_options_fit_beside_their_criterion_on_a_phone(server, site, open_page):
    pairs = sorted((site / "compare").glob("*.html")) if (site / "compare").exists() else []
    for pair in pairs[:1]:
        page = open_page(f"{server}/compare/{pair.name}", width=360)
        for region in page.locator("[role=region][tabindex]").all():
            assert region.evaluate("node => node.scrollWidth - node.clientWidth") <= 0


def test_among_many_options_a_card_says_only_who_it_is(built_sites, open_page):
    for name, is_short in (("reference", False), ("languages", True)):
        page = open_page(f"file://{built_sites(name, 'files')}/index.html", width=360)
        points = page.locator(".vs-card .vs-points")
        assert points.count() > 0 and points.first.is_hidden() == is_short
        assert page.locator(".vs-card-tagline").first.is_visible()


def test_a_wrong_address_below_a_path_shows_the_site(built_sites, open_page, tmp_path):
    site = built_sites("licences", "folders", "--base-url", "https://host.example/some/path")
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "path").symlink_to(site)
    (tmp_path / "404.html").symlink_to(site / "404.html")
    server = make_server(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/some/path"
    page = open_page(f"{address}/no/such/page")
    assert "system-ui" in page.locator("body").evaluate("node => getComputedStyle(node).fontFamily")
    page.locator("main").get_by_role("link", name="Front page").click()
    assert page.url == f"{address}/"
    page.goto(f"{address}/options/mit/")
    page.locator("nav.vs-nav a").first.click()
    assert page.url.startswith(f"{address}/")
    assert page.locator("h1").count() == 1
    server.shutdown()


def test_an_old_address_leads_on(built_sites, open_page):
    site = built_sites("whole-model", "files")
    page = open_page(f"file://{site}/old/tea/index.html", scripts=False)
    page.wait_for_url("**/options/tea.html")
    assert page.locator("h1").inner_text() == "Tea"


def test_facts_past_their_date_are_marked_as_time_goes_by(server, open_page, browser):
    page = open_page(f"{server}/index.html")
    marked = page.evaluate(
        """() => {
          const time = document.createElement("time");
          time.dataset.freshUntil = "2000-01-01";
          time.textContent = "1999";
          document.querySelector("main").append(time);
          const script = document.querySelector("script[src]");
          return new Promise((resolve) => {
            const again = document.createElement("script");
            again.src = script.src;
            again.onload = () => resolve(time.nextElementSibling?.textContent);
            document.head.append(again);
          });
        }"""
    )
    language = page.locator("html").get_attribute("lang")
    assert marked == ("Frist abgelaufen" if language == "de" else "Past its date")


def test_the_keyboard_reaches_the_content_first(server, open_page):
    page = open_page(f"{server}/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#section.main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "section.main"
