/* global document, matchMedia, localStorage, addEventListener, MutationObserver, URL */
(() => {
  const root = document.documentElement;
  // What needs scripts is shown from the start, so that nothing moves.
  root.classList.add('scripts');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const stored = (theme) => {
    try {
      if (theme) localStorage.setItem('theme', theme);
      return localStorage.getItem('theme');
    } catch {
      // Where storage is forbidden, the choice holds for this page.
      return null;
    }
  };
  const choice = stored();
  if (choice === 'dark' || choice === 'light') root.dataset.theme = choice;

  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const show = () => {
      button.ariaPressed = isDark();
      if (!root.dataset.theme) return;
      for (const meta of document.querySelectorAll('[name=theme-color]'))
        meta.content = isDark() ? '#101113' : '#f9f8f4';
    };
    button.onclick = () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      stored(root.dataset.theme);
      show();
    };
    system.onchange = show;
    button.hidden = false;
    show();
  });
})();

// Papers that are not for the reader are folded before they are drawn, so that nothing moves. What is kept, and under
// which name, src/client/reader/store.ts says.
(() => {
  const base = new URL('.', document.currentScript.src).pathname;
  let dismissed;
  try {
    const { version, value } = JSON.parse(localStorage.getItem(`reader:${base}:dismissed`));
    dismissed = version === 1 && new Set(value.map((id) => `${base}papers/${id}/`));
  } catch {
    // Nothing is kept, or it is damaged: the page says so where it shows what is kept.
  }
  if (!dismissed?.size) return;
  const fold = (records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        const link = node.matches?.('a') && dismissed.has(node.getAttribute('href')) && node;
        link?.closest?.('.entry, .lead-paper, .more-titles li')?.classList.add('is-gone');
      }
  };
  const observer = new MutationObserver(fold);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    fold(observer.takeRecords());
    observer.disconnect();
  });
})();
