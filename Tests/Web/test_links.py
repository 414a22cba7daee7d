"""Every link leads somewhere, and every page is built the way readers and machines expect."""

from urllib.parse import unquote, urlsplit

import pytest

import markup

LOADED = {"script": "src", "link": "href", "img": "src"}


@pytest.fixture(scope="module")
def pages(site):
    return {path: markup.read(path) for path in sorted(site.rglob("*.html"))}


def base_path(page):
    """Where the site lies on its host, as the page for wrong addresses has it."""
    styles = [attributes["href"] for _, attributes, _, _ in page.all("link") if attributes.get("rel") == "stylesheet"]
    return styles[0].split("assets/")[0]


def is_redirect(page):
    return any(attributes.get("http-equiv") == "refresh" for _, attributes, _, _ in page.all("meta"))


def links(page):
    for tag, attributes, _, position in page.elements:
        if attributes.get("rel") == "canonical":
            continue  # Absolute, for machines.
        for name in ("href", "src"):
            if name in attributes:
                yield tag, attributes[name], position


def test_links_are_relative_and_lead_somewhere(site, pages):
    broken = []
    for path, page in pages.items():
        for tag, url, (line, _) in links(page):
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                if tag in LOADED or parts.scheme not in ("http", "https", "mailto"):
                    broken.append(f"{path}:{line}: {tag} loads {url}")
                continue
            if url.startswith("/") and path.name != "404.html":
                broken.append(f"{path}:{line}: {url} is not relative")
                continue
            base = site if url.startswith("/") else path.parent
            inner = parts.path.removeprefix(base_path(page)) if path.name == "404.html" else parts.path
            target = path if not parts.path else (base / unquote(inner.lstrip("/"))).resolve()
            if target.is_dir():
                target = target / "index.html"
            if not target.is_file():
                broken.append(f"{path}:{line}: {url} is not there")
            elif parts.fragment.startswith("v=") and target.parent.name == "quiz":
                continue  # A set of answers, which opens in the quiz.
            elif parts.fragment and target.suffix == ".html":
                if unquote(parts.fragment) not in pages[target].ids:
                    broken.append(f"{path}:{line}: {url} has no such place")
    assert not broken, "\n".join(broken[:20])


def test_nothing_is_unreachable_from_the_front_page(site, pages):
    reached, waiting = set(), [site / "index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in pages:
            continue
        reached.add(path)
        for _, url, _ in links(pages[path]):
            parts = urlsplit(url)
            if not parts.scheme and parts.path:
                target = (path.parent / unquote(parts.path)).resolve()
                waiting.append(target / "index.html" if target.is_dir() else target)
    unlinked = {path for path, page in pages.items() if is_redirect(page)} | {site / "404.html"}
    assert set(pages) - reached <= unlinked


def test_each_page_has_its_parts(pages):
    wrong = []
    for path, page in pages.items():
        if is_redirect(page):
            continue
        ids = page.ids
        checks = {
            "ids are unique": len(ids) == len(set(ids)),
            "one h1": len(page.all("h1")) == 1,
            "a title": page.texts.get("title", "").strip() != "",
            "a language": page.all("html")[0][1].get("lang"),
            "one main": len(page.all("main")) == 1,
        }
        wrong += [f"{path}: {check}" for check, holds in checks.items() if not holds]
    assert not wrong, "\n".join(wrong[:20])


def test_tables_can_be_understood_without_seeing_them(pages):
    wrong = []
    for path, page in pages.items():
        for _, attributes, _, (line, _) in page.all("th"):
            if attributes.get("scope") not in ("col", "row", "rowgroup"):
                wrong.append(f"{path}:{line}: th without scope")
        tables = len(page.all("table"))
        regions = [
            attributes
            for _, attributes, _, _ in page.elements
            if attributes.get("role") == "region" and attributes.get("tabindex") == "0"
        ]
        if len(regions) < tables or not all(region.get("aria-label") for region in regions):
            wrong.append(f"{path}: a table outside a labelled scroll region")
    assert not wrong, "\n".join(wrong[:20])
