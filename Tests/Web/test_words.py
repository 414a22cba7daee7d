"""What the pages say in their own words, in other languages than English.

A word that was forgotten stands in the code instead of `templates/words`. It shows in a language in
which every piece of every wording is marked: what has no mark must come from the site's content.
"""

import json
import re
import shutil
import subprocess
import threading

import pytest
import yaml

from conftest import REPOSITORY, copy_of_site, page_kinds
from server import make_server
from serving import PATIENCE

# Names of formats, which no language has other words for.
NAMES = {"CSV", "JSON", "Markdown", "HTML", "pt", "vs"}
# What no page holds, to be searched for.
NOWHERE = "qqqqzzzz"
EXAMPLE = "examples/kodierungen"
PLACE = re.compile(r"(\{[A-Za-z0-9-]+\})")
LETTERS = re.compile(r"[^\W\d_]{2,}")

# All that somebody reads or hears, without what the addresses and the scripts hold.
TEXTS = """() => {
  const found = [document.title];
  const skipped = "script, style, .vs-radar-plot text, pre, code";
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest(skipped)) found.push(node.textContent);
  }
  const names = ["aria-label", "aria-valuetext", "alt", "title", "placeholder", "label"];
  for (const element of document.querySelectorAll("body *")) {
    for (const name of names) {
      if (element.hasAttribute(name) && !element.closest("svg.vs-radar-plot")) found.push(element.getAttribute(name));
    }
    if (element.matches("textarea")) found.push(element.value);
  }
  return found;
}"""


def marked(text):
    """Every piece between places in marks, but for what has no letter in it."""
    return "".join(
        part if PLACE.fullmatch(part) or not LETTERS.search(part) else f"⟦{part}⟧"
        for part in PLACE.split(text)
    )


def in_marks(value):
    if isinstance(value, dict):
        return {key: in_marks(each) for key, each in value.items()}
    return [in_marks(each) for each in value] if isinstance(value, list) else marked(value)


def read_words(language):
    path = REPOSITORY / "templates" / "words" / f"{language}.yml"
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def build(versus, root, folder, language=None):
    """A site, with every word of that language marked."""
    site = copy_of_site(REPOSITORY / root, folder / "site")
    if language:
        words = site / "templates" / "words"
        words.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(in_marks(read_words(language)), allow_unicode=True, width=1000)
        (words / f"{language}.yml").write_text(text, encoding="utf-8")
    subprocess.run(
        [versus, "build", "--strict", "-q", "-C", site, "-o", folder / "public", "--base-url", "https://example.org"],
        check=True,
    )
    return folder / "public"


def content_words(root):
    """The words that authors wrote, whatever they stand in; and ids, which are names of marks."""
    files = [REPOSITORY / root / "versus.yml", *(REPOSITORY / root / "content").rglob("*")]
    if root != ".":  # Where it is the theme.
        files += (REPOSITORY / root / "templates").rglob("*.html")
    endings = (".md", ".yml", ".html")
    text = "\n".join(
        file.read_text(encoding="utf-8") for file in files if file.suffix in endings
    )
    return set(LETTERS.findall(re.sub(r"[*_`\\]", "", text))) | NAMES | {NOWHERE}


def unmarked(texts, known):
    """Words outside of marks that no content has."""
    rest = [re.sub(r"⟦[^⟦⟧]*⟧", " ", text) for text in texts]
    rest = [re.sub(r"https?:\S+|file:\S+", " ", text) for text in rest]
    return {text.strip(): words for text in rest if (words := set(LETTERS.findall(text)) - known)}


@pytest.fixture(scope="module")
def marked_site(versus, tmp_path_factory):
    return build(versus, EXAMPLE, tmp_path_factory.mktemp("marked"), "de")


@pytest.fixture(scope="module")
def marked_address(marked_site):
    yield from served(marked_site)


@pytest.fixture(scope="module")
def german_site(versus, tmp_path_factory):
    return build(versus, EXAMPLE, tmp_path_factory.mktemp("german"))


@pytest.fixture(scope="module")
def german_address(german_site):
    yield from served(german_site)


def served(site):
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def opened(browser):
    """A page that goes through many; what its scripts complain about fails the test."""
    contexts, complaints = [], []

    def open_page(url):
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def authors():
    return content_words(EXAMPLE)


@pytest.fixture(scope="module")
def translators():
    """The words of the theme's German file."""
    return set(LETTERS.findall(PLACE.sub(" ", json.dumps(read_words("de"), ensure_ascii=False))))


def visit_all(page, address, site, pages):
    """What each page says, by its path."""
    said = {}
    for path in pages:
        html = (site / path).read_text(encoding="utf-8")
        # One works from the root of its host alone, and others lead on at once.
        if path == "404.html" or 'http-equiv="refresh"' in html:
            said[path] = texts_of(html)
        else:
            page.goto(f"{address}/{path}")
            said[path] = page.evaluate(TEXTS)
    return said


def texts_of(html):
    """The same as TEXTS without a browser."""
    html = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", html)
    labels = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', html)
    return [re.sub(r"<[^>]*>", " ", html), *labels]


def walk_quiz(page, address):
    """Through the quiz in several ways; what it says at each step."""
    said = []

    def note():
        said.extend(page.evaluate(TEXTS))

    def step(index=0):
        page.locator(".vs-quiz-steps button").nth(index).click()

    def choose(*answers):
        for answer in answers:
            page.locator(".vs-quiz-answer").nth(answer).click()

    page.goto(f"{address}/quiz/index.html")
    step()
    note()
    for answers in ([2], [1], [0, 1], [0]):
        choose(*answers)
        note()
        step()
    note()
    for button in range(page.locator(".vs-quiz-deeds button").count()):
        if button != 2:  # Printing asks the system.
            page.locator(".vs-quiz-deeds button").nth(button).click()
            page.wait_for_timeout(100)
            note()
            if page.locator("[data-quiz]").get_attribute("data-state") == "question":
                break
    for address_of_state in (
        "#v=0&ort=netz",
        "#v=0&ort=mars",
        "#v=0",
        "#v=0&ort=netz&schrift=japanisch&umfeld=java&-edit=schrift",
        "#v=0&ort=speicher&zugriff=springen&-at=zugriff",
        "#v=0&schrift=gemischt&umfeld=egal",
    ):
        page.goto("about:blank")
        page.goto(f"{address}/quiz/index.html{address_of_state}")
        note()
    page.locator("[data-quiz] .vs-quiz-steps button").first.click()
    note()
    return said


def use_table(page, address):
    """Every tool of the whole table; what it says on the way."""
    said = []

    def note():
        said.extend(page.evaluate(TEXTS))

    page.goto(f"{address}/table.html")
    for details in page.locator("[data-table-tools] details").all():
        details.evaluate("element => { element.open = true; }")
    note()
    page.locator("[data-tool=differences]").check()
    note()
    page.locator("[data-tool=find]").fill("zzzz")
    note()
    page.locator("[data-tool=find]").fill("")
    note()
    for button in page.locator(".vs-sort").all():
        button.click()
        note()
        button.click()
        note()
    page.locator("[data-move=later]").first.click()
    note()
    for name in ("markdown", "csv"):
        page.locator(f"[data-tool={name}]").click()
        page.wait_for_timeout(100)
        note()
    for slider in page.locator("[data-weight]").all()[:3]:
        slider.evaluate("input => { input.value = 0; input.dispatchEvent(new Event('input', { bubbles: true })); }")
        note()
    for name in ("no-weights", "own-weights", "no-group", "all-groups", "reset"):
        page.locator(f"[data-tool={name}]").click()
        note()
    return said


def search_for(page, query):
    """Types into the window of the search, and waits for what it finds."""
    page.get_by_role("combobox").fill(query)
    page.locator(".vs-search-list").and_(page.locator(f'[data-answer="{query}"]')).wait_for(state="attached")


def use_search(page, address):
    """The window of the search, its page, and a button beside code; what they say on the way."""
    said = []

    def note():
        said.extend(page.evaluate(TEXTS))

    page.goto(f"{address}/ratgeber/umstellen.html")
    page.get_by_role("main").locator(".vs-code button").first.click()
    page.locator(".vs-code-status", has_text=re.compile(r"\S")).wait_for()
    note()
    page.keyboard.press("/")
    page.locator("dialog.vs-search[open]").wait_for()
    note()
    for query in ("utf", "utf-8 utf-16", f"utf {NOWHERE}", NOWHERE):
        search_for(page, query)
        note()
    page.goto(f"{address}/search.html?q=utf")
    page.locator(".vs-search-page-list a").first.wait_for()
    note()
    return said


def pages_of(site):
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


def test_every_word_of_every_page_comes_from_a_file(marked_site, marked_address, opened, authors):
    page = opened(f"{marked_address}/index.html")
    said = visit_all(page, marked_address, marked_site, pages_of(marked_site))
    assert all(any("⟦" in text for text in texts) for texts in said.values())
    lost = {path: found for path, texts in said.items() if (found := unmarked(texts, authors))}
    assert not lost, lost


def test_a_forgotten_word_is_found(authors):
    texts = ["⟦Knapp: ⟧UTF-8 Forgotten ⟦hier⟧", "⟦ganz⟧ UTF-8", "1,4 Byte"]
    assert unmarked(texts, authors) == {"UTF-8 Forgotten": {"Forgotten"}}


def test_every_word_of_the_scripts_comes_from_a_file(marked_address, opened, authors):
    page = opened(f"{marked_address}/index.html")
    said = walk_quiz(page, marked_address) + use_table(page, marked_address)
    said += use_search(page, marked_address)
    page.goto(f"{marked_address}/compare/utf-8-vs-utf-16.html")
    page.locator("[data-swap] button").click()
    said += page.evaluate(TEXTS)
    assert not unmarked(said, authors)
    assert not [text for text in said if PLACE.search(text)]


def test_no_english_word_is_left_on_a_german_site(
    german_site, german_address, opened, authors, translators
):
    page = opened(f"{german_address}/index.html")
    said = visit_all(page, german_address, german_site, pages_of(german_site))
    said["scripts"] = walk_quiz(page, german_address) + use_table(page, german_address)
    said["scripts"] += use_search(page, german_address)
    said["llms.txt"] = [(german_site / "llms.txt").read_text(encoding="utf-8")]
    known = authors | translators
    # A sentence may begin with what elsewhere stands inside of one.
    known |= {word[0].upper() + word[1:] for word in translators}
    lost = {path: found for path, texts in said.items() if (found := unmarked(texts, known))}
    assert not lost, lost


def test_a_pair_is_found_by_the_words_between_its_names(german_address, opened):
    page = opened(f"{german_address}/index.html")
    page.keyboard.press("/")
    for joint in ("vs", "oder", "gegenüber"):
        search_for(page, f"utf-8 {joint} utf-16")
        first = page.get_by_role("option").first
        assert first.get_attribute("href").endswith("compare/utf-8-vs-utf-16.html")
        assert first.inner_text().startswith("UTF-8 oder UTF-16")


def test_numbers_dates_and_lists_are_german(german_site):
    table = (german_site / "table.html").read_text(encoding="utf-8")
    assert "1.112.064" in table and "1,4 Byte" in table
    assert "UTF-8, UTF-16 und UTF-32 nach allen Kriterien" in table
    front = (german_site / "index.html").read_text(encoding="utf-8")
    assert "3. März 2026" in front and '<html lang="de">' in front
    assert "Januar 1993" in (german_site / "criteria" / "erschienen.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("root", [".", "Tests/Sites/whole-model/input"])
def test_other_sites_say_nothing_unmarked_either(root, versus, tmp_path, opened):
    """Their content is English too, so that this finds less; but they have more kinds of facts."""
    site = build(versus, root, tmp_path, "en")
    known = content_words(root)
    for address in served(site):
        page = opened(f"{address}/index.html")
        said = visit_all(page, address, site, page_kinds(site))
        lost = {path: found for path, texts in said.items() if (found := unmarked(texts, known))}
        assert not lost, lost


def test_scripts_count_as_the_build_does(german_address, opened):
    cases = json.loads((REPOSITORY / "Tests" / "Words" / "plurals.json").read_text())
    page = opened(f"{german_address}/index.html")
    script = (REPOSITORY / "templates/components/wording/wording.js").read_text(encoding="utf-8")
    for language, counts in cases.items():
        found = page.evaluate(
            """([script, language, counts]) => {
              document.documentElement.lang = language;
              const kept = globalThis.versusWords;
              (0, eval)(script);
              const forms = Object.fromEntries(["zero", "one", "two", "few", "many", "other"].map((form) => [form, form + " {count}"]));
              const said = counts.map((count) => versusWords.say(forms, { count }));
              globalThis.versusWords = kept;
              return said;
            }""",
            [script, language, [int(count) for count in counts]],
        )
        assert found == [f"{category} {count}" for count, category in counts.items()], language


def test_a_site_changes_single_words(versus, tmp_path):
    site = copy_of_site(REPOSITORY / EXAMPLE, tmp_path / "site")
    words = site / "templates" / "words"
    words.mkdir(parents=True)
    (words / "de.yml").write_text("home: Anfang\nbest: Spitze\n", encoding="utf-8")
    shutil.rmtree(tmp_path / "public", ignore_errors=True)
    subprocess.run([versus, "build", "-q", "-C", site, "-o", tmp_path / "public"], check=True)
    html = (tmp_path / "public" / "table.html").read_text(encoding="utf-8")
    assert ">Anfang</a>" in html and ">Spitze</span>" in html and "Kriterium" in html
