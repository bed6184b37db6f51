import { describe, expect, test } from 'vitest';
import type { Button } from '../../dialogs/replies.ts';
import { adviceReply } from '../../dialogs/reply/advice-reply.ts';
import { sentences } from '../../locales/sentences.ts';
import { content } from './real-content.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

/** What fits on a button of a phone. */
const mostCharacters = 44;

/** The services that a guide checks requirements for, each with its question. */
const integrated = [...content.guides.values()].flatMap(({ id: guide, questions }) =>
  questions.flatMap((each) => {
    if (!('each' in each) || each.each !== 'requirements') return [];
    const of = questions.find((question) => !('each' in question) && question.id === each.of);
    const options = of && 'options' in of && typeof of.options !== 'string' ? of.options : [];
    return options.map(({ id: service }) => ({ guide, question: each.of, service }));
  }),
);

function startsAt(button: Button | undefined): unknown {
  return button && 'option' in button.value ? button.value : null;
}

describe('the guides lead to the services', () => {
  test('every service is the advice of some guide', () => {
    const advised = [...content.guides.values()].flatMap(({ outcomes }) =>
      outcomes.flatMap(({ services }) => services),
    );
    expect([...content.services.keys()].filter((service) => !advised.includes(service))).toEqual([]);
  });

  test('no question of «which service?» has more options than fit on a screen', () => {
    const questions = content.guides.get('quin-servei')?.questions ?? [];
    const sizes = questions.map((question) => ('options' in question ? question.options.length : 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(7);
  });

  test('the buttons under every advice fit, and lead somewhere', () => {
    for (const { id, outcomes } of content.guides.values()) {
      for (const outcome of outcomes.filter(({ show }) => show === 'advice')) {
        for (const button of adviceReply(content, sentences('ca'), id, outcome).buttons) {
          expect(button.label.length, button.label).toBeLessThanOrEqual(mostCharacters);
          expect(new Talk(knowledge).press(button).replies, button.label).not.toEqual([]);
        }
      }
    }
  });
});

describe('from a question about integrating a service to what is missing', () => {
  test.each(integrated)('$service: the first button starts the guide at it', ({ guide, question, service }) => {
    for (const topic of ['integracio', 'requisits']) {
      const talk = new Talk(knowledge).press({ label: '', value: { service, topic } });
      const [first] = talk.buttons;
      expect(startsAt(first)).toEqual({ guide, question, option: service });
      talk.press(first as Button);
      expect(talk.memory.guide?.answers).toEqual({ [question]: service });
      expect(talk.question?.heading).toMatch(/^1 de /);
    }
  });

  test.each([
    ['a topic that has nothing to do with it', 'enotum', 'cost'],
    ['a service that the guide does not check', 'portasignatures', 'integracio'],
  ])('there is no such button for %s', (_, service, topic) => {
    const talk = new Talk(knowledge).press({ label: '', value: { service, topic } });
    expect(talk.buttons.map(startsAt)).toEqual(talk.buttons.map(() => null));
  });

  test('for another service after the end, what both ask for is not asked again', () => {
    const at = (service: string) => ({ guide: 'integracio', question: 'servei', option: service });
    const talk = new Talk(knowledge).press({ label: '', value: at('enotum') }).answerUntil(() => false);
    const before = talk.memory.guide?.answers ?? {};
    talk.press({ label: '', value: at('via-oberta') });
    expect(talk.question?.question).toBe('responsable');
    expect(talk.memory.guide?.answers).toEqual({ ...before, servei: 'via-oberta' });
  });
});

describe('every phrase of a guide starts it', () => {
  const phrases = [...content.guides.values()].flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id]));
  test.each(phrases)('«%s» → %s', (phrase, id) => {
    expect(new Talk(knowledge).say(phrase).memory.guide?.id).toBe(id);
  });
});

describe('what asks about a service is answered, and starts nothing', () => {
  test.each([
    'què necessito per integrar e-NOTUM?',
    'què cal per integrar MUX?',
    "com s'integra Via Oberta?",
    'què em falta per integrar e-NOTUM?',
    'què és e-TRAM?',
    'quins serveis tinc a EACAT?',
    'quins requisits té iArxiu?',
  ])('«%s»', (question) => {
    const talk = new Talk(knowledge).say(question);
    expect(talk.memory.guide).toBeNull();
    expect(talk.replies.map(({ type }) => type)).toEqual(['answer']);
  });
});
