// Follows a deletion while it is carried out. Without this the page is loaded again by itself every few seconds.
(() => {
  'use strict';
  const follow = async () => {
    try {
      const answer = await fetch(location.href, { redirect: 'manual' });
      if (!answer.ok) {
        location.reload(); // the session has ended: the page leads to sign in
        return;
      }
      const shown = document.querySelector('[data-live]');
      const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
      if (shown && now) {
        shown.replaceWith(document.adoptNode(now));
      }
    } catch {
      // The server cannot be reached for the moment.
    }
    again();
  };
  const again = () => {
    if (document.querySelector('[data-live=true]')) {
      setTimeout(follow, 1500);
    }
  };
  again();
})();
