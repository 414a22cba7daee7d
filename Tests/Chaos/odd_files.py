"""Files, folders and streams that are not what they should be."""

import contextlib
import os
import shutil
import socket
import subprocess

from faults import Outcome, outcome
from sandbox import Harm


def broken_caches(sandbox):
    """Records and their folder in every state that versus did not leave them in."""
    folder = sandbox.folder / "cache"

    def record():
        return next((folder / "versus").iterdir())

    def replace(path, make):
        def run():
            target = path()
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            else:
                target.unlink()
            make(target)
            return sandbox.run(sandbox.command(sandbox.other))

        return run

    states = [
        ("a record of zeros", record, lambda path: path.write_bytes(bytes(4096))),
        ("a record of noise", record, lambda path: path.write_bytes(os.urandom(4096))),
        ("an empty record", record, lambda path: path.write_bytes(b"")),
        ("a folder for a record", record, lambda path: (path / "x").mkdir(parents=True)),
        ("a pipe for a record", record, os.mkfifo),
        ("a link for a record", record, lambda path: path.symlink_to("/etc/passwd")),
        ("no cache folder", lambda: folder, lambda path: None),
        ("a file for the cache folder", lambda: folder, lambda path: path.write_bytes(b"")),
        ("a dangling link for the cache folder", lambda: folder, lambda path: path.symlink_to("/nowhere")),
        ("a file for the folder of records", lambda: folder / "versus", lambda path: path.write_bytes(b"")),
    ]
    for name, path, make in states:
        found = outcome_keeping_cache(sandbox, name, replace(path, make))
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for _ in range(2):
            sandbox.plainly(sandbox.other)
        yield found


def outcome_keeping_cache(sandbox, name, run):
    """As `outcome`, but a broken cache stays broken: it is not ours to mend."""
    new = sandbox.other
    try:
        result = run()
        sandbox.judge(result, {0})
        if sandbox.state() != new:
            raise Harm("the old site is still there")
        again = sandbox.run(sandbox.command(new))
        sandbox.judge(again, {0})
        if sandbox.state() != new:
            raise Harm("the next build left another site")
    except (Harm, subprocess.TimeoutExpired) as harm:
        return Outcome(name, None, "", str(harm))
    sandbox.site = new
    return Outcome(name, result.returncode, "new")


def closed_outputs(sandbox):
    """Standard streams that are closed, full, or read by nobody."""
    for name, redirection in [
        ("standard output closed", ">&-"),
        ("standard error closed", "2>&-"),
        ("all three closed", "<&- >&- 2>&-"),
        ("standard output on a full disk", ">/dev/full"),
        ("both on a full disk", ">/dev/full 2>&1"),
        ("a pipe that nobody reads", "| true"),
        ("both in a pipe that nobody reads", "2>&1 | true"),
    ]:
        def run(redirection=redirection):
            shell = ["bash", "-c", f'set -o pipefail; "$@" {redirection}', "bash"]
            return sandbox.run(sandbox.command(sandbox.other, before=shell))

        found = outcome(sandbox, name, run)
        if found.status not in (0, None) and not found.harm:
            found = Outcome(name, found.status, found.left, f"status {found.status}")
        yield found


def special_files(sandbox):
    """Pipes, devices, sockets, loops and dangling links in every place of the inputs and beside the
    output: an error, or none of its business, and never a wait."""
    new = sandbox.other

    def socket_at(path):
        # Addresses of sockets are short.
        here = os.getcwd()
        os.chdir(path.parent)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
        os.chdir(here)

    kinds = [
        ("a pipe", os.mkfifo),
        ("a socket", socket_at),
        ("a dangling link", lambda path: path.symlink_to("/nowhere")),
        ("a link to itself", lambda path: path.symlink_to(path.name)),
        ("a link to the folder above", lambda path: path.symlink_to("..")),
        ("a link to an endless device", lambda path: path.symlink_to("/dev/zero")),
    ]
    if os.getuid() == 0:
        kinds.append(("a device", lambda path: os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))))
    for kind, make in kinds:
        for place in ("content/x.md", "content/guides/x.svg", "templates/x.html", "templates/layout.html"):
            path = sandbox.folder / new / place
            path.parent.mkdir(exist_ok=True)
            name, status = f"{kind} at {place}", None
            try:
                with contextlib.suppress(PermissionError):
                    make(path)
                    result = sandbox.run(sandbox.command(new))
                    status = result.returncode
                    sandbox.judge(result, {1})
                    if place.encode() not in result.stderr:
                        raise Harm(f"the message does not name it: {result.stderr[-200:]}")
                yield Outcome(name, status, "old" if sandbox.state() == sandbox.site else "new")
            except (Harm, subprocess.TimeoutExpired) as harm:
                yield Outcome(name, status, "", str(harm))
            finally:
                path.unlink(missing_ok=True)
                if path.parent.name == "templates":
                    path.parent.rmdir()
