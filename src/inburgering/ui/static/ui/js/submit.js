// A form is sent once: the second press does nothing. The server has the one-time key as well.
const WAIT_MS = 15000;

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[data-was-sent]").forEach((button) => {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("data-was-sent");
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[data-many]")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  if (event.submitter) {
    event.submitter.setAttribute("aria-disabled", "true");
    event.submitter.setAttribute("data-was-sent", "");
  }
  setTimeout(() => form.dataset.waiting || release(form), WAIT_MS);
});

// The Back button brings the page back as it was left: let it be sent again.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach(release);
});
document.addEventListener("unsent", (event) => release(event.target));
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form[data-sent]");
  if (form) release(form);
});
