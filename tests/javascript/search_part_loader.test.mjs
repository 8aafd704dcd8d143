import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { failureCount, fetch } from "../../plugins/videnbank/templates/assets/videnbank/search/part_loader.js";

const browserFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = browserFetch;
});

test("parts that are missing or cannot be reached are counted, and nothing else changes", async () => {
  const found = new Response("x");
  globalThis.fetch = async () => found;
  assert.equal(await fetch("a"), found);
  assert.equal(failureCount(), 0);
  globalThis.fetch = async () => new Response("", { status: 404 });
  assert.equal((await fetch("b")).status, 404);
  assert.equal(failureCount(), 1);
  globalThis.fetch = async () => {
    throw new TypeError("offline");
  };
  await assert.rejects(fetch("c"), TypeError);
  assert.equal(failureCount(), 2);
});
