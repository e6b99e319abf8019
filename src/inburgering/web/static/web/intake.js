// After a save the page takes over what it must know for the next one: the digests of what it
// showed, and the text that another screen wrote.
document.querySelectorAll("form[data-autosave]").forEach((form) => {
  form.addEventListener("saved", (event) => {
    const answer = event.detail ?? {};
    if ("basis" in answer) form.elements.basis.value = answer.basis;
    const beside = form.querySelector("[data-naast]");
    if (beside && "naast" in answer && !beside.contains(document.activeElement)) {
      beside.innerHTML = answer.naast;
    }
  });
});
