import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { knowledge } from './real-knowledge.ts';

const chosen = (text: string) => askAt(knowledge, 'integracio/servei', text);

describe('several services named in one reply', () => {
  test.each(['e-TRAM o MUX', 'etram o mux, dubto entre els dos', 'e-NOTUM i e-TRAM', 'ara l’enotum i després l’etram'])(
    '«%s»: none is recorded, and the two are proposed',
    (text) => {
      const { value, text: said } = chosen(text);
      expect(value).toBeNull();
      expect(said).toContain("D'una en una");
    },
  );

  test.each([
    ['e-TRAM no, MUX', 'mux'],
    ['no e-TRAM sinó MUX', 'mux'],
    ['MUX, e-TRAM no', 'mux'],
    ['l’e-NOTUM, que l’e-TRAM ja el tenim', 'enotum'],
  ])('«%s»: it is one of them', (text, service) => {
    expect(chosen(text).value).toBe(service);
  });
});
