// Watches an export that is being made. Without this the page is loaded again by itself every few seconds.
(() => {
  'use strict';
  const bar = document.querySelector('progress[data-watch]');
  const said = document.querySelector('.how-far');
  if (!bar || !said) {
    return;
  }
  const ask = async () => {
    try {
      const answer = await fetch(bar.dataset.watch, { redirect: 'manual', headers: { Accept: 'application/json' } });
      const { state, progress } = answer.ok ? await answer.json() : {};
      if (state !== 'WAITING' && state !== 'RUNNING') {
        location.replace(location.pathname); // it has ended, or the session has: the page knows what to show
        return;
      }
      if (state === 'RUNNING') {
        const percent = Math.round(progress * 100);
        bar.value = percent;
        said.textContent = bar.dataset.words.replace('{0}', percent);
      }
    } catch {
      // The server cannot be reached for the moment.
    }
    setTimeout(ask, 1500);
  };
  setTimeout(ask, 1500);
})();
