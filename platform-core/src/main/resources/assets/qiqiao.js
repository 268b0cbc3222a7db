/*
 * The little that pages do by themselves. Everything works without it: this only adds comfort.
 * No framework, nothing inline: the content security policy allows neither.
 */
(() => {
  'use strict';

  const typing = target => target.closest('input, textarea, select, [contenteditable], dialog');
  const rows = () => [...document.querySelectorAll('.table tbody tr')];

  /* ---------- rows of navigation that are wider than a phone: show where one is ---------- */
  document.querySelectorAll('.navigation a[aria-current]').forEach(current => {
    const row = current.closest('nav').querySelector('ul');
    const from = current.getBoundingClientRect().left - row.getBoundingClientRect().left;
    row.scrollLeft += from - (row.clientWidth - current.offsetWidth) / 2;
  });

  /* ---------- dialogs and menus ---------- */
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
    if (event.target.closest('[data-print]')) window.print();
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const menu = document.querySelector('details.menu[open]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  /* ---------- keyboard ---------- */
  const step = by => {
    const all = rows();
    if (!all.length) return;
    const now = all.findIndex(row => row.hasAttribute('aria-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
    all[now]?.removeAttribute('aria-current');
    next.setAttribute('aria-current', 'true');
    next.scrollIntoView({ block: 'nearest' });
    next.querySelector('th a')?.focus({ preventScroll: true });
  };
  const deeds = {
    '/': () => document.querySelector('[data-search]')?.focus(),
    '?': () => document.getElementById('shortcuts')?.showModal(),
    'j': () => step(1),
    'k': () => step(-1),
    'x': () => document.querySelector('tr[aria-current] .pick input')?.click(),
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (!deeds[event.key]) return;
    event.preventDefault();
    deeds[event.key]();
  });

  /* ---------- picking rows, and the bar that says what to do with them ---------- */
  const picked = form => form.querySelectorAll('tbody .pick input:checked').length;
  const showBulk = form => {
    const bar = form.querySelector('.bulk');
    if (!bar) return;
    const count = picked(form);
    bar.hidden = count === 0;
    bar.querySelectorAll('[data-picked]').forEach(place => { place.textContent = count; });
  };
  document.addEventListener('change', event => {
    const box = event.target.closest('.pick input');
    const form = box?.closest('form');
    if (!form) return;
    if (box.matches('[data-pick-all]')) {
      form.querySelectorAll('tbody .pick input').forEach(one => { one.checked = box.checked; });
    }
    showBulk(form);
  });
  document.addEventListener('click', event => {
    const form = event.target.closest('[data-pick-none]')?.closest('form');
    if (!form) return;
    form.querySelectorAll('.pick input').forEach(one => { one.checked = false; });
    showBulk(form);
  });

  /* ---------- after htmx has changed the page ---------- */
  const settle = root => {
    root.querySelectorAll('form .bulk').forEach(bar => showBulk(bar.closest('form')));
    const first = root.querySelector('[data-focus]');
    if (first) first.focus();
  };
  const toast = (text, bad) => {
    const place = document.querySelector('.toasts');
    if (!place || !text) return;
    const note = document.createElement('p');
    note.className = bad ? 'toast bad' : 'toast';
    note.textContent = text;
    place.append(note);
    setTimeout(() => note.remove(), 6000);
  };
  const said = name => document.querySelector('.toasts')?.dataset[name];
  document.addEventListener('htmx:afterSwap', event => settle(event.target));
  document.addEventListener('htmx:responseError', () => toast(said('failed'), true));
  document.addEventListener('htmx:sendError', () => toast(said('offline'), true));
  document.addEventListener('qiqiao:toast', event => toast(event.detail?.value));
  settle(document);
})();
