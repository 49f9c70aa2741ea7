// Calls a function for each case: judge.js ANSWER FUNCTION CASES RESULT; see judge.py.
// The answer runs in a context that holds the language and nothing else: no files, no network.
"use strict";
const fs = require("fs");
const util = require("util");
const vm = require("vm");
const [answer, name, cases, result] = process.argv.slice(2);
const found = [];

function note(entry) {
  found.push(entry);
  fs.writeFileSync(result, JSON.stringify(found));
}

function told(error) {
  const place = /answer\.js:(\d+)/.exec((error && error.stack) || "");
  const where = place ? ` (line ${place[1]})` : "";
  const said = error && error.name ? `${error.name}: ${error.message}` : String(error);
  return said.slice(0, 200) + where;
}

function print(...values) {
  fs.writeSync(1, util.format(...values) + "\n");
}

const paper = {};
for (const name of ["log", "error", "warn", "info", "debug", "table", "dir", "trace", "group"]) {
  paper[name] = print;
}
for (const name of ["groupEnd", "time", "timeEnd", "assert", "count", "clear"]) paper[name] = () => {};
const context = vm.createContext({ console: paper });
let call;
try {
  vm.runInContext(fs.readFileSync(answer, "utf8"), context, { filename: "answer.js" });
  call = vm.runInContext(`typeof ${name} === "function" ? ${name} : null`, context);
} catch (error) {
  note({ missing: told(error) });
  process.exit(0);
}
if (call === null) {
  note({ missing: `there is no function ${name}` });
  process.exit(0);
}
for (const given of JSON.parse(fs.readFileSync(cases, "utf8"))) {
  fs.writeSync(1, "\x1e\n");
  try {
    const got = call(...given);
    note({ got: got === undefined ? null : JSON.parse(JSON.stringify(got)) });
  } catch (error) {
    note({ stopped: told(error) });
  }
}
