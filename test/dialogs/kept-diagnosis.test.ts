import { describe, expect, test } from 'vitest';
import { dontKnow } from '../../dialogs/questions/question.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

/** A quick diagnosis finished on a day. */
function diagnosed(town: string, today: string, talk = new Talk(knowledge)): Talk {
  talk.today = today;
  return talk
    .say('fes-me la diagnosi')
    .say(town)
    .choose('rapida')
    .answerUntil(() => false);
}
const text = (talk: Talk) => JSON.stringify(talk.replies);
const labels = (talk: Talk) => talk.buttons.map(({ label }) => label);

describe('whoever comes back', () => {
  test.each([
    ['opening the conversation again', (talk: Talk) => talk.take({ type: 'start' })],
    ['saying hello', (talk: Talk) => talk.say('hola')],
    ['asking for the diagnosis', (talk: Talk) => talk.say('diagnosi')],
  ])('is told which diagnosis is kept, and of when, by %s', (_, comeBack) => {
    const talk = diagnosed('Tona', '2026-10-12');
    talk.today = '2026-11-25';
    comeBack(talk);
    expect(text(talk)).toContain('Tona');
    expect(text(talk)).toMatch(/12 d[’']octubre del 2026/);
    expect(talk.tap('Veure el pla').plan?.place.town).toBe('Tona');
  });

  test('updates it, and sees what has changed since then, dimension by dimension', () => {
    const talk = diagnosed('Tona', '2026-10-12');
    talk.today = '2026-11-25';
    talk.say('diagnosi').tap('Actualitza-la');
    talk.say('aprofundeix en seguretat').choose('acces-per-usuari');
    talk.say('aprofundeix en plataforma').choose(dontKnow);
    talk.say('què ha canviat?');
    expect(text(talk)).toMatch(/12 d[’']octubre del 2026/);
    expect(text(talk)).toContain('Un sol usuari per a tot');
    expect(text(talk)).toContain('Cadascú amb el seu usuari');
    expect(text(talk)).toContain('Plataforma');
    expect(text(talk)).not.toContain('Tramitació');
  });

  test('has nothing to compare on the same day, nor with another town', () => {
    const talk = diagnosed('Tona', '2026-10-12').say('què ha canviat?');
    expect(text(talk)).toContain('cap diagnosi');
    talk.today = '2026-11-25';
    talk.say('canvia la població').say('Berga').say('què ha canviat?');
    expect(text(talk)).toContain('cap diagnosi');
  });

  test('starts over after confirming it, and the old one is still there to compare', () => {
    const talk = diagnosed('Tona', '2026-10-12');
    talk.today = '2026-11-25';
    talk.say('diagnosi').tap('Torna-la a fer').say('sí');
    expect(talk.question?.question).toBe('poblacio');
    diagnosed('Tona', '2026-11-25', talk);
    expect(labels(talk)).toContain('Què ha canviat?');
    expect(text(talk.say('què ha canviat?'))).toContain('Cap àmbit');
  });

  test('has nothing kept once the data is deleted', () => {
    const talk = diagnosed('Tona', '2026-10-12').say('esborra les meves dades').say('sí');
    expect(talk.memory.diagnoses).toEqual([]);
    expect(text(talk.take({ type: 'start' }))).not.toContain('Tona');
  });
});
