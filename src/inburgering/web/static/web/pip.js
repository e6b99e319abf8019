// The editor of the plan: keeps the hidden field with what the page shows, shows the parts that fit
// the choices, takes over what a colleague wrote, and adds and takes away rows.
const form = document.getElementById("pip-formulier");
const shown = () => JSON.parse(form.elements.gezien.value);

function read(name) {
  const field = form.elements[name];
  return field?.type === "checkbox" ? field.checked : field?.value;
}

function asTyped(name, value) {
  if (name === "heeft_jong_kind") return { true: "ja", false: "nee" }[value] ?? "";
  if (form.elements[name]?.type === "checkbox") return value;
  return value === null || value === undefined ? "" : String(value).replaceAll("\r\n", "\n");
}

// A field that was typed in since stays as it is; the next save then finds both texts.
function takeOver(seen, fresh) {
  const before = shown();
  let count = 0;
  for (const [name, value] of Object.entries(fresh)) {
    const field = form.elements[name];
    if (!field || read(name) !== asTyped(name, before[name])) continue;
    if (field.type === "checkbox") field.checked = value;
    else field.value = asTyped(name, value);
    seen[name] = value;
    count += 1;
  }
  const note = form.querySelector("[data-others]");
  if (count) note.textContent = note.dataset.text;
}

function showParts() {
  for (const part of form.querySelectorAll("[data-when]")) {
    const [name, values] = part.dataset.when.split(":");
    part.hidden = !values.split(" ").includes(read(name) ?? "");
  }
}

function number(list) {
  list.querySelectorAll("[data-row]").forEach((row, index) => {
    for (const place of row.querySelectorAll("[data-number], [data-figure]")) {
      place.textContent = place.textContent.replace(/\S+$/, String(index + 1));
    }
  });
}

function addRow(list) {
  const rows = list.querySelector("[data-rows]");
  if (rows.children.length >= Number(form.dataset.most)) return;
  const used = [...rows.querySelectorAll("[name]")].map((field) => Number(field.name.split("-")[1]));
  const next = String(Math.max(-1, ...used.filter(Number.isFinite)) + 1);
  const copy = list.querySelector("[data-blank]").innerHTML.replaceAll("-NN", `-${next}`);
  rows.insertAdjacentHTML("beforeend", copy);
  number(list);
  rows.lastElementChild.querySelector("select, input, textarea").focus();
}

function removeRow(row) {
  const list = row.closest("[data-list]");
  row.remove();
  number(list);
  list.querySelector("[data-add]").focus();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function press(event) {
  const button = event.target.closest("button");
  if (button?.matches("[data-add]")) {
    event.preventDefault();
    addRow(button.closest("[data-list]"));
  } else if (button?.matches("[data-remove]")) {
    event.preventDefault();
    removeRow(button.closest("[data-row]"));
  }
}

if (form) {
  form.addEventListener("answered", ({ detail }) => {
    if (!detail?.gezien) return;
    const seen = detail.gezien;
    takeOver(seen, detail.nieuw ?? {});
    form.elements.gezien.value = JSON.stringify(seen);
  });
  form.addEventListener("change", showParts);
  form.addEventListener("click", press);
  showParts();
}
