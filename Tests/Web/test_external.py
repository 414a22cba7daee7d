"""`versus check --external` asks for the links out of a site; a proxy of this machine is the web."""

import json
import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

ANSWERS = {"/gone": 404, "/retired": 410, "/busy": 429, "/shut": 403, "/ill": 503, "/temporary": 302}


class Web(BaseHTTPRequestHandler):
    """Every host there is: curl asks its proxy for whole addresses."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self.server.asked.append((self.command, self.path))
        path = "/" + self.path.split("/", 3)[3]
        if path == "/slow":
            self.server.over.wait(30)
            self.close_connection = True
            return
        status = ANSWERS.get(path, 200)
        if path == "/moved":
            status = 308 if "permanent" in self.path else 301
        if path == "/no-head" and self.command == "HEAD":
            status = 405
        self.send_response(status)
        if status in (301, 302, 308):
            self.send_header("Location", "http://new.example/page")
        body = b"Hello.\n" if self.command == "GET" else b""
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_HEAD

    def log_message(self, *_):
        pass


class Site:
    """A site of one page, and what a check of it says."""

    def __init__(self, versus, root, web):
        self.versus, self.root, self.web = versus, root, web
        address = f"http://127.0.0.1:{web.server_port}"
        self.environment = {
            **{name: value for name, value in os.environ.items() if "proxy" not in name.lower()},
            "http_proxy": address,
            "https_proxy": address,
            "no_proxy": ".invalid",
            "XDG_CACHE_HOME": str(root / "cache"),
        }
        self.write("versus.yml", "title: Links\nbase-url: https://links.example\n")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def link_to(self, *addresses):
        links = "\n\n".join(f"See <{address}>." for address in addresses)
        self.write("content/index.md", links + "\n")

    def run(self, *arguments):
        return subprocess.run(
            [self.versus, *arguments, "-C", self.root],
            env=self.environment, capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    def check(self, *arguments):
        return self.run("check", "--external", *arguments)

    def findings(self, *arguments):
        """Severity, code and place of each."""
        found = json.loads(self.check("--format", "json", *arguments).stdout)["diagnostics"]
        return [
            (entry["severity"], entry["code"], entry["line"], entry["column"]) for entry in found
        ]

    @property
    def asked(self):
        return [address for _, address in self.web.asked]


@pytest.fixture
def web():
    web = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    web.asked, web.over = [], threading.Event()
    threading.Thread(target=web.serve_forever, daemon=True).start()
    yield web
    web.over.set()
    web.shutdown()
    web.server_close()


@pytest.fixture
def linked(versus, tmp_path, web):
    return Site(versus, tmp_path, web)


def test_what_is_there_is_no_finding_and_not_asked_for_again(linked):
    linked.link_to("http://a.example/there#part", "http://b.example/temporary")
    result = linked.check()
    assert (result.returncode, result.stderr) == (0, "")
    assert "2 addresses of the web asked for, 0 known from before" in result.stdout
    # Hosts are asked at the same time.
    assert sorted(linked.web.asked) == [
        ("HEAD", "http://a.example/there"),
        ("HEAD", "http://b.example/temporary"),
    ]
    again = linked.check()
    assert "0 addresses of the web asked for, 2 known from before" in again.stdout
    assert len(linked.web.asked) == 2


@pytest.mark.parametrize("path", ["gone", "retired"])
def test_what_is_gone_is_an_error_at_its_place(linked, path):
    linked.link_to("http://a.example/there", f"http://a.example/{path}")
    assert linked.findings() == [("error", "broken-external-link", 3, 6)]
    assert linked.check().returncode == 1


def test_a_host_that_is_not_there_is_an_error(linked):
    linked.link_to("http://a.example/there", "http://nowhere.invalid/")
    assert linked.findings() == [("error", "broken-external-link", 3, 6)]


def test_a_connection_that_nobody_should_trust_is_an_error(linked):
    """What answers in the place of the host speaks no TLS."""
    linked.environment["no_proxy"] = "*"
    port = linked.web.server_port
    wrapper = linked.root / "bin" / "curl"
    curl = subprocess.run(["which", "curl"], capture_output=True, text=True, check=True)
    linked.write(
        "bin/curl",
        f"""#!/bin/sh
sed 's/^url = .*/&\\nconnect-to = "::127.0.0.1:{port}"/' | {curl.stdout.strip()} "$@"
""",
    )
    wrapper.chmod(0o755)
    linked.environment["PATH"] = f"{wrapper.parent}:{os.environ['PATH']}"
    linked.link_to("https://a.example/there")
    assert linked.findings() == [("error", "broken-external-link", 1, 6)]


@pytest.mark.parametrize("host", ["a", "permanent"])
def test_what_has_moved_for_good_is_a_warning_that_names_the_place(linked, host):
    linked.link_to(f"http://{host}.example/moved")
    result = linked.check()
    assert result.returncode == 0
    assert "has moved for good, to 'http://new.example/page' [moved-external-link]" in result.stderr
    assert linked.check("--strict").returncode == 1
    # Nobody is led on.
    assert "http://new.example/page" not in linked.asked


@pytest.mark.parametrize("path", ["busy", "shut", "ill"])
def test_a_server_that_refuses_is_a_note(linked, path):
    linked.link_to(f"http://a.example/{path}")
    assert linked.findings() == [("note", "unsure-external-link", 1, 6)]
    result = linked.check("--strict", "--quiet")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_slow_server_is_left_after_the_time_limit(linked):
    linked.link_to("http://a.example/slow", "http://b.example/there")
    assert linked.findings("--external-timeout", "1") == [("note", "unsure-external-link", 1, 6)]
    assert "http://b.example/there" in linked.asked


def test_what_only_head_is_refused_is_there(linked):
    linked.link_to("http://a.example/no-head")
    assert linked.findings() == []
    assert [method for method, _ in linked.web.asked] == ["HEAD", "GET"]


def test_addresses_in_the_house_are_not_asked_for(linked):
    port = linked.web.server_port
    addresses = [f"http://localhost:{port}/", f"http://127.0.0.1:{port}/", "http://10.0.0.1/"]
    linked.link_to(*addresses)
    assert [finding[:2] for finding in linked.findings()] == [("note", "unsure-external-link")] * 3
    assert linked.asked == []


def test_every_place_of_a_link_counts(linked):
    linked.link_to("http://text.example/")
    linked.write(
        "versus.yml",
        "title: Links\nbase-url: https://links.example\nnavigation:\n"
        "  - {title: Out, to: 'http://menu.example/'}\n",
    )
    linked.write("content/criteria/home.md", "---\ntitle: Home\ntype: link\n---\n")
    linked.write(
        "content/options/tea.md",
        "---\nname: Tea\nwebsite: http://website.example/\npros:\n"
        "  - text: See [it](http://field.example/)\nfacts:\n  home:\n"
        "    value: http://fact.example/\n    sources: [house]\n    as-of: 2026-01\n---\n",
    )
    linked.write(
        "content/sources/house.md", "---\ntitle: House\nurl: http://source.example/\n---\n"
    )
    linked.check()
    names = ["fact", "field", "menu", "source", "text", "website"]
    assert sorted(linked.asked) == [f"http://{name}.example/" for name in names]


def test_without_a_network_it_says_so_once(linked):
    linked.link_to("http://a.invalid/", "http://b.invalid/", "http://c.invalid/", "http://d.invalid/")
    result = linked.check()
    assert result.returncode == 69
    assert result.stderr == (
        "error: no host was found (a.invalid, b.invalid, c.invalid and 1 more); "
        "is this machine on a network?\n"
    )


def test_without_curl_it_says_so_before_anything_else(linked):
    linked.link_to("http://a.example/")
    linked.write("content/broken.md", "---\nnonsense: 1\n---\n")
    linked.environment["PATH"] = str(linked.root)
    result = linked.check()
    assert result.returncode == 69
    assert result.stderr == (
        "error: --external needs the command 'curl', and there is none on the PATH\n"
    )


def test_nothing_else_asks_the_web(linked):
    linked.link_to("http://a.example/")
    assert linked.run("build").returncode == 0
    assert linked.run("check").returncode == 0
    assert linked.asked == []


def test_settings_of_the_users_don_t_count(linked):
    linked.write(".curlrc", "output = stolen\nproxy = http://nowhere.invalid\n")
    linked.environment.update(HOME=str(linked.root), CURL_HOME=str(linked.root))
    linked.link_to("http://a.example/gone")
    assert linked.findings() == [("error", "broken-external-link", 1, 6)]
