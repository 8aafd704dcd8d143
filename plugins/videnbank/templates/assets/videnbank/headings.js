// Links to the sections of a page, and their addresses copied with one press.

/**
 * Gives every section that has a name a link beside its heading; links that the page has itself
 * are taken into use.
 * @param {HTMLElement} main says what the links are called, and what is said when one is copied
 */
export function offerHeadingLinks(main) {
  const { videnbankCopy: name = "", videnbankCopied: told = "" } = main.dataset;
  /** @type {HTMLElement | undefined} */
  let status;
  for (const heading of main.querySelectorAll("h2[id], h3[id]")) {
    if (heading.closest("[data-videnbank-in-use]")) continue; // what it heads is not the same tomorrow
    const link = /** @type {HTMLAnchorElement} */ (heading.querySelector("a.headerlink") ?? made(heading));
    link.setAttribute("aria-label", `${name}: ${(heading.firstChild?.textContent ?? "").trim()}`);
    link.title = name;
    link.addEventListener("click", async () => {
      status ??= statusIn(main);
      status.textContent = (await copy(link.href)) ? told : "";
    });
  }
}

/** @param {HTMLElement} main */
function statusIn(main) {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "vb-hidden";
  main.append(status);
  return status;
}

/** @param {Element} heading */
function made(heading) {
  const link = document.createElement("a");
  link.className = "headerlink";
  link.href = `#${heading.id}`;
  link.textContent = "#";
  heading.append(link);
  return link;
}

/**
 * The link still leads to its section where the clipboard is closed to us.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
const copy = (address) =>
  (navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard"))).then(
    () => true,
    () => false,
  );
