/** How a symbol behaves in a formula. */
export type SymbolKind =
  'letter' | 'ordinary' | 'function' | 'large' | 'binary' | 'relation' | 'arrow' | 'open' | 'close' | 'space';

export interface MathSymbol {
  /** LaTeX name without its backslash. */
  name: string;
  /** Its form in plain Unicode. */
  character: string;
  kind: SymbolKind;
}

/** Pairs of a name and a character. `_` stands for a space. */
const table: Record<SymbolKind, string> = {
  letter:
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π ' +
    'varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ ' +
    'Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ imath ı jmath ȷ hbar ℏ',
  ordinary:
    'infty ∞ nabla ∇ partial ∂ forall ∀ exists ∃ emptyset ∅ varnothing ∅ prime ′ top ⊤ bot ⊥ angle ∠ ldots … dots … cdots ⋯ vdots ⋮ ' +
    'dagger † ddagger ‡ checkmark ✓ deg ° degree ° neg ¬ lnot ¬ square □ Box □ triangle △ Re ℜ Im ℑ aleph ℵ vert | Vert ‖ | ‖ % % & & # # $ $ _ _',
  function:
    'log log ln ln lg lg exp exp sin sin cos cos tan tan tanh tanh sinh sinh cosh cosh max max min min sup sup inf inf lim lim ' +
    'limsup limsup liminf liminf arg arg argmax argmax argmin argmin det det dim dim ker ker Pr Pr gcd gcd poly poly ' +
    'polylog polylog softmax softmax',
  large: 'sum ∑ prod ∏ coprod ∐ int ∫ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂',
  binary:
    'times × cdot ⋅ pm ± mp ∓ div ÷ ast * star * circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cup ∪ cap ∩ setminus ∖ ' +
    'backslash \\ wedge ∧ land ∧ vee ∨ lor ∨ sqcup ⊔ sqcap ⊓',
  relation:
    'leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ leqslant ≤ geqslant ≥ lesssim ≲ gtrsim ≳ ll ≪ gg ≫ lt < gt > approx ≈ sim ∼ simeq ≃ ' +
    'cong ≅ equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ prec ≺ succ ≻ preceq ⪯ succeq ⪰ mid | ' +
    'parallel ∥ perp ⊥ triangleq ≜ coloneqq ≔ vdash ⊢ models ⊨ colon :',
  arrow:
    'to → rightarrow → leftarrow ← leftrightarrow ↔ longrightarrow ⟶ longleftarrow ⟵ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ ' +
    'implies ⇒ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ hookrightarrow ↪',
  open: '{ { lbrace { lbrack [ langle ⟨ lceil ⌈ lfloor ⌊ lvert | lVert ‖',
  close: '} } rbrace } rbrack ] rangle ⟩ rceil ⌉ rfloor ⌋ rvert | rVert ‖',
  space: ', _ ; _ : _ > _ ! ! quad _ qquad _',
};

function readTable(): Map<string, MathSymbol> {
  const symbols = new Map<string, MathSymbol>();
  for (const [kind, row] of Object.entries(table) as [SymbolKind, string][]) {
    const cells = row.split(' ');
    for (let index = 0; index + 1 < cells.length; index += 2) {
      const [name = '', cell = ''] = cells.slice(index, index + 2);
      const character = kind !== 'space' ? cell : cell === '_' ? ' ' : '';
      symbols.set(name, { name, character, kind });
    }
  }
  return symbols;
}

const symbols = readTable();

/** The symbol of a LaTeX name: `leq`, `Omega`, `{`. */
export function findSymbol(name: string): MathSymbol | undefined {
  return symbols.get(name);
}

/** Names that no English sentence contains. They are mathematics even without a backslash. */
const sureNames = new Set(
  (
    'varepsilon vartheta varrho varsigma varphi ell infty nabla emptyset varnothing ldots cdots cdot oplus otimes odot leq geq neq ' +
    'leqslant geqslant lesssim gtrsim simeq propto notin subseteq supseteq preceq succeq coloneqq rightarrow leftarrow leftrightarrow ' +
    'longrightarrow Rightarrow Leftarrow Leftrightarrow mapsto uparrow downarrow langle rangle lceil rceil lfloor rfloor setminus bigcup bigcap'
  ).split(' '),
);

/** Whether a name without its backslash can only be mathematics. */
export function isSureName(name: string): boolean {
  return sureNames.has(name);
}

/** Commands that set their argument in another font. */
export const fontNames: ReadonlySet<string> = new Set(
  'mathcal mathbb mathbf mathsf mathrm mathit mathfrak mathscr mathtt boldsymbol bm operatorname'.split(' '),
);

/** Commands that set their argument as words. */
export const wordsNames: ReadonlySet<string> = new Set(
  'text textrm textit textbf textsf texttt textnormal mbox'.split(' '),
);

/** Commands that put a mark over their argument, and the Unicode combining character of each. */
export const accentMarks: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20d7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030c'],
  ['breve', '\u0306'],
]);

export const rootName = 'sqrt';
export const fractionNames: ReadonlySet<string> = new Set(['frac', 'tfrac', 'dfrac']);

/** In one set, since every word of a text is looked up. */
const macroNames: ReadonlySet<string> = new Set([
  ...symbols.keys(),
  ...fontNames,
  ...accentMarks.keys(),
  ...fractionNames,
  rootName,
  'left',
  'right',
]);

/** Whether a word is a name that a formula may contain. */
export function isMacroName(name: string): boolean {
  return macroNames.has(name);
}
