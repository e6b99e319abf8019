// The menu and tabs on a phone, panels that close by Escape or a press outside, focus on errors.
const button = document.querySelector("[data-menu]");
const parts = document.querySelectorAll("[data-menu-part]");

button?.addEventListener("click", () => {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(open));
  parts.forEach((part) => part.toggleAttribute("data-open", open));
});

function closePanels(except) {
  document.querySelectorAll("details[data-close-outside][open]").forEach((panel) => {
    if (panel === except) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.open = false;
    if (hadFocus) panel.querySelector("summary").focus();
  });
}

document.addEventListener("click", (event) => {
  closePanels(event.target.closest("details[data-close-outside]"));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closePanels(null);
});

// On a phone a row of tabs scrolls: the current one stands in sight.
document.querySelectorAll(".oi-tabs ul").forEach((row) => {
  const tab = row.querySelector('[aria-current], [data-open="1"]');
  if (!tab || row.scrollWidth <= row.clientWidth) return;
  const place = tab.getBoundingClientRect();
  const left = place.left - row.getBoundingClientRect().left;
  row.scrollLeft = left - (row.clientWidth - place.width) / 2;
});

document.querySelector("[data-focus]")?.focus();
