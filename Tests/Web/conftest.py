"""What the tests of a finished site share: the site, its pages, a server and a browser."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from chromium import launch
from server import make_server
from serving import PATIENCE


REPOSITORY = Path(__file__).resolve().parents[2]
# The generated texts that builds are timed with.
sys.path.append(str(REPOSITORY / "Tests" / "Bench"))
# By name: the folder of each site in the repository.
ROOTS = {
    "reference": ".",
    "licences": "examples/licences",
    "languages": "examples/languages",
    "kodierungen": "examples/kodierungen",
    "manual": "docs",
    "whole-model": "Tests/Sites/whole-model/input",
}
# Of addresses.
STYLES = ("files", "folders")
LOOKED_AT = ("reference", "licences", "kodierungen", "manual")


def pytest_addoption(parser):
    parser.addoption("--versus", required=True, help="the versus command")


def pytest_generate_tests(metafunc):
    """Checks of files run on every site in both styles of addresses, a browser on four sites."""
    if "site" not in metafunc.fixturenames:
        return
    if "browser" in metafunc.fixturenames:
        sites = [(name, "files") for name in LOOKED_AT]
    else:
        sites = [(name, style) for name in ROOTS for style in STYLES]
    metafunc.parametrize("site", sites, indirect=True, scope="session", ids="-".join)


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory):
    """Builds of the tests leave nothing in the user's cache."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def versus(request):
    return Path(request.config.getoption("--versus")).resolve()


@pytest.fixture(scope="session")
def repository():
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory):
    """The same for all processes that share the tests of a run."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def built_sites(versus, shared_folder):
    """Builds a site on first use, and keeps it for all tests."""

    def build(name, style, *arguments):
        wishes = hashlib.sha256(repr(arguments).encode()).hexdigest()[:8] if arguments else "plain"
        folder = shared_folder / f"site-{name}-{style}-{wishes}"
        make_once(folder, lambda draft: make(draft, name, style, *arguments))
        return folder / "public"

    def make(folder, name, style, *arguments):
        root = copy_of_site(REPOSITORY / ROOTS[name], folder / "site")
        settings = root / "versus.yml"
        lines = [line for line in settings.read_text().splitlines() if not line.startswith("urls:")]
        settings.write_text("\n".join([*lines, f"urls: {style}", ""]))
        subprocess.run(
            [versus, "build", "--strict", "-q", "-C", root, "-o", folder / "public", *arguments],
            check=True,
        )

    return build


def make_once(folder, make):
    """Fills a folder that is not there yet, in one process while the others wait."""
    with open(f"{folder}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            draft = folder.with_name(folder.name + ".draft")
            shutil.rmtree(draft, ignore_errors=True)
            make(draft)
            draft.rename(folder)


@pytest.fixture(scope="session")
def site(request, built_sites):
    return built_sites(*request.param)


def copy_of_site(root, folder):
    """A site's settings, content and templates, without what was built of it."""
    names = ("versus.yml", "content", "templates")
    if not (root / "content").exists():
        names = [path.name for path in root.iterdir() if path.name not in ("public", ".gitignore")]
    folder.mkdir(parents=True)
    for name in names:
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name)
        elif (root / name).exists():
            shutil.copy(root / name, folder)
    return folder


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
        # A test that walks through hundreds of addresses is no attack.
        browser = launch(playwright, "--disable-ipc-flooding-protection")
        yield browser
        browser.close()


@pytest.fixture
def opened(browser):
    """Opens a page; whatever the console complains about fails the test."""
    contexts, complaints = [], []

    def note(message):
        # Browsers ask for this file by themselves.
        if not message.location.get("url", "").endswith("/favicon.ico"):
            complaints.append(message.text)

    def open_page(url, width=1280, scheme="light", scripts=True, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: is_icon(request) or complaints.append(request.url))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def is_icon(request):
    """Browsers ask for it whenever they like, also anew when an address changes, and give up as they like."""
    return "/assets/icon-" in request.url


def page_kinds(site):
    """One page of each kind: the first of each folder, and all at the top."""
    pages = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    kinds = {}
    for page in pages:
        is_list = page.name == "index.html"
        key = str(page) if len(page.parts) == 1 or is_list else page.parts[0]
        kinds.setdefault(key, str(page))
    return sorted(kinds.values())
