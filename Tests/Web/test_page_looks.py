"""What single kinds of pages show at a glance, and how: pairs, lists of cards, disagreements, the age of facts."""

import pytest

PAIR = "compare/nodejs-vs-python.html"


@pytest.fixture
def at(built_sites, opened):
    def at(name, path, **settings):
        return opened(f"file://{built_sites(name, 'files')}/{path}", **settings)

    return at


def height(page):
    return page.evaluate("document.documentElement.scrollHeight")


def test_disagreements_are_lines_that_unfold(at):
    page = at("reference", "disagreements.html", width=360, scripts=False)
    topics = page.locator(".vs-topic")
    assert topics.count() > 40
    assert height(page) < 9000
    topic = topics.filter(has_text="Raw speed").first
    said = topic.locator(".vs-dispute").first.inner_text()
    assert said.split() == "Node.js 4 of 5 or 5 of 5; 3 of 5".split()
    evidence = topic.locator(".vs-claims").first
    assert evidence.is_hidden()
    topic.locator("summary").first.click()
    assert evidence.is_visible()
    # What is folded within begins where the text around it does.
    note = page.locator(".vs-topic .vs-note > summary").first
    assert note.evaluate("node => getComputedStyle(node).paddingInlineStart") == "0px"


def test_a_disagreement_that_a_link_names_is_unfolded(at):
    page = at("reference", "disagreements.html#raw-speed-of-python", width=360)
    fact = page.locator("[id='raw-speed-of-python']")
    assert fact.locator(".vs-claims").is_visible()
    assert 0 <= fact.bounding_box()["y"] < 780


def test_how_far_a_disagreement_reaches_is_drawn(at):
    page = at("reference", "disagreements.html", width=1280)
    topic = page.locator(".vs-topic").filter(has_text="Raw speed").first
    assert topic.locator(".vs-dispute .vs-bar-range").count() == 2
    # Words alone move no score.
    engine = page.locator(".vs-topic").filter(has=page.locator(".vs-topic-title", has_text="Engine")).first
    assert engine.locator(".vs-dispute").count() == 2 and engine.locator(".vs-dispute .vs-bar").count() == 0
    heading, line = topic.locator(".vs-topic-title").bounding_box(), topic.locator(".vs-dispute-text").first.bounding_box()
    assert abs(heading["y"] - line["y"]) < 2


def test_a_long_name_beside_a_short_disagreement_has_its_room(at):
    page = at("reference", "disagreements.html", width=1280)
    for topic in page.locator(".vs-topic").all():
        name, line = topic.locator(".vs-topic-title").bounding_box(), topic.bounding_box()
        assert name["y"] + name["height"] <= line["y"] + line["height"]


def test_few_disagreements_need_no_unfolding(at):
    page = at("kodierungen", "disagreements.html", width=360)
    assert page.locator(".vs-claims").first.is_visible()


def test_a_pair_says_who_is_ahead_where_before_the_long_tables(at):
    page = at("reference", PAIR, width=360)
    parts = page.locator("main h2").evaluate_all("all => all.map(one => one.id.replace('section.', ''))")
    assert parts[:5] == ["profile", "use-cases", "for-and-against", "differences", "shared"]
    heads = page.locator(".vs-duel-head")
    for place in (0, 1):
        panel = page.locator(".vs-duel .vs-panel").nth(place)
        assert int(heads.nth(place).locator("b").inner_text()) == panel.locator("li").count()


@pytest.mark.parametrize("name, path", (("reference", PAIR), ("languages", "compare/go-vs-rust.html")))
def test_each_side_of_a_pair_keeps_its_colour_down_the_page(name, path, at):
    page = at(name, path)
    edge = "all => all.map(one => getComputedStyle(one).borderTopColor)"
    corners = page.locator(".vs-corner").evaluate_all(edge)
    panels = page.locator(".vs-duel > *").evaluate_all(edge)
    assert len(set(corners)) == 2 and panels == corners * 2


def test_the_score_of_each_side_shows_its_doubt(at):
    page = at("reference", PAIR, width=360)
    for corner in page.locator(".vs-corner-spread").all():
        assert corner.inner_text().startswith("could be ")
        assert corner.bounding_box()["height"] < 30
    assert page.locator(".vs-corner-spread").count() == 2


@pytest.mark.parametrize(
    "path, width, words", ((PAIR, 360, ".vs-table tbody th a"), ("use-cases/index.html", 320, ".vs-fit thead a"))
)
def test_words_that_name_a_row_or_a_column_are_whole_on_a_narrow_phone(path, width, words, at):
    page = at("reference", path, width=width)
    broken = page.evaluate("""words => [...document.querySelectorAll(words)].filter(link => {
      const range = document.createRange(), text = link.firstChild;
      return [...text.data.matchAll(/[^\\s-]+/g)].some(word => {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
      });
    }).map(link => link.textContent)""", words)
    assert page.locator(words).count() > 2
    assert broken == []


def test_a_tag_leaves_the_title_of_its_card_in_line(at):
    page = at("reference", "index.html")
    tops = page.locator(".vs-card-title a").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len(tops) == 3 and max(tops) - min(tops) < 0.6


@pytest.mark.parametrize("path", ("options/index.html", "use-cases/index.html"))
def test_many_cards_are_a_list_on_a_phone(path, at):
    card = "node => getComputedStyle(node).borderInlineStartWidth"
    assert at("languages", path, width=360).locator(".vs-card").first.evaluate(card) == "0px"
    assert at("languages", path, width=768).locator(".vs-card").first.evaluate(card) == "1px"


def test_the_years_of_facts_are_drawn(at):
    page = at("reference", "freshness.html", width=360)
    years = page.locator(".vs-years li")
    assert years.last.inner_text().split() == ["2026", "223", "facts"]
    widths = [float(one.get_attribute("width")) for one in years.locator(".vs-bar-score").all()]
    assert len(widths) == years.count() and 900 < sum(widths) <= 1000
    ends = years.locator("svg").evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    assert max(ends) - min(ends) < 1


def test_cards_and_captions_keep_the_edges_of_a_sheet(at):
    page = at("reference", "use-cases/index.html", width=680)
    page.emulate_media(media="print")
    edge = page.locator("main").bounding_box()
    cards = [page.locator(".vs-card").nth(place).bounding_box() for place in (0, 1)]
    assert abs(cards[0]["x"] - edge["x"]) < 1
    assert abs(cards[1]["x"] + cards[1]["width"] - edge["x"] - edge["width"]) < 1
    caption = page.locator("caption").first
    assert caption.evaluate("node => getComputedStyle(node).paddingInlineStart") == "0px"
