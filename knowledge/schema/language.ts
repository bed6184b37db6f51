import { z } from 'zod';
import { id, sentence, sentences } from './common.ts';
import {
  askedOfPlanIds,
  commandIds,
  elsewhereIds,
  emptyWordReaderIds,
  languageIds,
  levelIds,
  listIds,
  moveIds,
  saidIds,
  toldIds,
  topicIds,
} from './ids.ts';

/** `language/languages.yaml` */
export const languagesFile = z
  .array(
    z.strictObject({
      id: z.enum(languageIds).describe('Quina llengua és.'),
      names: sentences.describe('Com se’n diu, en qualsevol llengua.'),
      denials: z.array(sentence).default([]).describe('Paraules que diuen que una llengua no es vol.'),
      words: sentences.describe('Paraules que la distingeixen de les altres, amb els seus accents.'),
    }),
  )
  .length(languageIds.length);
export type Language = z.infer<typeof languagesFile>[number];

/** `language/questions.yaml`: how questions begin, are joined and are compared. */
export const questionsFile = z.strictObject({
  openers: sentences.describe('Com comencen les preguntes.'),
  joiners: sentences.describe('Paraules que uneixen una pregunta a una altra, o al que s’ha dit abans.'),
  choosing: sentences.describe('Paraules que ofereixen una cosa o l’altra.'),
  comparing: sentences.describe('Paraules que demanen de comparar dos serveis.'),
});
export type QuestionLanguage = z.infer<typeof questionsFile>;

const translations = z.record(
  id,
  z.strictObject({ es: sentence.describe('En castellà.'), en: sentence.describe('En anglès.') }),
);

/** `language/names.yaml`: names of the content that stand on buttons and headings, by id, in the other languages. */
export const namesFile = z.strictObject({
  guides: translations.describe('Els de les guies.'),
  questions: translations.describe('Els de les preguntes de les guies.'),
  dimensions: translations.describe('Els dels àmbits.'),
  groups: translations.describe('Els dels grups d’àmbits.'),
  levels: translations.describe('Els dels nivells.'),
});
export type Names = z.infer<typeof namesFile>;

const topicTexts = z.strictObject({
  title: sentence.describe('L’encapçalament de la resposta.'),
  label: sentence.describe('El que diu el botó.'),
});

/** `language/topics.yaml` */
export const topicsFile = z
  .array(
    z.strictObject({
      id: z.enum(topicIds).describe('Quin tema és.'),
      title: sentence.describe('Encapçalament de la resposta, després del servei: «e-NOTUM · com es demana».'),
      label: sentence.describe('El que diu el botó que hi porta.'),
      es: topicTexts.optional().describe('El mateix, en castellà.'),
      en: topicTexts.optional().describe('El mateix, en anglès.'),
      next: z.array(z.enum(topicIds)).min(1).describe('Els temes que ajuden després d’aquest, primer el més útil.'),
      cues: sentences.describe('Paraules i frases que anuncien el tema.'),
    }),
  )
  .length(topicIds.length);
export type Topic = z.infer<typeof topicsFile>[number];

/** `language/commands.yaml`: the orders of the conversation and how people give them. */
export const commandsFile = z.strictObject({
  written: z.record(sentence, sentence).describe('Com s’escurcen les paraules en un xat → la paraula.'),
  introductions: sentences.describe('Com comença qui es presenta: al costat d’una salutació no canvia res.'),
  negations: sentences.describe('Paraules que neguen una ordre que ve al darrere: «no tornis enrere».'),
  others: sentences.describe('De qui pot ser una cosa que no és de qui parla: «donar de baixa un usuari».'),
  groups: z
    .record(id, sentences)
    .describe('Paraules que es fan servir per dir el mateix: en una frase hi va el nom del grup entre claus.'),
  notCommands: z.array(sentence).describe('Frases que semblen una ordre i no ho són.'),
  commands: z
    .array(
      z.strictObject({
        id: z.enum(commandIds).describe('Quina ordre és.'),
        phrases: sentences.describe('Com es diu.'),
      }),
    )
    .length(commandIds.length)
    .describe('Les ordres, i com es donen.'),
});
export type CommandLanguage = z.infer<typeof commandsFile>;

/** `language/moves.yaml`: what people say to move inside a guide, besides the commands. */
export const movesFile = z
  .array(
    z.strictObject({
      id: z.enum(moveIds).describe('Què es vol fer.'),
      phrases: sentences.describe('Com es diu.'),
      rows: z
        .array(sentences)
        .default([])
        .describe('Quan ja hi ha un pla, també es demana amb una paraula de cada fila i poca cosa més.'),
    }),
  )
  .length(moveIds.length);
export type Move = z.infer<typeof movesFile>[number];

/** `language/replies.yaml`: what people reply to a question of a guide and is the name of no option. */
export const repliesFile = z.strictObject({
  depends: sentences.describe('Diu que no és cap opció: «depèn».'),
  between: sentences.describe('Anuncia que és entre dues opcions.'),
  somebodyElse: z
    .strictObject({
      bodies: sentences.describe('Qui ho fa, que no és l’ajuntament: «el consell comarcal».'),
      does: sentences.describe('Com es diu que ho fa algú de fora: «externalitzat».'),
    })
    .describe('Diu que ho fa algú altre per l’ajuntament.'),
  meaning: sentences.describe('Demana què vol dir una opció, o una paraula seva.'),
  difference: sentences.describe('Demana en què són diferents dues opcions.'),
  notApplicable: sentences.describe('Diu que no té res a veure amb l’ajuntament.'),
  putOff: sentences.describe('Ho deixa per després: «ho he de preguntar».'),
  corrections: sentences.describe('Deixen anar el que s’acabava de dir: «la 2, perdó, la 3».'),
  contrasts: sentences.describe('Separen el que no és del que és: «no la 2 sinó la 3».'),
});
export type ReplyLanguage = z.infer<typeof repliesFile>;

/** `language/beginnings.yaml`: how somebody begins who has just been given the job, or wants to know how the council stands. */
export const beginningsFile = z.strictObject({
  work: sentences.describe('De què va la feina: «administració electrònica».'),
  council: sentences.describe('De qui es parla: «el nostre ajuntament».'),
  landed: sentences.describe('Com s’hi ha trobat, o qui és: «m’han posat», «soc la secretària».'),
  asks: sentences.describe('Què vol saber o tenir: «per on començo», «un pla».'),
  wants: sentences.describe('El mateix, però tan general que sol no diu res: «un pla».'),
  sentences: sentences.describe('Frases senceres: de totes juntes s’aprèn com sonen.'),
});
export type Beginnings = z.infer<typeof beginningsFile>;

/** Whole sentences of each of some things, as people write them. */
const sentencesOfEach = <Ids extends readonly [string, ...string[]]>(ids: Ids, what: string) =>
  z
    .array(
      z.strictObject({
        id: z.enum(ids).describe(what),
        sentences: sentences.describe(
          'Frases senceres, tal com les escriu la gent: de totes juntes s’aprèn com sonen.',
        ),
      }),
    )
    .length(ids.length);

/** `language/said.yaml`: what is said while a question waits that is no answer to it. */
export const saidFile = sentencesOfEach(saidIds, 'Què es vol.');
export type Said = z.infer<typeof saidFile>[number];

/** `language/told.yaml`: how a question of yes or no is answered without saying either. */
export const toldFile = sentencesOfEach(toldIds, 'Què vol dir: sí, no, que no se sap, o res de tot això.');
export type ToldSentences = z.infer<typeof toldFile>[number];

/** `language/asked-of-plan.yaml`: what is said to whoever has given a plan. */
export const askedOfPlanFile = sentencesOfEach(askedOfPlanIds, 'Què es vol del pla, o res del pla.');
export type AskedOfPlanSentences = z.infer<typeof askedOfPlanFile>[number];

/** `language/asked-of-model.yaml`: how something is asked of the model, whatever its words. */
export const askedOfModelFile = z.array(
  z.strictObject({
    q: sentence.describe(
      'La frase sencera, tal com l’escriu la gent, amb «{lloc}» on diu el municipi o quants habitants té.',
    ),
    dimension: id.optional().describe('L’àmbit de què es pregunta; si no hi és, de tots.'),
    level: z.enum(levelIds).optional().describe('El nivell que es demana; si no hi és, tots tres.'),
  }),
);
export type AskedOfModelSentence = z.infer<typeof askedOfModelFile>[number];

/** `language/lists.yaml`: the lists of the model that can be asked for whole. */
export const listsFile = z
  .array(
    z.strictObject({
      id: z.enum(listIds).describe('Quina llista és.'),
      names: sentences.describe('Com es demana: n’hi ha prou amb una.'),
      rows: z.array(sentences).default([]).describe('O bé una paraula de cada fila.'),
    }),
  )
  .length(listIds.length);
export type ModelList = z.infer<typeof listsFile>[number];

/** `language/words.yaml` */
export const wordsFile = z.strictObject({
  synonyms: z
    .array(z.array(sentence).min(2))
    .describe('A cada línia, paraules que es fan servir per dir el mateix; la primera, la dels continguts.'),
  ordinary: z
    .array(sentence)
    .default([])
    .describe('Noms de servei que també són paraules corrents: «eres», «representa».'),
  unlike: z
    .array(sentences)
    .default([])
    .describe('A cada línia, les formes d’una paraula que sembla d’una altra i no ho és: «entrada», d’«entrar».'),
});
export type Words = z.infer<typeof wordsFile>;

/** `language/empty-words.yaml`: the words that say nothing, and to which reader. */
export const emptyWordsFile = z
  .array(
    z.strictObject({
      name: sentence.describe('Com se’n diu, del grup: només serveix per trobar-lo.'),
      rows: z
        .array(
          z.strictObject({
            words: sentences.describe('Paraules soltes; a la cerca, també expressions, que valen senceres.'),
            in: z.array(z.enum(emptyWordReaderIds)).min(1).describe('Els lectors per als quals no diuen res.'),
          }),
        )
        .min(1)
        .describe('Les paraules, i a qui no diuen res.'),
    }),
  )
  .min(1);
export type EmptyWords = z.infer<typeof emptyWordsFile>;

/** `language/ambiguous.yaml`: words that, alone, may mean any of several services. */
export const ambiguousFile = z.array(
  z.strictObject({
    words: sentences.describe('La paraula, i com més s’escriu.'),
    services: z.array(id).min(2).max(3).describe('Els serveis que poden ser.'),
  }),
);
export type Ambiguous = z.infer<typeof ambiguousFile>[number];

/** `language/elsewhere.yaml`: what people ask that is not ours, and how it is told. */
export const elsewhereFile = z.array(
  z.strictObject({
    id: z.enum(elsewhereIds).describe('Quina mena de cosa és.'),
    always: z.boolean().describe('«true» si no es contesta encara que hi surti el nom d’un servei.'),
    phrases: sentences.describe('Com es nota.'),
    asked: z
      .array(sentence)
      .default([])
      .describe('Com es demana, en frases senceres: de totes juntes s’aprèn quines paraules hi van.'),
  }),
);
export type Elsewhere = z.infer<typeof elsewhereFile>[number];

/** `language/town-names.yaml`: how people write the name of their town. */
export const townNamesFile = z.strictObject({
  written: z.record(sentence, sentence).describe('Formes curtes o castellanes d’una paraula → la paraula del nom.'),
  alsoWords: z
    .array(sentence)
    .describe("Municipis amb un nom que també és una paraula: enmig d'un text, en minúscula, no són el municipi."),
  notTowns: z.array(sentence).describe('Altres llocs que es diuen: ni són a la taula ni són cap municipi mal escrit.'),
  regions: z
    .array(
      z.strictObject({
        names: sentences.describe('Com se’n diu.'),
        comarques: sentences.describe('Les comarques que hi entren senceres.'),
        towns: z.array(sentence).default([]).describe('Els altres municipis que hi entren.'),
      }),
    )
    .describe(
      'Parts del país que no són una comarca → les comarques i els altres municipis que hi entren: «Costa Brava».',
    ),
  beside: z.array(sentence).describe('Davant d’un nom, diuen que la persona no hi és: «la Diputació de», «prop de».'),
  bodies: sentences.describe('Ens que no són cap ajuntament: «consell comarcal».'),
  otherNames: z
    .array(
      z.strictObject({
        name: sentence.describe('El nom de la taula.'),
        also: sentences.describe('Els altres noms.'),
      }),
    )
    .describe('Altres noms d’un municipi; «name» és el de la taula.'),
});
export type TownNames = z.infer<typeof townNamesFile>;
