"""No text of an author, and no link from elsewhere, becomes a script, a handler or an address that runs.

The security header is left out here, so that nothing stands between a slip of the program and the
trap.
"""

import csv
import functools
import json
import re
import subprocess
import threading
import urllib.parse
import xml.etree.ElementTree
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

import payload_site

TEXTS = payload_site.lines("texts.txt")
ADDRESSES = payload_site.lines("addresses.txt")

# What a link may say, by the page that it opens.
KEYS = {
    "quiz/index.html": ("", "v=", "v=1&when="),
    "table.html": ("", "find=", "sort=", "weights=warmth:"),
}
LOCAL = ("http://127.0.0.1:", "about:", "data:")

# What in a finished document could run, or load, what an author wrote.
SUSPECTS = """(html) => {
  const page = html == null ? document : new DOMParser().parseFromString(html, "text/html");
  const runs = /^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i;
  const found = [];
  for (const element of page.querySelectorAll("*")) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "style", "frame", "math", "marquee", "video", "audio"].includes(name))
      found.push(element.outerHTML);
    if (name === "script" && !element.src && !element.type.endsWith("json")) found.push(element.outerHTML);
    if (name === "script" && element.src && new URL(element.src).origin !== location.origin) found.push(element.src);
    const leads = name === "meta" && element.httpEquiv;
    if (leads && !/^0; url=(?![a-z][a-z0-9+.-]*:|[/\\\\]{2})/i.test(element.content)) found.push(element.outerHTML);
    for (const { name: key, value } of element.attributes) {
      if (key.startsWith("on") || key === "style" || key === "srcdoc") found.push(element.outerHTML);
      if (["href", "src", "action", "formaction", "xlink:href", "data"].includes(key) && runs.test(value.trim()))
        found.push(element.outerHTML);
    }
  }
  return found.map((text) => text.slice(0, 200));
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def poisoned(versus, tmp_path_factory):
    root = tmp_path_factory.mktemp("payloads") / "site"
    payload_site.write(root, TEXTS)
    subprocess.run([versus, "build", "-q", "-C", root], check=True, capture_output=True)
    return root / "public"


@pytest.fixture(scope="module")
def hosted():
    """Serves a folder, without any header."""
    servers = []

    def host(folder):
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield host
    for server in servers:
        server.shutdown()


@pytest.fixture
def trapped(browser):
    """
    A page with the trap set, and what it caught: also whatever asks another host for anything.

    Each test has its own: what one page did may be heard of late.
    """
    caught = []
    context = browser.new_context(service_workers="block")
    context.expose_function("trap", lambda: caught.append("trap"))
    page = context.new_page()
    page.on("dialog", lambda dialog: (caught.append("dialog"), dialog.dismiss()))
    page.on("pageerror", lambda error: caught.append(str(error)))
    page.on("request", lambda request: caught.append(request.url) if not request.url.startswith(LOCAL) else None)
    yield page, caught
    context.close()


@pytest.fixture
def blank(browser, hosted, tmp_path):
    """A page from which others are read without being run, since those that redirect would leave."""
    page = browser.new_page()
    page.goto(hosted(tmp_path))
    yield page
    page.close()


def test_the_corpus_is_large():
    assert len(set(TEXTS)) == len(TEXTS) > 100 and len(set(ADDRESSES)) == len(ADDRESSES) > 30


def test_the_trap_catches(trapped):
    page, caught = trapped
    page.set_content("<img src='data:,' onerror=trap()><base href=x><a href=javascript:trap()>go</a>")
    assert len(set(page.evaluate(SUSPECTS))) == 3
    page.get_by_text("go").click()
    assert "trap" in caught


def test_no_page_runs_or_holds_what_an_author_wrote(trapped, poisoned, hosted):
    page, caught = trapped
    host = hosted(poisoned)
    for path in sorted(poisoned.rglob("*.html")):
        name = path.relative_to(poisoned).as_posix()
        page.goto(host + name)
        assert (caught, page.evaluate(SUSPECTS)) == ([], []), name


def test_quiz_and_table_run_nothing_while_they_are_worked_with(trapped, poisoned, hosted):
    page, caught = trapped
    host = hosted(poisoned)
    page.goto(host + "quiz/index.html")
    for _ in range(len(TEXTS) + 1):
        if page.locator("[data-quiz]").get_attribute("data-state") == "result":
            break
        page.locator("[name=answer]").first.check()
        page.get_by_role("button", name="Next").or_(page.get_by_role("button", name="See")).first.click()
    assert page.locator("[data-quiz]").get_attribute("data-state") == "result"
    assert (caught, page.evaluate(SUSPECTS)) == ([], [])
    page.goto(host + "table.html")
    folded, fields = page.locator("summary").all(), page.locator("input[type=search], input[type=text]").all()
    assert folded and fields
    for summary in folded:
        summary.click()
    for field in fields:
        field.fill(TEXTS[3])
    assert (caught, page.evaluate(SUSPECTS)) == ([], [])


def test_search_runs_nothing_that_is_typed_or_found(trapped, poisoned, hosted):
    page, caught = trapped
    host = hosted(poisoned)
    found = 0
    for text in TEXTS:
        page.goto(f"{host}search.html?q={urllib.parse.quote(text)}")
        page.locator("[data-search-results] [data-answer]").wait_for(state="attached")
        found += page.locator(".vs-search-page-list li").count()
        assert (caught, page.evaluate(SUSPECTS)) == ([], []), text
    assert found > len(TEXTS)
    page.goto(host + "index.html")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("script")
    page.get_by_role("option").first.wait_for()
    assert (caught, page.evaluate(SUSPECTS)) == ([], [])
    for path in [poisoned / "search/index.js", *(poisoned / "assets/search").glob("*.js")]:
        assert not re.search("</|\u2028|\u2029|<!--", path.read_text()), path


@pytest.mark.parametrize("name", KEYS)
def test_no_link_from_elsewhere_runs_anything(trapped, built_sites, hosted, name):
    page, caught = trapped
    host = hosted(built_sites("whole-model", "files"))
    for number, text in enumerate(TEXTS):
        key = KEYS[name][number % len(KEYS[name])]
        page.goto("about:blank")
        page.goto(f"{host}{name}#{key}{urllib.parse.quote(text)}")
        assert (caught, page.evaluate(SUSPECTS)) == ([], []), text


def test_machines_read_what_was_written(poisoned):
    assert json.loads((poisoned / "data/comparison.json").read_text())["title"] == TEXTS[0]
    xml.etree.ElementTree.parse(poisoned / "sitemap.xml")
    xml.etree.ElementTree.parse(poisoned / "feed.xml")
    with open(poisoned / "data/comparison.csv", newline="") as file:
        rows = list(csv.reader(file))
    assert {len(row) for row in rows} == {8}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


def entry(**keys):
    return payload_site.front_matter(keys, "Text")


# Where an author may write an address, by what files it takes.
IN_CONTENT = {
    "Markdown": lambda a, n: {f"p{n}.md": f"[go]({a})\n"},
    "angle": lambda a, n: {f"p{n}.md": f"[go](<{a}>)\n"},
    "reference": lambda a, n: {f"p{n}.md": f"[go][x]\n\n[x]: <{a}>\n"},
    "autolink": lambda a, n: {f"p{n}.md": f"<{a}> {a}\n"},
    "image": lambda a, n: {f"p{n}.md": f"![go](<{a}>)\n"},
    "description": lambda a, n: {f"p{n}.md": entry(title="P", description=f"[go](<{a}>)")},
    "alias": lambda a, n: {f"p{n}.md": entry(title="P", aliases=[f"{n}{a}", a])},
    "website": lambda a, n: {f"options/a{n}.md": entry(name="A", website=a)},
    "source": lambda a, n: {f"sources/s{n}.md": entry(title="S", url=a)},
    "fact": lambda a, n: {f"options/a{n}.md": entry(name="A", facts={"link": a})},
    "pro": lambda a, n: {f"options/a{n}.md": entry(name="A", pros=[f"[go](<{a}>)"])},
}
IN_SETTINGS = {
    "navigation": lambda a: {"navigation": [{"title": "x", "to": a}]},
    "repository": lambda a: {"repository": a},
    "edit-url": lambda a: {"edit-url": a + "{path}"},
    "base-url": lambda a: {"base-url": a},
    "logo": lambda a: {"theme": {"logo": a}},
    "accent": lambda a: {"theme": {"accent": f"red;}}{a}"}},
    "language": lambda a: {"language": a},
}


def write_site(root, settings, files):
    files = {"index.md": "# T\n", "criteria/link.md": entry(title="C", type="link")} | files
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (root / "versus.yml").write_text(json.dumps({"title": "T", **settings}))


def assert_harmless(page, output):
    for path in sorted(output.rglob("*.html")):
        assert page.evaluate(SUSPECTS, path.read_text()) == [], path


@pytest.mark.parametrize("place", IN_CONTENT)
def test_no_address_of_an_author_runs(versus, tmp_path, blank, place):
    files = [IN_CONTENT[place](address, number) for number, address in enumerate(ADDRESSES)]
    write_site(tmp_path, {}, {name: text for each in files for name, text in each.items()})
    build = [versus, "build", "-q", "-C", tmp_path]
    first = subprocess.run(build, capture_output=True, text=True)
    # What is refused is refused at its place, all of it at once; the rest has to be harmless.
    refused = set(re.findall(r"^(content/\S+?):\d+:\d+: error", first.stderr, re.MULTILINE))
    assert refused and first.returncode == 1
    for name in refused:
        (tmp_path / name).unlink()
    subprocess.run(build, check=True, capture_output=True)
    assert_harmless(blank, tmp_path / "public")


@pytest.mark.parametrize("place", IN_SETTINGS)
def test_no_address_in_the_settings_runs(versus, tmp_path, blank, place):
    for number, address in enumerate(ADDRESSES):
        root = tmp_path / str(number)
        write_site(root, IN_SETTINGS[place](address), {})
        run = subprocess.run([versus, "build", "-q", "-C", root], capture_output=True, text=True)
        assert run.returncode in (0, 1), (address, run.stderr)
        if run.returncode == 0:
            assert_harmless(blank, root / "public")
