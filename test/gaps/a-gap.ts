import type { KeptGap } from '../../dialogs/gaps/kept-gap.ts';

/** A question of a service that nobody could answer, as it is kept. */
export const aGap: KeptGap = {
  day: '2026-11-20',
  channel: 'webchat',
  why: 'offered',
  text: "l'e-notum te mode fosc?",
  answered: null,
  near: [{ service: 'enotum', topic: 'que-es', question: null }],
  lacked: null,
};
