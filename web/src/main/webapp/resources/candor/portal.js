// Progressive touches; every page works without them.
(() => {
  'use strict';

  // Moments come in UTC; here they are said in the browser's own zone and language.
  const styles = {
    day: { dateStyle: 'medium', timeZone: 'UTC' },
    minute: { dateStyle: 'medium', timeStyle: 'short' },
    second: { dateStyle: 'medium', timeStyle: 'medium' }
  };
  for (const time of document.querySelectorAll('time[data-shown]')) {
    const moment = new Date(time.dateTime);
    if (!Number.isNaN(moment.getTime())) {
      const shown = time.dataset.shown;
      if (shown !== 'day') {
        time.title = time.textContent;
      }
      time.textContent = new Intl.DateTimeFormat(undefined, styles[shown]).format(moment);
    }
  }

  // Days of a filter are meant in the browser's zone; the address says which.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const input of document.querySelectorAll('input[data-zone]')) {
    input.value = zone || input.value;
  }

  // An address holds what was chosen, and nothing empty.
  for (const form of document.querySelectorAll('form[data-bare]')) {
    form.addEventListener('formdata', event => {
      const days = event.formData.get('from') || event.formData.get('to');
      for (const [name, value] of [...event.formData]) {
        if (value === '' || (name === 'zone' && !days)) {
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
