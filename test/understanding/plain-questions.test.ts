import { expect, test } from 'vitest';
import { content } from '../dialogs/real-content.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';

/** The first questions that anybody asks, of any service: no other way round to them may cost them. */
const asked = [
  ['que-es', "Explica'm què és {}"],
  ['que-es', 'de que va això de {}?'],
  ['obligatorietat', 'Hem de tenir {} per llei?'],
  ['alta', 'Quins passos hem de fer per tenir {}?'],
  ['alta', 'On puc demanar {}?'],
  ['requisits', 'Què ens cal per usar {}?'],
  ['integracio', 'què necessito per integrar {}?'],
  ['integracio', 'que necesito para integrar {}'],
  ['integracio', 'Com es fa la integració de {}?'],
  ['acces', 'Per on entro a {}?'],
  ['cost', 'Quin preu té {}?'],
  ['cost', 'hem de pagar per {}?'],
  ['suport', 'Amb qui parlo si {} falla?'],
  ['formacio', 'On hi ha cursos per aprendre {}?'],
  ['normativa', 'Quines lleis parlen de {}?'],
] as const;

test.each(asked)('%s: «%s», of every service', (topic, template) => {
  const wrong = [...content.services.values()].flatMap(({ id, name }) => {
    const found = knowledge.read(template.replace('{}', name)).find(null);
    const isRight = found.kind === 'answer' && found.target.service === id && found.target.topic === topic;
    return isRight ? [] : [{ id, found: found.kind === 'answer' ? found.target : found.kind }];
  });
  expect(wrong).toEqual([]);
});
