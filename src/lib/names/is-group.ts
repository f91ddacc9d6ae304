/** What the name of a group ends with. */
const ends =
  /(?:^|\s)(?:teams?|collaborations?|consorti(?:um|a)|groups?|projects?|initiative|committee|contributors?|community|foundation|association|society|institutes?|labs?|laborator(?:y|ies)|cent(?:er|re)|network|investigators|task force|organi[sz]ation|universit(?:y|é|ät|at|a)|corporation|company|inc\.?|ltd\.?|gmbh|llc|research|AI|authors)$/iu;
/** Words that a family name may be, too: `Ann Lab`. A group has a longer name, or capitals inside. */
const begins = /^(?:team|the|project|groupe?|équipe)\s/iu;
/** `Qingyao Ai` is a person. */
const capitals = /(?:^|\s)Ai$/u;

/** Whether a name is that of a group: `Kimi Team`, `ATLAS Collaboration`, `Team Hunyuan3D`. */
export function isGroupName(name: string): boolean {
  return (begins.test(name) || ends.test(name)) && !capitals.test(name);
}
