// The minutes: keeps the hidden field with what the page shows, and takes over what a colleague
// wrote. A field that was typed in since stays as it is; the next save then finds both texts.
function read(form, name) {
  const field = form.elements[name];
  return field?.type === "checkbox" ? field.checked : (field?.value ?? "");
}

function write(form, name, value) {
  const field = form.elements[name];
  if (field.type === "checkbox") field.checked = value;
  else field.value = value;
}

function settle(form, { gezien, nieuw }) {
  if (!gezien) return;
  const before = JSON.parse(form.elements.gezien.value);
  let count = 0;
  for (const [name, value] of Object.entries(nieuw ?? {})) {
    if (!form.elements[name] || read(form, name) !== before[name]) continue;
    write(form, name, value);
    gezien[name] = value;
    count += 1;
  }
  const note = form.querySelector("[data-others]");
  if (count && note) note.textContent = note.dataset.text;
  form.elements.gezien.value = JSON.stringify(gezien);
}

document.querySelectorAll("form[data-notulen]").forEach((form) => {
  form.addEventListener("answered", ({ detail }) => settle(form, detail ?? {}));
});
