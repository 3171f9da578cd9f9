"use strict";
(() => {
  const byId = (name) => document.getElementById(name);
  const root = document.documentElement;
  const sheets = [...document.querySelectorAll(".sheet")];
  const rows = [...byId("room:list").rows];
  const form = byId("room:form");
  const words = byId("room:words");
  const MOST = 500;
  const CONTEXT = 50;

  // ---- one document at a time ----------------------------------------------------------------
  const isOpen = () => document.querySelector(".sheet.is-open");
  function open(sheet) {
    const before = isOpen();
    if (before && before !== sheet) before.classList.remove("is-open");
    if (sheet) sheet.classList.add("is-open");
    root.classList.toggle("reading", Boolean(sheet));
    const here = byId("room:here");
    here.hidden = !sheet;
    if (sheet) {
      here.textContent = sheet.dataset.document;
      here.href = "#" + encodeURIComponent(sheet.id);
    }
    document.title = sheet ? `${sheet.dataset.document}, reading room` : title;
  }
  const title = document.title;
  function targetOf(hash) {
    const name = hash.slice(1);
    try { return byId(decodeURIComponent(name)) || byId(name); } catch { return byId(name); }
  }
  function follow() {
    const target = location.hash.length > 1 ? targetOf(location.hash) : null;
    const sheet = target && target.closest(".sheet");
    for (const each of document.querySelectorAll(".is-there")) each.classList.remove("is-there");
    open(sheet);
    showHits(sheet);
    if (!target) return;
    if (!sheet) {
      target.scrollIntoView({ block: "start", behavior: "instant" });
      if (target.id === "room:search") words.focus({ preventScroll: true });
      return;
    }
    sheet.focus({ preventScroll: true });
    const column = target.closest(".columns > section");
    if (!column || target === column) {
      target.scrollIntoView({ block: "start", behavior: "instant" });
      return;
    }
    // The columns fill the window first, then the line comes into the middle of its column.
    target.classList.add("is-there");
    column.parentElement.scrollIntoView({ block: "start", behavior: "instant" });
    target.scrollIntoView({ block: "center", behavior: "instant" });
    leader = column;
    const other = [...column.parentElement.children].find((each) => each !== column);
    align(target, column, other);
  }
  addEventListener("hashchange", follow);
  // A second click on the same link leads there again.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) follow();
  });

  // ---- both columns scroll together ----------------------------------------------------------
  let leader = null;
  const top = (each) => each.getBoundingClientRect().top;
  function align(seen, from, other) {
    if (getComputedStyle(other).overflowY !== "auto") return;
    const line = Number(seen.dataset.line);
    const all = [...other.querySelectorAll("[data-line]")];
    const twin = all.filter((each) => Number(each.dataset.line) <= line).pop() || all[0];
    if (twin) other.scrollTop += top(twin) - top(other) - (top(seen) - top(from));
  }
  function pair(one, other) {
    for (const kind of ["pointerenter", "focusin", "wheel", "touchstart"]) {
      one.addEventListener(kind, () => { leader = one; }, { passive: true });
    }
    one.addEventListener("scroll", () => {
      if (leader !== one) return;
      const edge = top(one) + 8;
      const seen = [...one.querySelectorAll("[data-line]")]
        .find((each) => each.getBoundingClientRect().bottom > edge);
      if (seen) align(seen, one, other);
    }, { passive: true });
  }
  for (const sheet of sheets) {
    const [raw, clean] = sheet.querySelectorAll(".columns > section");
    pair(raw, clean);
    pair(clean, raw);
  }

  // ---- what a document shows -----------------------------------------------------------------
  for (const box of document.querySelectorAll("[data-toggle]")) {
    const turn = () => root.classList.toggle(box.dataset.toggle, box.checked);
    box.addEventListener("change", turn);
    turn();
  }

  // ---- search --------------------------------------------------------------------------------
  // One character for one, so that places stay places.
  const plain = (text) => text.replace(/[\s\u00a0\u202f]/g, " ").replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"').replace(/[\u2010\u2011]/g, "-")
    .replace(/ё/g, "е").replace(/Ё/g, "Е");
  function patternOf(text) {
    const wanted = plain(text).trim();
    if (!wanted) return null;
    const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ +/g, " +");
    const edge = byId("room:whole").checked ? ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"] : ["", ""];
    return new RegExp(edge.join(escaped), "giu");
  }
  let texts = null;
  function partsOf(sheet) {
    texts ||= new Map();
    if (!texts.has(sheet)) {
      texts.set(sheet, [...sheet.querySelectorAll(".part")].map((part) => {
        const text = part.querySelector(".text");
        return { part, text, words: plain(text.textContent) };
      }));
    }
    return texts.get(sheet);
  }
  const namesOf = (each) => JSON.parse(each.dataset.names || "[]");
  const chosen = () => Object.fromEntries(
    [...form.querySelectorAll("[data-filter]")].map((each) => [each.dataset.filter, each.value]));
  const fits = (data, wanted) => (!wanted.publisher || data.publisher === wanted.publisher)
    && (!wanted.year || data.year === wanted.year);

  function* namedIn(text, name) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let at = 0;
    let from = -1;
    while (walker.nextNode()) {
      const size = walker.currentNode.data.length;
      const mark = walker.currentNode.parentElement.closest("mark");
      const isNamed = mark && namesOf(mark).includes(name);
      if (isNamed && from < 0) from = at;
      if (!isNamed && from >= 0) { yield [from, at - from]; from = -1; }
      at += size;
    }
    if (from >= 0) yield [from, at - from];
  }
  function* placesIn(each, pattern, wanted) {
    if (pattern) {
      for (const found of each.words.matchAll(pattern)) yield [found.index, found[0].length];
    } else if (wanted.name) {
      yield* namedIn(each.text, wanted.name);
    } else if (wanted.label) {
      yield [0, Math.min(each.words.length, CONTEXT)];
    }
  }
  function* hits(wanted, pattern) {
    for (const sheet of sheets) {
      if (!fits(sheet.dataset, wanted)) continue;
      if (wanted.name && !namesOf(sheet).includes(wanted.name)) continue;
      for (const each of partsOf(sheet)) {
        if (wanted.label && each.part.dataset.label !== wanted.label) continue;
        for (const [at, size] of placesIn(each, pattern, wanted)) {
          yield {
            part: each.part, sheet,
            before: each.words.slice(0, at), found: each.words.slice(at, at + size),
            after: each.words.slice(at + size),
          };
        }
      }
    }
  }
  const ORDERS = {
    before: (hit) => hit.before.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.reverse().join(" ") || "",
    after: (hit) => hit.after.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") || "",
  };
  function sorted(found) {
    const order = ORDERS[byId("room:order").value];
    if (!order) return found;
    const short = (hit) => order({ before: hit.before.slice(-CONTEXT), after: hit.after.slice(0, CONTEXT) });
    return found.map((hit) => [short(hit), hit]).sort((a, b) => (a[0] < b[0] ? -1 : Number(a[0] > b[0])))
      .map((pair) => pair[1]);
  }
  function cell(row, text, kind) {
    const made = row.insertCell();
    const held = document.createElement("bdi");
    held.textContent = text;
    made.append(held);
    if (kind) made.className = kind;
  }
  function rowOf(hit) {
    const row = document.createElement("tr");
    const link = document.createElement("a");
    link.textContent = hit.part.dataset.id;
    link.href = "#" + encodeURIComponent(hit.part.id).replaceAll("%3A", ":");
    row.insertCell().append(link);
    cell(row, (hit.before.length > CONTEXT ? "…" : "") + hit.before.slice(-CONTEXT), "left");
    cell(row, hit.found, "hit");
    cell(row, hit.after.slice(0, CONTEXT) + (hit.after.length > CONTEXT ? "…" : ""));
    return row;
  }
  function search() {
    const wanted = chosen();
    const pattern = patternOf(words.value);
    const asked = Boolean(pattern || wanted.label || wanted.name);
    const found = asked ? [...hits(wanted, pattern)] : [];
    const holding = new Set(found.map((hit) => hit.sheet.dataset.document));
    let listed = 0;
    for (const row of rows) {
      row.hidden = !(fits(row.dataset, wanted) && (!asked || holding.has(row.dataset.document)));
      listed += !row.hidden;
    }
    byId("room:found").replaceChildren(...sorted(found).slice(0, MOST).map(rowOf));
    byId("room:places").hidden = !found.length;
    const many = found.length > MOST ? `, the first ${MOST} shown` : "";
    const places = asked ? `${found.length} place${found.length === 1 ? "" : "s"}${many}; ` : "";
    byId("room:count").textContent = `${places}${listed} of ${rows.length} documents`;
    root.classList.toggle("searching", asked || listed < rows.length);
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("input", search);
  form.addEventListener("reset", () => setTimeout(search));

  // What was searched for is seen in the document as well, without changing it.
  function showHits(sheet) {
    if (!globalThis.Highlight) return;
    CSS.highlights.delete("hit");
    const pattern = sheet && patternOf(words.value);
    if (!pattern) return;
    const ranges = [];
    for (const each of partsOf(sheet)) {
      for (const found of each.words.matchAll(pattern)) {
        ranges.push(rangeOf(each.text, found.index, found.index + found[0].length));
      }
    }
    CSS.highlights.set("hit", new Highlight(...ranges.slice(0, MOST)));
  }
  function rangeOf(text, start, end) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const size = node.data.length;
      if (at <= start && start < at + size) range.setStart(node, start - at);
      if (at < end && end <= at + size) range.setEnd(node, end - at);
      at += size;
    }
    return range;
  }

  // ---- keys ----------------------------------------------------------------------------------
  const GO = { "/": "#room:search", o: "#room:overview" };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.classList.add("quiet");
    if (event.ctrlKey || event.metaKey || event.altKey || !byId("room:keys").checked) return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    if (GO[event.key]) {
      event.preventDefault();
      if (location.hash === GO[event.key]) follow(); else location.hash = GO[event.key];
    }
    const move = { n: "next", p: "prev" }[event.key];
    const link = move && document.querySelector(`.sheet.is-open [rel=${move}]`);
    if (link) link.click();
  });
  for (const kind of ["pointermove", "focusin"]) {
    addEventListener(kind, () => root.classList.remove("quiet"), { passive: true });
  }

  root.classList.add("scripted");
  for (const each of document.querySelectorAll(".needs-script")) each.hidden = false;
  search();
  follow();
})();
