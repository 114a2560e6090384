// Copies a new key. Without this, or where the browser keeps the clipboard to itself, it is selected by a click and copied by hand.
(() => {
  'use strict';
  const button = document.querySelector('button[data-copy]');
  const text = button && document.querySelector(button.dataset.copy);
  if (!text || !navigator.clipboard) {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text); // it was not allowed: what is left is the keyboard
    }
  });
})();
