from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

import synchronised


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (r"C:\Users\mette\OneDrive\videnbank", "OneDrive"),
        (r"C:\Users\mette\OneDrive - Nyborg Kommune\Dokumenter\videnbank", "OneDrive"),
        (r"C:\Users\mette\Dropbox (Personal)\videnbank", "Dropbox"),
        (r"C:\Users\mette\iCloudDrive\videnbank", "iCloud Drive"),
        (r"G:\Mit drev\videnbank", "Google Drive"),
        (r"G:\My Drive\videnbank", "Google Drive"),
        (r"C:\Users\mette\Nextcloud\videnbank", "Nextcloud"),
        (r"C:\Users\mette\Box Sync\videnbank", "Box"),
    ],
)
def test_the_usual_folders_of_services_are_known_on_windows(folder: str, service: str) -> None:
    assert synchronised.service(PureWindowsPath(folder), {}) == service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/Users/mette/Library/CloudStorage/OneDrive-NyborgKommune/videnbank", "OneDrive"),
        ("/Users/mette/Library/CloudStorage/GoogleDrive-m@nyborg.dk/Mit drev/v", "Google Drive"),
        ("/Users/mette/Library/CloudStorage/Box-Box/v", "Box"),
        ("/Users/mette/Library/Mobile Documents/com~apple~CloudDocs/v", "iCloud Drive"),
        ("/home/mette/Nextcloud/videnbank", "Nextcloud"),
        ("/home/mette/dropbox", "Dropbox"),
    ],
)
def test_the_usual_folders_of_services_are_known_elsewhere(folder: str, service: str) -> None:
    assert synchronised.service(PurePosixPath(folder), {}) == service


@pytest.mark.parametrize(
    "folder",
    ["/home/mette/videnbank", "/home/mette/dropboxes/v", "/srv/box/v", "/home/onedrivers/v", "/"],
)
def test_other_folders_are_left_in_peace(folder: str) -> None:
    assert synchronised.service(PurePosixPath(folder), {"OneDrive": ""}) is None


@pytest.mark.parametrize("name", synchronised.VARIABLES)
def test_windows_tells_where_onedrive_is_whatever_the_folder_is_called(name: str) -> None:
    variables = {name: r"D:\Sky"}

    def service(folder: str) -> str | None:
        return synchronised.service(PureWindowsPath(folder), variables)

    assert service(r"d:\sky\videnbank") == "OneDrive"
    assert service(r"D:\Sky") == "OneDrive"
    assert service(r"D:\Skyer\videnbank") is None


def test_this_computer_is_asked_unless_one_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    here = PurePath("/sted/videnbank")
    assert synchronised.service(here) is None
    monkeypatch.setenv("OneDrive", str(here.parent))
    assert synchronised.service(here) == "OneDrive"
