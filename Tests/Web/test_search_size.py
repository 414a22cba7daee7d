"""What a query loads, on sites of a hundred to ten thousand pages."""

import subprocess
import threading

import corpora
import pytest

from server import make_server

MOST_OF_A_QUERY = 100_000
MOST_OF_SCRIPT = 32_000
MOST_OF_A_HUNDRED = 32_000


def build(versus, root, count):
    corpora.pages(root / "content", count, lambda number: f"---\ntitle: {title(number)}\n---\n\n")
    (root / "versus.yml").write_text("title: Sizes\n")
    subprocess.run([versus, "build", "-q", "-C", root], check=True, capture_output=True)
    return root / "public"


def title(number):
    return f"{corpora.WORDS[number % 40].capitalize()} {corpora.WORDS[(number // 40) % 40]} {number}"


@pytest.fixture(scope="module", params=(100, 1000, 10_000))
def sized(request, versus, tmp_path_factory):
    root = build(versus, tmp_path_factory.mktemp("sizes") / "site", request.param)
    server = make_server(root, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield request.param, root, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("query", ("evidence", "careful question", "page 77", "qeustion", "xuestion"))
def test_a_first_query_loads_little(sized, opened, query):
    """With one common word or two, a number, a mistyped word, and one with a wrong first letter."""
    count, root, host = sized
    page = opened(f"{host}/index.html")
    loaded = []
    page.on("response", lambda response: loaded.append(response.url.removeprefix(host).lstrip("/")))
    page.keyboard.press("/")
    page.get_by_role("combobox").wait_for()
    page.keyboard.insert_text(query)
    page.locator(f"[data-answer='{query}']").wait_for(state="attached")
    sizes = {name: (root / name).stat().st_size for name in loaded}
    index = sum(size for name, size in sizes.items() if "search/" in name)
    script = sum(size for name, size in sizes.items() if "search-" in name and name.endswith(".js"))
    print(f"\n{count} pages, {query!r}: {index:,} bytes of index in {len(sizes) - 1} files, "
          f"{script:,} of script; entry {(root / 'search/index.js').stat().st_size:,}")
    assert index < MOST_OF_A_QUERY and 0 < script < MOST_OF_SCRIPT
    # Of a hundred pages all words are in one file, and what else is loaded is what results show.
    if count == 100:
        assert (root / "search/index.js").stat().st_size < MOST_OF_A_HUNDRED
        assert all("[" in (root / name).read_text()[:20] for name in sizes if "assets/search/" in name)


def test_the_index_from_a_to_z_stays_bounded(sized):
    count, root, _ = sized
    for path in [root / "search.html", *root.glob("search/*.html")]:
        assert path.stat().st_size < 80_000
    listed = sum(path.read_text().count("vs-entry-note") for path in [root / "search.html", *root.glob("search/*.html")])
    assert listed == count + 1
