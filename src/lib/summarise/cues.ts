/**
 * Words that show what a sentence of an abstract does. A cue is one or more words in lower case; `*` at its
 * end stands for any ending. Cues are separated by `|`.
 */
export interface Cue {
  /** Cues that count at the start of the sentence. */
  atStart?: string;
  /** Cues that count anywhere in the sentence. */
  anywhere?: string;
}

/** Words for a text, as the subject of a claim: `this paper`. */
export const subjects = new Set(
  'paper work study article survey report book review thesis perspective research'.split(' '),
);

/** Verbs for something new, in the forms that follow `we` or `this paper`. */
export const announcing = new Set(
  `propose proposes introduce introduces present presents develop develops design designs devise devises build builds create
  creates construct constructs describe describes formulate formulates contribute contributes unveil unveils offer offers
  curate curates assemble collect equip instantiate implement`.split(/\s+/),
);

/** Verbs for the study of something known. */
export const studying = new Set(
  `study studies investigate investigates examine examines analyze analyzes analyse analyses explore explores conduct conducts
  evaluate evaluates compare compares revisit revisits review reviews survey surveys provide provides ask test tests argue
  argues formalize formalizes formalise challenge challenges delve delves question address addresses tackle
  tackles answer establish establishes perform performs cast derive derives synthesize synthesizes demonstrate demonstrates
  identify characterize hypothesize aim aims leverage use focus focuses chart prompt reframe rethink extend adopt
  highlight advocate`.split(/\s+/),
);

/** Adverbs between subject and verb, in addition to those that end in -ly. */
export const adverbs = new Set(
  'also first further then thus therefore hence instead now here next both'.split(' '),
);

export const cues: Record<string, Cue> = {
  remedy: {
    atStart: `to address|to tackle|to overcome|to bridge|to fill|to close|to mitigate|to solve|to resolve|to this end|to handle|
      to remedy|to alleviate|to combat|motivated by|inspired by|building on|building upon|based on|guided by|therefore|hence|
      thus|in response|drawing|as a solution|instead|leveraging|in light|given|as a step`,
  },
  purpose: {
    atStart: `to enable|to achieve|to facilitate|to further|to answer|to study|to investigate|to evaluate|to support|to improve|
      to enhance|to explore|to explain|to understand|to systematically|to train|to build`,
  },
  inPaper: {
    anywhere: 'in this paper|in this work|in this study|in this article|in this survey|in this report',
  },
  paperDoes: {
    anywhere: 'this paper|this work|this study|this article|this survey|this report|this book|our work',
  },
  coined: { anywhere: 'called|termed|dubbed|named|coined|referred to as|denoted|abbreviated' },
  novel: { anywhere: 'novel|new|first|innovative' },
  kind: {
    anywhere: `framework|method|approach|algorithm|model|benchmark|dataset|paradigm|system|pipeline|technique|strategy|architecture|
      mechanism|recipe|suite|agent|toolkit|solution|taxonomy|scheme|objective|loss`,
  },
  detail: {
    atStart: `specifically|in particular|concretely|at its core|the core|the key|unlike|first|firstly|second|secondly|then|next|it|
      this framework|this method|this approach|this is|this allows|this enables|the framework|the method|the model|
      the proposed|our method|our framework|our approach|our model|our system|in contrast|rather than`,
  },
  idea: {
    anywhere:
      'our main idea|our key idea|our key insight|our core idea|our primary approach|our approach is|the idea is|our goal is',
  },
  more: {
    atStart: `additionally|furthermore|moreover|besides|also|finally|in addition|lastly|more importantly|in parallel|
      we also|we further|we additionally|we then|further|to facilitate|to encourage`,
  },
  also: { anywhere: 'also|further|additionally' },
  however: { atStart: 'however|yet|but|nevertheless|unfortunately|despite|although|while|still|though' },
  lacking: {
    anywhere: `challeng*|limit*|lack*|remain*|struggl*|suffer*|fail*|difficult*|expensive|unclear|often|typically|existing|prior|
      previous|current|recent*|underexplored|hinder*`,
  },
  vague: {
    anywhere: `these challenges|this challenge|these issues|this issue|this gap|these limitations|these problems|this problem|
      a range of|several key|comprehensive framework|targeted solutions|above challenges|two key|three key|two main`,
  },
  release: {
    atStart: 'project page|project website|website|code|homepage|videos|demo|the code|our code|data',
    anywhere: `our code|code is|code and|code will|codes are|code at|code for|code available|source code|github*|https*|http*|
      publicly available|made public*|will be released|will release|we release|are released|is released|will be made|
      available at|released at|open-sourced at|available on|project page|fully open-source*|we open-source`,
  },
  experiments: {
    atStart: `experiment*|extensive|our extensive|comprehensive evaluation*|empirical*|results|evaluation*|our experiment*|our result*|our evaluation*|our empirical*|
      our finding*|the experiment*|the result*|through extensive|comprehensive experiment*|comprehensive evaluation*|in experiments|
      evaluated|across|on |numerical|simulation*|in extensive|our analysis|our study|through experiments`,
  },
  measured: { anywhere: 'experiment*|evaluation*|results|empirical*|simulation*|findings|ablation*' },
  show: {
    anywhere: `show|shows|showed|showing|shown|demonstrate|demonstrates|demonstrated|demonstrating|find|finds|found|reveal*|indicat*|prove|proves|proven|observ*|suggest*|confirm*|
      validat*|highlight*|discover*|exhibit*`,
  },
  find: {
    anywhere:
      'we find|we found|we show|we prove|we observe|we demonstrate|we discover|we further show|we empirically|we also show',
  },
  beats: {
    anywhere: `outperform*|surpass*|exceed*|beat*|superior*|improv*|achiev*|reduc*|gain|gains|match*|competitive|boost*|better|faster|
      increas*|attain*|enhanc*|comparable|higher|lower|reach*`,
  },
  record: { anywhere: 'outperform*|surpass*|exceed*|state-of-the-art|state of the art|sota' },
  than: { anywhere: 'compared to|compared with|than|baseline*|prior methods|existing methods|over the' },
  wide: { anywhere: 'across|various|diverse|multiple|benchmark*|dataset*|tasks' },
  theory: { anywhere: 'prove|bound|bounds|theorem*|guarantee*|optimal|regret|theoretical*' },
  notably: {
    atStart: `notably|remarkably|especially|importantly|surprisingly|interestingly|consequently|as a result|for example|
      for instance|with|crucially|in particular|overall`,
  },
  outlook: {
    anywhere:
      'pave*|future|insight*|implication*|hope|underscor*|potential|direction*|broader|advancing|understanding',
  },
  meaning: {
    anywhere: `results suggest|findings suggest|results underscore|findings underscore|taken together|these findings|these results|
      our work provides|findings offer|findings highlight|results highlight|results position|this work provides|more broadly|
      our findings provide|we hope|step toward*|represents a|the results underscore`,
  },
  analysis: { anywhere: 'analysis|analyses|ablation*|further analysis|case study|case studies' },
  score: {
    anywhere:
      'accuracy|f1|pass@1|ndcg*|win rate|success rate*|auroc|bleu|fid|score*|regret|speedup|latency|tokens',
  },
  mainFinding: {
    anywhere: 'main finding|key finding|main result|key result|central result|surprisingly|strikingly',
  },
  vain: { anywhere: 'effectiveness|effective|validate*|validity|ablation*|generalizability' },
};
