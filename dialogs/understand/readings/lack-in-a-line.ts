import { type Reading, wholly } from '../reading.ts';

const longestLine = 300;

/** What an answer lacked, when it was going to be written. */
export const lackInALine: Reading = {
  name: 'lack-in-a-line',
  when: ({ memory }) => memory.lackOf !== null,
  read(turn) {
    const { lackOf } = turn.memory;
    const line = turn.utterance.text.trim().replace(/\s+/gu, ' ').slice(0, longestLine);
    return lackOf && line !== '' ? wholly(turn, { type: 'lacked', ...lackOf, lack: 'line', line }) : null;
  },
};
