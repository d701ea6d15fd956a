"use strict";
(function () {
  const box = document.querySelector(".search");
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  const entries = Array.from(document.querySelectorAll("[data-search]"));
  const groups = Array.from(document.querySelectorAll(".group"));
  box.hidden = false;
  input.addEventListener("input", function () {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    entries.forEach(function (entry) {
      const hit = words.every(function (word) { return entry.dataset.search.includes(word); });
      entry.hidden = !hit;
      found += hit ? 1 : 0;
    });
    groups.forEach(function (group) {
      const own = Array.from(group.querySelectorAll("[data-search]"));
      group.hidden = words.length > 0 && own.every(function (entry) { return entry.hidden; });
      const table = group.querySelector(".table");
      if (table) { table.hidden = Array.from(table.querySelectorAll("[data-search]")).every(function (entry) { return entry.hidden; }); }
    });
    output.textContent = words.length === 0 ? "" : found === 0 ? output.dataset.none : output.dataset.some.replace("{0}", found);
  });
}());
