// Warns before a silent session ends and lets it go on (WCAG 2.2.1). The server says how much is
// left, so that another tab counts as well. Text that was typed is never thrown away.
const panel = document.querySelector("[data-session]");
const stand = document.body.dataset.stand;

function useToken(token) {
  document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach((field) => {
    field.value = token;
  });
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
}

async function askRest() {
  const response = await fetch(stand, { credentials: "same-origin", redirect: "error" });
  const answer = await response.json();
  useToken(answer.csrf);
  return answer.rest;
}

if (panel && stand) {
  const silence = Number(panel.dataset.sessionEnd);
  const warnLeft = silence - Number(panel.dataset.session);
  let timer = 0;
  let before = null;
  let typed = false;

  const plan = (seconds) => {
    clearTimeout(timer);
    timer = setTimeout(check, seconds * 1000);
  };

  const show = () => {
    if (!panel.hidden) return;
    before = document.activeElement;
    panel.hidden = false;
    panel.querySelector("button").focus();
  };

  const hide = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    before?.focus();
  };

  const expire = () => {
    if (!typed) {
      window.location.reload();
      return;
    }
    show();
    panel.querySelector("#sessie-kop").textContent = panel.dataset.goneHead;
    panel.querySelector("#sessie-tekst").textContent = panel.dataset.gone;
    panel.querySelector("button").hidden = true;
  };

  const check = async () => {
    let rest = 0;
    try {
      rest = await askRest();
    } catch {
      plan(15);
      return;
    }
    if (rest <= 0) expire();
    else if (rest <= warnLeft) {
      show();
      plan(rest + 1);
    } else {
      hide();
      plan(rest - warnLeft);
    }
  };

  panel.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await fetch(event.target.action, {
        method: "POST",
        body: new FormData(event.target),
        credentials: "same-origin",
        redirect: "error",
      });
      await check();
    } catch {
      // Offline: the warning stays and the button can be pressed again.
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.form && !panel.contains(event.target)) typed = true;
  });
  plan(silence - warnLeft);
}

document.addEventListener("needs-token", () => {
  if (stand) askRest().catch(() => undefined);
});
