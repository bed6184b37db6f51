import type { Activity } from 'botbuilder';
import { describe, expect, test } from 'vitest';
import { inOneActivity } from '../../bot/render/in-one-activity.ts';

const said = (text: string): Partial<Activity> => ({ type: 'message', text });
const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
const withCard = (text: string): Partial<Activity> => ({ ...said(text), attachments: [card] });
const ofAVote = [{ type: 'https://schema.org/Message' }];

describe('one message for a turn', () => {
  test('an answer goes with the question that waits, and its card', () => {
    expect(inOneActivity([said('És gratuït.'), withCard('Quants habitants teniu?')])).toEqual([
      withCard('És gratuït.\n\nQuants habitants teniu?'),
    ]);
  });

  test('and keeps its vote', () => {
    const [joined] = inOneActivity([{ ...said('És gratuït.'), entities: ofAVote }, withCard('Quants sou?')]);
    expect(joined?.entities).toEqual(ofAVote);
  });

  test.each([
    ['what has a card before', [withCard('Aquest és el pla.'), said('Vols res més?')]],
    ['a card that says nothing', [said('Aquí el tens.'), { type: 'message', attachments: [card] }]],
    [
      'what would be too much for Teams, cards and all',
      [
        said('a'.repeat(3000)),
        { ...withCard('Tria.'), attachments: [{ ...card, content: { body: 'b'.repeat(21_500) } }] },
      ],
    ],
    ['two answers, each with its vote', ['un', 'dos'].map((text) => ({ ...said(text), entities: ofAVote }))],
    ['what would be too long', [said('a'.repeat(5000)), said('b'.repeat(5000))]],
  ] as [string, Partial<Activity>[]][])('but not %s', (_, activities) => {
    expect(inOneActivity(activities)).toEqual(activities);
  });
});
