"""Menu, contents, breadcrumbs, icon and what leads here, as people meet them."""

import re
import subprocess
import threading

import pytest

from axe import violations
from server import make_server


@pytest.fixture
def reference(built_sites, opened):
    def open_at(path, width=1280, **options):
        site = built_sites("reference", "files")
        return opened(f"file://{site}/{path}", width=width, **options)

    return open_at


@pytest.mark.parametrize("scripts", (True, False))
def test_the_menu_of_a_phone_opens_and_closes(reference, scripts):
    page = reference("options/nodejs.html", width=360, scripts=scripts)
    menu, opener = page.locator(".vs-nav"), page.get_by_role("button", name="Menu")
    assert menu.is_hidden() and opener.bounding_box()["height"] >= 24
    opener.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    box = menu.bounding_box()
    assert box["x"] == 0 and box["width"] == 360
    page.keyboard.press("Escape")
    assert menu.is_hidden()
    opener.click()
    menu.get_by_role("link", name="Criteria", exact=True).click()
    assert page.url.endswith("criteria/index.html")


def test_the_menu_of_a_wide_screen_stands_open(reference):
    page = reference("index.html")
    assert page.locator(".vs-nav").is_visible()
    assert page.get_by_role("button", name="Menu").count() == 0


def test_the_contents_mark_the_section_in_sight(reference):
    page = reference("options/nodejs.html")
    links = page.locator("[data-contents] a")
    current = page.locator("[data-contents] [aria-current]")
    last = links.last
    last.click()
    page.wait_for_function(
        "title => document.querySelector('[data-contents] [aria-current]')?.textContent === title",
        arg=last.inner_text(),
    )
    assert current.count() == 1
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function(
        "() => document.querySelectorAll('[data-contents] [aria-current]').length === 0"
    )


@pytest.mark.parametrize("width", (360, 1280))
def test_the_contents_mark_the_section_that_was_chosen(reference, width):
    """However short the section is: the next heading may be in sight as well."""
    page = reference("options/python.html", width=width)
    marked = 0
    for link in page.locator("[data-contents] a").all():
        # A click, but for one who watches: nothing is scrolled to make the link itself seen.
        link.evaluate("link => link.click()")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if page.evaluate("innerHeight + scrollY >= document.documentElement.scrollHeight - 2"):
            break
        assert page.locator("[data-contents] [aria-current]").inner_text() == link.inner_text()
        marked += 1
    assert marked > 4


@pytest.mark.parametrize("width", (360, 1280))
def test_the_contents_stay_in_sight_and_cover_no_heading(reference, width):
    page = reference("options/nodejs.html", width=width)
    links = page.locator("[data-contents] a")
    target = links.nth(links.count() // 2)
    heading = page.locator(f"[id='{target.get_attribute('href')[1:]}']")
    target.click()
    page.wait_for_function("() => scrollY > 500")
    line = page.locator("[data-contents] ul").bounding_box()
    top = heading.bounding_box()["y"]
    assert 0 <= line["y"] < 100
    assert top >= (line["y"] + line["height"] if width == 360 else 0)


def test_contents_keep_clear_of_the_text(reference):
    page = reference("compare/nodejs-vs-python.html")
    rail = page.locator("[data-contents]").bounding_box()
    for part in page.locator("main > :not([data-contents])").all():
        box = part.bounding_box()
        assert not box or box["x"] + box["width"] <= rail["x"]


def test_a_page_names_those_that_lead_to_it(reference):
    page = reference("guides/hybrid.html")
    leading = page.locator(".vs-backlinks a")
    assert "Node.js or Python" in leading.all_inner_texts()
    assert leading.count() <= 12


def test_every_page_has_an_icon_that_is_there(built_sites):
    site = built_sites("reference", "files")
    for page in sorted(site.rglob("*.html")):
        text = page.read_text()
        if "http-equiv" in text:
            continue
        icon = re.search(r'<link rel="icon" href="([^"]+)">', text).group(1)
        assert page.name == "404.html" or (page.parent / icon).is_file(), page


def test_an_option_has_one_voice_on_all_pages(reference):
    colours = set()
    pages = ("index.html", "table.html", "options/index.html", "compare/nodejs-vs-python.html")
    # Also where a script ranks, and in what the answers bring.
    result = "quiz/index.html#v=0&heart=live-models"
    for path in (*pages, "quiz/fairness.html", result):
        mark = reference(path).locator("main .vs-voice[href$='nodejs.html']").first
        colours.add(
            mark.evaluate("node => getComputedStyle(node, '::before').borderTopColor")
        )
    assert len(colours) == 1


def trail(page):
    trail = page.locator(".vs-breadcrumbs li")
    return trail.all_inner_texts()


@pytest.mark.parametrize(
    "path, steps",
    (
        ("criteria/cpu-bound.html", ["Home", "Criteria", "Performance", "CPU-bound work"]),
        ("use-cases/e-commerce.html", ["Home", "Use cases", "Web", "Online shop"]),
        ("quiz/fairness.html", ["Home", "Quiz", "How fair the quiz is"]),
    ),
)
def test_one_step_up_is_what_is_alike(reference, path, steps):
    page = reference(path)
    assert trail(page) == steps
    link = page.locator(".vs-breadcrumbs a").last
    link.click()
    page.wait_for_url("**/index.html*")
    if "#" in page.url:
        name = page.url.split("#")[1]
        heading = page.locator(f"h2[id='{name}']")
        assert heading.inner_text() == steps[-2]
        assert 0 <= heading.bounding_box()["y"] < 400


def test_the_list_of_use_cases_has_contents_by_group(reference):
    page = reference("use-cases/index.html", width=360)
    contents = page.locator("[data-contents] a")
    assert contents.all_inner_texts()[:3] == ["Who fits where", "Real time", "Web"]
    contents.nth(2).click()
    page.wait_for_function("() => scrollY > 1000")


def test_the_menu_of_a_phone_lies_below_the_button_that_closes_it(reference):
    page = reference("index.html", width=360)
    button = page.get_by_role("button", name="Menu")
    button.click()
    menu = page.get_by_role("navigation", name="Site")
    place = button.bounding_box()
    assert menu.bounding_box()["y"] >= place["y"] + place["height"]
    # Above the sheet's shade, where a finger finds it again.
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    assert not menu.is_visible()


def test_the_row_of_letters_begins_where_the_text_does(reference):
    page = reference("search.html")
    row = page.get_by_role("navigation", name="Letters")
    first = row.get_by_role("link").first.bounding_box()
    assert first["x"] >= page.get_by_role("heading", level=1).bounding_box()["x"]


def test_letters_lead_to_their_part_of_the_index(reference):
    page = reference("search.html", width=360)
    letters = page.get_by_role("navigation", name="Letters").get_by_role("link")
    headings = page.locator(".vs-letter h3")
    assert letters.all_inner_texts() == headings.all_inner_texts()
    letters.get_by_text("M", exact=True).click()
    page.wait_for_function("() => scrollY > 1000")
    assert 0 <= headings.get_by_text("M", exact=True).bounding_box()["y"] < 100


def test_a_part_of_the_index_is_below_the_search(versus, tmp_path, opened):
    guides = tmp_path / "content" / "guides"
    guides.mkdir(parents=True)
    (tmp_path / "versus.yml").write_text("title: Long\n")
    for number in range(450):
        (guides / f"{number}.md").write_text(f"# Guide {number:03}\n")
    subprocess.run([versus, "build", "-q", "-C", tmp_path], check=True)
    page = opened(f"file://{tmp_path}/public/search/2.html")
    assert trail(page)[:2] == ["Home", "Search"] and len(trail(page)) == 3
    page.locator(".vs-breadcrumbs a").last.click()
    page.wait_for_url("**/search.html")


@pytest.fixture(scope="module")
def small_site(versus, tmp_path_factory):
    """Folders of free pages, and old addresses of a page and of a question."""
    root = tmp_path_factory.mktemp("small")
    texts = {
        "versus.yml": "title: Small\n",
        "content/guides/index.md": "# Guides\n\nAll of them.\n",
        "content/guides/choose.md": "---\ndescription: How to choose.\naliases: [old]\n---\n# To choose\n\n## First\n\n## Main\n",
        "content/guides/more/index.md": "# More\n",
        "content/guides/more/late.md": "# Late\n",
        "content/options/a.md": "---\nname: A\n---\n",
        "content/options/b.md": "---\nname: B\n---\n",
        "content/questions/10-team.md": "---\ntitle: Team\naliases: [asked]\nanswers:\n"
        "  - {id: one, text: One, favours: {a: 5, b: 1}, why: Yes}\n"
        "  - {id: two, text: Two, favours: {a: 1, b: 5}, why: Yes}\n---\n",
    }
    for path, text in texts.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    subprocess.run([versus, "build", "-q", "-C", root], check=True)
    return root / "public"


def test_the_page_of_a_folder_lists_what_is_in_it(small_site, opened):
    page = opened(f"file://{small_site}/guides/index.html")
    entries = page.locator("section", has_text="In this part").locator("li")
    assert entries.all_inner_texts() == ["To choose How to choose.", "More"]
    entries.get_by_role("link", name="More").click()
    page.get_by_role("link", name="Late").first.click()
    trail = page.get_by_role("navigation", name="Breadcrumbs").locator("li")
    assert trail.all_inner_texts() == ["Home", "Guides", "More", "Late"]


@pytest.fixture(scope="module")
def long_folder(versus, tmp_path_factory):
    """A folder of 75 pages, two of them ordered, another folder and two pages beside them."""
    root = tmp_path_factory.mktemp("long")
    texts = {f"tasks/{name}-{number}.md": f"# {name} {number:02}\n" for name in ("Élan", "Mend", "Wash") for number in range(25)}
    texts |= {
        "tasks/index.md": "# Tasks\n\n## Before you begin\n\nRead.\n",
        "tasks/start.md": "---\ntitle: Start here\norder: 1\ndescription: The first.\n---\n",
        "short/index.md": "# Short\n",
        "about.md": "# About\n",
        "zebra.md": "# Zebra\n",
    }
    for path, text in texts.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (root / "versus.yml").write_text("title: Long\n")
    subprocess.run([versus, "build", "-q", "-C", root], check=True)
    return root / "public"


@pytest.mark.parametrize("width", (360, 1280))
@pytest.mark.parametrize("scripts", (True, False))
def test_a_long_folder_is_listed_by_letter(long_folder, opened, width, scripts):
    page = opened(f"file://{long_folder}/tasks/index.html", width=width, scripts=scripts)
    letters = page.get_by_role("navigation", name="Letters")
    assert letters.get_by_role("link").all_inner_texts() == ["E", "M", "W"]
    listed = page.locator("[aria-labelledby='section.pages'] li:not(nav li)").all_inner_texts()
    assert listed[0] == "Start here The first." and len(listed) == 76
    letters.get_by_role("link", name="M").click()
    heading = page.get_by_role("heading", name="M", exact=True).bounding_box()
    row = letters.bounding_box()
    assert row["y"] >= 0 and row["y"] + row["height"] <= heading["y"] < 200
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_nothing_in_a_long_folder(long_folder, opened, scheme):
    server = make_server(long_folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = opened(f"http://127.0.0.1:{server.server_port}/tasks/index.html", width=360, scheme=scheme)
    assert violations(page) == []
    server.shutdown()


def test_the_menu_has_folders_first_and_marks_that_of_a_page(long_folder, opened):
    page = opened(f"file://{long_folder}/tasks/Mend-3.html")
    assert page.locator(".vs-nav a").all_inner_texts() == ["Short", "Tasks", "About", "Zebra"]
    assert page.locator(".vs-nav [aria-current]").all_inner_texts() == ["Tasks"]


def test_a_heading_has_its_id_for_itself(small_site, opened):
    page = opened(f"file://{small_site}/guides/choose.html")
    assert page.locator("[id=main]").evaluate_all("all => all.map(one => one.tagName)") == ["H2"]
    assert page.locator("[data-contents] [aria-current]").count() == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


@pytest.mark.parametrize(
    "old, new",
    (
        ("old/index.html?x=1#first", "guides/choose.html?x=1#first"),
        ("asked/index.html?x=1", "quiz/index.html?x=1#question-team"),
        ("asked/index.html", "quiz/index.html#question-team"),
    ),
)
def test_an_old_address_leads_on_with_what_it_has(small_site, opened, old, new):
    page = opened(f"file://{small_site}/{old}")
    page.wait_for_url(f"file://{small_site}/{new}")


def test_an_old_address_keeps_what_stands_behind_it(built_sites, opened):
    site = built_sites("whole-model", "files")
    page = opened(f"file://{site}/old/tea/index.html?from=old#fact-price")
    page.wait_for_url("**/options/tea.html?from=old#fact-price")


def test_a_heading_leads_to_its_own_section(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/guides/hybrid.html")
    heading = page.get_by_role("heading", name="What it costs", exact=True)
    heading.get_by_role("link", name="What it costs", exact=True).click()
    assert page.url.endswith("#" + heading.get_attribute("id"))
    # A link holds no other, and what unfolds is no link.
    page.goto(f"file://{built_sites('reference', 'files')}/quiz/index.html")
    assert page.locator("a a, summary .vs-anchor").count() == 0
    assert page.locator("h1 .vs-anchor").count() == 0


def test_one_list_of_the_menu_is_open_until_one_turns_elsewhere(built_sites, opened):
    page = opened(f"file://{built_sites('reference', 'files')}/index.html")
    lists = page.locator(".vs-nav details")
    is_open = "all => all.map(one => one.open)"
    lists.nth(0).locator("summary").click()
    lists.nth(1).locator("summary").click()
    assert lists.evaluate_all(is_open) == [False, True]
    page.keyboard.press("Escape")
    assert lists.evaluate_all(is_open) == [False, False]
    assert lists.nth(1).locator("summary").evaluate("node => node === document.activeElement")
    lists.nth(0).locator("summary").click()
    page.locator("h1").click()
    assert lists.evaluate_all(is_open) == [False, False]
