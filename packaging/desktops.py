"""What desktops are told of the program and its files: Linux, Windows and macOS."""

from __future__ import annotations

from typing import Any

from annotator.storage.schema import APPLICATION_IDS

NAME, SUMMARY = "Annotator", "Tag who says what in news articles"
IDENTIFIER = "org.annotator.Annotator"
PUBLISHER = "The Annotator developers"
# Ending -> what it is called.
FILES = {"annot": "Annotator work file", "annotclass": "Annotator class file"}


def mime_type(ending: str) -> str:
    """The type of one of our files."""
    return f"application/vnd.annotator.{ending}+sqlite3"


def desktop_entry() -> str:
    """For menus, and for opening files (freedesktop.org, Desktop Entry Specification 1.5)."""
    # Ours alone: a desktop might take it for what opens every web page.
    types = "".join(f"{mime_type(ending)};" for ending in FILES)
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            f"Comment={SUMMARY}",
            "Exec=annotator %f",
            "Icon=annotator",
            "Terminal=false",
            "Categories=Education;Languages;",
            "Keywords=news;article;quote;claim;media literacy;",
            "StartupNotify=true",
            "StartupWMClass=annotator",
            f"MimeType={types}",
            "",
        )
    )


def mime_package() -> str:
    """Our files by their content and ending (freedesktop.org, Shared MIME-info 0.21)."""
    types = "".join(
        f"""\
  <mime-type type="{mime_type(ending)}">
    <comment>{comment}</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <icon name="annotator"/>
    <magic priority="80">
      <match type="string" offset="0" value="SQLite format 3\\0">
        <match type="big32" offset="68" value="0x{APPLICATION_IDS[ending]:08x}"/>
      </match>
    </magic>
    <glob pattern="*.{ending}"/>
  </mime-type>
"""
        for ending, comment in FILES.items()
    )
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
{types}</mime-info>
"""


def bundle_properties(version: str) -> dict[str, Any]:
    """What Info.plist of the macOS bundle says (Apple, "Core Foundation Keys")."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "NSHighResolutionCapable": True,
        "LSMinimumSystemVersion": "13.0",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": comment,
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{IDENTIFIER}.{ending}"],
            }
            for ending, comment in FILES.items()
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.{ending}",
                "UTTypeDescription": comment,
                "UTTypeConformsTo": ["public.database", "public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [ending],
                    "public.mime-type": mime_type(ending),
                },
            }
            for ending, comment in FILES.items()
        ],
    }


def version_resource(version: str, file: str) -> str:
    """What Windows shows of an executable, as PyInstaller reads it (Microsoft, VERSIONINFO)."""
    numbers = tuple([*map(int, version.split(".")), 0, 0, 0][:4])
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": NAME,
        "LegalCopyright": f"{PUBLISHER}, MIT licence",
        "OriginalFilename": file,
        "ProductName": NAME,
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])"
    )
