// A static page cannot know today; it carries the date, and the browser decides.

/**
 * Shows a notice from the day after the review was due.
 * @param {HTMLElement} notice
 * @param {Date} today
 */
export function tellLateReview(notice, today) {
  const iso = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  notice.hidden = iso <= (notice.dataset.videnbankReviewDue ?? iso);
}
