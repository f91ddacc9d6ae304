(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  // A browser that forbids storage still follows the system and the button.
  const stored = (value) => {
    try {
      if (value) localStorage.setItem('theme', value);
      return localStorage.getItem('theme');
    } catch {}
  };
  const now = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  const choice = stored();
  if (choice === 'dark' || choice === 'light') root.dataset.theme = choice;

  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const show = () => {
      button.ariaPressed = now() === 'dark';
      if (!root.dataset.theme) return;
      for (const meta of document.querySelectorAll('[name=theme-color]'))
        meta.content = now() === 'dark' ? '#101113' : '#f9f8f4';
    };
    button.onclick = () => {
      root.dataset.theme = now() === 'dark' ? 'light' : 'dark';
      stored(root.dataset.theme);
      show();
    };
    dark.onchange = show;
    button.hidden = false;
    show();
  });
})();
