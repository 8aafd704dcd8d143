import assert from "node:assert/strict";
import { test } from "node:test";
import { sorted } from "../../plugins/videnbank/templates/assets/videnbank/list/sorting.js";

const ITEMS = [
  { title: "Zebra", date: "2019-04-01", uses: 0 },
  { title: "Ældre", date: "2020-01-01", uses: 2 },
  { title: "Aalborg", date: "2019-04-01", uses: 2 },
  { title: "Nr. 10", date: "2018-01-01", uses: 1 },
  { title: "Nr. 9", date: "2021-01-01", uses: 0 },
];
const titles = (order) => sorted(ITEMS, order).map(({ title }) => title);

test("titles are sorted as Danes sort, and numbers by size", () => {
  assert.deepEqual(titles("title"), ["Nr. 9", "Nr. 10", "Zebra", "Ældre", "Aalborg"]);
});

test("the newest and the most used come first, and equals stay as they were", () => {
  assert.deepEqual(titles("newest"), ["Nr. 9", "Ældre", "Zebra", "Aalborg", "Nr. 10"]);
  assert.deepEqual(titles("used"), ["Ældre", "Aalborg", "Nr. 10", "Zebra", "Nr. 9"]);
});

test("any other order is the page's own, and the items themselves are left alone", () => {
  for (const order of ["best", "", "constructor", "__proto__"]) assert.deepEqual(sorted(ITEMS, order), ITEMS);
  assert.equal(ITEMS[0].title, "Zebra");
});
