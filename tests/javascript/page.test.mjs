import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestPaths } from "../../plugins/videnbank/templates/assets/videnbank/not_found/nearest_paths.js";
import { isOverdue } from "../../plugins/videnbank/templates/assets/videnbank/page/review_notice.js";

test("a review is late from the day after, by the reader's own clock", () => {
  const at = (day, hour) => new Date(2027, 0, day, hour);
  assert.equal(isOverdue("2027-01-05", at(5, 23)), false);
  assert.equal(isOverdue("2027-01-05", at(6, 0)), true);
  assert.equal(isOverdue("2027-01-05", new Date(2026, 11, 31)), false);
  assert.equal(isOverdue(undefined, at(6, 0)), false);
  assert.equal(isOverdue("", at(6, 0)), false);
});

const PATHS = ["/", "/cases/", "/cases/kaffe-foerst/", "/cases/kaffe/", "/vaerktoejer/broen/", "/om/belaeg.html"];

test("pages of nearly the same name are offered, the nearest first", () => {
  assert.deepEqual(nearestPaths("/cases/kafe/", PATHS), ["/cases/kaffe/"]);
  assert.deepEqual(nearestPaths("/x/Kaffe", PATHS), ["/cases/kaffe/", "/cases/kaffe-foerst/"]);
  assert.deepEqual(nearestPaths("/om/belag.html", PATHS), ["/om/belaeg.html"]);
});

test("nothing is offered for the front page, an unlike name or a stray sign", () => {
  for (const wanted of ["/", "/zzzzzz/", "/100%/"]) assert.deepEqual(nearestPaths(wanted, PATHS), [], wanted);
});

test("a short name within a long one that is asked for is no guess at it", () => {
  const paths = ["/find/", "/om/", "/cases/kaffe-foerst-i-hjemmeplejen/", "/vaerktoejer/trekanten/"];
  for (const wanted of ["/findes-ikke/", "/find-mig-et-moede/", "/rom-og-om/", "/ff/"]) {
    assert.deepEqual(nearestPaths(wanted, paths), [], wanted);
  }
  assert.deepEqual(nearestPaths("/fund/", paths), ["/find/"]);
  assert.deepEqual(nearestPaths("/kaffe/", paths), ["/cases/kaffe-foerst-i-hjemmeplejen/"]);
  assert.deepEqual(nearestPaths("/trekantens/", paths), ["/vaerktoejer/trekanten/"]);
});

test("five at most, each once, the shortest of the equally near first", () => {
  const many = ["/a/modex/", "/modex/", "/modex/", "/b/modey/", "/c/modez/", "/d/modeq/", "/e/modew/"];
  const offered = nearestPaths("/mode/", many);
  assert.equal(offered.length, 5);
  assert.equal(offered[0], "/modex/");
});
