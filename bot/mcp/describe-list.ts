import { z } from 'zod';
import type { DutyList } from '../../dialogs/plan/duty-list.ts';

/** What a council outside the model has to have, whatever its size. */
export const listSchema = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['tool', 'duty']).describe('`tool`: of the model. `duty`: of the law.'),
          title: z.string(),
          state: z.enum(['have', 'lack', 'unknown']),
          text: z.string().describe('What it is for or, of a duty, what the law asks.'),
          law: z.object({ article: z.string(), url: z.url() }).optional(),
          firstAction: z.string(),
          effort: z.string().optional().describe('How long it takes, by order of magnitude.'),
          who: z.array(z.string()).describe('Who does it at the council.'),
          help: z.array(z.string()).describe('Who gives it done, where they are.'),
        }),
      )
      .describe('The tools of the model and then the duties of the law.'),
    lacking: z.array(z.string()).describe('Ids of what is lacking, in the order in which to tackle it.'),
    bySize: z
      .array(z.object({ text: z.string(), article: z.string(), url: z.url() }))
      .describe('What the law eases or adds for this size.'),
    toAsk: z
      .array(z.object({ title: z.string(), text: z.string(), url: z.url() }))
      .describe('Whom to ask for help, and what.'),
  })
  .describe(
    'What is mandatory for this council: only where the model does not speak of its size. Give this first; the advice of `band` is only a guide.',
  );

/** The list of a council outside the model, as another assistant gets it. */
export function describeList({ items, lacking, bySize, helpers }: DutyList): z.input<typeof listSchema> {
  return {
    items: items.map(({ id, kind, title, state, text, law, action, effort, who, help }) => ({
      id,
      kind,
      title,
      state,
      text,
      ...(law && { law: { article: law.article, url: law.url } }),
      firstAction: action.text,
      ...(effort && { effort }),
      who: who ?? [],
      help: help.map((each) => each.text),
    })),
    lacking: lacking.map(({ id }) => id),
    bySize: bySize.map(({ text, article, url }) => ({ text, article, url })),
    toAsk: helpers.flatMap(({ portal, toAsk }) =>
      toAsk.map(({ text, url }) => ({ title: portal.title, text, url: url ?? portal.url })),
    ),
  };
}
