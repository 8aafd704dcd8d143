// A static page cannot know today; it carries the date, and the browser decides.
for (const notice of document.querySelectorAll("[data-videnbank-review-due]")) {
  const today = new Date();
  const iso = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  notice.hidden = iso <= notice.dataset.videnbankReviewDue;
}
