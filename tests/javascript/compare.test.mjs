import assert from "node:assert/strict";
import { test } from "node:test";
import { createReader, matchOf, safeHref } from "../../plugins/videnbank/templates/assets/videnbank/compare/record.js";
import { isUnknown, rowsOf } from "../../plugins/videnbank/templates/assets/videnbank/compare/rows.js";
import { toggled } from "../../plugins/videnbank/templates/assets/videnbank/compare/selection.js";
import { parseState, urlOf } from "../../plugins/videnbank/templates/assets/videnbank/compare/url_state.js";

const KINDS = new Set(["case", "tool"]);

test("the kind that stands first decides, and the rest is told apart", () => {
  const search = "?r=tool/a&r=case/b&r=tool/a&r=tool/c&r=%3Cb%3E&r=result/d&r=case/../om&r=";
  assert.deepEqual(parseState(search, KINDS), {
    kind: "tool",
    ids: ["tool/a", "tool/c"],
    others: ["case/b"],
    surplus: [],
    unknown: ["<b>", "result/d", "case/../om"],
  });
});

test("there is room for four", () => {
  const { ids, surplus } = parseState(urlOf(["a", "b", "c", "d", "e"].map((name) => `case/${name}`), ""), KINDS);
  assert.deepEqual([ids.length, surplus], [4, ["case/e"]]);
});

test("nothing chosen is the page's own address", () => {
  assert.deepEqual(parseState("", KINDS), { kind: "", ids: [], others: [], surplus: [], unknown: [] });
  assert.equal(urlOf([], "/sammenlign/"), "/sammenlign/");
  assert.equal(urlOf(["case/a", "case/b"], ""), "?r=case/a&r=case/b");
});

test("up to four of one kind can be picked, and put back", () => {
  const four = ["case/a", "case/b", "case/c", "case/d"];
  assert.deepEqual(toggled([], "case/a"), { chosen: ["case/a"], refusal: "" });
  assert.deepEqual(toggled(four, "case/b"), { chosen: ["case/a", "case/c", "case/d"], refusal: "" });
  assert.deepEqual(toggled(four, "case/e"), { chosen: four, refusal: "full" });
  assert.deepEqual(toggled(["case/a"], "tool/a"), { chosen: ["case/a"], refusal: "mixed" });
});

const field = (key, ...values) => ({ key, label: key.toUpperCase(), note: "", isKnown: values.length > 0, values });

test("fields keep the order that the records have them in", () => {
  const rows = rowsOf([
    [field("a"), field("c")],
    [field("a"), field("b"), field("c"), field("d")],
  ]);
  assert.deepEqual(rows.map(({ key }) => key), ["a", "b", "c", "d"]);
  assert.equal(rows[1].cells[0], null);
});

test("what all say is the same whatever the order, and silence is never the same", () => {
  const [same, other, silent, half] = rowsOf([
    [field("same", "x", "y"), field("other", "x"), field("silent"), field("half", "x")],
    [field("same", "y", "x"), field("other", "z"), field("silent"), field("half")],
  ]);
  assert.deepEqual([same, other, silent, half].map(({ isSame }) => isSame), [true, false, false, false]);
  assert.deepEqual([same, silent, half].map(isUnknown), [false, true, false]);
  assert.equal(rowsOf([[field("alone", "x")]])[0].isSame, false);
});

test("a row has the name that most records use", () => {
  const named = (label) => [{ ...field("tracks", "x"), label }];
  assert.equal(rowsOf([named("Uden for"), named("Spor"), named("Spor")])[0].label, "Spor");
  assert.equal(rowsOf([named("Uden for"), named("Spor")])[0].label, "Uden for");
});

test("an id is read from an address of the right shape only", () => {
  const pattern = "https://x.dk/cases/*/";
  assert.equal(matchOf(pattern, "https://x.dk/cases/kaffe/"), "kaffe");
  for (const url of ["https://x.dk/cases/", "https://x.dk/cases/a/b/", "https://x.dk/om/a/", "https://x.dk/cases/a"]) {
    assert.equal(matchOf(pattern, url), "", url);
  }
  assert.equal(matchOf("https://x.dk/cases/*/index.html", "https://x.dk/cases/a/index.html"), "a");
});

test("links lead to the web and nowhere else", () => {
  const root = "https://x.dk/bank/";
  assert.equal(safeHref("cases/a/", root), "https://x.dk/bank/cases/a/");
  assert.equal(safeHref("http://y.dk/?a=1", root), "http://y.dk/?a=1");
  for (const href of ["", "javascript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "http://[", "file:///x"]) {
    assert.equal(safeHref(href, root), null, href);
  }
});

/** What a server has at each address: a text of JSON, or a status. */
function serve(files) {
  const asked = [];
  globalThis.fetch = async (url) => {
    asked.push(url);
    const file = files[url];
    return typeof file === "string" ? new Response(file) : new Response("", { status: file ?? 404 });
  };
  return asked;
}

test("a record is fetched once, one that has moved under its new id, and a failure is tried again", async () => {
  const record = JSON.stringify({ id: "case/ny" });
  const files = { "case/ny": record, "case/gammel": '{"moved_to":"case/ny"}', "case/ring": '{"moved_to":"case/ring"}' };
  const asked = serve({ ...files, "case/nede": 503, "case/vaek": 410, "case/html": "<p>" });
  const read = createReader((id) => id);
  assert.deepEqual(await read("case/ny"), { id: "case/ny", record: { id: "case/ny" }, failed: false });
  assert.equal((await read("case/gammel")).id, "case/ny");
  await read("case/gammel");
  assert.deepEqual(asked, ["case/ny", "case/gammel", "case/ny"]);
  for (const id of ["case/vaek", "case/findes-ikke"]) {
    assert.deepEqual(await read(id), { id, record: null, failed: false });
  }
  for (const id of ["case/nede", "case/html", "case/ring"]) {
    assert.deepEqual(await read(id), { id, record: null, failed: true }, id);
  }
  serve({ "case/nede": record });
  assert.equal((await read("case/nede")).failed, false);
});
