// Keyboard: "/" goes to the search box; j, k, x and Enter walk through a list.
// No key does anything while somebody types.
const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

function isFree(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest?.(TYPING);
}

function rowsOf(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.offsetParent);
}

function setCurrent(rows, row) {
  rows.forEach((other) => other.toggleAttribute("data-current", other === row));
  const target = row.querySelector("a[href], input, button");
  target?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function walk(key) {
  const tables = [...document.querySelectorAll("[data-list-keys]")];
  const rows = tables.flatMap(rowsOf);
  if (!rows.length) return false;
  const at = rows.findIndex((row) => row.hasAttribute("data-current"));
  if (key === "j") setCurrent(rows, rows[Math.min(at + 1, rows.length - 1)]);
  if (key === "k") setCurrent(rows, rows[Math.max(at - 1, 0)]);
  if (key === "x" && at >= 0) rows[at].querySelector("input[type=checkbox]")?.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (!isFree(event)) return;
  if (event.key === "/") {
    const box = document.querySelector('[data-key="/"]');
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  } else if (["j", "k", "x"].includes(event.key) && walk(event.key)) {
    event.preventDefault();
  }
});

// Enter on a ticked row opens it instead of sending the form around the list.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.type !== "checkbox") return;
  const link = event.target.closest("tr[data-current]")?.querySelector("a[href]");
  if (link) {
    event.preventDefault();
    link.click();
  }
});
