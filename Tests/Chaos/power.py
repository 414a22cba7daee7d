"""The power cut at single system calls: what a disk holds that knows only what was flushed to it."""

import contextlib
import os
import subprocess

from faults import KILL, at_calls, at_first_builds, outcome
from injection import inject
from sandbox import Sandbox

# The kernel brings nothing to the disk by itself, nor helps where a file is replaced by a rename.
OPTIONS = "loop,commit=300,noauto_da_alloc"


class Disk:
    """A file system in a file, mounted."""

    def __init__(self, folder):
        self.image, self.place = folder / "disk.img", folder / "disk"

    def mount(self):
        subprocess.run(["mount", "-o", OPTIONS, self.image, self.place], check=True)

    def unmount(self):
        subprocess.run(["umount", self.place], check=True)

    def cut(self):
        """Leaves what is on the disk now, and nothing that the kernel still keeps in memory."""
        now = self.image.with_suffix(".now")
        subprocess.run(["cp", "--sparse=always", self.image, now], check=True)
        # Unmounting writes the rest, into an image that is thrown away.
        self.unmount()
        os.replace(now, self.image)
        self.mount()

    def write_journal(self):
        """Brings names and sizes to the disk, though not the bytes of files, as happens at any moment."""
        with open(self.place / "another", "ab") as file:
            file.write(b".")
            file.flush()
            os.fsync(file.fileno())


@contextlib.contextmanager
def disk(folder):
    found = Disk(folder)
    found.place.mkdir()
    try:
        with open(found.image, "wb") as file:
            file.truncate(64 << 20)
        subprocess.run(["mkfs.ext4", "-q", found.image], check=True)
        found.mount()
        try:
            yield found
        finally:
            found.unmount()
    finally:
        found.image.unlink()
        found.place.rmdir()


def can_cut(folder):
    try:
        with disk(folder) as found:
            found.cut()
            return True
    except (subprocess.CalledProcessError, FileNotFoundError):
        return False


def cuts(folder, versus, generator, sample=None, arguments=()):
    """Cuts the power at calls that change something, and after builds that ended well."""
    with disk(folder) as found:
        sandbox = Sandbox(found.place / "box", versus)
        os.sync()

        def cut(sandbox, site, call, fault, *arguments):
            result = inject(sandbox, site, call, fault, *arguments)
            if generator.random() < 0.5:
                found.write_journal()
            found.cut()
            return result

        def cut_after():
            result = sandbox.run(sandbox.command(sandbox.other, *arguments))
            found.cut()
            return result

        yield from at_calls(sandbox, [KILL], arguments=arguments, sample=sample, run=cut)
        for _ in range(4):
            yield outcome(sandbox, "the power cut after a build", cut_after, arguments)
        if not arguments:
            yield from at_first_builds(sandbox, [KILL], sample, run=cut)
