import { describe, expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { said, Talk } from './talk.ts';

/** The quick diagnosis of a town of which the law asks more than the model: security, interoperability and metadata, in this order. */
const quick = new Talk(knowledge).say('fes-me la diagnosi ràpida de Taradell').answerUntil(() => false).memory;
/** A village of which the model does not speak: it has none of the tools nor of the duties. */
const list = new Talk(knowledge).say('fes-me la diagnosi').say('Alpens').tap('Encara cap').tap('Encara cap').memory;

function withPlan(text: string, memory = quick): Talk {
  const talk = new Talk(knowledge);
  talk.memory = memory;
  return talk.say(text);
}

describe('what is said once there is a plan, by people in a hurry', () => {
  test.each([
    ['i ara què faig primer?', 'first'],
    ['per on comenso dilluns', 'first'],
    ['¿qué hago primero?', 'first'],
    ["explica'm el segon punt", 'point'],
    ['i la tercera?', 'point'],
    ['per què és la primera?', 'order'],
    ["puc deixar-ho per l'any que ve?", 'wait'],
    ['quina és la més fàcil?', 'easy'],
    ['amb quina eina ho fem?', 'with'],
    ["m'ho pots resumir?", 'short'],
    ['ja està tot?', 'rest'],
    ['aquesta ja la tenim feta', 'done'],
    ['què vol dir recomanat?', 'levels'],
    ['no tenim personal', 'hands'],
    ['i els altres pobles com ho tenen?', 'others'],
  ])('«%s» is %s, of the plan and of the list', (text, matter) => {
    for (const memory of [quick, list])
      expect(withPlan(text, memory).intent).toMatchObject({ type: 'ask-of-plan', matter });
  });

  test.each(['en word', 'pdf', "me'l descarrego?"])('«%s» is to have it', (text) =>
    expect(withPlan(text).intent).toMatchObject({ type: 'keep-plan' }),
  );

  test.each([
    'gràcies',
    'torna a començar',
    'vull parlar amb una persona',
    'esborra les meves dades',
    'què és e-NOTUM?',
    'quin termini tenim per respondre una instància?',
    'com dono de baixa un usuari?',
    "mostra'm el pla sencer",
    'fes-me la diagnosi de Vic',
  ])('«%s» is nothing of that', (text) => expect(withPlan(text).intent?.type).not.toBe('ask-of-plan'));

  test('where there is no plan, none of it is asked of any', () => {
    for (const text of ['per què és la primera?', "explica'm el segon punt", 'no tenim personal'])
      expect(new Talk(knowledge).say(text).intent?.type).not.toBe('ask-of-plan');
  });
});

describe('what is answered', () => {
  test('where to begin: the first thing, its norm and what comes after; and then one point after another', () => {
    const talk = withPlan('què faig primer?');
    expect(said(talk)).toMatch(/\*\*Seguretat\*\*: .*segon factor.*RD 311\/2022/s);
    expect(said(talk)).toContain('2. Interoperabilitat i 3. Metadades');
    expect(said(talk.say('i la següent?'))).toMatch(/^\*\*2\. Interoperabilitat\*\*/);
    expect(said(talk.say('i la següent?'))).toMatch(/^\*\*3\. Metadades\*\*/);
    expect(said(talk.say('i el primer?'))).toMatch(/^\*\*1\. Seguretat\*\*/);
  });

  test('a number alone is a point of what has just been told, and not a button that shows none', () => {
    expect(said(withPlan('2'))).toMatch(/^\*\*2\. Interoperabilitat\*\*/);
    expect(said(withPlan('el 2', list))).toMatch(/^\*\*2\. /);
  });

  test('the place of a point is one after something else was answered too, since buttons have no numbers', () => {
    expect(said(withPlan('què és e-NOTUM?').say('i la segona?'))).toMatch(/^\*\*2\. Interoperabilitat\*\*/);
  });

  test('a point that there is not: how many there are', () => {
    const talk = withPlan('gràcies');
    talk.press({ label: 'Següent', value: { ofPlan: 'point', at: 40 } });
    expect(said(talk)).toMatch(/El pla té \d+ punts per fer:/);
  });

  test('what a point is made of: how it is, what to do, whose it is, and how its answer is changed', () => {
    const talk = withPlan("explica'm el primer punt");
    expect(said(talk)).toMatch(/Ara: .*usuari compartit.*Què cal fer:.*segon factor.*setmanes/s);
    expect(talk.tap('Canvia: Seguretat').question?.question).toBe('seguretat');
  });

  test('what can wait: not what a law already asks for', () => {
    const text = said(withPlan('què pot esperar?'));
    expect(text).toMatch(/ja ho demana una norma: Seguretat/);
    expect(text).toMatch(/dins d'aquest mandat: .*Tramitació/);
  });

  test('what they have already is changed where it was answered', () => {
    expect(withPlan('la seguretat ja la tenim feta').tap('Canvia: Seguretat').question?.question).toBe('seguretat');
    expect(withPlan("l'e-NOTUM ja el tenim", list).memory.guide?.answers.eines).toHaveLength(15);
  });

  test('whether that is all: no plan certifies that the law is met', () => {
    expect(said(withPlan('això és tot?'))).toMatch(/no t'he preguntat si ho teniu.*Canal d'alertes.*secretaria/s);
  });

  test('it is in the language of who asks', () => {
    expect(said(withPlan('¿qué puede esperar?'))).toMatch(/^\*\*Qué puede esperar y qué no\*\*/);
    expect(said(withPlan('what is the easiest thing to do?'))).toMatch(/^\*\*The easiest to do\*\*/);
  });
});

describe('what is not recorded for being said after a list', () => {
  test('a number of a point that there is not is no number of inhabitants', () => {
    const talk = withPlan('explica la 60', list);
    expect(said(talk)).toMatch(/El pla té \d+ punts per fer:/);
    expect(talk.memory.guide?.answers.poblacio).toMatchObject({ town: 'Alpens' });
    expect(said(talk.say('i la 12?'))).toMatch(/^\*\*12\. /);
  });

  test('who asks for the diagnosis of another town begins it, and the first one is kept', () => {
    const talk = withPlan('vull fer la diagnosi de Sant Celoni');
    expect(talk.question?.question).toBe('organitzacio');
    expect(talk.memory.diagnoses.map(({ answers }) => answers.poblacio)).toMatchObject([{ town: 'Taradell' }]);
    talk.answerUntil(() => false);
    expect(talk.memory.diagnoses.map(({ answers }) => answers.poblacio)).toMatchObject([
      { town: 'Taradell' },
      { town: 'Sant Celoni' },
    ]);
  });

  test('a town that is corrected keeps what was answered', () => {
    expect(withPlan('en realitat som de Sant Celoni').plan?.place.town).toBe('Sant Celoni');
  });

  test('what is asked of the point that has just been explained is of it alone', () => {
    expect(said(withPlan('explica la 12', list).say('qui ho ha de fer?'))).toContain('que us falta (1)');
  });
});
