"""Folders that a service copies to its servers: OneDrive, Dropbox and their kin.

Environment imports this module, so it too must parse on Python 3.6.
"""

import os
from collections.abc import Mapping
from pathlib import PurePath

# The folders that hold what OneDrive copies, wherever they are and whatever they are called.
VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
# How the services name their folder, or the folder above it. Some add the name of an account or an
# organisation: "OneDrive - Nyborg Kommune", "GoogleDrive-navn@example.dk", "Dropbox (Personal)".
NAMES = (
    ("onedrive", "OneDrive"),
    ("sharepoint", "SharePoint"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("mit drev", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pcloud", "pCloud"),
    ("proton drive", "Proton Drive"),
    ("box sync", "Box"),
    ("box-box", "Box"),
)
# What may follow the name in the folder's.
AFTER_NAME = " -_("


def service(folder: PurePath, variables: "Mapping[str, str]" = os.environ) -> "str | None":
    """Return the name of the service that copies this folder, if there is one."""
    for name in VARIABLES:
        place = variables.get(name)
        if place and is_inside(folder, type(folder)(place)):
            return "OneDrive"
    return next(filter(None, map(service_named, folder.parts)), None)


def is_inside(folder: PurePath, place: PurePath) -> bool:
    """Tell whether a folder is this place or lies in it."""
    return place == folder or place in folder.parents


def service_named(part: str) -> "str | None":
    """Return the service that a folder of this name belongs to."""
    name = part.lower()
    for known, service_name in NAMES:
        rest = name[len(known) :]
        if name.startswith(known) and (not rest or rest[0] in AFTER_NAME):
            return service_name
    return None
