import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';
import type { Markup } from '#lib/prose/source.ts';

describe('a source that keeps its dollars', () => {
  test.each([
    ['$O(n\\log n)$ time', 'O(n\\log n)', 'O(n log n) time'],
    ['a $k$-NN', 'k', 'a k-NN'],
    ['$\\tilde{O}(d^{3/2}H^2\\sqrt{K})$', '\\tilde{O}(d^{3/2}H^2\\sqrt{K})', 'Õ(d^(3/2)H²√K)'],
    ['$\\|x\\|_2 \\le 1$', '\\|x\\|_2 \\le 1', '‖x‖₂ ≤ 1'],
    ['$\\mathbb{R}^d \\to \\mathbb{R}$', '\\mathbb{R}^d \\to \\mathbb{R}', 'ℝᵈ → ℝ'],
    ['$D_{\\mathrm{KL}}(p\\|q)$', 'D_{\\mathrm{KL}}(p\\|q)', 'D_KL(p‖q)'],
    ['$\\left\\lceil x \\right\\rceil$', '\\left\\lceil x \\right\\rceil', '⌈x⌉'],
    ["$\\hat{y}=f(x')$", "\\hat{y}=f(x')", 'ŷ=f(x′)'],
    ['$$E=mc^2$$', 'E=mc^2', 'E=mc²'],
  ])('%s is set as %s', (source, tex, plain) => {
    const { inlines } = parseProse(source, { markup: 'tex' });
    expect(inlines.filter(({ type }) => type === 'math')).toMatchObject([{ tex }]);
    expect(formatPlain(inlines)).toBe(plain);
  });

  test.each([
    ['$2.5\\times$ faster, $\\sim 30\\%$, $360^\\circ$, $8$', '2.5× faster, ∼30%, 360°, 8'],
    ['Med-R$^3$ and DTS$^\\star$', 'Med-R³ and DTS*'],
  ])('%s needs no setting', (source, plain) => {
    const { inlines } = parseProse(source, { markup: 'tex' });
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
    expect(formatPlain(parseProse(source, { markup: 'tex' }).inlines)).toBe(source);
  });
});

function read(text: string, markup: Markup): string {
  return formatPlain(parseProse(text, { markup }).inlines);
}

describe('in TeX every second dollar closes, whatever follows', () => {
  test.each([
    ['A 3$\\times$3 grid at $\\sim$10 K with H$_2$O', 'A 3×3 grid at ∼10 K with H₂O'],
    ['pixels of 256$\\times$256, a factor of $\\sim$100', 'pixels of 256×256, a factor of ∼100'],
    [
      'an error of $\\pm$0.5\\%, a $>$5$\\sigma$ signal (p$<$0.05)',
      'an error of ±0.5%, a >5σ signal (p<0.05)',
    ],
    ['4$\\times$10$^{-3}$ at most', '4×10⁻³ at most'],
    ['$n$10 and $ x $ and $a$$b$', 'n10 and x and ab'],
    ['costs \\$5 for 2$\\times$10 runs, \\$6 for more', 'costs $5 for 2×10 runs, $6 for more'],
  ])('%s is %s', (source, plain) => {
    expect(read(source, 'tex')).toBe(plain);
  });

  test.each([
    ['trained at 2$\\times$2 for $5 in all', 'trained at 2×2 for $5 in all'],
    ['costs $5, with $\\alpha$ set, and $10 more', 'costs $5, with α set, and $10 more'],
    ['from $100 to $50 while $x_i$ rises', 'from $100 to $50 while xᵢ rises'],
    ['for $1$, not $2, at p$<$0.05', 'for 1, not $2, at p<0.05'],
  ])('unless money without a backslash stands among them: %s', (source, plain) => {
    expect(read(source, 'tex')).toBe(plain);
  });

  test.each([
    '$5-$10',
    '$200, GPT costs $2',
    'set $HOME plus $PATH',
    'between $5, and $10 K with more',
    '$10 K with H$ and $20 K',
  ])('what may be money stays whole: %s', (source) => {
    for (const markup of ['tex', 'html', 'markdown', 'plain'] as const)
      expect(read(source, markup)).toBe(source);
  });
});

describe('elsewhere a formula before a digit has to be unmistakable', () => {
  test.each([
    ['256$\\times$256 at p$<$0.05', '256×256 at p<0.05'],
    ['$n$10 and $ x $', '$n$10 and $ x $'],
    ['US$/A$5', 'US$/A$5'],
  ])('%s is %s', (source, plain) => {
    expect(read(source, 'html')).toBe(plain);
    expect(read(source, 'markdown')).toBe(plain);
  });
});
