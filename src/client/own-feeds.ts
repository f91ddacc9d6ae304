import { formatOpml } from '#lib/publish/feeds/opml.ts';

/** Gives the chosen feeds of the page as one file that feed readers import. */
function take(form: HTMLFormElement): void {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  const feeds = chosen.map(({ dataset }) => ({
    title: dataset['title'] ?? '',
    home: dataset['home'] ?? '',
    url: dataset['url'] ?? '',
  }));
  const { title = '', group = '' } = form.dataset;
  const file = new Blob([formatOpml(title, [{ title: group, feeds }])], { type: 'text/x-opml' });
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(file),
    download: 'topics.opml',
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

const form = document.querySelector<HTMLFormElement>('#own-feeds');
if (form) {
  for (const field of form.querySelectorAll<HTMLElement>('input, button')) field.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    take(form);
  });
}
