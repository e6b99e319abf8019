// A form with data-autosave is saved while somebody types. What is not saved yet lives in this page
// only (never in the browser's storage: it is about people), is tried again, and is not left unseen.
const PAUSE_MS = 1200;
const RETRY_MS = 5000;
const LONGEST_MS = 15000;

function watch(form) {
  const status = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
  const state = { changed: 0, saved: 0, busy: false, leaving: false, timer: 0, longest: 0 };

  function tell(key, kind) {
    if (!status) return;
    status.dataset.state = kind;
    status.textContent = status.dataset[key];
  }

  function plan(wait) {
    clearTimeout(state.timer);
    state.timer = setTimeout(save, wait);
  }

  async function save() {
    clearTimeout(state.timer);
    clearTimeout(state.longest);
    state.longest = 0;
    if (state.busy) return plan(PAUSE_MS);
    if (state.saved === state.changed) return undefined;
    const sent = state.changed;
    state.busy = true;
    tell("saving", "busy");
    try {
      const response = await fetch(form.dataset.autosave || form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Autosave": "1", Accept: "application/json" },
        redirect: "error",
        credentials: "same-origin",
      });
      await settle(response, sent);
    } catch {
      tell("offline", "problem");
      plan(RETRY_MS);
    } finally {
      state.busy = false;
    }
    return undefined;
  }

  async function settle(response, sent) {
    const answer = await response.json().catch(() => ({}));
    // Also when something was refused: the page may have to know what was saved all the same.
    form.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail: answer }));
    if (response.ok) {
      state.saved = sent;
      if ("versie" in answer && form.elements.versie) form.elements.versie.value = answer.versie;
      if (state.changed === sent) tell("done", "done");
      else plan(PAUSE_MS);
      form.dispatchEvent(new CustomEvent("saved", { bubbles: true, detail: answer }));
    } else if (response.status === 401 || response.status === 403) {
      tell("login", "problem");
      document.dispatchEvent(new Event("needs-token"));
      plan(LONGEST_MS);
    } else if (response.status === 409) tell("conflict", "problem");
    else if (response.status < 500) tell("refused", "problem");
    else {
      tell("offline", "problem");
      plan(RETRY_MS);
    }
  }

  function notice() {
    state.changed += 1;
    plan(PAUSE_MS);
    if (!state.longest) state.longest = setTimeout(save, LONGEST_MS);
  }

  form.addEventListener("input", notice);
  form.addEventListener("change", notice);
  form.addEventListener("focusout", () => state.saved !== state.changed && plan(200));
  form.addEventListener("submit", () => {
    clearTimeout(state.timer);
    clearTimeout(state.longest);
    state.saved = state.changed;
    state.leaving = true;
    setTimeout(() => (state.leaving = false), LONGEST_MS);
  });
  window.addEventListener("online", () => state.saved !== state.changed && save());
  window.addEventListener("beforeunload", (event) => {
    if (state.leaving) return;
    if (state.saved !== state.changed || state.busy) event.preventDefault();
  });
}

document.querySelectorAll("form[data-autosave]").forEach(watch);
