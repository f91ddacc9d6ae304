/** Words that belong to the family name after them. In lower case they always do. */
const particles = new Set(
  "van von vom zu zum zur de der den del della dello delle degli dei di da do dos das du des la le les los las lo ter ten te bin ibn bint al el ul abu ben ould af av y e i 't d'".split(
    ' ',
  ),
);

/** Particles that families write with a capital. Those that are often given names or families of their own are left out. */
const capital = new Set(
  'Van Von De Den Der Del Della Di Da Dos Du La Le El Al Ter Ten Bin Ibn Abu Vande Vander'.split(' '),
);

/** After a Vietnamese or Chinese family name, or before one, `Van`, `Le` and `Di` are names of their own. */
const eastAsianFamilies = new Set(
  (
    'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh luong truong mai doan cao lam dao ha thai ta chu kieu quach tong dam vuong luu ' +
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao deng feng peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu jiang cui zhong tan fan shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long shao qian kim park lee choi'
  ).split(' '),
);

/** Whether a word is a frequent family name of Vietnam, China or Korea. */
export function isEastAsianFamily(word: string): boolean {
  return eastAsianFamilies.has(fold(word));
}

const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', 'phd', 'ph.d.', 'md', 'm.d.']);
/** Degrees, which are no part of a name. */
const degrees = new Set(['phd', 'ph.d.', 'md', 'm.d.']);

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
}

/** `Jr.`, `III`: what follows the family name. */
export function isSuffix(word: string): boolean {
  return suffixes.has(word.toLowerCase());
}

export function isDegree(word: string): boolean {
  return degrees.has(word.toLowerCase());
}

/** Whether the word at an index belongs to the family name that ends the words of a name. */
export function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (particles.has(word)) return true;
  // `al-Khwarizmi` is one word; `O’` and `D’` are parts of one.
  if (!capital.has(word) || index === 0) return false;
  const last = words.at(-1) ?? '';
  return !eastAsianFamilies.has(fold(last)) && !eastAsianFamilies.has(fold(words[0] ?? ''));
}

/** Whether a word of capitals is a particle in them: `VAN DER BERG`. */
export function isLowerParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}
