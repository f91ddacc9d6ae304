import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';
import { renderMath } from '#lib/prose/render-math.ts';

/** Formulas as abstracts of arXiv have them between dollars, and how they read as plain text. */
const usualFormulas: [tex: string, plain: string][] = [
  ['O(n \\log n)', 'O(n log n)'],
  ['\\mathcal{O}(1/\\sqrt{T})', 'O(1/√T)'],
  ['\\epsilon', 'ε'],
  ['\\ell_2', 'ℓ₂'],
  ['\\|x\\|_2^2', '‖x‖₂²'],
  ['\\mathbb{R}^{d \\times d}', 'ℝ^(d×d)'],
  ['p_\\theta(x \\mid z)', 'p_θ(x | z)'],
  ['D_{\\mathrm{KL}}(p \\,\\|\\, q)', 'D_KL(p ‖ q)'],
  ['\\frac{1}{2}', '1/2'],
  ['\\tfrac{n}{\\log n}', 'n/(logn)'],
  ['\\mathbb{E}_{x \\sim p}[f(x)]', 'E_(x∼p)[f(x)]'],
  ['\\hat{y}_i = \\arg\\max_k z_k', 'ŷᵢ = arg maxₖ zₖ'],
  ['\\operatorname{softmax}(QK^\\top)', 'softmax(QKᵀ)'],
  ['\\nabla_\\theta J(\\theta)', '∇_θ J(θ)'],
  ['\\sum_{i=1}^{n} x_i', '∑ᵢ₌₁ⁿ xᵢ'],
  ['\\int_0^1 f(t)\\,dt', '∫₀¹ f(t) dt'],
  ['\\lim_{n\\to\\infty} a_n', 'lim_(n→∞) aₙ'],
  ['\\tilde{O}(d\\sqrt{T})', 'Õ(d√T)'],
  ['\\lfloor n/2 \\rfloor', '⌊n/2⌋'],
  ['10^{-3}', '10⁻³'],
  ['2^{\\Omega(n)}', '2^(Ω(n))'],
  ['n \\geq 3', 'n ≥ 3'],
  ['\\{0,1\\}^n', '{0,1}ⁿ'],
  ['\\alpha\\beta\\gamma', 'αβγ'],
  ['x \\in \\mathcal{X}', 'x ∈ X'],
  ['A \\subseteq B \\cup C', 'A ⊆ B ∪ C'],
  ['\\langle u, v\\rangle', '⟨u, v⟩'],
  ['\\sqrt[3]{n}', '∛n'],
  ['\\binom{n}{k}', '(n choose k)'],
  ['f\\colon X \\to Y', 'f : X → Y'],
  ['\\pi^*', 'π*'],
  ['\\approx 3.5\\times', '≈3.5×'],
  ['\\mathrm{SO}(3)', 'SO(3)'],
  ['\\text{CO}_2', 'CO₂'],
  ["f'(x)", 'f′(x)'],
  ['x_{t+1} = x_t - \\eta g_t', 'xₜ₊₁ = xₜ − η gₜ'],
  ['\\left(\\frac{a}{b}\\right)^2', '(a/b)²'],
  ['\\max_{\\pi \\in \\Pi} V^\\pi', 'max_(π∈Π) V^π'],
  ['\\overline{X}', 'X̄'],
  ['\\partial_t u = \\Delta u', '∂ₜ u = Δ u'],
  ['\\mathbf{W}^\\top \\mathbf{x}', 'Wᵀ x'],
  ['\\boldsymbol{\\theta}', 'θ'],
  ['a \\bmod n', 'a mod n'],
  ['a \\equiv b \\pmod{n}', 'a ≡ b (mod n)'],
  ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(a, b; c, d)'],
  ['|x| = \\begin{cases} x & x \\ge 0 \\\\ -x & x < 0 \\end{cases}', '|x| = {x, x ≥ 0; −x, x < 0'],
  ['\\underbrace{x + y}_{z}', 'x + y_z'],
  ['\\overset{d}{=}', '=ᵈ'],
  ['\\xrightarrow{p}', '→ᵖ'],
  ['\\varepsilon\\text{-greedy}', 'ε-greedy'],
  ['\\widetilde{\\mathcal{O}}(\\varepsilon^{-2})', 'Õ(ε⁻²)'],
  ['\\lvert S \\rvert', '|S|'],
  ['\\mathfrak{g} \\rtimes \\mathfrak{h}', 'g ⋊ h'],
  ['\\gtrapprox 5', '⪆5'],
  ['M_\\odot', 'M_⊙'],
  ['\\bar{B}^0 \\to D^{*+}\\ell^-\\bar{\\nu}_\\ell', 'B̄⁰ → D^(*+)ℓ⁻ν̄_ℓ'],
  ['\\sqrt{s} = 13~\\mathrm{TeV}', '√s = 13 TeV'],
  ['\\hbar\\omega', 'ℏω'],
  ['\\lesssim 10^{12}\\,M_{\\odot}', '≲ 10¹² M_⊙'],
  ['\\mathop{\\mathrm{argmin}}_w L(w)', 'argmin_w L(w)'],
  ['x \\nsubseteq y', 'x ⊈ y'],
  ['\\bigl( x \\bigr)', '(x)'],
  ['\\prod_{k\\ge1}\\left(1-q^k\\right)', '∏_(k≥1)(1−qᵏ)'],
  ['\\mathds{1}[x>0]', '1[x > 0]'],
  ['\\not\\in', '∉'],
  ['\\ce{H2O}', 'H₂O'],
];

test.each(usualFormulas)('$%s$ is set, and reads "%s" in plain text', (tex, plain) => {
  const { inlines, leftRaw } = parseProse(`$${tex}$`, { markup: 'tex' });
  expect(leftRaw).toEqual([]);
  expect(formatPlain(inlines).normalize('NFC')).toBe(plain.normalize('NFC'));
  const [first, ...rest] = inlines;
  expect(rest).toEqual([]);
  if (first?.type === 'math') {
    expect(first.tex).toBe(tex);
    expect(toHtml(renderMath(first.tex))).not.toContain('<mtext>\\');
  }
});

test.each([
  '\\href{javascript:alert(1)}{x^2}',
  '\\includegraphics{https://x.org/y_1.png}',
  '\\class{a}{x^2}',
  '\\unknown{x}_1',
  '\\def\\a{\\a\\a}\\a',
  'x^2 % the rest',
  '\\frac{1',
])('$%s$ does not change, and nothing is reported as lost', (tex) => {
  const { inlines, leftRaw } = parseProse(`$${tex}$ `, { markup: 'tex' });
  expect(leftRaw.map(({ reason }) => reason)).toContain('unset-formula');
  expect(formatPlain(inlines)).toBe(`$${tex}$ `);
});

test.each([
  '\\hspace{9999em}x',
  '\\rule{999em}{999em}x',
  '\\raisebox{500em}{x}',
  '\\kern-900em x',
  '\\color{red}x',
  '\\colorbox{red}{x}',
  '\\begin{array}{c}x\\\\[900em]y\\end{array}',
])('%s can neither move nor color the text around it', (tex) => {
  expect(toHtml(renderMath(tex))).not.toMatch(/="-?\d{3}| style=|color/);
});

test('a macro that one formula defines is unknown to the next', () => {
  renderMath('\\gdef\\leak{x}\\leak');
  expect(toHtml(renderMath('\\leak'))).toContain('\\leak');
});
