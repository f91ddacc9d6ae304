import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';

function plain(text: string): string {
  return formatPlain(parseProse(text, { markup: 'plain' }).inlines);
}

function tex(text: string): string[] {
  return parseProse(text, { markup: 'plain' }).inlines.flatMap((inline) =>
    inline.type === 'math' ? [inline.tex] : [],
  );
}

function reasons(text: string): string[] {
  return parseProse(text, { markup: 'plain' }).leftRaw.map(({ raw, reason }) => `${raw} ${reason}`);
}

describe('LaTeX of running text', () => {
  test.each([
    ['a 13\\% gain, R\\&D, \\$5, \\#1, a\\_b', 'a 13% gain, R&D, $5, #1, a_b'],
    [
      'T\\"ULU, na\\"{\\i}ve, Fr\\\'echet, It\\^o, \\v{S}koda, Erd\\H{o}s, \\\'a la',
      'TÜLU, naïve, Fréchet, Itô, Škoda, Erdős, á la',
    ],
    ['{\\"U}st{\\"u}n, S\\o ren, Stra\\ss e, \\AA ngstr\\"om', 'Üstün, Søren, Straße, Ångström'],
    ["the query\\'s and MLLM\\'s, but Ma\\'nczak", "the query's and MLLM's, but Mańczak"],
    [
      '(\\eg, this), \\ie~that, \\etc. The end, \\cf here',
      '(e.g., this), i.e.\u00a0that, etc. The end, cf. here',
    ],
    ['19.7\\,FPS, vs.\\ 35.9, \\LaTeX{} code', '19.7\u202fFPS, vs. 35.9, LaTeX code'],
    ['SFT \\textrightarrow RLVR, 5\\textdegree', 'SFT → RLVR, 5°'],
    ['\\textsc{AIEV-Instruct}, \\texttt{code}, \\text{words}', 'AIEV-Instruct, code, words'],
    ["``so'' and ``such\" and `this' and ``I'll go''", "“so” and “such” and ‘this’ and “I'll go”"],
    [
      'tasks -- the, 25--39\\%, prompt--the, he---she, sets-- MELD',
      'tasks – the, 25–39%, prompt–the, he—she, sets– MELD',
    ],
  ])('%s reads as %s', (source, expected) => {
    expect(plain(source)).toBe(expected);
  });

  test.each([
    'snake_case_name, __init__, *args, **kwargs, f(**opts), 2*3*4, x**2 + y**2',
    '~5% of ~10B, ~~x~~, `code`, `tau_bench`, ```js```, # heading, > quote, - item',
    'AT&amp;T and &lt;b&gt; and &copy; &#x3c;script&#x3e; A&B',
    'use --verbose or -v, <!-- x -->, a --> b, |---|---|, ----',
    'We call {process.exit(7)} and <div {...(x)}>, an open brace { without an end, and a stray } too.',
    'We wrap it in <think> and <answer>42</answer>, ending with </s> and <|im_end|>.',
    'See www.evil.example, mail a@b.co, C:\\new, \\d+ and github\\.com, RTX~5090, D4RL~fu2020d4rl',
    '![t](./missing.png), [here](javascript:alert(1)), <javascript:alert(2)>, [v](vbscript:x), [^1]',
    'It costs $5 and $10, or US$44, at 4$ per hour; a $200k model and another $x_1$.',
    "A \"quoted\" word, don't, the 1990's, 'single', 5' 10\", rock 'n' roll",
  ])('%s stays as it is', (source) => {
    expect(plain(source)).toBe(source);
    expect(tex(source)).toEqual([]);
  });

  test('styles become emphasis and strong, also inside each other', () => {
    const { inlines } = parseProse('\\textbf{L}azy {\\it and \\textbf{so}} **R**ead', {
      markup: 'plain',
    });
    expect(inlines.map(({ type }) => type)).toEqual(['strong', 'text', 'emphasis', 'text', 'strong', 'text']);
    expect(inlines[2]).toMatchObject({
      start: 14,
      end: 35,
      children: [{ value: 'and ' }, { type: 'strong' }],
    });
  });

  test.each([
    ['We propose \\ours{} now', ['\\ours unknown-macro', '{} braces-without-macro']],
    ['a snake_case word', ['snake_case underscore-in-name']],
    ['the loss L_gov here', ['L_gov ambiguous-script']],
    ['open { brace', ['{ unpaired-brace']],
    ['\\textbf{open', ['\\textbf unpaired-brace', '{ unpaired-brace']],
    ['at ^_^ face', ['^_^ script-without-base', '_ underscore-in-name', '^_^ script-without-base']],
    ['a ``b here', ['`` unpaired-quote']],
    ['a \\3) b', ['\\ stray-backslash']],
    ['a $x_1$ b', ['x_1 beside-dollar']],
  ])('of "%s" it reports %j', (source, expected) => {
    expect(plain(source)).toBe(source);
    expect(reasons(source)).toEqual(expected);
  });
});

describe('mathematics that has lost its markup', () => {
  test.each([
    ['up to 179times faster, 36times 64, 1.5-7.1times, 4times4', 'up to 179× faster, 36×64, 1.5-7.1×, 4×4'],
    ['15times (11.5times) and 1.4times--2.2times', '15× (11.5×) and 1.4×–2.2×'],
    [
      'at 64 times 288 times 512, many times, 25 times longer, sometimes',
      'at 64 × 288 × 512, many times, 25 times longer, sometimes',
    ],
    [
      'sim20%, {sim}11%, 20sim 100, leq 4B, approx 0.8, (pm1), 69.8 pm 0.5',
      '∼20%, ∼11%, 20∼100, ≤4B, ≈0.8, (±1), 69.8 ± 0.5',
    ],
    [
      'sim2real, sim-to-real, 3 pm 5 May, cleft, le 5 mai',
      'sim2real, sim-to-real, 3 pm 5 May, cleft, le 5 mai',
    ],
    [
      '360^circ, 360^{circ}, 360{\\deg}, 360^circtimes180^circ, 1{,}879',
      '360°, 360°, 360°, 360°×180°, 1,879',
    ],
    [
      'Code rightarrow Math, 1%downarrow, infty-RoPE, Denser neq Better',
      'Code → Math, 1%↓, ∞-RoPE, Denser ≠ Better',
    ],
    [
      'SFTrightarrowDPO, Aleftrightarrow3B, 8timesH100, arrowhead, Rightarrow',
      'SFT→DPO, A↔3B, 8×H100, arrowhead, ⇒',
    ],
  ])('%s needs no setting and reads as %s', (source, expected) => {
    expect(plain(source)).toBe(expected);
    expect(tex(source)).toEqual([]);
  });

  test.each([
    ['D^3S, M^3FinMeeting, SL^{2}A-INR, C^2-Eval, TC^0', 'D³S, M³FinMeeting, SL²A-INR, C²-Eval, TC⁰'],
    [
      'Med-R^3, DTS^star, ReST^EM, pass^k, HumanEval^{+}, 0.5M^*',
      'Med-R³, DTS*, ReSTᴱᴹ, passᵏ, HumanEval⁺, 0.5M*',
    ],
    ['N_0-VTLA, LaSOT_{ext}, nabla^2DFT', 'N₀-VTLA, LaSOT_ext, ∇²DFT'],
  ])('names keep their shape: %s reads as %s', (source, expected) => {
    expect(plain(source)).toBe(expected);
    expect(tex(source)).toEqual([]);
  });

  test.each([
    ['as eta/lambdacdot d^{0.75} here', '\\eta/\\lambda\\cdot d^{0.75}', 'η/λ ⋅ d^0.75'],
    [
      'in N_E sum_{i=1}^{N_E} f_i p_i, where',
      'N_{E} \\sum_{i=1}^{N_{E}} f_{i} p_{i}',
      'N_E ∑ᵢ₌₁^(N_E) fᵢ pᵢ',
    ],
    ['rates eta_2propto d^{-1} for', '\\eta_{2}\\propto d^{-1}', 'η₂ ∝ d⁻¹'],
    ['the O(dlog(Hd^{3/2})) for', 'O(d\\log(Hd^{3/2}))', 'O(d log(Hd^(3/2)))'],
    ['tau = {o_0, a_0, dots} and', '\\tau = \\{o_{0}, a_{0}, \\dots\\}', 'τ = {o₀, a₀, …}'],
    ['gap of frac12D_E^2(P_θ,Q). A', '\\frac{1}{2}D_{E}^{2}(P_{θ},Q)', '(1/2)D_E²(P_θ,Q)'],
    ['R=-a*e^H+b between', 'R=-a*e^{H}+b', 'R=−a*eᴴ+b'],
    ['lceil log_2 N rceil e^{-2 K} is', '\\lceil\\log_{2} N\\rceil e^{-2 K}', '⌈log₂ N⌉ e⁻²ᴷ'],
    ['an N{=}4 and', 'N{=}4', 'N=4'],
    ['(\\(O(n^3)\\))', 'O(n^3)', 'O(n³)'],
    ['with {\\Delta}G of', '\\Delta G', 'ΔG'],
    ['(widetilde P, V) to', '(\\widetilde{P}, V)', '(P̃, V)'],
    ['is k_t v_t^top that', 'k_{t} v_{t}^{\\top}', 'kₜ vₜᵀ'],
    ['p\\approx0.37)', 'p\\approx0.37', 'p ≈ 0.37'],
    ['the (epsilon, delta)-DP contract', '(\\epsilon, \\delta)', '(ε, δ)'],
    ['q_i propto p_i^{,old} exp(u_i) and', 'q_{i} \\propto p_{i}^{old} \\exp(u_{i})', 'qᵢ ∝ pᵢ^old exp(uᵢ)'],
    ['prior p(a mid v) and', 'p(a \\mid v)', 'p(a | v)'],
    ['values of varphi.We offer', '\\varphi', 'φ.We'],
    ['rate of mathcal{O}(T^{-1/3}), hat', '\\mathcal{O}(T^{-1/3})', 'O(T^(−1/3))'],
  ])('of "%s" it makes %s', (source, expectedTex, value) => {
    expect(tex(source)).toEqual([expectedTex]);
    expect(plain(source)).toContain(value);
  });

  test('a Greek name is a letter once the text has used it as one', () => {
    expect(plain('if Gamma = 2 and Gamma is constant, VGGT-Gamma')).toBe(
      'if Γ = 2 and Γ is constant, VGGT-Gamma',
    );
    expect(plain('when Gamma is constant, a beta distribution')).toBe(
      'when Gamma is constant, a beta distribution',
    );
  });

  test.each([
    ['O(m V{varepsilon^2} log m{delta})', 'O(m V{varepsilon^2}'],
    ['Oleft( d{varepsilon} right) or', 'Oleft( d{varepsilon} right)'],
    ['the fraction 12{36} as', '12{36}'],
    ['a degraded O(varepsilond)-optimal', 'varepsilond'],
    ['an O(mathsf{Var^star M K}) bound', 'O(mathsf{Var^star M K})'],
    ['of mathbf{x + y} and', 'mathbf{x + y}'],
  ])('"%s" has lost an argument and stays', (source, raw) => {
    expect(reasons(source)).toContain(`${raw} lost-argument`);
    expect(tex(source)).toEqual([]);
  });
});
