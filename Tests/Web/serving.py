"""A site that `versus serve` shows, for tests that edit it and for tests that ask for its pages."""

import http.client
import re
import subprocess
import time
from pathlib import Path

SITE = "Tests/Sites/whole-model/input"
PATIENCE = 30  # Seconds that a condition may take on a busy machine.


class Served:
    """A site in a folder of its own that is being served."""

    def __init__(self, versus, root, *arguments, port=0):
        self.root = root
        self.log = root.parent / "log.txt"
        where = [] if port is None else ["--port", str(port)]
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [versus, "serve", "--root", root, *where, *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.port = int(self.wait_for_log(r"http://127\.0\.0\.1:(\d+)/").group(1))
        self.address = f"http://127.0.0.1:{self.port}/"

    def wait_for_log(self, pattern):
        return until(lambda: re.search(pattern, self.log.read_text()), f"{pattern} in the log")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def edit(self, path, old, new):
        text = (self.root / path).read_text()
        assert old in text
        self.write(path, text.replace(old, new))

    def get(self, path="/", method="GET", headers=None, body=None):
        """A response with its body, asked for exactly as written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host=True)
        given = {"Host": f"127.0.0.1:{self.port}", **(headers or {})}
        for name, value in given.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        response.text = response.read().decode()
        connection.close()
        return response

    def version(self, path="/"):
        """Of a page as it is served now."""
        return re.search('data-version="([^"]*)"', self.get(path).text).group(1)

    def lives(self):
        return self.process.poll() is None and self.get().status == 200

    def memory(self):
        """In bytes, what is in use now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024

    def end(self):
        self.process.kill()
        self.process.wait()


def until(condition, wish):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if result := condition():
            return result
        time.sleep(0.02)
    raise AssertionError(f"waited in vain for {wish}")
