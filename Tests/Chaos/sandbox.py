"""Two states of a site, an output that one of them is in, and the proof that nothing was lost."""

import hashlib
import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

# Nothing that versus says may look like this: it is what Swift says when a program falls over.
CRASH = re.compile(rb"Fatal error|Backtrace|Crash|\*\*\* |Stack dump|Could not allocate|terminate called")
TRACE = re.compile(rb"[Ss]tack trace|Backtrace|Stack dump")
STATUSES = {0, 73, 74}
SECONDS = 60


class Harm(AssertionError):
    """What a run must never leave behind."""


def snapshot(folder):
    """All that a folder holds, by path: kind, permissions, bytes."""
    found = {}
    for above, folders, files in os.walk(os.fsencode(folder)):
        for name in folders + files:
            path = os.path.join(above, name)
            mode = os.lstat(path).st_mode
            if stat.S_ISLNK(mode):
                content = os.readlink(path)
            elif stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    content = hashlib.sha256(file.read()).digest()
            else:
                content = None
            found[os.path.relpath(path, os.fsencode(folder))] = (stat.filemode(mode), content)
    return found


def differences(found, expected):
    """The paths in which two snapshots differ, as text, the first few."""
    paths = sorted(path for path in {*found, *expected} if found.get(path) != expected.get(path))
    return ", ".join(os.fsdecode(path) for path in paths[:6]) + (" …" if len(paths) > 6 else "")


class Sandbox:
    """Sites `a` and `b`, which are published by turns to one output with files of others in it.

    Nothing is outside of its folder: home, cache and temporary files are in it too.
    """

    def __init__(self, folder, versus, user=None):
        self.folder = Path(folder)
        self.versus = versus
        # As whom to build: a number, or nobody else than the one who runs this.
        self.user = user
        self.output = self.folder / "www" / "out"
        for name in ("www", "cache", "home", "tmp"):
            (self.folder / name).mkdir(parents=True)
        write_site(self.folder / "a", versus, first=True)
        write_site(self.folder / "b", versus, first=False)
        write_kept(self.output)
        if user is not None:
            subprocess.run(["chown", "-R", f"{user}:{user}", self.folder], check=True)
        self.expected = {}
        for site in "ab":
            self.plainly(site, check=False)
            self.expected[site] = snapshot(self.output)
        self.inputs = {site: snapshot(self.folder / site) for site in "ab"}
        # Which site is in the output now.
        self.site = "b"

    def command(self, site, *arguments, before=()):
        as_user = []
        if self.user is not None:
            as_user = ["setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--clear-groups"]
        build = [self.versus, "build", "-C", self.folder / site, "-o", self.output, *arguments]
        return [str(word) for word in [*before, *as_user, *build]]

    @property
    def environment(self):
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "TMPDIR": str(self.folder / "tmp"),
        }

    def run(self, command, **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run(
            command, env=self.environment, stdin=subprocess.DEVNULL, timeout=SECONDS, cwd="/", **options
        )

    @property
    def other(self):
        return "ab".replace(self.site, "")

    def state(self):
        """Which site the output is, whole and with the files of others as they were.

        Raises Harm where it is neither.
        """
        found = snapshot(self.output)
        for site in "ab":
            if found == self.expected[site]:
                return site
        near = min((differences(found, self.expected[site]) for site in "ab"), key=len)
        raise Harm(f"the output is neither the old site nor the new one: {near}")

    def partly(self):
        """Raises Harm where a file of the output is neither the old site's nor the new one's."""
        found, old, new = snapshot(self.output), self.expected["a"], self.expected["b"]
        for path, content in found.items():
            # The manifest lists both meanwhile.
            if path != b".versus-manifest" and content not in (old.get(path), new.get(path)):
                raise Harm(f"{os.fsdecode(path)} is neither the old site's nor the new one's")
        for path in old.keys() & new.keys():
            if old[path] == new[path] and path not in found:
                raise Harm(f"{os.fsdecode(path)} is gone, though both sites have it")

    def judge(self, result, statuses=STATUSES):
        """Raises Harm where a run that was not killed from outside ended badly."""
        said = result.stderr or b""
        if result.returncode not in statuses:
            raise Harm(f"status {result.returncode}: {said[-300:].decode(errors='replace')}")
        # Swift itself has a line to say where it gets no memory.
        if TRACE.search(said) or result.returncode != 70 and CRASH.search(said):
            raise Harm(f"a crash: {said[-300:].decode(errors='replace')}")
        if result.returncode != 0 and b"error:" not in said and b"Error:" not in said:
            raise Harm(f"status {result.returncode} without a message")

    def plainly(self, site, *arguments, check=True):
        """Builds without any fault: all must be well again, and nothing left over."""
        result = self.run(self.command(site, "-q", *arguments))
        if result.returncode != 0:
            said = result.stderr[-300:].decode(errors="replace")
            raise Harm(f"the next build ended with status {result.returncode}: {said}")
        if not check:
            return
        if self.state() != site:
            raise Harm("the next build left the old site")
        self.site = site
        self.leftovers()

    def leftovers(self):
        """Raises Harm where anything is left over, or an input has changed."""
        www, temporary = os.listdir(self.folder / "www"), os.listdir(self.folder / "tmp")
        cache = os.listdir(self.folder / "cache" / "versus") if (self.folder / "cache" / "versus").is_dir() else []
        if www != ["out"] or temporary or len(cache) > 1 or any(name.endswith(".new") for name in cache):
            raise Harm(f"left over: {www} {temporary} {cache}")
        if snapshot(self.folder / "home"):
            raise Harm("something was written into the home folder")
        for site in "ab":
            if snapshot(self.folder / site) != self.inputs[site]:
                raise Harm(f"the inputs have changed: {differences(snapshot(self.folder / site), self.inputs[site])}")

    def mend(self):
        """Begins anew after harm was found, so that one fault is counted once."""
        shutil.rmtree(self.folder / "www")
        shutil.rmtree(self.folder / "cache")
        for name in ("www", "cache"):
            (self.folder / name).mkdir()
        write_kept(self.output)
        if self.user is not None:
            subprocess.run(["chown", "-R", f"{self.user}:{self.user}", self.folder], check=True)
        self.plainly("a", check=False)
        self.plainly("b")


def write_site(root, versus, first):
    """A small site of every kind; of the second one some pages are new, gone, changed or the same."""
    subprocess.run([versus, "init", root], check=True, stdout=subprocess.DEVNULL)
    # A site of its own keeps what the tool's example gains out of the expected numbers of calls.
    content = root / "content"
    (root / "versus.yml").write_text("title: Two states\nkeep: [.git, .gitignore, CNAME, img]\n")
    (content / "guides").mkdir()
    (content / "guides" / "both.md").write_text("# Both\n\nThe same in both.\n")
    (content / "img").mkdir()
    (content / "img" / "same.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (content / "big.bin").write_bytes(bytes(range(256)) * 5000 + (b"a" if first else b"b"))
    if first:
        (content / "guides" / "old.md").write_text("# Old\n\nGone later.\n")
        (content / "shape").mkdir()
        (content / "shape" / "deep.txt").write_text("a folder")
    else:
        with (content / "index.md").open("a") as front:
            front.write("\nAnother line.\n")
        (content / "guides" / "new").mkdir()
        (content / "guides" / "new" / "page.md").write_text("# New\n\nNot there before.\n")
        (content / "shape").write_text("a file")


def write_kept(output):
    """Files of others that come along: of every kind that there is."""
    (output / ".git" / "objects" / "0a").mkdir(parents=True)
    (output / ".git" / "refs").mkdir(mode=0o700)
    (output / ".git" / "empty").mkdir()
    blob = output / ".git" / "objects" / "0a" / "1b"
    blob.write_bytes(b"blob\0" * 100)
    blob.chmod(0o444)
    (output / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (output / ".git" / "link").symlink_to("/nowhere")
    (output / "CNAME").write_text("example.org\n")
    (output / "img" / "deep").mkdir(parents=True)
    (output / "img" / "deep" / "theirs.png").write_bytes(b"theirs")
