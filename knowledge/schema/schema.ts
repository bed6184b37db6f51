/**
 * The shape of every content file. What is written here is what an editor may write in the YAML:
 * an unknown key, a missing one or a wrong type is reported with its place in the file.
 */
import { z } from 'zod';

export const topicIds = [
  'que-es',
  'obligatorietat',
  'alta',
  'requisits',
  'integracio',
  'acces',
  'cost',
  'suport',
  'formacio',
  'normativa',
  'relacionats',
] as const;

export const levelIds = ['obligatori', 'recomanat', 'avancat'] as const;

/** Ids are stable: they travel in buttons, in stored answers and in other tools. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sentence = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });

/** A source is written once in its file and cited by its key. */
const source = z.strictObject({
  title: sentence,
  url,
  /** ISO date on which somebody opened the address and found what is cited. */
  checked: z.iso.date().optional(),
});
const sources = z.record(id, source);

const cited = {
  /** Keys of the file's own `sources`. */
  sources: z.array(id).default([]),
  /** True when no public source was found: the text then says so. */
  unsourced: z.boolean().default(false),
  /** How old the source is, in words for the reader ("2023", "pàgina sense data"). */
  dated: sentence.optional(),
};

const fact = z.strictObject({ text: sentence, ...cited });
const serviceQuestion = z.strictObject({
  q: sentence,
  /** Other ways in which people ask the same. */
  also: z.array(sentence).default([]),
  a: sentence,
  ...cited,
});

export const serviceFile = z.strictObject({
  id,
  name: sentence,
  /** What it is in ten words, for menus. */
  summary: sentence,
  aliases: z.array(sentence).min(1),
  /** How people describe it without naming it. */
  paraphrases: z.array(sentence).default([]),
  url,
  /** Who to ask where there is no sourced answer. */
  support: z.strictObject({ text: sentence, url, phone: sentence.optional() }),
  sources,
  topics: z.strictObject(
    Object.fromEntries(topicIds.map((topic) => [topic, z.array(fact).min(1)])) as Record<
      (typeof topicIds)[number],
      z.ZodArray<typeof fact>
    >,
  ),
  /** How people ask for a topic of this service, in whole questions. */
  asked: z
    .strictObject(
      Object.fromEntries(topicIds.map((topic) => [topic, z.array(sentence).default([])])) as Record<
        (typeof topicIds)[number],
        z.ZodDefault<z.ZodArray<typeof sentence>>
      >,
    )
    .prefault({}),
  questions: z.array(serviceQuestion).default([]),
});

export const bandsFile = z
  .array(
    z.strictObject({
      id: z.string().regex(/^\d+-\d+$/),
      title: sentence,
      /** First population of the band. */
      min: z.int().positive(),
      /** First population above the band, or the last one in it with `includesMax`. */
      max: z.int().positive(),
      includesMax: z.boolean().default(false),
    }),
  )
  .min(1);

export const levelsFile = z.array(z.strictObject({ id: z.enum(levelIds), title: sentence, text: sentence })).length(3);

const adviceCell = z.strictObject({ text: sentence, services: z.array(id).default([]) }).nullable();
const byLevel = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(levelIds.map((level) => [level, value])) as Record<(typeof levelIds)[number], T>);

export const efforts = ['dies', 'setmanes', 'mesos'] as const;
export const roles = ['secretaria', 'informatica', 'arxiu', 'alcaldia', 'intervencio', 'atencio-ciutadana'] as const;

const action = z.strictObject({ text: sentence, ...cited });

const step = z.strictObject({
  id,
  /** What the person taps: short. */
  label: sentence,
  /** The step in one sentence. */
  text: sentence,
  /** What anybody can observe when the council is at this step. */
  signs: z.array(sentence).min(1),
  /** True for a step the model does not mention and this project proposes. */
  proposal: z.boolean().default(false),
  /** How to get from the step before to this one; the first step has none. */
  reach: z
    .strictObject({
      actions: z.array(action).min(1),
      effort: z.enum(efforts),
      /** The effort in words, when there is more to say than its order of magnitude. */
      effortNote: sentence.optional(),
      who: z.array(z.enum(roles)).min(1),
    })
    .optional(),
});

const law = z.strictObject({ text: sentence, article: sentence, url });

/** Where a law in force asks more than the model's cell. */
const notice = z.strictObject({
  text: sentence,
  sources: z.array(id).min(1),
  /** The first step that complies; below it the council may fall short of the law and the plan counts it as missing. */
  requires: id.optional(),
  /** The first step at which the notice has nothing left to say; by default the required one, or never. */
  until: id.optional(),
  /** Only for these bands; by default, for all. */
  bands: z.array(z.string()).optional(),
});

export const dimensionFile = z.strictObject({
  id,
  order: z.int().positive(),
  title: sentence,
  /** Other names by which people call it. */
  names: z.array(sentence).default([]),
  question: sentence,
  /** Why it is asked. */
  reason: sentence,
  meaning: sentence,
  /** Dimensions that come before this one in a roadmap. */
  dependsOn: z.array(id).default([]),
  sources,
  advice: z.record(z.string(), byLevel(adviceCell)),
  /** Band × level → the step it asks for; null where the model says nothing. */
  levels: z.record(z.string(), byLevel(id.nullable())),
  steps: z.array(step).min(2),
  laws: z.array(law).default([]),
  notices: z.array(notice).default([]),
  links: z.array(z.strictObject({ title: sentence, url })).default([]),
});

export const mandatoryFile = z.array(
  z.strictObject({ id, title: sentence, why: sentence, services: z.array(id).min(1), url, law: law.optional() }),
);

/** Duties of every council that the model does not mention. */
export const dutiesFile = z.array(
  z.strictObject({ id, text: sentence, article: sentence, url, minPopulation: z.int().optional() }),
);

export const portalsFile = z.array(
  z.strictObject({
    id,
    title: sentence,
    url: url.nullable(),
    text: sentence,
    /** What it offers, one idea a line. */
    offers: z.array(z.strictObject({ text: sentence, url })).default([]),
    contact: sentence.optional(),
    /** Set on the Diputació of a province. */
    province: z.enum(['Barcelona', 'Girona', 'Lleida', 'Tarragona']).optional(),
  }),
);

export const examplesFile = z.array(
  z.strictObject({ id, title: sentence, text: sentence, url: url.nullable(), dated: sentence.optional() }),
);

export const normsFile = z.array(
  z.strictObject({
    id,
    /** How people cite it: "Llei 39/2015". */
    short: sentence,
    title: sentence,
    url,
    duties: z.array(z.strictObject({ text: sentence, article: sentence })).default([]),
  }),
);

/** Languages of the interface; the content is in the first. */
export const languageIds = ['ca', 'es', 'en'] as const;

export const languagesFile = z
  .array(
    z.strictObject({
      id: z.enum(languageIds),
      /** How people call it, in any language. */
      names: z.array(sentence).min(1),
      /** Words that say that a language is not wanted. */
      denials: z.array(sentence).default([]),
      /** Words that tell it from the others, with their accents. */
      words: z.array(sentence).min(1),
    }),
  )
  .length(languageIds.length);

export const questionsFile = z.strictObject({
  /** How questions begin. */
  openers: z.array(sentence).min(1),
  /** Words that join a question to another, or to what was said before. */
  joiners: z.array(sentence).min(1),
  /** Words that may stand between a joiner and its question. */
  fillers: z.array(sentence).default([]),
  /** Words that offer one or the other. */
  choosing: z.array(sentence).min(1),
  /** Words that ask to compare two services. */
  comparing: z.array(sentence).min(1),
  /** Words that may stand between the names of two services asked about together. */
  between: z.array(sentence).min(1),
});

/** How something is called in the other languages of the interface. */
const translated = z.strictObject({ es: sentence, en: sentence });

/** Names of the content that stand on buttons and headings, by id. */
export const namesFile = z.strictObject({
  guides: z.record(id, translated),
  /** Of the guides. */
  questions: z.record(id, translated),
  dimensions: z.record(id, translated),
  groups: z.record(id, translated),
  levels: z.record(id, translated),
});

const topicTexts = z.strictObject({ title: sentence, label: sentence });

export const topicsFile = z
  .array(
    z.strictObject({
      id: z.enum(topicIds),
      /** Heading of an answer, after the service: "e-NOTUM · com es demana". */
      title: sentence,
      /** Text of a button that leads there. */
      label: sentence,
      /** The same in the other languages of the interface. */
      es: topicTexts.optional(),
      en: topicTexts.optional(),
      /** Words and phrases that announce the topic. */
      cues: z.array(sentence).min(1),
    }),
  )
  .length(topicIds.length);

export const commandIds = [
  'restart',
  'back',
  'help',
  'cancel',
  'language',
  'skip',
  'unknown',
  'summary',
  'human',
  'delete-data',
  'yes',
  'no',
  'greeting',
  'thanks',
  'bye',
] as const;

export const commandsFile = z.strictObject({
  /** Words that may stand inside a command without changing it. */
  glue: z.array(sentence).min(1),
  /** Words that may stand beside a command without changing it. */
  padding: z.array(sentence).min(1),
  /** Short forms of words in a chat → the words. */
  written: z.record(sentence, sentence),
  /** How a clause begins that says who speaks: beside a greeting it changes nothing. */
  introductions: z.array(sentence).min(1),
  /** Words used for the same thing: a phrase takes any of them where it has the name in braces. */
  groups: z.record(id, z.array(sentence).min(1)),
  /** Phrases that look like a command and are none. */
  notCommands: z.array(sentence),
  commands: z
    .array(z.strictObject({ id: z.enum(commandIds), phrases: z.array(sentence).min(1) }))
    .length(commandIds.length),
});

export const wordsFile = z.strictObject({
  /** Words that say nothing about what is asked. */
  stopWords: z.array(sentence).min(1),
  /** Each line: words that people use for the same thing; the first is the one the content uses. */
  synonyms: z.array(z.array(sentence).min(2)),
  /** Each line: the forms of a word that looks like a form of another and is not («entrada», of «entrar»). */
  unlike: z.array(z.array(sentence).min(1)).default([]),
});

/** Words that, alone, may mean any of several services. */
export const ambiguousFile = z.array(
  z.strictObject({ words: z.array(sentence).min(1), services: z.array(id).min(2).max(3) }),
);

export const elsewhereIds = [
  'citizen',
  'insult',
  'injection',
  'weather',
  'smalltalk',
  'tech',
  'other-admin',
  'town-life',
  'general',
] as const;

/** What people ask that is not ours, and how it is told. */
export const elsewhereFile = z.array(
  z.strictObject({
    id: z.enum(elsewhereIds),
    /** Not answered even when it names a service. */
    always: z.boolean(),
    phrases: z.array(sentence).min(1),
    /** How people ask it, in whole sentences: what goes with what is not ours is learnt from them. */
    asked: z.array(sentence).default([]),
  }),
);

export const townNamesFile = z.strictObject({
  /** Words of names that people often leave out. */
  articles: z.array(sentence).min(1),
  /** Words that lead to a name and are no part of it. */
  leadIn: z.array(sentence).min(1),
  /** Short or Spanish forms of words that names have → the word of the name. */
  written: z.record(sentence, sentence),
  /** Other places that people name: not towns of the table, and not misspellings of one. */
  notTowns: z.array(sentence),
  /** Before a name, they say that it is not where the person is: «la Diputació de», «prop de». */
  beside: z.array(sentence),
  otherNames: z.array(z.strictObject({ name: sentence, also: z.array(sentence).min(1) })),
});

/** One question about several dimensions at once: the quick way through the model. */
export const groupsFile = z.array(
  z.strictObject({
    id,
    title: sentence,
    question: sentence,
    reason: sentence,
    dimensions: z.array(id).min(1),
    options: z
      .array(
        z.strictObject({
          id,
          label: sentence,
          text: sentence.optional(),
          /** Dimension → the step at which a council that answers this probably is. */
          steps: z.record(id, id),
        }),
      )
      .min(2),
  }),
);

/** What a council must have before it integrates a service, in the order in which to get it. */
export const requirementsFile = z.strictObject({
  sources,
  requirements: z
    .array(
      z.strictObject({
        id,
        title: sentence,
        question: sentence,
        /** Why it is needed. */
        reason: sentence,
        /** How to get it, when it is missing. */
        how: sentence,
        ...cited,
        /** The services that need it. */
        services: z.array(id).min(1),
        /** Where to read more; without a service, of the one that is being integrated. */
        more: z.strictObject({ service: id.optional(), topic: z.enum(topicIds) }).optional(),
      }),
    )
    .min(1),
});

export const moveIds = ['why', 'change', 'deepen', 'wording', 'compare', 'plan'] as const;

/** What people say to move inside a guide, besides the commands. */
export const movesFile = z
  .array(z.strictObject({ id: z.enum(moveIds), phrases: z.array(sentence).min(1) }))
  .length(moveIds.length);

/** Conditions that need more than an earlier answer: each is a function of `dialogs/tree/rules.ts`. */
export const ruleIds = ['te-tots-els-requisits'] as const;

/** Which answers to earlier questions let a question be asked, or an outcome be given: all keys must hold, each with any of its values. */
const condition = z.record(id, z.array(sentence).min(1));
const asked = {
  /** Asked when all of these hold. */
  when: condition.optional(),
  /** Not asked when any of these holds. */
  unless: condition.optional(),
  /** And when this function says so. */
  rule: z.enum(ruleIds).optional(),
};

const question = {
  id,
  text: sentence,
  reason: sentence,
  /** How the question is called in summaries: «Municipi». */
  title: sentence.optional(),
  /** Other names by which people may ask to change it. */
  names: z.array(sentence).default([]),
};

const guideOption = z.strictObject({ id, label: sentence, text: sentence.optional() });

const guideQuestion = z.discriminatedUnion('type', [
  z.strictObject({ ...question, type: z.literal('population'), ...asked }),
  z.strictObject({ id, type: z.literal('confirm'), of: id, reason: sentence, ...asked }),
  z.strictObject({
    ...question,
    type: z.literal('yes-no'),
    /** Name of the explanation, worked out from the answers, that goes before the question. */
    explain: z.enum(['outside-the-model']).optional(),
    /** Whether «no ho sé» is an answer. */
    optional: z.boolean().default(false),
    ...asked,
  }),
  z.strictObject({
    ...question,
    type: z.literal('choice'),
    options: z.array(guideOption).min(2),
    optional: z.boolean().default(false),
    ...asked,
  }),
  z.strictObject({
    ...question,
    type: z.literal('several'),
    /** Answer for «none of them». */
    none: sentence,
    options: z.union([z.literal('mandatory'), z.array(guideOption).min(2)]),
    ...asked,
  }),
  z.strictObject({
    ...question,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    /** What is counted: «tràmits l'any». */
    unit: sentence.optional(),
    optional: z.boolean().default(true),
    ...asked,
  }),
  z.strictObject({ ...question, type: z.literal('text'), optional: z.boolean().default(true), ...asked }),
  z.strictObject({ id, type: z.literal('level-step'), dimension: id, ...asked }),
]);

/** One question for each thing of a list of the model. */
const repeated = z.discriminatedUnion('each', [
  z.strictObject({
    each: z.literal('dimensions'),
    /** True when any of them may also be asked because the person wants to, though the conditions do not hold. */
    onRequest: z.boolean().default(false),
    ...asked,
  }),
  z.strictObject({ each: z.literal('groups'), ...asked }),
  z.strictObject({
    each: z.literal('requirements'),
    /** The earlier question that says which service they are for. */
    of: id,
    ...asked,
  }),
]);

export const guideFile = z.strictObject({
  id,
  title: sentence,
  summary: sentence,
  /** How people ask for it. */
  phrases: z.array(sentence).min(1),
  questions: z.array(z.union([guideQuestion, repeated])).min(1),
  outcomes: z
    .array(
      z.strictObject({
        id,
        show: z.enum(['plan', 'outside', 'advice', 'checklist']),
        /** What to do, for «advice»; what to say before the list, for «checklist». */
        text: sentence.optional(),
        /** What to beware of: where the law or the model says more, for «advice». */
        caution: sentence.optional(),
        /** Services that do it, for «advice», the first one first. */
        services: z.array(id).default([]),
        /** Where else to look. */
        links: z.array(z.strictObject({ title: sentence, url })).default([]),
        /** The guide to go on with, for «advice». */
        next: id.optional(),
        ...asked,
      }),
    )
    .min(1),
});

export type ServiceFile = z.infer<typeof serviceFile>;
export type DimensionFile = z.infer<typeof dimensionFile>;
export type GuideFile = z.infer<typeof guideFile>;
export type GuideQuestion = GuideFile['questions'][number];
export type GuideOutcome = GuideFile['outcomes'][number];
export type RequirementsFile = z.infer<typeof requirementsFile>;
export type MoveId = (typeof moveIds)[number];
export type RuleId = (typeof ruleIds)[number];
export type Condition = z.infer<typeof condition>;
export type LanguageId = (typeof languageIds)[number];
export type ElsewhereId = (typeof elsewhereIds)[number];
export type CommandId = (typeof commandIds)[number];
export type TopicId = (typeof topicIds)[number];
export type LevelId = (typeof levelIds)[number];
