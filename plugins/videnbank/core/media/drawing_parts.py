"""What a drawing may consist of: elements, attributes and properties of SVG."""

from __future__ import annotations

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

ELEMENTS = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("text", "tspan", "textPath"),
        *("linearGradient", "radialGradient", "stop", "pattern", "marker", "clipPath", "mask"),
        *("filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite"),
        *("feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR"),
        *("feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset"),
    )
)
"""Shapes, text, and filters whose work does not grow with a number in the file."""

LEFT_OUT = frozenset(
    ("metadata", "view", "cursor", "font", "font-face", "color-profile", "glyph", "missing-glyph")
)
"""Elements that show nothing in a browser: metadata, and fonts and cursors of SVG 1.1."""

SCRIPTS = frozenset(("script", "handler", "listener"))
ANIMATIONS = frozenset(
    ("animate", "animateColor", "animateMotion", "animateTransform", "mpath", "set", "discard")
)
PICTURES = frozenset(("image", "feImage"))
HTML_TEXT = frozenset(("foreignObject", "flowRoot"))
"""Text that needs HTML, or SVG 1.2, which no browser has."""

TEXTS = frozenset(("text", "title", "desc"))

LENGTHS = frozenset(
    (
        *("x", "y", "width", "height", "r", "rx", "ry", "cx", "cy", "x1", "y1", "x2", "y2"),
        *("fx", "fy", "fr", "offset", "refX", "refY", "markerWidth", "markerHeight"),
        *("startOffset", "textLength", "pathLength", "stdDeviation"),
        *("k1", "k2", "k3", "k4", "amplitude", "exponent", "intercept", "slope"),
    )
)
"""Attributes with a number and perhaps a unit; an invalid one is left out, as browsers do."""

RADIUS = "radius"
"""Of feMorphology, whose work grows with it."""

LENGTH_LISTS = frozenset(("x", "y", "dx", "dy", "rotate", "stdDeviation", "values", "tableValues"))
"""Attributes with a list of numbers, in some elements."""

WORDS = frozenset(
    (
        *("id", "class", "lang", "role", "aria-hidden", "aria-label", "aria-labelledby"),
        *("preserveAspectRatio", "gradientUnits", "spreadMethod", "patternUnits"),
        *("patternContentUnits", "clipPathUnits", "maskUnits", "maskContentUnits", "markerUnits"),
        *("filterUnits", "primitiveUnits", "orient", "lengthAdjust", "method", "spacing"),
        *("requiredExtensions", "systemLanguage", "in", "in2", "result", "mode", "operator"),
        *("type", "edgeMode", "media"),
    )
)
"""Attributes whose values are names and keywords, which address nothing."""

TRANSFORMS = frozenset(("transform", "gradientTransform", "patternTransform"))

PROPERTIES = frozenset(
    (
        *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-dashoffset"),
        *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity"),
        *("stroke-width", "paint-order", "vector-effect", "color", "opacity", "display"),
        *("visibility", "overflow", "clip-path", "clip-rule", "mask", "mask-type", "filter"),
        *("marker", "marker-start", "marker-mid", "marker-end", "stop-color", "stop-opacity"),
        *("flood-color", "flood-opacity", "color-interpolation", "color-interpolation-filters"),
        *("color-rendering", "image-rendering", "shape-rendering", "text-rendering"),
        *("mix-blend-mode", "isolation", "transform", "transform-origin", "transform-box"),
        *("font", "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style"),
        *("font-variant", "font-weight", "letter-spacing", "word-spacing", "line-height"),
        *("text-anchor", "text-align", "text-decoration", "text-transform", "white-space"),
        *("alignment-baseline", "dominant-baseline", "baseline-shift", "direction"),
        *("unicode-bidi", "writing-mode", "glyph-orientation-vertical"),
    )
)
"""Properties, in a style sheet, a style attribute or an attribute of their own."""

FUNCTIONS = frozenset(
    (
        *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"),
        *("color-mix", "light-dark", "var", "calc", "min", "max", "clamp", "url"),
        *("matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley"),
        *("rotate", "skewx", "skewy"),
    )
)
"""Functions of CSS that load nothing; `url` may name a part of the drawing only."""
