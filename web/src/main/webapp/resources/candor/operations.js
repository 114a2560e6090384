// Keeps the numbers of operations up to date, part by part, so that nothing closes or moves under the reader. Without this the
// page is loaded again by whoever wants to know.
(() => {
  'use strict';
  const pause = document.querySelector('button[data-pause]');
  const lost = document.querySelector('[data-lost]');
  if (!pause || !lost) {
    return;
  }
  const every = 5000; // as often as nodes write down what they have counted
  let paused = false;
  const partsOf = page => new Map([...page.querySelectorAll('[data-live]')].map(part => [part.dataset.live, part]));
  const show = page => {
    const shown = partsOf(document);
    const now = partsOf(page);
    if ([...shown.keys()].join() !== [...now.keys()].join()) {
      location.reload(); // the first thing has come in, or the session has ended: the page knows what to show
      return;
    }
    for (const [name, part] of now) {
      if (shown.get(name).innerHTML !== part.innerHTML) {
        shown.get(name).replaceChildren(...part.childNodes);
      }
    }
  };
  const ask = async () => {
    try {
      const answer = await fetch(location.href, { redirect: 'manual', signal: AbortSignal.timeout(15000) });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        location.reload(); // the session has ended: the page leads to sign in
        return;
      }
      lost.hidden = answer.ok;
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (!paused) {
          show(page);
        }
      }
    } catch {
      lost.hidden = false; // the server cannot be reached for the moment
    }
  };
  const follow = async () => {
    if (!paused && !document.hidden) {
      await ask();
    }
    setTimeout(follow, every);
  };
  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
    if (!paused) {
      ask();
    }
  });
  pause.hidden = false;
  setTimeout(follow, every);
})();
