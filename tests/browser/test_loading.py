"""A page on a slow line: what is there already stays where it is while the rest comes."""

import pytest

from tests.browser.conftest import Open

# Milliseconds and bytes a second: slow enough for the page to be painted before its scripts are there.
SLOW = {
    "offline": False,
    "latency": 250,
    "downloadThroughput": 400_000,
    "uploadThroughput": 100_000,
}
JUMPS = """() => {
    window.jumps = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.jumps += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
}"""
SMALL = 0.02
"""Of what fills the window, times how far it moved; 0.1 is what Lighthouse calls good."""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "cases/kaffe-foerst/",
        "vaerktoejer/trekanten/",
        "omraader/aeldre/",
        "find/",
        "find/?q=kaffe",
        "sammenlign/",
    ],
)
def test_nothing_jumps_while_a_page_loads(
    opened: Open, strict_url: str, address: str, width: int
) -> None:
    watch = opened(strict_url, viewport={"width": width, "height": 844})
    # A slow line on a busy machine: how long it takes is not what is measured.
    watch.context.set_default_timeout(60_000)
    session = watch.context.new_cdp_session(watch.page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    watch.page.add_init_script(f"({JUMPS})()")
    page = watch.go(address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.jumps") < SMALL
