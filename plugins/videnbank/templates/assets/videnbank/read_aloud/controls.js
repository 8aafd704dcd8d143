// What one sees of the player: the button that opens it, its own buttons, and the speeds.

import { element, svg } from "../lib/dom.js";

/** @typedef {import("../lib/messages.js").Messages} Messages */

// From slow enough to write along to fast enough to skim; voices blur beyond.
const SPEEDS = [0.75, 1, 1.25, 1.5];
const ICONS = {
  open: "M3 9v6h4l5 5V4L7 9zM15 8.5a4 4 0 0 1 0 7zM15 4.2v2.1a6 6 0 0 1 0 11.4v2.1a8 8 0 0 0 0-15.6z",
  previous: "M19 5v14l-9-7zM6 5h3v14H6z",
  next: "M5 5v14l9-7zM15 5h3v14h-3z",
  pause: "M6 5h4v14H6zM14 5h4v14h-4z",
  resume: "M7 4v16l13-8z",
  stop: "M6 6h12v12H6z",
};

/**
 * @param {HTMLElement} box where they are put
 * @param {Messages} messages
 */
export function createControls(box, messages) {
  /** @type {(key: "open" | "stop") => HTMLElement} */
  const button = (key) => {
    const text = element("span", {}, messages.text(key));
    return element("button", { type: "button", class: `vb-aloud-${key}` }, icon(key), text);
  };

  /** @type {(key: "previous" | "next") => HTMLElement} */
  const step = (key) => {
    const name = messages.text(key);
    return element("button", { type: "button", "aria-label": name, title: name }, icon(key));
  };

  const speed = element("select");
  for (const value of SPEEDS) {
    const label = messages.text("speed_value", { n: value.toLocaleString("da-DK") });
    speed.append(element("option", { value: String(value), selected: value === 1 ? "" : null }, label));
  }
  const controls = {
    opener: button("open"),
    previous: step("previous"),
    toggle: element("button", { type: "button", class: "vb-aloud-toggle" }),
    next: step("next"),
    speed,
    stop: button("stop"),
    progress: element("p"),
    status: element("p", { class: "vb-hidden", role: "status" }),
  };
  const player = element(
    "div",
    { id: "vb-oplaesning", class: "vb-aloud-player", role: "group", "aria-label": messages.text("player"), hidden: "" },
    controls.previous,
    controls.toggle,
    controls.next,
    element("label", {}, element("span", {}, messages.text("speed")), " ", speed),
    controls.stop,
    controls.progress,
  );
  controls.opener.setAttribute("aria-controls", player.id);
  controls.opener.setAttribute("aria-expanded", "false");
  box.append(controls.opener, player, controls.status);

  return {
    ...controls,
    player,
    speedValue: () => (speed instanceof HTMLSelectElement ? Number(speed.value) : 1),
    /** @param {"pause" | "resume"} key what the toggle does when it is pressed */
    offer: (key) => controls.toggle.replaceChildren(icon(key), messages.text(key)),
  };
}

/** @type {(key: keyof typeof ICONS) => SVGElement} */
const icon = (key) => svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: ICONS[key] }));
