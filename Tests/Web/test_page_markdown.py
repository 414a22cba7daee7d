"""Each page's Markdown says what the page says: told by turning it into HTML again."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSHOWN = {"button", "form", "nav", "noscript", "script", "select", "style", "svg", "template", "textarea"}


class Words(HTMLParser):
    """The words that readers of an element see, in order."""

    def __init__(self, html, within):
        super().__init__()
        self.within, self.open, self.text = within, [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in VOID:
            self.text.append(" ")
            return
        hides = tag in UNSHOWN or "hidden" in attributes or attributes.get("aria-hidden") == "true"
        self.open.append((tag, hides))
        self.text.append(" ")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        self.text.append(" ")

    def handle_data(self, data):
        inside = self.within is None or self.within in (tag for tag, _ in self.open)
        if inside and not any(hides for _, hides in self.open):
            self.text.append(data)

    @property
    def all(self):
        return re.findall(r"\w+", "".join(self.text))


@pytest.fixture(scope="module")
def sites(versus, tmp_path_factory, repository):
    """Of the reference site and of one with addresses that are folders."""
    built = {}
    for name, root in (("reference", repository), ("licences", repository / "examples/licences")):
        output = tmp_path_factory.mktemp(name) / "public"
        copy = tmp_path_factory.mktemp(name)
        for part in ("content", "templates"):
            if (root / part).exists():
                shutil.copytree(root / part, copy / part)
        settings = re.sub(r"(?m)^(markdown|urls|base-url):.*\n", "", (root / "versus.yml").read_text())
        extra = "markdown: true\n" + ("urls: folders\n" if name == "licences" else "")
        (copy / "versus.yml").write_text(settings + extra)
        subprocess.run([versus, "build", "-q", "-C", copy, "-o", output], check=True)
        built[name] = output
    return built


@pytest.mark.parametrize("name", ("reference", "licences"))
def test_markdown_says_what_its_page_says(sites, versus, name):
    pages = [path for path in sites[name].rglob("*.html") if path.with_name(path.name + ".md").exists()]
    assert len(pages) > 40
    for page in pages[:: max(1, len(pages) // 60)]:
        markdown = page.with_name(page.name + ".md")
        again = subprocess.run(
            [versus, "markdown", "--no-highlight", markdown], capture_output=True, text=True, check=True
        ).stdout
        assert Words(again, None).all == Words(page.read_text(), "main").all, page


@pytest.mark.parametrize("name", ("reference", "licences"))
def test_links_of_markdown_lead_somewhere(sites, name):
    for markdown in sites[name].rglob("*.html.md"):
        for address in re.findall(r"\]\(<?([^)>\s]+)", markdown.read_text()):
            if re.match(r"[a-z]+:|\\", address):
                continue
            target = markdown.parent / address.split("#")[0]
            assert target.exists(), (markdown, address)


@pytest.mark.parametrize("name", ("reference", "licences"))
def test_every_page_and_the_guide_name_it(sites, name):
    site = sites[name]
    guide = re.findall(r"\]\(([^)]+)\)", (site / "llms.txt").read_text())
    assert len(guide) > 40 and all((site / address).exists() for address in guide)
    assert all(address.endswith(".html.md") for address in guide)
    for page in site.rglob("*.html"):
        named = re.findall(r'<link rel="alternate" type="text/markdown" href="([^"]+)">', page.read_text())
        assert len(named) == page.with_name(page.name + ".md").exists(), page
        assert all((page.parent / address).exists() for address in named), page
