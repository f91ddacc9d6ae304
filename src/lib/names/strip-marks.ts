/** Marks of affiliation and of equal contribution after a name, and invisible letters that keep their place. */
const marks =
  /(?:\s*(?:[*∗⁎†‡§¶‖#♠♣♥♦♯]|[\u00b9\u00b2\u00b3\u2070-\u209f]|\^\{?[\d,*†‡\s]+\}?|\[[\d,\s]+\]|\(\d+\)))+(?=$|[\s,])/gu;

/** A name without marks of affiliation: `Stone*`, `Doe¹˒²`, `Lee†`. */
export function stripMarks(name: string): string {
  return name
    .replace(marks, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;*†‡]+|[\s,;]+$/g, '');
}
