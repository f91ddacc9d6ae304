/** One form for `language models` and `language model`. */
export function singular(form: string): string {
  return form.replace(/(?<=[^isu])s$/, '');
}
