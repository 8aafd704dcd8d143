import assert from "node:assert/strict";
import { test } from "node:test";
import { editDistance } from "../../plugins/videnbank/templates/assets/videnbank/lib/edit_distance.js";
import { parseMessages } from "../../plugins/videnbank/templates/assets/videnbank/lib/messages.js";

test("letters are added, dropped, changed and swapped", () => {
  for (const [one, other, distance] of [
    ["", "", 0],
    ["kaffe", "kaffe", 0],
    ["kaffe", "kafe", 1],
    ["kafe", "kaffe", 1],
    ["kaffe", "kaffi", 1],
    ["kaffe", "kafef", 1],
    ["ca", "abc", 3],
    ["møde", "modet", 2],
  ]) {
    assert.equal(editDistance(one, other, 9), distance, `${one} ${other}`);
  }
});

test("beyond the limit it is one too many, however far", () => {
  assert.equal(editDistance("kaffe", "te", 2), 3);
  assert.equal(editDistance("abcdef", "uvwxyz", 2), 3);
  assert.equal(editDistance("ab", "cd", 1), 2);
  assert.equal(editDistance("ab", "cd", 2), 2);
});

test("it is as far there as back", () => {
  const words = ["trivsel", "trisvel", "trivslen", "tillid", "tid", "å"];
  for (const one of words) {
    for (const other of words) assert.equal(editDistance(one, other, 9), editDistance(other, one, 9));
  }
});

const messages = parseMessages(
  JSON.stringify({ "found.one": "{n} fund", "found.other": "{n} fund i {place}", plain: "Ja", stop: "og i på" }),
);

test("a message is filled in, and its plural chosen", () => {
  assert.equal(messages.text("plain"), "Ja");
  assert.equal(messages.count("found", 1), "1 fund");
  assert.equal(messages.count("found", 0, { place: "Køge" }), "0 fund i Køge");
  assert.equal(messages.count("found", 12345, { place: "{n}" }), "12.345 fund i {n}");
});

test("a list is its words, and an unknown message is a mistake of the program", () => {
  assert.deepEqual([...messages.list("stop")], ["og", "i", "på"]);
  assert.throws(() => messages.text("missing"), RangeError);
});
