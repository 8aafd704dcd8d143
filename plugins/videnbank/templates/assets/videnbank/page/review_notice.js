// A static page cannot know today; it carries the date, and the browser decides.

/**
 * Shows a notice from the day after the review was due.
 * @param {HTMLElement} notice
 * @param {Date} today
 */
export function updateReviewNotice(notice, today) {
  notice.hidden = !isOverdue(notice.dataset.videnbankReviewDue, today);
}

/**
 * Whether a day has passed, by the reader's own clock.
 * @param {string | undefined} due the day as YYYY-MM-DD
 * @param {Date} today
 * @returns {boolean}
 */
export function isOverdue(due, today) {
  if (!due) return false;
  const iso = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");
  return iso > due;
}
