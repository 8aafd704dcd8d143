import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_STATE, isEmpty, parseState, sortOf, urlOf, withoutQuery, withoutValue } from "../../plugins/videnbank/templates/assets/videnbank/search/url_state.js";

const OFFERED = new Map([
  ["area", new Set(["aeldre", "boern"])],
  ["track", new Set(["styrket"])],
]);
const SORTS = new Set(["relevance", "newest"]);
const parse = (search) => parseState(search, OFFERED, SORTS);

test("what the page does not offer is set apart", () => {
  const state = parse("?q=+kaffe+&area=aeldre&area=aeldre&area=findes-ikke&farve=blå&sort=baglæns&page=2&as=typed");
  assert.deepEqual(state, {
    query: "kaffe",
    chosen: new Map([["area", ["aeldre"]]]),
    sort: "relevance",
    page: 2,
    asTyped: true,
    ignored: [{ group: "area", value: "findes-ikke" }],
  });
});

test("what nothing is asked by is not told, and no address asks for what is set apart", () => {
  assert.deepEqual(parse("?area=&utm_source=brev&sort=x").ignored, []);
  const state = parse("?track=ukendt&track=ukendt&area=boern");
  assert.deepEqual(state.ignored, [{ group: "track", value: "ukendt" }]);
  assert.equal(urlOf(state, "/find/"), "?area=boern");
});

test("without a query, no record fits better than another: the most used come first", () => {
  assert.equal(sortOf(parse("?area=boern")), "used");
  assert.equal(sortOf(parse("?q=kaffe")), "relevance");
  assert.equal(sortOf(parse("?area=boern&sort=newest")), "newest");
});

test("a page is a whole number from one to two hundred", () => {
  for (const [page, number] of [["0", 1], ["-3", 1], ["1.5", 1], ["x", 1], ["", 1], ["7", 7], ["99999", 200]]) {
    assert.equal(parse(`?page=${page}`).page, number, page);
  }
});

test("an address and its state are each other's", () => {
  for (const url of ["?q=kaffe", "?area=aeldre&area=boern&track=styrket", "?q=a%26b&sort=newest&page=3", "?q=x&as=typed"]) {
    assert.equal(urlOf(parse(url), "/find/"), url);
  }
  assert.equal(urlOf(EMPTY_STATE, "/find/"), "/find/");
});

test("a search is empty until something is asked for, chosen or sorted", () => {
  assert.ok(isEmpty(parse("?page=3&as=typed")));
  for (const search of ["?q=a", "?area=boern", "?sort=newest"]) assert.ok(!isEmpty(parse(search)), search);
});

test("what is taken away begins again at the first page, and leaves the rest", () => {
  const state = parse("?q=kaffe&area=aeldre&area=boern&page=4&as=typed");
  assert.equal(urlOf(withoutValue(state, "area", "aeldre"), ""), "?q=kaffe&area=boern&as=typed");
  assert.equal(withoutValue(withoutValue(state, "area", "aeldre"), "area", "boern").chosen.size, 0);
  assert.equal(urlOf(withoutQuery(state), ""), "?area=aeldre&area=boern");
  assert.deepEqual(state.chosen.get("area"), ["aeldre", "boern"]);
});
