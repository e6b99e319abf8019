// A form with a one-time key survives a weak connection. It is sent without leaving the page; when
// nothing comes through, what was typed stays where it is and is sent again when there is a
// connection. The server knows the key, so that a second copy of the same form changes nothing.
// Nothing is kept in the browser's storage: it is about people.
const RETRY_MS = 4000;
const SLOW_MS = 25000;
const bar = document.querySelector("[data-connection]");

function tell(key) {
  if (!bar) return;
  bar.hidden = !key;
  bar.querySelector("[data-text]").textContent = key ? bar.dataset[key] : "";
}

function read(form, submitter) {
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  return data;
}

function sendPlainly(form, submitter) {
  // The server has something to say: let it, on a page of its own. A refused form changed nothing.
  if (submitter?.name) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(field);
  }
  form.dataset.leaving = "true";
  HTMLFormElement.prototype.submit.call(form);
}

function settle(form, submitter, response) {
  delete form.dataset.waiting;
  const target = response.headers.get("X-Go-To");
  if (target) {
    form.dataset.leaving = "true";
    window.location.assign(target);
  } else if (response.status === 401) {
    tell("login");
    document.dispatchEvent(new Event("needs-token"));
    form.dispatchEvent(new Event("unsent", { bubbles: true }));
  } else if (response.status >= 500) {
    tell("failed");
    form.dispatchEvent(new Event("unsent", { bubbles: true }));
  } else sendPlainly(form, submitter);
}

async function send(form, submitter) {
  try {
    const response = await fetch(submitter?.formAction || form.action, {
      method: "POST",
      body: read(form, submitter),
      headers: { "X-Sent-Form": "1" },
      redirect: "error",
      credentials: "same-origin",
      signal: AbortSignal.timeout(SLOW_MS),
    });
    tell("");
    settle(form, submitter, response);
  } catch {
    tell("waiting");
    setTimeout(() => send(form, submitter), RETRY_MS);
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (!form.elements.eenmalig || form.enctype === "multipart/form-data") return;
  event.preventDefault();
  if (form.dataset.waiting) return;
  form.dataset.waiting = "true";
  send(form, event.submitter);
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-waiting]").forEach((form) => delete form.dataset.waiting);
});
window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-waiting]:not([data-leaving])")) event.preventDefault();
});
