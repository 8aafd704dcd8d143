// How Pagefind fetches the parts of the index. The build lets its pagefind.js import this `fetch`,
// since Pagefind answers as if nothing stood in a part that is missing, and tells nobody. That happens
// while a new version of the site takes the place of the one that is open.

let failures = 0;

/**
 * How many parts could not be fetched since the page was opened.
 * @returns {number}
 */
export const failureCount = () => failures;

/**
 * @param {RequestInfo | URL} input
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 */
export async function fetch(input, init) {
  try {
    const response = await globalThis.fetch(input, init);
    if (!response.ok) failures++;
    return response;
  } catch (error) {
    failures++;
    throw error;
  }
}
