"""The Debian package: the packed program, and what a desktop is told of it."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import archives
import desktops
import linked
import system_libraries
from environment import CHECKOUT
from trouble import Trouble

from annotator import __version__
from annotator.workflows.shipped import shipped

_MAINTAINER = f"{desktops.PUBLISHER} <annotator@example.invalid>"
_DESCRIPTION = f"""\
{desktops.SUMMARY}
 A program for media-literacy classes. Students open a news article and tag
 claims, quotes, captions and credit lines; teachers collect the files and see
 where the class agreed and where it split. Everything works offline."""
# Found by their name while running, so that no binary tells of them: fonts to write with.
_ALSO = ("fontconfig-config",)
# Their triggers tell the desktop of the program and its files.
_RECOMMENDED = ("desktop-file-utils", "hicolor-icon-theme", "shared-mime-info")


def make(program: Path, target: Path, pictures: Mapping[int, bytes]) -> Path:
    """The package of the packed program in a folder, by its Debian name; `pictures` by pixels."""
    architecture = _output("dpkg", "--print-architecture")
    root = CHECKOUT / "build" / "debian"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr/lib/annotator", symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/annotator").symlink_to("../lib/annotator/annotator")
    _tell_the_desktop(root / "usr/share", pictures)
    _add_documents(root / "usr/share/doc/annotator")
    _add_control(root, architecture)
    _make_plain(root)
    package = target / f"annotator_{__version__}_{architecture}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(root), str(package)]
    time = {"SOURCE_DATE_EPOCH": str(archives.build_time())}
    done = subprocess.run(build, env={**os.environ, **time}, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Trouble("The Debian package could not be made: what dpkg-deb says above tells why.")
    return package


def control(architecture: str, depends: list[str], kilobytes: int) -> str:
    """The package's own description (Debian Policy Manual, chapter 5)."""
    return "\n".join(
        (
            "Package: annotator",
            f"Version: {__version__}",
            f"Architecture: {architecture}",
            f"Maintainer: {_MAINTAINER}",
            f"Installed-Size: {kilobytes}",
            f"Depends: {', '.join(depends)}",
            f"Recommends: {', '.join(_RECOMMENDED)}",
            "Section: education",
            "Priority: optional",
            f"Description: {_DESCRIPTION}",
            "",
        )
    )


def depends_on(needs: linked.Needs) -> list[str]:
    """The packages that bring what the program needs. Raises Trouble for what no package has."""
    packages = set(_ALSO)
    for name in needs.libraries:
        library = system_libraries.found_library(name)
        package = library and system_libraries.package_of(library)
        if not package:
            raise Trouble(f"No package of this system brings {name}, which the program links to.")
        packages.add(package)
    major, minor = needs.glibc
    return [f"libc6 (>= {major}.{minor})", *sorted(packages - {"libc6"})]


def _tell_the_desktop(share: Path, pictures: Mapping[int, bytes]) -> None:
    for size, picture in pictures.items():
        _put(share / f"icons/hicolor/{size}x{size}/apps/annotator.png", picture)
    drawing = (CHECKOUT / "resources/icons/annotator.svg").read_bytes()
    _put(share / "icons/hicolor/scalable/apps/annotator.svg", drawing)
    _put(share / "applications/annotator.desktop", desktops.desktop_entry().encode())
    _put(share / "mime/packages/annotator.xml", desktops.mime_package().encode())


def _add_documents(folder: Path) -> None:
    _put(folder / "copyright", _copyright().encode())
    changelog = (CHECKOUT / "CHANGELOG.md").read_bytes()
    _put(folder / "changelog.gz", gzip.compress(changelog, mtime=0))


def _copyright() -> str:
    own, *others = shipped()
    lines = [f"  {part.name} {part.version}".rstrip() + f": {part.licence}" for part in others]
    return "\n".join(
        (
            f"{desktops.NAME} {__version__}",
            "",
            own.text,
            "",
            "It brings these parts, under their own licences. The licences stand below",
            "/usr/lib/annotator, in the folders licences and *.dist-info, those of the libraries",
            "of the system in licences/system; Help, About Annotator shows all of them.",
            "",
            *lines,
            "",
        )
    )


def _add_control(root: Path, architecture: str) -> None:
    files = sorted(each for each in root.rglob("*") if each.is_file() and not each.is_symlink())
    kilobytes = sum(-(-file.stat().st_size // 1024) for file in files)
    sums = "".join(f"{_md5(file)}  {file.relative_to(root)}\n" for file in files)
    depends = depends_on(linked.needs_of(root / "usr/lib/annotator"))
    _put(root / "DEBIAN/control", control(architecture, depends, kilobytes).encode())
    _put(root / "DEBIAN/md5sums", sums.encode())


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _make_plain(root: Path) -> None:
    """The rights of files do not depend on who builds."""
    for file in [root, *root.rglob("*")]:
        if not file.is_symlink():
            runs = file.is_dir() or file.stat().st_mode & 0o100
            file.chmod(0o755 if runs else 0o644)


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _output(*command: str) -> str:
    return subprocess.check_output(command, encoding="utf-8").strip()
