"""Machines that are full, small or closed: what a build makes of each."""

import contextlib
import os
import signal
import subprocess

from faults import Outcome, at_random_moments, outcome
from injection import Call, inject
from sandbox import STATUSES, Harm, Sandbox, snapshot


def limited(sandbox, option, limits):
    """Builds under limits of `ulimit`. Where not even the program can be loaded, the failure is the
    system's, and not counted."""
    for limit in limits:
        shell = ["sh", "-c", f'ulimit {option} {limit} && exec "$@"', "sh"]
        if sandbox.run([*shell, str(sandbox.versus), "--version"]).returncode != 0 and option != "-f":
            continue
        yield outcome(
            sandbox,
            f"ulimit {option} {limit}",
            lambda shell=shell: sandbox.run(sandbox.command(sandbox.other, before=shell)),
            # Want of memory can't be told from a fault of the program.
            statuses=STATUSES | {70} if option == "-v" else STATUSES,
        )


@contextlib.contextmanager
def mounted(folder, options):
    """A file system in memory of its own, gone at the end."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
        folder.rmdir()


def can_mount(folder):
    try:
        with mounted(folder / "probe", "size=64k"):
            return True
    except (subprocess.CalledProcessError, FileNotFoundError):
        return False


def on_full_disks(folder, versus, sizes, inodes):
    """Disks that have room for one site and for a part of the next."""
    for option, room in [*(("size", f"{size}k") for size in sizes), *(("nr_inodes", count) for count in inodes)]:
        with mounted(folder / "small", "size=64m"):
            sandbox = Sandbox(folder / "small" / "box", versus)
            # The limit comes when the first sites are there.
            used = os.statvfs(folder / "small")
            blocks = (used.f_blocks - used.f_bfree) * used.f_frsize // 1024
            files = used.f_files - used.f_ffree
            limit = f"size={blocks + int(room[:-1])}k" if option == "size" else f"nr_inodes={files + room}"

            def run(limit=limit):
                subprocess.run(["mount", "-o", f"remount,{limit}", folder / "small"], check=True)
                result = sandbox.run(sandbox.command(sandbox.other))
                subprocess.run(["mount", "-o", "remount,size=64m,nr_inodes=100000", folder / "small"], check=True)
                return result

            yield outcome(sandbox, f"{option} +{room}", run)


def read_only(folder, versus):
    """Folders that may not be written: mounted so, or closed to the user who builds."""
    with mounted(folder / "closed", "size=64m"):
        sandbox = Sandbox(folder / "closed" / "box", versus)

        def run_mounted():
            subprocess.run(["mount", "-o", "remount,ro", folder / "closed"], check=True)
            result = sandbox.run(sandbox.command(sandbox.other))
            subprocess.run(["mount", "-o", "remount,rw", folder / "closed"], check=True)
            return result

        yield outcome(sandbox, "a file system mounted read-only", run_mounted)


def without_permission(folder, versus, user):
    """Folders and files that the user who builds may not write or read.

    - user: who builds; None for the one who runs this, who must not be root then.
    """
    sandbox = Sandbox(folder / "other-user", versus, user=user)
    places = [
        ("the folder of the output", "www", 0o555),
        ("the output", "www/out", 0o555),
        ("a folder in the output", "www/out/guides", 0o555),
        ("a kept folder", "www/out/.git", 0o555),
        ("a kept folder that can't be read", "www/out/.git", 0o333),
        ("an output that can't be read", "www/out", 0o333),
        ("the cache", "cache", 0o555),
        ("the records", "cache/versus", 0o555),
        ("the home folder", "home", 0o000),
        ("a folder of the content", "{new}/content/guides", 0o000),
        ("a page of the content", "{new}/content/index.md", 0o000),
        ("a file to copy", "{new}/content/big.bin", 0o000),
        ("the settings", "{new}/versus.yml", 0o000),
        ("the site", "{new}", 0o000),
    ]
    for name, path, mode in places:
        path = sandbox.folder / path.format(new=sandbox.other)

        def run(path=path, mode=mode):
            before = path.stat()
            path.chmod(mode)
            try:
                return sandbox.run(sandbox.command(sandbox.other))
            finally:
                # By the folder itself, which may stand elsewhere now.
                for found in (path, *sandbox.folder.rglob(path.name)):
                    if found.exists() and found.stat().st_ino == before.st_ino:
                        found.chmod(before.st_mode & 0o7777)
                if path.exists():
                    path.chmod(before.st_mode & 0o7777)

        yield outcome(sandbox, name, run)


def without_exchange(sandbox):
    """File systems that know no exchange, by what they answer: refused, with the way out."""
    for error in ("EINVAL", "ENOSYS"):
        call = Call("renameat2", 1, "")
        try:
            result = inject(sandbox, sandbox.other, call, f"error={error}")
            sandbox.judge(result, {73})
            if b"--non-atomic" not in result.stderr:
                raise Harm(f"the message names no way out: {result.stderr[-200:]}")
            if sandbox.state() != sandbox.site:
                raise Harm("the new site is there")
            sandbox.leftovers()
            sandbox.plainly(sandbox.other, "--non-atomic")
            yield Outcome(f"renameat2 {error}", 73, "old")
        except Harm as harm:
            sandbox.mend()
            yield Outcome(f"renameat2 {error}", None, "", str(harm))


def mount_points(sandbox):
    """The output, or something in it, mounted from elsewhere: refused before anything is done."""
    places = [
        ("the output", ""),
        ("a kept folder", ".git"),
        ("a kept file", "CNAME"),
        ("a file in a kept folder", "img/deep/theirs.png"),
        ("a folder of the site", "guides"),
        ("a page", "index.html"),
    ]
    for name, path in places:
        place = sandbox.output / path
        before = snapshot(sandbox.output)
        elsewhere = sandbox.folder / "elsewhere"
        subprocess.run(["cp", "-a", place, elsewhere], check=True)
        subprocess.run(["mount", "--bind", elsewhere, place], check=True)
        try:
            result = sandbox.run(sandbox.command(sandbox.other))
            sandbox.judge(result, {73})
            if snapshot(sandbox.output) != before:
                raise Harm("something in it has changed")
            sandbox.leftovers()
            found = Outcome(f"{name} is a mount point", result.returncode, "old")
        except Harm as harm:
            found = Outcome(f"{name} is a mount point", None, "", str(harm))
        finally:
            subprocess.run(["umount", "-l", place], check=True)
            subprocess.run(["rm", "-r", elsewhere], check=True)
        sandbox.plainly(sandbox.other)
        yield found


def ended(sandbox, generator, count):
    """Control-C and its kin: the status is that of the signal."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        yield from at_random_moments(sandbox, generator, count, number=number)
