/* global document, matchMedia, localStorage, addEventListener */
(() => {
  const root = document.documentElement;
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
