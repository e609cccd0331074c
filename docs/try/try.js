"use strict";
// The page: what is asked goes to the worker, and what it tells is shown as text, or in frames where nothing runs.

const HERE = new URL(".", location.href).href;
const FIELDS = ["subject", "as_of", "unit", "policy", "roster", "layout"];

const at = (id) => document.getElementById(id);

// A worker from a blob is bound by this page's Content-Security-Policy: Python can reach no other host either.
const start = `self.HERE = ${JSON.stringify(HERE)}; importScripts(HERE + "worker.js");`;
const worker = new Worker(URL.createObjectURL(new Blob([start], { type: "text/javascript" })));

function say(status) {
  at("status").textContent = status;
}

let turns = 0;
const waiting = new Map();
let files = {};

worker.onmessage = ({ data: { turn, told } }) => {
  waiting.get(turn)(told);
  waiting.delete(turn);
};

worker.onerror = (event) => {
  show({ errors: [`Python could not be loaded: ${event.message}`] });
  say("No answer; this is why:");
};

function call(name, given, fields) {
  turns += 1;
  return new Promise((resolve) => {
    waiting.set(turns, resolve);
    worker.postMessage({ turn: turns, name, given, fields });
  });
}

async function reconcile() {
  const begun = performance.now();
  say(turns ? "Reconciling …" : "Loading Python and figrecon; the first answer takes some seconds …");
  const fields = Object.fromEntries(FIELDS.map((name) => [name, at(name).value]));
  const asked = call("answered", at("table").value, fields);
  const turn = turns;
  const told = await asked;
  if (turn !== turns) return; // something else was asked meanwhile
  await show(told);
  performance.measure("answer", { start: turn === 1 ? 0 : begun });
  if (turn !== turns) return;
  const took = `${((performance.now() - begun) / 1000).toFixed(2)} s`;
  const answered = turn === 1 ? `Answered in ${took}, with all that had to be loaded.` : `Answered in ${took}.`;
  say(told.errors.length ? "No answer; this is why:" : answered);
}

async function show(told) {
  files = told;
  at("errors").replaceChildren(...told.errors.map((line) => item(line)));
  at("told").hidden = !told.answer;
  at("read").hidden = !told.ledger;
  at("sentence").textContent = told.sentence ?? "";
  at("explained").textContent = told.explained ?? "";
  choose("subject", told.subjects, told.subject);
  choose("policy", told.policies, at("policy").value);
  await Promise.all(["answer", "ledger"].map((name) => display(at(name), told[name] ?? "")));
}

function display(frame, html) {
  return new Promise((shown) => {
    frame.addEventListener("load", shown, { once: true });
    frame.srcdoc = html;
  });
}

function item(line) {
  const made = document.createElement("li");
  made.textContent = line;
  return made;
}

function choose(name, values, chosen) {
  if (values) at(name).replaceChildren(...values.map((value) => new Option(value, value, false, value === chosen)));
}

// A frame is as tall as what it shows, also after a fold in it was opened.
for (const frame of document.querySelectorAll("iframe")) {
  const fit = () => { frame.style.height = `${frame.contentDocument.body.offsetHeight}px`; };
  frame.addEventListener("load", () => {
    for (const link of frame.contentDocument.links) {
      Object.assign(link, { target: "_blank", rel: "noopener noreferrer" }); // it opens beside the page
    }
    new ResizeObserver(fit).observe(frame.contentDocument.body);
  });
}

for (const button of document.querySelectorAll("[data-file]")) {
  button.addEventListener("click", () => {
    const link = document.createElement("a");
    const { file, type } = button.dataset;
    link.href = URL.createObjectURL(new Blob([files[file]], { type: `${type};charset=utf-8` }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}

async function open() {
  const file = at("file").files[0];
  if (!file) return;
  const told = await call("opened", new Uint8Array(await file.arrayBuffer()), { encoding: at("encoding").value });
  if (told.errors.length) {
    await show(told);
    say("The file was not opened; this is why:");
    return;
  }
  at("table").value = told.table;
  await reconcile();
}

async function example() {
  for (const name of FIELDS) if (name !== "policy") at(name).value = "";
  at("table").value = await fetch(`${HERE}example.csv`).then((told) => told.text());
  await reconcile();
}

at("asked").addEventListener("submit", (event) => {
  event.preventDefault();
  reconcile();
});
for (const name of ["subject", "as_of", "unit", "policy"]) at(name).addEventListener("change", reconcile);
for (const name of ["file", "encoding"]) at(name).addEventListener("change", open);
at("example").addEventListener("click", example);
at("copy").hidden = !navigator.clipboard; // there is none where the page came without https
at("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(at("sentence").textContent);
  say("The sentence is copied.");
});
at("table").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) reconcile();
});

async function size() {
  const built = await fetch(`${HERE}built.json`).then((told) => told.json());
  at("megabytes").textContent = built.megabytes;
}

size();
example();
