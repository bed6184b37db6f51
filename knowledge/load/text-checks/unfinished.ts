import { findAll, type TextCheck } from './text-check.ts';

/** What stands where the answer of a gap has to be written. */
export const answerToWrite = 'ESCRIU AQUÍ LA RESPOSTA, en una o dues frases.';

/** What was pasted to be filled in, and was not. */
export const unfinished: TextCheck = (text) =>
  findAll(text, /ESCRIU AQUÍ LA RESPOSTA/g, () => 'Això s’ha enganxat i no s’ha acabat: escriu-hi la resposta.');
