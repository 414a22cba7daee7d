"""What the tests of a finished site share: the site, its pages, a server and a browser."""

import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from server import make_server


def pytest_addoption(parser):
    parser.addoption("--site", required=True, help="the folder of the finished site")
    parser.addoption("--versus", required=True, help="the versus command")


@pytest.fixture(scope="session")
def site(request):
    return Path(request.config.getoption("--site")).resolve()


@pytest.fixture(scope="session")
def versus(request):
    return Path(request.config.getoption("--versus")).resolve()


@pytest.fixture(scope="session")
def repository():
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def server(site):
    """The site over HTTP, with the security header of the design."""
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def page_kinds(site):
    """One page of each kind: the first of each folder, and all at the top."""
    pages = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    kinds = {}
    for page in pages:
        is_list = page.name == "index.html"
        key = str(page) if len(page.parts) == 1 or is_list else page.parts[0]
        kinds.setdefault(key, str(page))
    return sorted(kinds.values())
