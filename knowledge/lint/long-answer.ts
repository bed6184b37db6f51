import type { Rule } from './advice.ts';

const mostCharacters = 330;

/** A fact nobody will read in a chat. */
export const longAnswer: Rule = {
  id: 'long-answer',
  check: ({ services }) =>
    [...services.values()].flatMap((service) =>
      [...Object.values(service.topics).flat(), ...service.questions]
        .filter(({ text }) => text.length > mostCharacters)
        .map(({ text }) => ({
          where: `services/${service.id}`,
          message: `Massa llarg (${text.length} caràcters, màxim ${mostCharacters}): «${text.slice(0, 60)}…»`,
        })),
    ),
};
