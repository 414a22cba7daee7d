"""Machines that are full, small, slow to forgive or shared: what a build makes of each."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import threading

from faults import Outcome, outcome
from sandbox import Harm, Sandbox, snapshot

NOBODY = 65534


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


def at_once(sandbox, rounds):
    """Two builds of two sites to one output: one waits for nobody, status 75, or comes after."""
    for number in range(rounds):
        old = sandbox.site
        running = [
            subprocess.Popen(
                sandbox.command(site), env=sandbox.environment, cwd="/",
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            )
            for site in "ab"
        ]  # fmt: skip
        name, statuses = f"two builds at once, {number}", []
        try:
            for process in running:
                said = process.communicate()[1]
                statuses.append(process.returncode)
                result = subprocess.CompletedProcess(process.args, process.returncode, b"", said)
                sandbox.judge(result, {0, 75})
            if 0 not in statuses:
                raise Harm("both gave way")
            sandbox.site = sandbox.state()
            sandbox.leftovers()
            sandbox.plainly(sandbox.other)
            yield Outcome(name, max(statuses), "new" if sandbox.site != old else "old")
        except Harm as harm:
            sandbox.mend()
            yield Outcome(name, max(statuses, default=None), "", str(harm))


def while_others_write(sandbox, rounds):
    """Others write in a kept folder all the while: no file of theirs may be lost."""
    objects = sandbox.output / ".git" / "objects" / "0a"
    for number in range(rounds):
        made, stop = [], threading.Event()

        def write():
            while not stop.is_set():
                name = f"{number}-{len(made)}"
                try:
                    (objects / f"{name}.part").write_bytes(name.encode())
                    os.rename(objects / f"{name}.part", objects / name)
                except FileNotFoundError:
                    # The folder was exchanged between the two calls.
                    continue
                made.append(name)

        writer = threading.Thread(target=write)
        writer.start()
        results = [sandbox.run(sandbox.command(site)) for site in (sandbox.other, sandbox.site)]
        stop.set()
        writer.join()
        lost = [name for name in made if not (objects / name).exists()]
        status = max(result.returncode for result in results)
        harm = f"lost: {len(lost)} of {len(made)}, {lost[:3]}" if lost else ""
        if status != 0:
            harm += f" status {status}: {results[0].stderr[-200:]} {results[1].stderr[-200:]}"
        for path in objects.iterdir():
            if path.name != "1b":
                path.unlink()
        yield Outcome(f"files written meanwhile, {number}", status, "new", harm)
    sandbox.mend()


def while_content_changes(sandbox, generator, rounds):
    """The content changes, vanishes and comes back while it is read."""
    content = sandbox.folder / "b" / "content"
    changing = [content / "guides" / "both.md", content / "img" / "same.svg", content / "big.bin"]
    originals = {path: path.read_bytes() for path in changing}
    fresh = sandbox.folder / "fresh"
    for number in range(rounds):
        stop = threading.Event()

        def change():
            while not stop.is_set():
                path = generator.choice(changing)
                action = generator.choice(["write", "remove", "grow", "pipe"])
                with contextlib.suppress(FileNotFoundError):
                    path.unlink()
                if action == "pipe":
                    os.mkfifo(path)
                elif action != "remove":
                    more = b"\nmore\n" * generator.randint(0, 20000) if action == "grow" else b""
                    path.write_bytes(originals[path] + more)

        changer = threading.Thread(target=change)
        changer.start()
        name, status = f"content that changes, {number}", None
        try:
            result = sandbox.run(sandbox.command("b"))
            status = result.returncode
            stop.set()
            changer.join()
            sandbox.judge(result, {0, 1, 74})
            if status != 0 and snapshot(sandbox.output) != sandbox.expected[sandbox.site]:
                raise Harm("an error, and the old site is not there")
            for path, original in originals.items():
                path.unlink(missing_ok=True)
                path.write_bytes(original)
            sandbox.inputs["b"] = snapshot(sandbox.folder / "b")
            # It must have seen the last change, whatever it read before.
            sandbox.plainly("b")
            sandbox.plainly("a")
            yield Outcome(name, status, "new" if status == 0 else "old")
        except (Harm, subprocess.TimeoutExpired) as harm:
            stop.set()
            changer.join()
            for path, original in originals.items():
                path.unlink(missing_ok=True)
                path.write_bytes(original)
            sandbox.mend()
            sandbox.plainly("a")
            yield Outcome(name, status, "", str(harm))
    shutil.rmtree(fresh, ignore_errors=True)


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


def ended(sandbox, generator, count):
    """Control-C and its kin: the status is that of the signal."""
    from faults import at_random_moments

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        yield from at_random_moments(sandbox, generator, count, number=number)
