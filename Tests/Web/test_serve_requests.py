"""What strangers send to `versus serve`, and what they get."""

import random
import re
import socket
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import copy_of_site
from server import POLICY
from serving import PATIENCE, SITE, Served


@pytest.fixture(scope="module")
def standing(versus, repository, tmp_path_factory):
    """A site that nobody edits; strangers come one after the other."""
    root = tmp_path_factory.mktemp("standing") / "root"
    copy_of_site(repository / SITE, root)
    served = Served(versus, root)
    yield served
    served.end()


def test_pages_carry_the_header_of_the_manual_and_nothing_is_kept(standing):
    response = standing.get("/options/tea/")
    assert response.getheader("Content-Security-Policy") == POLICY
    assert response.getheader("Cache-Control") == "no-store"
    assert response.getheader("X-Content-Type-Options") == "nosniff"
    assert response.getheader("Cross-Origin-Resource-Policy") == "same-origin"
    assert not [name for name in response.headers if name.startswith("Access-Control")]
    assert response.getheader("Content-Type") == "text/html; charset=utf-8"
    assert '<script src="/.versus/live.js"' in response.text


def test_no_other_machine_can_reach_it(standing):
    """By what the system says of the sockets that listen on the port."""
    listening = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state, *_ = line.split()
            address, port = local.split(":")
            if state == "0A" and int(port, 16) == standing.port:
                listening.append(address)
    assert listening == ["0100007F"]


def test_head_gives_the_length_and_no_body(standing):
    full, head = standing.get("/options/tea/"), standing.get("/options/tea/", method="HEAD")
    assert head.status == 200 and head.text == ""
    assert head.getheader("Content-Length") == full.getheader("Content-Length")


def test_a_folder_is_its_index_and_a_wrong_address_the_page_for_it(standing):
    moved = standing.get("/options/tea?a=b")
    assert (moved.status, moved.getheader("Location")) == (302, "tea/?a=b")
    missing = standing.get("/options/nothing")
    assert missing.status == 404 and "<h1" in missing.text
    assert standing.get("/.versus/nothing").status == 404


@pytest.mark.parametrize(
    "host, status",
    [
        ("127.0.0.1:{port}", 200),
        ("localhost:{port}", 200),
        ("LOCALHOST:{port}", 200),
        ("[::1]:{port}", 403),
        ("localhost", 403),
        ("localhost:1", 403),
        ("evil.example", 403),
        ("evil.example:{port}", 403),
        ("127.0.0.1:{port}.evil.example", 403),
        ("", 403),
        (None, 400),
    ],
)
def test_only_names_of_this_machine_are_answered(standing, host, status):
    host = host and host.format(port=standing.port)
    assert standing.get(headers={"Host": host}).status == status


def test_pages_of_other_hosts_are_not_answered(standing):
    assert standing.get(headers={"Origin": standing.address.rstrip("/")}).status == 200
    for origin in ("http://evil.example", "null", standing.address[:-1] + "1", "https://localhost"):
        assert standing.get(headers={"Origin": origin}).status == 403, origin
        assert standing.get("/.versus/events", headers={"Origin": origin}).status == 403, origin


def test_pictures_and_scripts_of_other_pages_are_not_answered(standing):
    for site, mode, status in [
        ("same-origin", "no-cors", 200),
        ("none", "navigate", 200),
        # A link from elsewhere is followed.
        ("cross-site", "navigate", 200),
        ("cross-site", "no-cors", 403),
        ("same-site", "cors", 403),
    ]:
        headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}
        assert standing.get(headers=headers).status == status, (site, mode)


@pytest.mark.parametrize(
    "path",
    [
        "/../versus.yml", "/options/../../versus.yml", "/%2e%2e/versus.yml", "/%2E%2E%2Fversus.yml",
        "/..%2fversus.yml", "/..%5cversus.yml", "/..\\versus.yml", "/%00", "/index.html%00.css",
        "//etc/passwd", "/options//tea/", "/./index.html", "/%", "/%zz", "/%ff", "/a%0d%0ab",
        "http://127.0.0.1/", "*", "/index.html#part",
    ],
)  # fmt: skip
def test_tricks_with_paths_lead_nowhere(standing, path):
    assert standing.get(path).status == 400
    assert standing.lives()


def test_other_methods_and_bodies_are_refused(standing):
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"):
        assert standing.get(method=method).status == 405, method
    assert standing.get(headers={"Content-Length": "2"}, body=b"ab").status == 413
    assert standing.get(headers={"Transfer-Encoding": "chunked"}, body=b"0\r\n\r\n").status == 413
    assert standing.lives()


@pytest.mark.parametrize(
    "words",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\n: empty\r\n\r\n",
        b"\x00" * 100,
    ],
)
def test_what_is_no_http_is_turned_away(standing, words):
    with talk(standing) as other:
        other.sendall(words)
        answer = everything(other)
        assert answer.startswith(b"HTTP/1.1 4") or answer == b""
    assert standing.lives()


@pytest.mark.parametrize("start", [b"GET / HTTP/1.1\r\nA: ", b"GET /", b"GET / HTTP/1.1\r\n"])
def test_endless_heads_are_cut_off(standing, start):
    more = b"B: b\r\n" * 1000 if start.endswith(b"\r\n") else b"b" * 6000
    with talk(standing) as other:
        other.sendall(start)
        with pytest.raises(OSError):
            send_for_ever(other, more)
    assert standing.lives()


def test_the_slow_are_dropped_and_others_served(standing):
    slow = []
    for _ in range(200):
        other = socket.create_connection(("127.0.0.1", standing.port), timeout=PATIENCE)
        other.sendall(b"GET / HT")
        slow.append(other)
    # While a hundred of them still hold on.
    assert standing.lives()
    for other in slow:
        assert everything(other) == b""
        other.close()
    assert standing.lives()


def test_pages_that_wait_for_news_keep_nobody_out(standing):
    request = f"GET /.versus/events?/ HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\n\r\n".encode()
    waiting = []
    for _ in range(150):
        other = socket.create_connection(("127.0.0.1", standing.port), timeout=PATIENCE)
        other.sendall(request)
        # Each listens before the next one comes.
        assert other.recv(100).startswith(b"HTTP/1.1 200")
        waiting.append(other)
        assert standing.lives()
    for other in waiting:
        other.close()


def test_ten_thousand_malformed_requests_leave_it_as_it_was(standing):
    generator = random.Random(20_261_121)
    malformed = [words(generator, standing.port) for _ in range(10_000)]
    memory = []
    for number, request in enumerate(malformed, 1):
        with talk(standing) as other:
            try:
                other.sendall(request)
                other.shutdown(socket.SHUT_WR)
            except OSError:  # Turned away before it had said it all.
                continue
            answer = everything(other)
            assert answer == b"" or re.match(rb"HTTP/1.1 4\d\d ", answer), request
        if number % 1000 == 0:
            assert standing.lives()
            memory.append(standing.memory())
    assert max(memory) < 1.2 * memory[0], memory


def words(generator, port):
    """A request with at least one thing wrong."""
    method, path, version, host, rest = "GET", "/", "HTTP/1.1", f"Host: 127.0.0.1:{port}", ""
    match generator.randrange(9):
        case 0:
            return generator.randbytes(generator.randrange(1, 2000)) + b"\r\n\r\n"
        case 1:
            method = generator.choice(["", "GE T", "G\0T", "get", "POST", "\x7f", "G" * 500])
        case 2:
            path = generator.choice(["", "x", "/%00", "/..", "//", "/%2e%2e/", "/\x01", "/a b", "*"])
        case 3:
            version = generator.choice(["", "HTTP/9.9", "HTTP", "HTTP/1.", "http/1.1", "ICAP/1.0"])
        case 4:
            host = generator.choice(["", "Host:", "Host", "Host: evil.example", f"{host}\r\n{host}"])
        case 5:
            name = "".join(generator.choices("a:\0 \t()\x80é", k=8))
            rest = f"(){name}: x\r\n"
        case 6:
            rest = generator.choice(["Content-Length: -1", "Content-Length: 9", "Content-Length: 0x1",
                                     "Transfer-Encoding: chunked", "Transfer-Encoding: x"]) + "\r\n"
        case 7:
            rest = "X: " + "y" * generator.randrange(17_000, 40_000) + "\r\n"
        case 8:
            whole = f"GET / HTTP/1.1\r\n{host}\r\n"
            return whole[: generator.randrange(1, len(whole) + 1)].encode()
    return f"{method} {path} {version}\r\n{host}\r\n{rest}\r\n".encode("latin-1")


def test_whoever_does_not_read_does_not_stop_others(standing):
    request = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\n\r\n".encode()
    with talk(standing) as other:
        other.settimeout(1)
        with pytest.raises(OSError):
            send_for_ever(other, request * 100)
        assert standing.lives()


@contextmanager
def talk(served):
    with socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE) as other:
        yield other


def send_for_ever(other, words):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        other.sendall(words)


def everything(other):
    """What comes until the other side ends the connection."""
    parts = []
    try:
        while part := other.recv(65536):
            parts.append(part)
    except ConnectionError:
        pass
    return b"".join(parts)
