import { describe, expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { said, Talk } from './talk.ts';

/** The complete diagnosis of a town, up to its plan, with most tools lacking. */
function withPlan(town: string): Talk {
  const talk = new Talk(knowledge).say('fes-me la diagnosi').say(town);
  talk.answerUntil(({ question }) => question === 'eines');
  return talk.say('tenim EACAT, e-NOTUM, e.FACT i la Seu-e, la resta no');
}
const plan = withPlan("Sant Sadurní d'Anoia").memory;
const quick = new Talk(knowledge).say('fes-me la diagnosi ràpida de Tona').answerUntil(() => false).memory;
const list = new Talk(knowledge).say('fes-me la diagnosi').say('Alpens').tap('Encara cap').tap('Encara cap').memory;

function ask(text: string, memory = plan): Talk {
  const talk = new Talk(knowledge);
  talk.memory = memory;
  return talk.say(text);
}

describe('what is asked of the plan in a meeting, in plain words', () => {
  test.each([
    ['què és el més urgent?', 'first'],
    ['què fem primer?', 'first'],
    ['quina és la prioritat?', 'first'],
    ['què hem de pagar?', 'cost'],
    ['que em de pagar de tot això', 'cost'],
    ['què és gratis de tot això?', 'cost'],
    ['quin pressupost hi he de posar demà?', 'cost'],
    ['quant ens costarà tot plegat?', 'cost'],
    ['¿qué tenemos que pagar?', 'cost'],
    ['quants diners necessitem?', 'cost'],
    ['què és obligatori i abans de quan?', 'duty'],
    ['què ens obliga la llei?', 'duty'],
    ['qui ho ha de fer?', 'who'],
    ['qui fa què?', 'who'],
    ["qui se n'ha d'encarregar?", 'who'],
    ['quanta feina és?', 'effort'],
    ['quant de temps ens portarà?', 'effort'],
    ['i si no fem res què passa?', 'idle'],
    ['què passa si no ho fem?', 'idle'],
    ["què passa si ho deixem per l'any que ve?", 'idle'],
    ['ens poden multar?', 'idle'],
    ['què ens pot fer la diputació?', 'help'],
    ['qui ens ajuda?', 'help'],
    ['hi ha subvencions per fer això?', 'help'],
    ["i l'AOC què ens posa?", 'help'],
    ['com ho defenso davant dels regidors?', 'defend'],
    ['com ho justifico al ple?', 'defend'],
    ['how do I defend it before the councillors?', 'defend'],
    ['¿qué pasa si no hacemos nada?', 'idle'],
    ["what happens if we don't do anything?", 'idle'],
    ['què passa si no fem res del pla?', 'idle'],
    ['hi ha multes?', 'idle'],
    ['how much will it cost?', 'cost'],
    ['who pays?', 'cost'],
    ['quant val tot això?', 'cost'],
    ['how much work is it?', 'effort'],
    ['qui sen encarrega?', 'who'],
    ["qui s'ocupa de què?", 'who'],
    ['who helps us?', 'help'],
  ])('«%s» is %s', (text, matter) => {
    for (const memory of [plan, list]) expect(ask(text, memory).intent).toMatchObject({ type: 'ask-of-plan', matter });
  });

  test('one after another, and with the buttons under each', () => {
    const talk = ask('què hem de pagar?').tap('Què és obligatori?').tap('Qui fa què?').say('i si no fem res?');
    expect(talk.intent).toMatchObject({ matter: 'idle' });
    expect(talk.tap('Com ho defenso?').tap('Full resum').intent).toEqual({ type: 'keep-plan', wish: 'sheet' });
  });

  test.each([
    'quant costa l’e-NOTUM?',
    'quant costa un gestor d’expedients?',
    'qui ha de signar els decrets?',
    'quin termini hi ha per contestar una instància?',
    'què és l’ENS?',
    'qui pot signar a e-NOTUM?',
    'què passa si no publiquem al perfil?',
    'què passa si no publiquem els contractes?',
    'quin termini tenim per respondre?',
    'com faig una multa?',
    'com justifico una subvenció?',
    'hem de publicar les subvencions?',
    'com connectem el nostre programa amb l’AOC?',
    'què és l’AOC?',
    'telèfon de l’AOC',
    'mostra’m el nivell obligatori',
    'què és obligatori per a tots els ajuntaments?',
    'què és obligatori per a tothom?',
    'municipis de 10 a 15 mil: obligatori',
  ])('«%s» is of something else', (text) => expect(ask(text).intent?.type).not.toBe('ask-of-plan'));

  test('after an answer about a service, «i quant costa?» is of it', () => {
    const talk = ask('què és e-NOTUM?').say('i quant costa?');
    expect(talk.intent).toMatchObject({ target: { service: 'enotum' } });
    expect(talk.say('i quin cost té tot això?').intent).toMatchObject({ matter: 'cost' });
  });

  test.each([
    ['quant costa la seguretat del pla?', 'cost', 'seguretat'],
    ['què passa si no fem res amb la seguretat?', 'idle', 'seguretat'],
    ['qui fa les metadades?', 'who', 'metadades'],
    ['quanta feina és la seguretat?', 'effort', 'seguretat'],
  ])('«%s» is %s, of one area alone', (text, matter, about) => {
    const talk = ask(text);
    expect(talk.intent).toMatchObject({ type: 'ask-of-plan', matter, about });
    expect(said(talk)).toMatch(about === 'seguretat' ? / · Seguretat\*\*/ : / · Metadades\*\*/);
    expect(said(talk)).not.toMatch(/Representa|Plataforma/);
  });

  test('after an answer about a service that says it, «què passa si no ho fem?» is of it', () => {
    const talk = ask('què és el perfil del contractant?').say('què passa si no ho fem?');
    expect(talk.intent).toMatchObject({ target: { service: 'perfil-contractant' } });
  });

  test('after one too, what is of no service is of the plan', () => {
    const talk = ask('quant costa el T-CAT?');
    expect(talk.say('què passa si no fem res?').intent).toMatchObject({ matter: 'idle' });
    expect(ask('quant costa el T-CAT?').say('què pot fer la Diputació?').intent).toMatchObject({ matter: 'help' });
  });

  test.each(['ajuda', 'help', 'em pots ajudar?', 'puedes ayudarme?'])('«%s» is asked of us, also with a plan', (text) =>
    expect(ask(text).intent).toEqual({ type: 'command', command: 'help' }),
  );

  test('in the middle of another guide, what is said to be of the plan is, and the guide goes on', () => {
    const talk = ask('quin servei necessito');
    const waiting = talk.question?.question;
    expect(talk.say('què hem de pagar del pla?').intent).toMatchObject({ matter: 'cost' });
    expect(talk.question?.question).toBe(waiting);
    expect(talk.say('qui ho ha de fer?').intent?.type).not.toBe('ask-of-plan');
  });

  test('where there is no plan, nothing is of it', () => {
    expect(new Talk(knowledge).say('què hem de pagar?').intent?.type).not.toBe('ask-of-plan');
  });
});

describe('what is answered', () => {
  test('the cost: what the content knows, with its source, and who knows what it does not', () => {
    const talk = ask('què hem de pagar?');
    expect(said(talk)).toMatch(/T-CAT tenen tarifes/);
    expect(said(talk)).toMatch(/No hem trobat cap preu públic per a .*Portasignatures.*900/s);
    expect(said(talk)).toContain('Fonts: ');
    // No amount but those that a source gives.
    expect(said(talk).match(/\d+(?:[.,]\d+)? ?€/g) ?? []).toEqual(['0 €']);
  });

  test('what is mandatory: each with its norm and its date, when it is known', () => {
    const text = said(ask('què és obligatori i abans de quan?'));
    expect(text).toMatch(/\*\*Representa\*\*: \[Llei 39\/2015, art\. 6\].*exigible des del dia 2 d’abril del 2021/);
    expect(text).toContain("no t'he preguntat si ho teniu");
    expect(text).toContain('no terminis de la llei');
  });

  test('whose it is and how much, by their short names', () => {
    expect(said(ask('qui ho ha de fer?'))).toMatch(/\*\*Alcaldia\*\* \(\d+\): .*T-CAT/);
    expect(said(ask('quanta feina és?'))).toMatch(/\*\*Mesos\*\* \(\d+\): .*iArxiu/);
  });

  test('if nothing is done: the norms, and what is known to happen', () => {
    const text = said(ask('i si no fem res?'));
    expect(text).toContain("A les administracions no se'ls posa multa");
    expect(text).toContain('qui ho sap del cert és la secretaria');
  });

  test('who helps: the Diputació of the province, and no other', () => {
    expect(said(ask('què ens pot fer la diputació?'))).toMatch(/SeTDIBA/);
    expect(said(ask('què ens pot fer la diputació?'))).not.toMatch(/ACTIO|eMunicipis/);
    expect(said(ask('qui ens ajuda?', withPlan("la Bisbal d'Empordà").memory))).not.toMatch(/SeTDIBA/);
    expect(said(ask('qui ens ajuda?', withPlan('12.000').memory))).toContain('Digues-me el nom del municipi');
  });

  test('where the tools were not asked about, it is said that they were not', () => {
    for (const text of ['què hem de pagar?', 'què és obligatori?']) {
      expect(said(ask(text, quick))).toContain('Falta dir quines eines obligatòries teniu');
    }
  });
});
