// Asks chrono for the phrases on standard input; prints JSON. Run by run.py in the folder that chrono-node is installed in.
import fs from "node:fs";
import * as chrono from "chrono-node";

const { version } = JSON.parse(fs.readFileSync("node_modules/chrono-node/package.json", "utf8"));
const day = (date) => date.toISOString().slice(0, 10);
const now = new Date(Date.UTC(2026, 0, 20, 12));
const answers = JSON.parse(fs.readFileSync(0, "utf8")).map(([kind, phrase]) => {
  if (kind !== "time") return "not asked";
  const found = [...chrono.zh.hans.parse(phrase, now)];
  if (!found.length) found.push(...chrono.zh.hant.parse(phrase, now));
  return found.map((r) => day(r.start.date()) + (r.end ? ".." + day(r.end.date()) : "")).join(" ") || "-";
});
console.log(JSON.stringify({ version, answers }));
