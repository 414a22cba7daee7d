"""`versus serve` as the author sees it in Chromium while writing."""

import signal
import subprocess

import pytest
from playwright.sync_api import Error

from conftest import copy_of_site
from serving import PATIENCE, SITE, Served, until


@pytest.fixture
def serve(versus, repository, tmp_path):
    """Starts to serve a copy of a site."""
    running = []

    def serve(*arguments, change=None, port=0, site=SITE):
        root = tmp_path / f"site-{len(running)}" / "root"
        copy_of_site(repository / site, root)
        if change:
            change(root)
        running.append(Served(versus, root, *arguments, port=port))
        return running[-1]

    yield serve
    for served in running:
        served.end()


@pytest.fixture
def look(look_at):
    """Opens a page of a site that is served."""
    return lambda served, path="": look_at(served.address + path)


@pytest.fixture
def look_at(browser):
    """Opens an address."""
    pages = []

    def look_at(address):
        context = browser.new_context(viewport={"width": 900, "height": 500})
        context.set_default_timeout(PATIENCE * 1000)
        page = context.new_page()
        pages.append(page)
        page.complaints = []
        page.on("console", lambda message: note(page, message))
        page.goto(address)
        return page

    yield look_at
    for page in pages:
        # One that is closed while it loads anew can keep Playwright waiting for ever.
        until(lambda: leave(page), "the page to leave the site")
        page.context.close()


def leave(page):
    try:
        return page.goto("about:blank") is None
    except Error:  # It was just being loaded anew.
        return False


def note(page, message):
    """Keeps what the console complains about; that there is no icon is not our doing."""
    if not message.location["url"].endswith("/favicon.ico"):
        page.complaints.append(message.text)


def until_true(page, expression):
    """Waits for what the page says of itself, over any number of reloads."""

    until(lambda: says(page, expression), expression)


def says(page, expression):
    try:
        return page.evaluate(expression)
    except Error:  # Asked while one page gave way to the next.
        return None


def overlay(page):
    return page.locator("[data-versus-report] pre")


TEA = "content/options/tea.md"
TEA_PAGE = "options/tea/"


def test_a_save_is_seen_where_the_reader_was(serve, look):
    served = serve()
    page = look(served, TEA_PAGE)
    page.evaluate("scrollTo(0, 400)")
    assert page.evaluate("scrollY") == 400
    served.write(TEA, (served.root / TEA).read_text() + "\nA line that is new.\n")
    page.get_by_text("A line that is new.").wait_for()
    until_true(page, "scrollY === 400")
    assert page.complaints == []


def test_a_page_that_a_save_leaves_as_it_is_is_not_loaded_anew(serve, look):
    served = serve()
    (tea, front) = (look(served, TEA_PAGE), look(served))
    front.evaluate("window.mark = 'here'")
    version = served.version()
    served.write(TEA, (served.root / TEA).read_text() + "\nA line that is new.\n")
    tea.get_by_text("A line that is new.").wait_for()
    served.write("content/notes/new.md", "# New\n")
    until(lambda: served.get("/notes/new/").status == 200, "the page")
    assert served.version() == version
    assert front.evaluate("window.mark") == "here"


def test_a_region_that_scrolls_keeps_its_place(serve, look):
    served = serve()
    page = look(served, "table/")
    page.set_viewport_size({"width": 360, "height": 500})
    region = page.locator("[role=region][tabindex]").first
    region.evaluate("node => { node.scrollLeft = 60 }")
    served.edit("versus.yml", "title: ", "title: New ")
    until_true(page, "document.title.includes('New')")
    until_true(page, "document.querySelector('[role=region]')?.scrollLeft === 60")


def test_a_mistake_is_shown_above_the_last_good_page_until_it_is_mended(serve, look):
    served = serve()
    good = (served.root / TEA).read_text()
    page = look(served, TEA_PAGE)
    served.write(TEA, good + "\n[Nowhere](nowhere.md) <b>&amp;\n")
    overlay(page).wait_for()
    said = overlay(page).inner_text()
    assert "error: " in said and "nowhere.md" in said and "<b>&amp;" in said
    served.wait_for_log("the last good site stays")
    assert said.strip() in served.log.read_text()
    assert overlay(page).locator("*").count() == 0
    assert page.complaints == []
    assert page.locator("h1").inner_text() == "Tea"
    assert look(served, "").locator("h1").count() == 1
    served.write(TEA, good + "\nAll is well.\n")
    page.get_by_text("All is well.").wait_for()
    assert overlay(page).count() == 0


def test_a_mistake_that_is_taken_back_goes_without_a_trace(serve, look):
    served = serve()
    good = (served.root / TEA).read_text()
    page = look(served, TEA_PAGE)
    served.write(TEA, "---\nname: [\n---\n")
    overlay(page).wait_for()
    served.write(TEA, good)
    overlay(page).wait_for(state="detached")


def test_a_site_that_starts_with_mistakes_shows_them_alone(serve, look):
    def spoil(root):
        (root / "versus.yml").write_text("title: [\n")

    served = serve(change=spoil)
    page = look(served)
    overlay(page).wait_for()
    assert "versus.yml:" in overlay(page).inner_text()
    assert served.get("/any/page/").status == 503
    served.write("versus.yml", "title: Mended\n")
    until_true(page, "document.title.includes('Mended')")


def test_strict_keeps_a_site_with_warnings_back(serve, look):
    def warn(root):
        text = (root / TEA).read_text()
        (root / TEA).write_text(text + "\n![Far](https://tea.example/far.png)\n")

    assert serve(change=warn).get().status == 200
    assert serve("--strict", change=warn).get().status == 503


def test_files_come_go_and_change_their_names(serve, look):
    served = serve()
    page = look(served, "notes/one/")
    assert page.locator("h1").inner_text() != "One"
    served.write("content/notes/one.md", "# One\n\nText.\n")
    until_true(page, "document.querySelector('h1')?.textContent === 'One'")
    (served.root / "content/notes/one.md").rename(served.root / "content/notes/two.md")
    until_true(page, "document.querySelector('h1')?.textContent !== 'One'")
    assert served.get("/notes/one/").status == 404
    assert served.get("/notes/two/").status == 200
    (served.root / "content/notes/two.md").unlink()
    until(lambda: served.get("/notes/two/").status == 404, "the page to go")


def test_templates_settings_and_copied_files_are_watched(serve, look):
    served = serve()
    page = look(served)
    served.write("templates/footer-extra.html", "<p data-new>Made here.</p>\n")
    page.locator("[data-new]").wait_for()
    served.edit("versus.yml", "title: ", "title: Other ")
    until_true(page, "document.title.includes('Other')")
    served.write("content/data.txt", "one")
    until(lambda: served.get("/data.txt").text == "one", "a file")
    served.write("content/data.txt", "two")
    until(lambda: served.get("/data.txt").text == "two", "its new text")


def test_the_last_of_many_saves_is_shown_and_memory_stays_flat(serve, look):
    served = serve()
    text = (served.root / TEA).read_text()
    page = look(served, TEA_PAGE)
    memory = []
    for number in range(1, 201):
        served.write(TEA, f"{text}\nSave number {number}.\n")
        if number % 5 == 0:
            # So that it is not one build at the end of all.
            last = f"Save number {number}."
            until(lambda: last in served.get(f"/{TEA_PAGE}").text, last)
            memory.append(served.memory())
    page.get_by_text("Save number 200.", exact=True).wait_for()
    assert overlay(page).count() == 0
    assert max(memory[20:]) < 1.2 * max(memory[:20]), memory


def test_a_file_that_is_replaced_by_renaming_is_no_mistake(serve, look):
    served = serve()
    text = (served.root / TEA).read_text()
    page = look(served, TEA_PAGE)
    for number in range(1, 21):
        served.write("content/options/.tea.md.swp", f"{text}\nReplaced {number} times.\n")
        (served.root / "content/options/.tea.md.swp").rename(served.root / TEA)
    page.get_by_text("Replaced 20 times.", exact=True).wait_for()
    assert "error" not in served.log.read_text()


def test_nothing_is_written(serve, look):
    served = serve()
    before = sorted(served.root.rglob("*"))
    look(served, TEA_PAGE).locator("h1").wait_for()
    served.edit("versus.yml", "title: ", "title: Other ")
    until(lambda: "Other" in served.get().text, "the new title")
    assert sorted(served.root.rglob("*")) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_told_to(serve, look, number):
    served = serve()
    look(served)
    served.process.send_signal(number)
    assert served.process.wait(PATIENCE) == 0
    assert "rror" not in served.log.read_text()
    # Nothing of it holds the port.
    assert serve(port=served.port).port == served.port


def test_a_port_that_is_taken_is_an_error_only_if_asked_for(serve, versus):
    served = serve(port=None)
    assert serve(port=None).port in range(8000, 8100)
    command = [versus, "serve", "--root", served.root, "--port", str(served.port)]
    refused = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert refused.returncode == 74
    assert f"port {served.port} is in use" in refused.stderr


def test_outside_a_site_it_ends_at_once_and_says_so(versus, tmp_path):
    command = [versus, "serve", "--root", tmp_path, "--port", "0"]
    refused = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert refused.returncode == 1
    assert "there is no folder 'content' here" in refused.stderr


@pytest.fixture
def opened(versus, tmp_path, monkeypatch):
    """The file to which a desktop's browser writes the address that it was told to open."""
    commands = tmp_path / "bin"
    commands.mkdir()
    (commands / "xdg-open").write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" > "{tmp_path}/opened"\n')
    (commands / "xdg-open").chmod(0o755)
    (commands / "versus").symlink_to(versus)
    monkeypatch.setenv("PATH", f"{commands}:/usr/bin:/bin")
    return tmp_path / "opened"


def address_in(opened):
    """Once it is there, to the end of its line."""
    return opened.exists() and opened.read_text().removesuffix("\n")


def test_a_browser_is_opened(serve, opened):
    served = serve("--open")
    assert until(lambda: address_in(opened), "the browser") == served.address


def test_the_commands_of_the_readme_lead_from_nothing_to_a_served_site(
    repository, tmp_path, opened, look_at
):
    text = (repository / "README.md").read_text()
    block = text.split("From an empty folder to a site", 1)[1].split("```sh\n", 1)[1]
    *commands, last = block.split("\n```", 1)[0].splitlines()
    assert len(commands) < 7 and last.startswith("versus serve ")
    walk = subprocess.Popen(
        ["bash", "-ec", "\n".join([*commands, "exec " + last])], cwd=tmp_path,
        stdout=subprocess.DEVNULL,
    )
    try:
        page = look_at(until(lambda: address_in(opened), "the browser"))
        page.get_by_role("link", name="Train").first.wait_for()
        page.goto(page.url + "options/train.html")
        assert "12" in page.locator("main").inner_text()
        page.goto(page.url.replace("train", "bike"))
        assert "18" in page.locator("main").inner_text()
    finally:
        walk.terminate()
        assert walk.wait(PATIENCE) == 0


def test_the_fairness_report_follows_the_first_page(serve, look):
    served = serve(site=".")
    page = look(served, "quiz/fairness.html")
    until_true(page, "document.querySelector('h1')?.textContent === 'How fair the quiz is'")
    assert "the fairness report follows" in served.log.read_text()
