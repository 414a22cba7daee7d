"""The programs of the guide that shows both languages side by side do what the guide says."""

import re
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from websockets.sync.client import connect

GUIDE = "content/guides/side-by-side.md"
ENDINGS = {"js": "mjs", "python": "py"}
LANGUAGES = list(ENDINGS)


@pytest.fixture(scope="module")
def samples(repository):
    """The programs by heading and language."""
    found = {}
    for section in re.split(r"(?m)^## ", (repository / GUIDE).read_text(encoding="utf-8"))[1:]:
        title = section.splitlines()[0]
        for language, code in re.findall(r"(?ms)^```(js|python) [^\n]*\n(.*?)^```$", section):
            found[title, language] = code
    return found


@pytest.fixture
def sample(samples, tmp_path):
    """Writes a program, by default as `sample.mjs` or `sample.py`, and says how to start it."""

    def write(title, language, port=None, stem="sample"):
        code = samples[title, language]
        if port:
            (written,) = re.findall(r"\b800\d\b", code)
            code = code.replace(written, str(port))
        path = tmp_path / f"{stem}.{ENDINGS[language]}"
        path.write_text(code, encoding="utf-8")
        return ["node" if language == "js" else sys.executable, str(path)]

    return write


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def started(port):
    """Starts a server, waits for its port and ends it with the test."""
    processes = []

    def start(command):
        processes.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        for _ in range(600):
            assert processes[0].poll() is None, processes[0].stderr.read().decode()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("the server does not listen")

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def test_every_program_is_tested(samples):
    titles = ["An HTTP endpoint", "Several fetches at once", "Reading a CSV file", "A WebSocket echo", "A test"]
    assert list(samples) == [(title, language) for title in titles for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_endpoint_greets(sample, started, port, language):
    started(sample("An HTTP endpoint", language, port))
    with urlopen(f"http://127.0.0.1:{port}/hello?name=Ada", timeout=10) as response:
        assert response.headers["content-type"] == "application/json"
        assert re.sub(rb"\s", b"", response.read()) == b'{"hello":"Ada"}'
    with pytest.raises(URLError, match="404"):
        urlopen(f"http://127.0.0.1:{port}/else", timeout=10)


class Sizes(BaseHTTPRequestHandler):
    """Answers /12 with twelve bytes, and anything that is no number with an error."""

    def do_GET(self):
        size = self.path[1:]
        self.send_response(200 if size.isdigit() else 500)
        self.end_headers()
        self.wfile.write(b"x" * int(size) if size.isdigit() else b"")

    def log_message(self, *_):
        pass


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_failed_fetch_spoils_no_other(sample, language):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sizes)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    lines = run(*sample("Several fetches at once", language), f"{base}/12", f"{base}/no", f"{base}/345")
    server.shutdown()
    first, second, third = lines.splitlines()
    assert (first, third) == (f"{base}/12: 12 bytes", f"{base}/345: 345 bytes")
    assert second.startswith(f"{base}/no: failed: ") and "500" in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_amounts_are_summed_by_country(sample, tmp_path, language):
    table = tmp_path / "sales.csv"
    table.write_text("id,country,amount\n1,NO,1.50\n2,FI,2\n3,NO,0.25\n")
    lines = run(*sample("Reading a CSV file", language), str(table)).splitlines()
    assert lines == ["NO 1.75", "FI 2.00"]


def test_the_python_server_echoes(sample, started, port):
    started(sample("A WebSocket echo", "python", port))
    with connect(f"ws://127.0.0.1:{port}") as client:
        client.send("over there")
        assert client.recv(timeout=10) == "over there"


def test_the_node_server_is_well_formed(sample):
    """Its package `ws` is not installed here, so that it is read and not run."""
    node, path = sample("A WebSocket echo", "js")
    run(node, "--check", path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tests_pass(sample, language):
    command, path = sample("A test", language, stem="slug.test" if language == "js" else "test_slug")
    if language == "js":
        assert "pass 2" in run(command, "--test", path)
    else:
        result = subprocess.run(
            [command, "-m", "unittest", Path(path).name],
            cwd=Path(path).parent,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert result.returncode == 0 and "Ran 2 tests" in result.stderr, result.stderr
