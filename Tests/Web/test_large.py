"""What a comparison of many options shows: the first of them, with a way to the rest."""

import pytest

SITE = "languages"


@pytest.fixture
def large(built_sites, opened):
    def large(path, **settings):
        return opened(f"file://{built_sites(SITE, 'files')}/{path}", **settings)

    return large


def test_a_use_case_compares_those_that_rank_first(large):
    page = large("use-cases/network-service.html", scripts=False)
    ranked = page.locator(".vs-standing-name a").all_inner_texts()
    heads = page.locator("thead th a").all_inner_texts()
    assert heads == ranked[:6] and len(ranked) == 27
    assert page.locator("details.vs-ranking-rest > summary").inner_text() == "The other 19 options"
    page.get_by_role("link", name="All 27 options").click()
    assert page.url.endswith("/table.html")


def test_a_few_options_are_all_compared(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/use-cases/real-time-chat.html")
    assert page.locator("thead th a").count() == 3
    assert page.locator("details.vs-ranking-rest").count() == 0


@pytest.mark.parametrize("width", (360, 480, 768, 1024, 1280))
def test_more_is_said_to_be_to_the_right_only_where_it_is(large, width):
    for path in ("table.html", "guides/choosing.html", "index.html", "compare/go-vs-rust.html"):
        page = large(path, width=width)
        for table in page.locator("table.vs-table").all():
            hidden = table.evaluate("node => node.parentElement.scrollWidth - node.parentElement.clientWidth")
            if table.locator(".vs-table-more").is_visible():
                assert hidden > 0, path
            elif table.locator("thead th:visible").count() > 7:
                assert False, f"{path} does not say that it goes on"


def test_on_a_phone_a_table_says_that_it_goes_on(large):
    page = large("index.html", width=360)
    assert "more to the right" in page.locator("table.vs-table caption").inner_text()
    pair = large("compare/go-vs-rust.html", width=360)
    assert pair.locator(".vs-table-more").first.is_hidden()


def test_at_its_end_a_table_goes_on_no_more(large):
    page = large("index.html", width=360)
    table = page.locator("table.vs-table").first
    table.evaluate("node => node.parentElement.scrollLeft = 10_000")
    table.locator(".vs-table-more").wait_for(state="hidden")


def test_rows_stand_in_the_order_that_the_text_lists_them(large):
    page = large("guides/choosing.html")
    table = page.locator("table.vs-table").nth(1)
    rows = table.locator("tr[data-criterion]").evaluate_all(
        "all => all.map(row => row.dataset.criterion)"
    )
    assert rows == ["memory-safe", "null-safety", "overflow", "stability", "hot-code"]
    titles = table.locator("th[scope=rowgroup]").all_inner_texts()
    assert titles == ["Running", "Types", "Running", "Upkeep", "Concurrency"]


def test_links_among_the_facts_can_be_followed(large):
    for path, place in (
        ("compare/go-vs-rust.html", "[data-criterion=reference] .vs-table-value a"),
        ("options/go.html", "#fact-reference .vs-fact-value a"),
        ("criteria/reference.html", ".vs-fact-value a"),
    ):
        links = large(path).locator(place)
        assert links.count() > 0, path
        for link in links.all():
            scheme, rest = link.get_attribute("href").split("://")
            assert scheme in ("http", "https")
            assert link.inner_text() == rest.removesuffix("/")
