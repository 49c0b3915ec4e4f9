// Tables that can be sorted: a button in each heading. Without this script they keep the server's order.

const value = (row, place) => row.cells[place]?.textContent.trim() ?? "";

function compare(one, other) {
  const [a, b] = [one, other].map((text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN));
  if (!isNaN(a) && !isNaN(b)) return a - b;
  if (one === "" || other === "") return (one === "") - (other === "");
  return one.localeCompare(other, document.documentElement.lang);
}

function sort(table, heading, place) {
  const down = heading.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  for (const body of table.tBodies) {
    const rows = [...body.rows].sort((a, b) => (down ? -1 : 1) * compare(value(a, place), value(b, place)));
    body.append(...rows);
  }
}

function prepare() {
  for (const table of document.querySelectorAll("table[data-sort]")) {
    if (table.dataset.sort === "ready" || table.tBodies[0]?.rows.length < 3) continue;
    table.dataset.sort = "ready";
    [...table.tHead.rows[0].cells].forEach((heading, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, heading, place));
      heading.append(button);
    });
  }
}

prepare();
document.addEventListener("answer", prepare);
