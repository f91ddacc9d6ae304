/** A text that Markdown shows as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~$]/g, '\\$&');
}

/**
 * A reference as Markdown, with the title as a link: `Li, S. (2025). “[Memory](https://…).” arXiv:2510.00568.`
 *
 * @param reference as `formatReference` writes it
 * @param url absolute address of the paper's page
 */
export function formatMarkdownReference(reference: string, title: string, url: string): string {
  const start = reference.indexOf(title);
  const link = `[${escapeMarkdown(title)}](${url})`;
  if (start === -1) return `${link}. ${escapeMarkdown(reference)}`;
  const [before, after] = [reference.slice(0, start), reference.slice(start + title.length)];
  return `${escapeMarkdown(before)}${link}${escapeMarkdown(after)}`;
}
