// Candor's beacon: tells our own server what this page was used for, within what the published policy lists (R1).
// Everything it sends is in docs/beacon.md. No cookie, no third party; it never breaks the page it is on.
(() => {
  'use strict';

  const endpoint = (document.currentScript && document.currentScript.dataset.endpoint) || '/beacon';
  const VISITOR = 'candor.visitor', KEPT = 'candor.kept', VISIT = 'candor.visit';
  const MOST_TOGETHER = 20, MOST_BYTES = 60000, MOST_KEPT = 100, MOST_CRASHES = 10, WAIT = 5000;
  const VISITOR_LASTS = 395 * 24 * 60 * 60 * 1000;

  // Storage may be blocked, full or written to by others: then there is nothing in it.
  const read = name => {
    try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
  };
  const write = (name, value) => {
    try {
      if (value === null) { localStorage.removeItem(name); } else { localStorage.setItem(name, JSON.stringify(value)); }
      return true;
    } catch { return false; }
  };
  const attempt = work => (...given) => {
    try { return work(...given); } catch { return undefined; }
  };

  if (navigator.globalPrivacyControl === true || navigator.doNotTrack === '1') {
    write(VISITOR, null);
    write(KEPT, null);
    return;
  }

  const uuid = () => {
    if (crypto.randomUUID) { // absent on pages without TLS
      return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map(each => each.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };

  const visitor = () => {
    const known = read(VISITOR);
    if (known && typeof known.id === 'string' && known.until > Date.now() && known.until <= Date.now() + VISITOR_LASTS) {
      return known.id;
    }
    const fresh = { id: uuid(), until: Date.now() + VISITOR_LASTS };
    return write(VISITOR, fresh) ? fresh.id : undefined;
  };

  // Addresses without query and fragment: those may hold what somebody searched for, or whose record it is.
  const bare = (address, ofOwn = '') => {
    const url = new URL(address, location.href);
    if (!/^https?:$/.test(url.protocol)) {
      return url.protocol;
    }
    return (url.origin === location.origin ? ofOwn : url.origin) + url.pathname;
  };
  const bareWithin = text => String(text).replace(/[a-z][a-z0-9+.-]*:\/\/[^\s"'()<>]+/gi, found => {
    const [, address, place] = /^(.*?)((?::\d+){0,2})$/.exec(found);
    return (attempt(bare)(address) || '') + place;
  });

  const device = () => {
    const agent = navigator.userAgent;
    const touch = navigator.maxTouchPoints > 1;
    if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent) || (/Macintosh/.test(agent) && touch)) {
      return 'tablet';
    }
    return /Mobi/.test(agent) ? 'phone' : 'desktop';
  };

  const browser = () => {
    const brands = ((navigator.userAgentData || {}).brands || []).filter(each => !/not.?a.?brand/i.test(each.brand));
    const named = brands.find(each => each.brand !== 'Chromium') || brands[0];
    if (named) {
      return named.brand + ' ' + named.version;
    }
    const patterns = { Edge: /Edg\/(\d+)/, Opera: /OPR\/(\d+)/, Firefox: /Firefox\/(\d+)/, Chrome: /Chrome\/(\d+)/,
      Safari: /Version\/(\d+).*Safari/ };
    for (const [name, pattern] of Object.entries(patterns)) {
      const found = pattern.exec(navigator.userAgent);
      if (found) {
        return name + ' ' + found[1];
      }
    }
    return undefined;
  };

  const prefers = what => matchMedia('(prefers-' + what + ')').matches;
  const connection = () => ({
    device: device(),
    browser: browser(),
    settings: {
      language: navigator.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      colorScheme: prefers('color-scheme: dark') ? 'dark' : 'light',
      reducedMotion: prefers('reduced-motion: reduce')
    }
  });

  let queue = [];
  let timer = 0;

  const add = attempt((type, content) => {
    queue.push({ id: uuid(), type, occurredAt: new Date().toISOString(), visitor: visitor(), connection: connection(),
      ...content });
    if (queue.length >= MOST_TOGETHER) {
      flush();
    } else if (!timer) {
      timer = setTimeout(flush, WAIT);
    }
  });

  const size = records => new Blob([JSON.stringify(records)]).size;
  const batches = records => {
    const all = [[]];
    for (const record of records) {
      const last = all[all.length - 1];
      if (last.length && (last.length >= MOST_TOGETHER || size([...last, record]) > MOST_BYTES)) {
        all.push([record]);
      } else {
        last.push(record);
      }
    }
    return all.filter(each => each.length);
  };

  const kept = () => {
    const found = read(KEPT);
    return Array.isArray(found) ? found : [];
  };
  const keep = records => write(KEPT, [...kept(), ...records].slice(-MOST_KEPT));
  const forget = records => {
    const ids = new Set(records.map(each => each.id));
    const left = kept().filter(each => !ids.has(each.id));
    write(KEPT, left.length ? left : null);
  };

  // Answers whether there is nothing more to do: what is refused for good would be refused again.
  const post = (records, address = endpoint) => fetch(address, {
    method: 'POST', body: JSON.stringify(records), headers: { 'Content-Type': 'application/json' }, keepalive: true
  }).then(response => response.status < 500 && response.status !== 429, () => false);

  // While the page is there, fetch tells whether it was taken; sendBeacon never does, but outlives the page.
  const flush = attempt((leaving = false) => {
    clearTimeout(timer);
    timer = 0;
    const records = queue;
    queue = [];
    for (const batch of batches(records)) {
      const json = new Blob([JSON.stringify(batch)], { type: 'application/json' });
      if (leaving && navigator.onLine && navigator.sendBeacon && navigator.sendBeacon(endpoint, json)) {
        continue;
      }
      keep(batch); // first: the page may be gone before the answer is here
      post(batch).then(done => done && forget(batch));
    }
  });

  // From earlier pages. Who was signed in then is not known any more, so the server is told not to ask.
  const sendKept = attempt(() => {
    for (const batch of batches(kept())) {
      post(batch, endpoint + '?kept').then(done => done && forget(batch));
    }
  });

  const viewed = attempt(() => {
    const from = document.referrer ? bare(document.referrer, location.origin) : undefined;
    add('page-view', { activity: { page: location.pathname, referrer: from } });
  });

  const visited = attempt(() => {
    if (sessionStorage.getItem(VISIT)) {
      return;
    }
    sessionStorage.setItem(VISIT, 'noted');
    add('device-event', { deviceEvent: { activity: 'visit', hardware: {
      screen: screen.width + 'x' + screen.height,
      pixelRatio: devicePixelRatio,
      cores: navigator.hardwareConcurrency,
      touch: navigator.maxTouchPoints > 0
    } } });
  });

  const crashes = new Set();
  const crashed = attempt((message, stack) => {
    const report = { message: bareWithin(message).slice(0, 1000), stack: bareWithin(stack || '').slice(0, 4000) };
    const known = report.message + '\n' + report.stack;
    if (crashes.size < MOST_CRASHES && !crashes.has(known)) {
      crashes.add(known);
      add('crash', { activity: { page: location.pathname }, deviceEvent: { errorReport: report } });
    }
  });

  const FILES = /\.(7z|csv|dmg|docx?|exe|gz|jar|msi|pdf|pkg|pptx?|tar|xlsx?|xz|zip)$/i;
  const clicked = attempt(event => {
    const part = event.target instanceof Element ? event.target : null;
    const action = part && part.closest('[data-beacon-action]');
    const link = part && part.closest('a[href]');
    if (action) {
      add('action', { activity: { page: location.pathname, action: action.dataset.beaconAction } });
    }
    if (link && link.origin === location.origin && (link.hasAttribute('download') || FILES.test(link.pathname))) {
      add('file-view', { activity: { page: location.pathname, file: link.pathname } });
    }
    if (action || link) {
      flush(true); // the page may be left for good, or the session ended, by this very click
    }
  });

  const searched = attempt(event => {
    const field = event.target instanceof HTMLFormElement && event.target.dataset.beaconSearch;
    const query = field ? new FormData(event.target).get(field) : '';
    if (typeof query === 'string' && query.trim()) {
      add('search', { activity: { page: location.pathname, query: query.trim().slice(0, 400) } });
    }
  });

  addEventListener('error', attempt(event => {
    if (event instanceof ErrorEvent) { // an image that is missing is none
      crashed(event.message, (event.error && event.error.stack) || [event.filename, event.lineno, event.colno].join(':'));
    }
  }));
  addEventListener('unhandledrejection', attempt(event => {
    const reason = event.reason;
    crashed(reason instanceof Error ? String(reason) : 'unhandled rejection', reason instanceof Error ? reason.stack : '');
  }));
  addEventListener('click', clicked, true);
  addEventListener('submit', searched, true);
  addEventListener('pageshow', event => event.persisted && viewed());
  addEventListener('pagehide', () => flush(true));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(true));

  const begin = attempt(() => {
    sendKept();
    visited();
    viewed();
  });
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true });
  } else {
    begin();
  }
})();
