// Warns before a silent session ends and lets it go on (WCAG 2.2.1). Any answer of the server to
// this page counts as life: the clock starts again.
const panel = document.querySelector("[data-session]");

if (panel) {
  const warnAfter = Number(panel.dataset.session) * 1000;
  const endAfter = Number(panel.dataset.sessionEnd) * 1000;
  let timer = 0;
  let end = 0;
  let before = null;

  const start = () => {
    clearTimeout(timer);
    clearTimeout(end);
    if (!panel.hidden) {
      panel.hidden = true;
      before?.focus();
    }
    timer = setTimeout(warn, warnAfter);
    end = setTimeout(() => window.location.reload(), endAfter + 1000);
  };

  const warn = () => {
    before = document.activeElement;
    panel.hidden = false;
    panel.querySelector("button").focus();
  };

  panel.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const response = await fetch(panel.action, {
        method: "POST",
        body: new FormData(panel),
        credentials: "same-origin",
        redirect: "error",
      });
      if (response.ok) start();
    } catch {
      // Still offline: the warning stays, the button can be pressed again.
    }
  });
  document.addEventListener("htmx:afterOnLoad", start);
  document.addEventListener("saved", start);
  start();
}
