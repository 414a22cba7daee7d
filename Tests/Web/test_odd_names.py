"""No word, name or address breaks a page, nor is broken where there is room for it."""

import pytest

from conftest import make_once, page_kinds
from odd_site import ODD, SMALL, build

# How many lines each word of the elements takes, where it is more than one.
BROKEN = r"""selector => [...document.querySelectorAll(selector)].flatMap(element => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: word, index } of node.data.matchAll(/[^\s\/-]+/g)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(place => Math.round(place.top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
})"""


# By how much what an element holds is wider than the element.
WIDER = """selector => [...document.querySelectorAll(selector)]
  .map(element => element.scrollWidth - element.clientWidth).filter(more => more > 0)"""
# What holds texts and does not scroll.
FRAMES = "html, .vs-verdict, .vs-card, .vs-panel, .vs-values, section > [data-columns='2']"


@pytest.fixture(scope="session")
def own_site(versus, shared_folder):
    def own_site(name, texts, **settings):
        folder = shared_folder / f"own-{name}"
        make_once(folder, lambda draft: build(versus, texts, draft, **settings))
        return folder / "public"

    return own_site


@pytest.mark.parametrize("language", ("en", "ar"))
@pytest.mark.parametrize("width", (320, 360, 768, 1280))
def test_no_word_is_wider_than_the_page(language, width, own_site, opened):
    site = own_site(f"odd-{language}", ODD, language=language)
    page = opened(f"file://{site}/index.html", width=width)
    for kind in page_kinds(site):
        if kind == "404.html":
            continue
        page.goto(f"file://{site}/{kind}")
        assert page.evaluate(WIDER, FRAMES) == [], kind


def test_a_language_from_right_to_left_turns_the_page(own_site, opened):
    page = opened(f"file://{own_site('odd-ar', ODD, language='ar')}/criteria/mark.html")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    edge = page.locator("main").bounding_box()
    verdict = page.locator(".vs-verdict").bounding_box()
    assert edge["x"] + edge["width"] - verdict["x"] - verdict["width"] < 1


@pytest.mark.parametrize("width", (320, 360, 768, 1280))
@pytest.mark.parametrize("name", ("reference", "languages"))
def test_a_situation_and_who_wins_it_keep_their_words_whole(name, width, built_sites, opened):
    page = opened(f"file://{built_sites(name, 'files')}/index.html", width=width)
    assert page.evaluate(BROKEN, ".vs-decisions > li") == []


@pytest.mark.parametrize("path", ("compare/go-vs-rust.html", "criteria/reference.html", "table.html"))
def test_addresses_break_between_their_parts(path, built_sites, opened):
    site = built_sites("languages", "files")
    page = opened(f"file://{site}/{path}", width=1280)
    links = page.locator(".vs-table-value a, .vs-fact-value a").filter(has_text="rust-lang")
    assert links.first.text_content() == "doc.rust-lang.org/reference"
    assert links.first.get_attribute("href") == "https://doc.rust-lang.org/reference/"
    assert page.evaluate(BROKEN, ".vs-table-value a, .vs-fact-value a") == []


def test_what_a_site_has_nothing_for_has_no_heading(own_site, opened):
    site = own_site("small", SMALL)
    page = opened(f"file://{site}/compare/coffee-vs-tea.html")
    assert page.locator("main h2").all_text_contents() == ["Differences", "What both share"]
    page.goto(f"file://{site}/criteria/index.html")
    assert page.locator("main h2").count() == 0
