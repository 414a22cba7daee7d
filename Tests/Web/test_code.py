"""Blocks of code in a browser: their colours, and the button that copies them."""

import subprocess

import pytest

from axe import violations


CODE = "$ echo \"<a> & b\"\n<a> & b\n"
PAGE = (
    "---\ntitle: Code\n---\n\nText.\n\n```console\n" + CODE + "```\n\n"
    "```python\ndef f(x):\n    \"\"\"Says it.\"\"\"\n    return x + 0x10  # sixteen more, and a line that is long\n```\n\n"
    "```diff\n-old\n+new\n```\n\n```\nplain\n```\n"
)


@pytest.fixture(scope="module")
def code_page(versus, tmp_path_factory):
    root = tmp_path_factory.mktemp("code")
    (root / "content").mkdir()
    (root / "content" / "index.md").write_text("---\ntitle: Home\n---\n\nNo code.\n")
    (root / "content" / "code.md").write_text(PAGE)
    subprocess.run([versus, "build", "-q", "-C", root, "-o", root / "public"], check=True)
    return f"file://{root}/public/code.html"


@pytest.fixture
def open_code(browser, code_page):
    contexts = []

    def opened(width=1280, url=code_page, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()


def test_the_button_copies_the_very_text_and_says_so(open_code):
    page = open_code()
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.taken = text } }")
    button = page.get_by_role("button", name="Copy this code").first
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("window.taken") == CODE
    assert page.get_by_role("status").text_content() == "Copied."


def test_where_the_clipboard_is_barred_the_code_is_selected(open_code):
    page = open_code()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('barred')) }")
    page.get_by_role("button", name="Copy this code").first.click()
    assert page.evaluate("getSelection().toString().trim()") == CODE.strip()
    assert "selected" in page.get_by_role("status").text_content()


@pytest.mark.parametrize("width", (320, 360, 1280))
def test_the_button_never_lies_on_the_code(open_code, width):
    page = open_code(width)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    for frame in page.locator("div:has(> pre)").all():
        button = frame.get_by_role("button").bounding_box()
        code = frame.locator("pre").bounding_box()
        assert code["x"] + code["width"] <= button["x"] + 0.5
        assert min(button["width"], button["height"]) >= 24


def test_what_goes_on_fades_out_and_ends_clear_of_it(open_code):
    frame = open_code(320).locator("div.vs-code:has(.k) > pre").first
    style = frame.evaluate("node => [getComputedStyle(node).maskImage, parseFloat(getComputedStyle(node).paddingInlineEnd)]")
    assert "linear-gradient" in style[0] and style[1] >= 24
    assert frame.evaluate("node => node.scrollWidth > node.clientWidth")


def test_code_runs_from_left_to_right_in_every_language(open_code):
    page = open_code()
    page.evaluate("document.documentElement.dir = 'rtl'")
    for frame in page.locator("div.vs-code").all():
        code, button = frame.locator("pre"), frame.get_by_role("button")
        assert code.evaluate("node => getComputedStyle(node).direction") == "ltr"
        assert code.bounding_box()["x"] < button.bounding_box()["x"]


def test_only_pages_with_code_get_buttons(open_code, code_page):
    page = open_code(url=code_page.replace("code.html", "index.html"))
    assert page.get_by_role("button", name="Copy this code").count() == 0
    assert page.get_by_role("status").count() == 0


def test_paper_shows_the_code_alone(open_code):
    page = open_code()
    page.emulate_media(media="print")
    assert not page.get_by_role("button", name="Copy this code").first.is_visible()
    assert page.locator("pre").first.is_visible()


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_colours_can_be_read(open_code, scheme):
    page = open_code(color_scheme=scheme)
    assert violations(page) == []
    colours = page.evaluate(
        "[...new Set([...document.querySelectorAll('.highlight span')].map(one => getComputedStyle(one).color))]"
    )
    assert len(colours) >= 5
