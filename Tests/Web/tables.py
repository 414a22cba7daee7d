"""What the tests of the whole table share: pages with it, and what is in sight on them."""

import json
import threading

import pytest

from server import make_server


@pytest.fixture(scope="module")
def licences(built_sites):
    return built_sites("licences", "files")


@pytest.fixture(scope="module")
def reference(built_sites):
    return built_sites("reference", "files")


@pytest.fixture(scope="module")
def address(licences):
    """Thirteen options and the security header."""
    yield from served(licences)


@pytest.fixture(scope="module")
def wide(built_sites):
    """27 options and 53 criteria; the first six by rank stand apart."""
    yield from served(built_sites("languages", "files"))


@pytest.fixture(scope="module")
def small(reference):
    """Three options, weighed by the site."""
    yield from served(reference)


def served(site):
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/table.html"
    server.shutdown()


@pytest.fixture
def open_table(browser):
    contexts = []

    def open_table(url, width=1280, height=900, **settings):
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: complain(page, message))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(url)
        return page

    yield open_table
    complaints = [words for context in contexts for page in context.pages for words in page.complaints]
    for context in contexts:
        context.close()
    assert complaints == []


def complain(page, message):
    """Browsers ask each new host for its icon, which a site need not have."""
    if not message.location["url"].endswith("/favicon.ico"):
        page.complaints.append(message.text)


def tool(page, name):
    return page.locator(f"[data-table-tools] [data-tool='{name}']")


def unfold(page, name):
    details = tool(page, name)
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()


def options(page):
    """The ids of the options in sight, as their columns stand."""
    return page.eval_on_selector_all(
        "th[data-option]", "all => all.filter(th => th.offsetWidth).map(th => th.dataset.option)"
    )


def criteria(page):
    return page.eval_on_selector_all(
        "tr[data-criterion]",
        "all => all.filter(row => row.offsetHeight).map(row => row.dataset.criterion)",
    )


def data(page):
    return json.loads(page.locator("[id='table.data']").text_content())


def status(page):
    return page.locator("[data-table-tools] [role=status]").inner_text()


def scores(page):
    return dict(
        page.eval_on_selector_all(
            "[data-standing]",
            "all => all.map(li => [li.dataset.standing,"
            " li.querySelector('.vs-standing-score')?.textContent])",
        )
    )


def settled(page):
    """The address, once it says what is shown."""
    page.wait_for_timeout(300)
    return page.url
