// Filter and sort. The page says everything without this; it only makes it handier.
(() => {
  "use strict";

  const handy = document.querySelector(".handy");
  const sortLabel = handy ? handy.dataset.sortLabel : "";

  // Sort: a button in each heading of a table with data-sort.
  const text = (row, column) => row.cells[column].textContent.trim();
  const number = (words) => (/^[\d\s,.\u00a0%]+$/.test(words) ? parseFloat(words.replace(/[\s\u00a0%]/g, "").replace(/,(?=\d{3}(\D|$))/g, "").replace(",", ".")) : NaN);
  const compare = (a, b) => {
    const [x, y] = [number(a), number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? (a < b ? -1 : a > b ? 1 : 0) : x - y;
  };
  for (const table of document.querySelectorAll("table[data-sort]")) {
    const headings = [...table.tHead.rows[0].cells];
    if (table.tBodies[0].rows.length < 2) {
      continue;
    }
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.title = sortLabel;
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const down = heading.getAttribute("aria-sort") === "ascending";
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...table.tBodies[0].rows];
        rows.sort((a, b) => (down ? -1 : 1) * compare(text(a, column), text(b, column)));
        table.tBodies[0].append(...rows);
      });
    });
  }

  // Filter: rows of findings by words and outcome; what has nothing left to show goes too.
  const rows = [...document.querySelectorAll("tr.finding")].map((row) => {
    const group = row.closest(".group");
    const unit = row.closest("[data-unit]");
    return {
      row,
      outcome: group.dataset.outcome,
      words: `${row.textContent} ${group.dataset.rule} ${unit ? unit.dataset.unit : ""}`.toLowerCase(),
    };
  });
  if (!handy || rows.length === 0) {
    return;
  }
  const [input, select, status] = ["input", "select", "[role=status]"].map((name) => handy.querySelector(name));
  const used = new Set(rows.map((each) => each.outcome));
  [...select.options].filter((option) => option.value && !used.has(option.value)).forEach((option) => option.remove());
  const containers = [".group", ".unit", ".rule"].flatMap((name) => [...document.querySelectorAll(name)]);
  const withRows = containers.filter((each) => each.querySelector("tr.finding"));
  const withoutRows = containers.filter((each) => !each.querySelector("tr.finding"));

  const filter = () => {
    const words = input.value.trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const each of rows) {
      const hit = (!select.value || each.outcome === select.value) && words.every((word) => each.words.includes(word));
      each.row.hidden = !hit;
      shown += hit ? 1 : 0;
    }
    for (const each of withRows) {
      each.hidden = !each.querySelector("tr.finding:not([hidden])");
    }
    for (const each of withoutRows) {
      each.hidden = shown < rows.length;
    }
    const numbers = [shown, rows.length];
    status.textContent = handy.dataset.count.replace(/#/g, () => numbers.shift().toString());
  };
  input.addEventListener("input", filter);
  select.addEventListener("change", filter);
  handy.hidden = false;
  filter();
})();
