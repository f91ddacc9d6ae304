import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';

describe('a source that keeps its dollars', () => {
  test.each([
    ['$O(n\\log n)$ time', 'O(n\\log n)', 'O(n log n) time'],
    ['a $k$-NN', 'k', 'a k-NN'],
    ['$\\tilde{O}(d^{3/2}H^2\\sqrt{K})$', '\\tilde{O}(d^{3/2}H^{2}\\sqrt{K})', 'Õ(d^(3/2)H²√K)'],
    ['$\\|x\\|_2 \\le 1$', '\\|x\\|_{2} \\le 1', '‖x‖₂ ≤ 1'],
    ['$\\mathbb{R}^d \\to \\mathbb{R}$', '\\mathbb{R}^{d} \\to \\mathbb{R}', 'ℝᵈ → ℝ'],
    ['$D_{\\mathrm{KL}}(p\\|q)$', 'D_{\\mathrm{KL}}(p\\|q)', 'D_KL(p‖q)'],
    ['$\\left\\lceil x \\right\\rceil$', '\\left\\lceil x\\right\\rceil', '⌈x⌉'],
    ["$\\hat{y}=f(x')$", "\\hat{y}=f(x')", 'ŷ=f(x′)'],
    ['$$E=mc^2$$', 'E=mc^{2}', 'E=mc²'],
  ])('%s is set as %s', (source, tex, plain) => {
    const { inlines } = parseProse(source, { mathDelimiters: true });
    expect(inlines.filter(({ type }) => type === 'math')).toMatchObject([{ tex }]);
    expect(formatPlain(inlines)).toBe(plain);
  });

  test.each([
    ['$2.5\\times$ faster, $\\sim 30\\%$, $360^\\circ$, $8$', '2.5× faster, ∼30%, 360°, 8'],
    ['Med-R$^3$ and DTS$^\\star$', 'Med-R³ and DTS*'],
  ])('%s needs no setting', (source, plain) => {
    const { inlines } = parseProse(source, { mathDelimiters: true });
    expect(inlines.filter(({ type }) => type === 'math')).toEqual([]);
    expect(formatPlain(inlines)).toBe(plain);
  });

  test.each([
    '$5 and $10',
    'between $5,000 and $10,000',
    'from $4 to 5$',
    'US$44 and $8.1 a piece',
    'a $ sign, $200k. With this model, $5.',
    '$\\begin{array}x\\end{array}$',
  ])('%s stays as it is', (source) => {
    expect(formatPlain(parseProse(source, { mathDelimiters: true }).inlines)).toBe(source);
  });
});
