"use strict";
// Without this script the page still shows everything, and its links lead from table to text and back.
(function () {
  const body = document.querySelector("#table tbody");
  const rows = Array.from(body.rows);
  const text = document.getElementById("text");
  const table = document.getElementById("table");
  const form = document.getElementById("filters");
  const find = document.getElementById("find");
  const shown = document.getElementById("shown");
  const selects = Array.from(form.querySelectorAll("select"));
  const pieces = Array.from(text.querySelectorAll("[data-s]"));
  const starts = pieces.map((piece) => Number(piece.dataset.s));
  const words = new Map();
  let marked = [];
  let current = null;

  const range = (told) => told.split("-").map(Number);
  const number = (row) => Number(row.id.slice(1));

  function from(place) { // the first piece that begins at a place or after it
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < place) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  function mark(told, name) {
    const [start, end] = range(told);
    for (let at = from(start); at < pieces.length && starts[at] < end; at += 1) {
      pieces[at].classList.add(name);
      marked.push([pieces[at], name]);
    }
  }

  function into(pane, element) { // into the middle of its pane; the page itself moves only where the pane is out of sight
    const inner = element.getBoundingClientRect(), outer = pane.getBoundingClientRect();
    pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
    pane.scrollIntoView({ block: "nearest" });
  }

  function choose(row) {
    marked.forEach(([piece, name]) => piece.classList.remove(name));
    marked = [];
    if (current) { current.classList.remove("on"); current.removeAttribute("aria-current"); }
    current = row;
    row.classList.add("on");
    row.setAttribute("aria-current", "true");
    mark(row.dataset.sentence, "now");
    row.dataset.parts.split(" ").filter(Boolean).forEach((told) => mark(told, "part"));
    history.replaceState(null, "", "#" + row.id);
  }

  function toText(row) {
    choose(row);
    const link = document.getElementById("t" + number(row));
    into(text, link);
    link.focus({ preventScroll: true });
  }

  function toTable(row) {
    if (row.hidden) { form.reset(); filter(); }
    choose(row);
    into(table, row);
    row.querySelector("a").focus({ preventScroll: true });
  }

  function filter() {
    const asked = find.value.trim().toLowerCase();
    const chosen = selects.filter((select) => select.value).map((select) => [select.dataset.column, select.value]);
    let count = 0;
    for (const row of rows) {
      if (asked && !words.has(row)) { words.set(row, row.textContent.toLowerCase()); }
      const fits = chosen.every(([name, value]) => row.dataset[name] === value) && (!asked || words.get(row).includes(asked));
      row.hidden = !fits;
      count += fits;
    }
    shown.value = form.dataset.shown.replace("{}", count).replace("{}", rows.length);
  }

  function sort(button) {
    const title = button.parentElement;
    const order = title.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    title.parentElement.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
    title.setAttribute("aria-sort", order);
    const column = Number(button.dataset.column), sign = order === "ascending" ? 1 : -1;
    const keyed = rows.map((row) => [Number(row.cells[column].dataset.v), row]);
    keyed.sort((one, other) => sign * (one[0] - other[0]) || number(one[1]) - number(other[1]));
    body.append(...keyed.map((pair) => pair[1]));
  }

  function at(place) { // the rows whose clause covers a place, the narrowest first; else those of its sentence
    const over = (name) => rows.filter((row) => {
      const [start, end] = range(row.dataset[name]);
      return start <= place && place < end;
    });
    const length = (row) => { const [start, end] = range(row.dataset.clause); return end - start; };
    const clauses = over("clause");
    return (clauses.length ? clauses : over("sentence")).sort((one, other) => length(one) - length(other));
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  table.querySelector("thead").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) { sort(button); }
  });
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (String(getSelection())) { return; }
    event.preventDefault();
    toText(row);
  });
  body.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) { return; }
    let row = event.target.closest("tr")[step];
    while (row && row.hidden) { row = row[step]; }
    if (row) { event.preventDefault(); toTable(row); }
  });
  text.addEventListener("click", (event) => {
    const link = event.target.closest("a.ref"), piece = event.target.closest("[data-s]");
    if (link) {
      event.preventDefault();
      toTable(document.getElementById("r" + link.dataset.n));
    } else if (piece && !String(getSelection())) {
      const found = at(Number(piece.dataset.s));
      if (found.length) { toTable(found[(found.indexOf(current) + 1) % found.length]); }
    }
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && current) { toTable(current); }
  });
  document.querySelector("#timeline").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) { event.preventDefault(); toTable(document.getElementById(link.getAttribute("href").slice(1))); }
  });
  filter();
  const named = /^#r[0-9]+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  if (named) { toTable(named); }
})();
