// Progressive touches; every page works without them.
(() => {
  'use strict';

  // The server says times, and what day they are of, in the zone that this cookie names. What it said before it knew, or
  // while somebody travelled, is said again here, once, in the page's language. A list by days only the server can say again.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const said = document.querySelector('[data-zone][data-words]');
  const choice = `zone=${encodeURIComponent(zone)}`;
  const isKept = () => document.cookie.split('; ').includes(choice);
  const sayAgain = () => {
    const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
    for (const time of document.querySelectorAll('time[data-shown]:not([data-shown="day"])')) {
      const moment = new Date(time.dateTime);
      if (!Number.isNaN(moment.getTime())) {
        const timeStyle = time.dataset.shown === 'second' ? 'medium' : 'short';
        time.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle }).format(moment);
      }
    }
    said.textContent = said.dataset.words.replace('{0}', zone);
  };
  if (zone && said && zone !== said.dataset.zone) {
    const known = isKept(); // and yet not spoken: a zone that the server has not heard of
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${choice}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    if (!document.querySelector('[data-days]')) {
      sayAgain();
    } else if (isKept() && !known) {
      location.reload();
    }
  }

  // Navigation that is wider than a phone shows where one is.
  for (const here of document.querySelectorAll('.places [aria-current=page], .sections [aria-current=page]')) {
    const bar = here.parentElement;
    bar.scrollLeft += here.getBoundingClientRect().left - bar.getBoundingClientRect().left - (bar.clientWidth - here.clientWidth) / 2;
  }

  // An address holds what was chosen, and nothing empty.
  for (const form of document.querySelectorAll('form[data-bare]')) {
    form.addEventListener('formdata', event => {
      for (const [name, value] of [...event.formData]) {
        if (value === '') {
          event.formData.delete(name);
        }
      }
    });
  }

  // Back to the list as it was, filters and page included.
  for (const back of document.querySelectorAll('a[data-back]')) {
    const from = document.referrer && new URL(document.referrer);
    if (from && from.origin === location.origin && from.pathname === back.pathname) {
      back.href = from.href;
    }
  }

  // A session that has ended answers a Faces request with 401, with a redirect to another origin (status 0), with a
  // page in place of a partial response, or with ViewExpiredException: each leads back to sign in, by loading the page.
  const signInAgain = () => location.reload();
  const ended = (status, answer) => status === 401 || status === 403 || (status === 0 && navigator.onLine)
      || (status === 200 && !/<partial-response/.test(answer || ''));
  if (window.faces) {
    faces.ajax.addOnError(error => {
      if (ended(error.responseCode, error.responseText) || /ViewExpired/.test(error.errorName || '')) {
        signInAgain();
      }
    });
  }
  if (window.jQuery) {
    jQuery(document).on('pfAjaxError', (event, request) => {
      if (ended(request.status, request.responseText)) {
        signInAgain();
      }
    }).on('pfAjaxComplete', (event, request) => {
      if (/ViewExpiredException/.test(request.responseText || '')) {
        signInAgain();
      }
    });
  }
})();
