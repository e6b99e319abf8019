// After each save the page shows what is stored: the hidden field keeps that, so that the next save
// sends only what changed since.
const form = document.getElementById("pip-formulier");
form?.addEventListener("saved", (event) => {
  if (event.detail?.gezien) form.elements.gezien.value = event.detail.gezien;
});
