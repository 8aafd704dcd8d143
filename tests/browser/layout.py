"""What is seen of a page's layout: what is too wide, cut off, covered, or broken inside a word."""

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels a page is wider than the screen."""

# WCAG 2.2, 1.4.12.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

UNHYPHENATED = "* { hyphens: manual !important; }"
"""As in a browser without a Danish dictionary; which have one differs from machine to machine."""

_IS_HIDDEN = """const isHidden = (element) => {
    for (let above = element; above; above = above.parentElement) {
        const { width, height } = above.getBoundingClientRect();
        if (width <= 1 || height <= 1) return true;
    }
    return !element.checkVisibility({ visibilityProperty: true });
};"""

CUT_OR_COVERED = (
    "() => {"
    + _IS_HIDDEN
    + """
    const isScrolledAway = (element, boxes) => {
        const scroller = element.closest(".vb-scroll");
        if (!scroller) return false;
        const { left, right } = scroller.getBoundingClientRect();
        return boxes.some((box) => box.right > right || box.left < left);
    };
    // A text of so many lines ends with a sign that there is more, and what is more is not seen.
    const isLeftOut = (element, box) => {
        const clamp = element.closest(".vb-summary");
        return clamp && box.top > clamp.getBoundingClientRect().bottom - 2;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    const wrong = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || isHidden(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()].filter((box) => !isLeftOut(element, box));
        if (isScrolledAway(element, boxes)) continue;
        lines.push(...boxes.map(box => ({ box, element, words: text.data.trim().slice(0, 50) })));
        for (let above = element; above !== document.body; above = above.parentElement) {
            const { overflowX, overflowY, textOverflow } = getComputedStyle(above);
            const { left, right, top, bottom } = above.getBoundingClientRect();
            const cut = (edge) => ["hidden", "clip"].includes(edge) && textOverflow !== "ellipsis";
            if (boxes.some(box => cut(overflowX) && (box.left < left - 2 || box.right > right + 2)
                || cut(overflowY) && (box.top < top - 2 || box.bottom > bottom + 2))) {
                wrong.push(`cut: ${text.data.trim().slice(0, 50)}`);
            }
        }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach((one, place) => {
        for (let next = place + 1; next < lines.length; next += 1) {
            const other = lines[next];
            const deep = one.box.bottom - other.box.top;
            if (deep <= 0) break;
            const wide = Math.min(one.box.right, other.box.right)
                - Math.max(one.box.left, other.box.left);
            if (deep > one.box.height / 3 && wide > 3 && one.element !== other.element) {
                wrong.push(`one over the other: ${one.words} | ${other.words}`);
            }
        }
    });
    return wrong;
}"""
)
"""Texts that a box cuts off without a sign of it, and texts that lie on one another."""

BROKEN_WORDS = (
    "() => {"
    + _IS_HIDDEN
    + """
    const SHORTEST_LINE = 240;
    const line = (element) => {
        let block = element;
        while (block.clientWidth === 0 || getComputedStyle(block).display === "inline") {
            block = block.parentElement;
        }
        const { paddingLeft, paddingRight } = getComputedStyle(block);
        const inside = block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return block.closest(".vb-compare-table :is(td, thead th)") ? inside : Math.max(inside, SHORTEST_LINE);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || element.closest("svg, pre") || isHidden(element)) continue;
        for (const { 0: word, index } of text.data.matchAll(/[^\\s\\u00ad/?&=–—-]{2,}/gu)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
            const isBroken = parts.some(({ top, height }) => top > parts[0].top + height / 2);
            const width = parts.reduce((sum, part) => sum + part.width, 0);
            if (isBroken && width <= line(element)) broken.push(word);
        }
    }
    return broken;
}"""
)
"""Words broken inside though they are no longer than a line: that of their own box or, since a box
may not be narrower than its words, one of 240 pixels (but in a comparison, whose columns are as
many as the reader asks for). Any word may be broken at a hyphen or a slash."""
