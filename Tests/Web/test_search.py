"""Search in the browser: what is found, by which keys, from disk, under the header, and what it loads."""

import json
import subprocess
import threading
from pathlib import Path

import pytest

from axe import violations
from server import make_server

CASES = Path(__file__).resolve().parents[1] / "SearchCases"
QUERIES = json.loads((CASES / "queries.json").read_text())


@pytest.fixture(scope="module")
def reference(built_sites):
    return built_sites("reference", "files")


def served(folder):
    server = make_server(folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


@pytest.fixture(scope="module")
def host(reference):
    return served(reference)


def answered(page, query):
    """Waits until the results are those of what was typed."""
    page.locator(f"[data-answer={json.dumps(query, ensure_ascii=False)}]").wait_for(state="attached")


def ask(page, query):
    page.get_by_role("combobox").fill(query)
    answered(page, query)


def type_query(page, query):
    """From any page by real keys, as a visitor would."""
    page.keyboard.press("/")
    page.get_by_role("combobox").wait_for()
    page.keyboard.type(query)
    answered(page, query)


def pages(page):
    """The paths of the pages found, best first."""
    return page.locator("[role=group] > [role=option]:first-child").evaluate_all(
        "links => links.map((link) => new URL(link.href).pathname.slice(1))"
    )


def build(versus, root, files, **settings):
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "versus.yml").write_text(json.dumps({"title": "Site", **settings}))
    subprocess.run([versus, "build", "-q", "-C", root], check=True, capture_output=True)
    return root / "public"


def test_more_than_one_query_in_four_has_a_typo():
    assert len(QUERIES) == 29 and sum(query.get("typo", False) for query in QUERIES) == 8


def test_texts_give_the_terms_of_the_shared_cases(opened, host, reference):
    page = opened(f"{host}/search.html")
    cases = json.loads((CASES / "terms.json").read_text())
    assert len(cases) >= 40
    wrong = []
    for case in cases:
        terms = page.evaluate("text => versusSearch.terms.scan(text).map(({ term }) => term)", case["text"])
        if sorted(terms) != sorted(case["terms"]):
            wrong.append((case["name"], set(terms) ^ set(case["terms"])))
    assert not wrong


def test_what_visitors_type_brings_the_page_among_the_first_three(opened, host):
    wrong = []
    page = opened(f"{host}/about.html")
    for case in QUERIES:
        type_query(page, case["query"])
        page.wait_for_load_state("networkidle")
        if case["page"] not in pages(page)[:3]:
            wrong.append((case["query"], case["page"], pages(page)))
        # What was typed stays, and is selected when the window opens again.
        page.keyboard.press("Escape")
    assert not wrong, "\n".join(map(str, wrong))


def test_keys_open_choose_follow_and_close(opened, host):
    page = opened(f"{host}/options/nodejs.html")
    type_query(page, "memory")
    field = page.get_by_role("combobox")
    assert field.evaluate("field => field === document.activeElement")
    assert field.get_attribute("aria-expanded") == "true"
    options = page.get_by_role("option")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.count() == 1 and chosen.get_attribute("id") == field.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert options.nth(1).get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert options.last.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    target = options.first.get_attribute("href")
    page.keyboard.press("Escape")
    assert not page.locator("dialog.vs-search").is_visible()
    page.keyboard.press("/")
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(target.split("/")[-1]))


def test_a_result_leads_to_the_section_and_marks_the_words(opened, host):
    page = opened(f"{host}/index.html")
    type_query(page, "node memory")
    part = page.locator(".vs-search-part").first
    assert "#" in part.get_attribute("href")
    marks = page.locator(".vs-search mark").all_inner_texts()
    assert {mark.lower() for mark in marks} & {"memory", "node", "node.js"}
    href = part.get_attribute("href")
    part.click()
    page.wait_for_url(lambda url: url.endswith(href.split("/")[-1]))
    assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null")
    assert not page.locator("dialog.vs-search[open]").count()


def test_how_many_there_are_is_announced(opened, host):
    page = opened(f"{host}/index.html")
    type_query(page, "chat")
    status = page.locator(".vs-search [role=status]")
    assert "result" in status.inner_text()
    ask(page, "qqqqzzzz")
    assert "“qqqqzzzz”" in status.inner_text()
    assert page.get_by_role("option").count() == 0


def test_a_slash_in_a_field_is_a_slash(opened, host):
    page = opened(f"{host}/table.html")
    field = page.locator("main input[type=search]").first
    page.locator("main summary").evaluate_all("all => all.forEach((each) => each.parentElement.open = true)")
    field.focus()
    page.keyboard.type("a/b")
    assert field.input_value() == "a/b"
    assert not page.locator("dialog.vs-search[open]").count()


def test_it_works_from_disk(opened, reference):
    page = opened(f"file://{reference}/options/python.html")
    type_query(page, "pyhton")
    first = page.locator("[role=option]").first
    assert first.get_attribute("href").endswith("options/python.html")
    page.goto(f"file://{reference}/search.html?q=chat")
    page.locator(".vs-search-page-list a").first.wait_for()
    assert "chat" in page.locator(".vs-search-page-list").inner_text().lower()


def test_the_page_of_the_search_keeps_the_query_in_the_address(opened, host):
    page = opened(f"{host}/search.html?q=python")
    page.locator(".vs-search-page-list li").first.wait_for()
    assert page.get_by_role("searchbox").input_value() == "python"
    count = page.locator(".vs-search-page-list li").count()
    page.get_by_role("button", name="more").click()
    page.locator(".vs-search-page-list li").nth(count).wait_for()
    page.get_by_role("searchbox").fill("chat")
    page.wait_for_url("**/search.html?q=chat")
    answered(page, "chat")
    page.keyboard.press("Enter")
    assert "real-time-chat" in page.locator(".vs-search-page-list a").first.get_attribute("href")


def test_without_scripts_the_page_has_every_page(opened, host, reference):
    page = opened(f"{host}/index.html", scripts=False)
    page.locator("a.vs-search-box").click()
    assert page.url.endswith("/search.html") and not page.locator("form").is_visible()
    listed = page.locator("[data-search-index] a:not([href^='#'])").evaluate_all("links => links.map((link) => new URL(link.href).pathname)")
    made = {f"/{path.relative_to(reference)}" for path in reference.rglob("*.html") if "http-equiv=\"refresh\"" not in path.read_text()}
    left_out = {path for path in made if path.startswith("/compare/")} | {"/404.html", "/search.html"}
    assert made - left_out == set(listed)


@pytest.mark.parametrize("scheme", ("light", "dark", "forced"))
def test_axe_finds_nothing_in_the_window_and_the_results(opened, host, scheme):
    options = {"scheme": "light", "forced_colors": "active"} if scheme == "forced" else {"scheme": scheme}
    page = opened(f"{host}/index.html", **options)
    type_query(page, "memory")
    assert violations(page) == []
    page.goto(f"{host}/search.html?q=memory")
    page.locator(".vs-search-page-list li").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize(
    "query, meant",
    (
        ("scrapping websites", "use-cases/web-scraping.html"),
        ("excel automation script", "use-cases/automation-scripts.html"),
        ("npm security", "criteria/security.html"),
        ("django vs express", "criteria/web-frameworks.html"),
    ),
)
def test_a_word_too_many_does_not_hide_what_was_meant(opened, host, query, meant):
    page = opened(f"{host}/index.html")
    type_query(page, query)
    assert meant in pages(page)[:3]


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_nothing_in_a_german_search(built_sites, opened, scheme):
    host = served(built_sites("kodierungen", "files"))
    page = opened(f"{host}/index.html", scheme=scheme, width=360)
    type_query(page, "reihnfolge")
    assert pages(page)[0].endswith("criteria/reihenfolge.html")
    assert violations(page) == []


def test_it_fits_a_phone_and_takes_touches(opened, host):
    page = opened(f"{host}/index.html", width=360, has_touch=True)
    page.locator("a.vs-search-box").tap()
    ask(page, "memory under load")
    window = page.locator("dialog.vs-search").bounding_box()
    assert window["x"] >= 0 and window["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    option = page.get_by_role("option").first
    assert option.bounding_box()["height"] >= 40
    option.tap()
    page.wait_for_url(lambda url: "index.html" not in url)


def test_on_a_phone_what_there_is_to_say_stands_below_the_field(opened, host):
    page = opened(f"{host}/index.html", width=360, has_touch=True, is_mobile=True)
    page.locator("a.vs-search-box").tap()
    field = page.get_by_role("combobox").bounding_box()
    status = page.locator(".vs-search [role=status]")
    # Keys are of no use here.
    assert status.inner_text() == ""
    for query in ("memory", "qqqqzzzz"):
        ask(page, query)
        assert 0 <= status.bounding_box()["y"] - field["y"] - field["height"] < 20


def test_where_nothing_is_found_the_way_on_is_the_list_of_all_pages(opened, host):
    page = opened(f"{host}/index.html")
    type_query(page, "qqqqzzzz")
    page.get_by_role("link", name="All pages").click()
    page.wait_for_url("**/search.html#all")
    page.wait_for_load_state("networkidle")
    # The field would take the page back to its top.
    assert page.evaluate("document.activeElement === document.body")
    heading = page.get_by_role("heading", name="All pages").bounding_box()
    assert heading["y"] < 200


def test_only_what_is_chosen_is_marked_in_forced_colours(opened, host):
    page = opened(f"{host}/index.html", forced_colors="active")
    type_query(page, "memory")
    edges = page.get_by_role("option").evaluate_all(
        "all => all.map(one => getComputedStyle(one).borderInlineStartColor)"
    )
    assert edges[0] not in edges[1:] and len(set(edges[1:])) == 1


def test_pages_that_nobody_should_find_are_not_found(versus, opened, tmp_path):
    site = build(versus, tmp_path, {
        "index.md": "Hello.\n",
        "draft.md": "---\ntitle: Zebracrossing\ndraft: true\n---\nZebracrossing\n",
        "new.md": "---\ntitle: New place\naliases: [oldplace.html]\n---\nText.\n",
    })
    page = opened(f"file://{site}/index.html")
    type_query(page, "zebracrossing")
    assert page.get_by_role("option").count() == 0
    ask(page, "oldplace")
    assert [path.split("/")[-1] for path in pages(page)] == ["new.html"]
    ask(page, "page not found")
    assert "404.html" not in " ".join(pages(page))


def test_an_empty_site_can_be_searched(versus, opened, tmp_path):
    site = build(versus, tmp_path, {"index.md": ""})
    page = opened(f"file://{site}/index.html")
    type_query(page, "anything")
    assert page.get_by_role("option").count() == 0


def test_odd_names_are_found(versus, opened, tmp_path):
    names = {"c-plus": "C++", "c-sharp": "C#", "node": "Node.js", "io": "I/O", "jp": "データベース入門", "de": "Größe",
             "hostile": "</script><img src=x onerror=alert(1)>\u2028 trap", "ru": "Ёлка"}
    files = {f"{name}.md": f"---\ntitle: {json.dumps(title)}\n---\nText {name}.\n" for name, title in names.items()}
    site = build(versus, tmp_path, files)
    page = opened(f"file://{site}/index.html")
    queries = {"c++": "c-plus", "C#": "c-sharp", "nodejs": "node", "node.js": "node", "i/o": "io", "ベース": "jp",
               "grosse": "de", "ёлка": "ru", "елка": "ru", "onerror": "hostile"}
    page.keyboard.press("/")
    page.keyboard.press("/")
    for query, name in queries.items():
        ask(page, query)
        assert pages(page)[0].endswith(f"/{name}.html"), (query, pages(page))
    assert page.locator("dialog img").count() == 0


@pytest.mark.parametrize("query", ("groesse", "gross", "kaese", "umzug der kaese"))
def test_umlauts_may_be_typed_as_two_letters(versus, opened, tmp_path, query):
    """Also where a page's id, or another page, has them so."""
    site = build(versus, tmp_path, {
        "laenge.md": "# Größe der Käse\n\nUmzug.\n", "groesse-kaese.md": "# Ein anderer\n\nGroesse, Kaese.\n",
    })
    page = opened(f"file://{site}/search.html")
    page.goto(f"file://{site}/search.html?q={query}")
    page.locator("[data-answer]").wait_for(state="attached")
    assert page.locator(".vs-search-page-list a").first.get_attribute("href") == "laenge.html"


def test_german_words_in_another_form_are_found(built_sites, opened):
    host = served(built_sites("kodierungen", "files"))
    page = opened(f"{host}/index.html")
    type_query(page, "wechseln")
    assert pages(page)[0].endswith("ratgeber/umstellen.html")


def test_a_site_may_do_without(versus, tmp_path):
    site = build(versus, tmp_path, {"index.md": "Hello.\n"}, search=False)
    assert not (site / "search.html").exists() and not (site / "search").exists()
    assert "data-search" not in (site / "index.html").read_text()


@pytest.mark.parametrize(
    "wrong, right",
    (
        ("options/nodjs.html", "options/nodejs.html"),
        ("use_cases/realtime-chat", "use-cases/real-time-chat.html"),
        ("python/index.html", "options/python.html"),
    ),
)
def test_a_wrong_address_suggests_the_nearest_pages(host, browser, wrong, right):
    # Without `opened`: the answer 404 is a complaint of the console.
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host}/{wrong}")
    suggested = page.locator("[data-missing] a")
    suggested.first.wait_for()
    addresses = suggested.evaluate_all("all => all.map(one => one.pathname)")
    assert f"/{right}" in addresses, addresses
    assert len(addresses) <= 3
    context.close()


def test_without_scripts_a_wrong_address_leads_to_every_page(host, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host}/no/such/page")
    page.get_by_role("link", name="every page from A to Z").click()
    assert page.url.startswith(f"{host}/search.html")
    context.close()


def test_nothing_offers_more_where_nothing_was_asked(host, opened):
    page = opened(f"{host}/search.html")
    assert page.get_by_role("searchbox").is_visible()
    assert page.get_by_role("button", name="more").count() == 0


def test_of_two_headings_the_one_that_was_typed_is_meant(versus, opened, tmp_path):
    text = "---\ntitle: Settings\n---\n\n## base-url\n\nA url, the url of urls, a url.\n\n## urls\n\nThe style of urls.\n"
    public = build(versus, tmp_path, {"settings.md": text})
    page = opened(f"file://{public}/settings.html")
    type_query(page, "urls")
    offered = page.locator("[role=option]").evaluate_all("links => links.map(link => new URL(link.href).hash)")
    assert offered[:2] == ["", "#urls"]
