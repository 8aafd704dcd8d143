"""A reader in a hurry, who goes from page to page by what is said there, and counts the clicks."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
SCREENS = 2
"""What is further away than this, a reader in a hurry does not see."""


def main_menu(page: Page) -> Locator:
    """The menu, which a phone has behind a button."""
    return page.get_by_role("navigation", name="Hovedmenu")


class Walk:
    """What a reader does on a page, from where the reader stands on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def distance(self, part: Locator) -> float:
        """How many pixels the reader has scrolled past the beginning of a part, or has to go to it."""
        expect(part).to_be_visible()
        box = part.bounding_box()
        assert box is not None
        return max(-box["y"], box["y"] + min(box["height"], 24) - self._screen())

    def press(self, part: Locator) -> None:
        """Clicks on something that is near enough."""
        self._near(part)
        part.click()
        self.clicks += 1

    def follow(self, link: Locator) -> None:
        """Clicks on what leads to another page, and waits until that is there."""
        with self.page.expect_event("load"):
            self.press(link)

    def search(self, words: str) -> None:
        """Searches by the button beside the nearest field; that the answer is there, a test waits for."""
        form = self.page.get_by_role("main").get_by_role("search").first
        field = form.get_by_role("combobox").or_(form.get_by_role("searchbox")).first
        self._near(field)
        field.fill(words)
        self.follow(form.get_by_role("button", name="Søg", exact=True))

    def sees(self, part: Locator) -> None:
        """Has come to what the reader looked for: a first line of it is on the screen."""
        expect(part).to_be_in_viewport()
        assert self.distance(part) <= 0, f"{part} is not quite in view"

    def comes_to(self, part: Locator) -> None:
        """Goes on to something that is near enough, and has it in view."""
        self._near(part)
        part.scroll_into_view_if_needed()

    def _near(self, part: Locator) -> None:
        distance = self.distance(part)
        assert distance <= (SCREENS - 1) * self._screen(), f"{part} is {distance} px away"

    def _screen(self) -> int:
        size = self.page.viewport_size
        assert size is not None
        return size["height"]
